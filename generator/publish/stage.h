/*
 * The staging folder: the new site is built aside and exchanged in one step.
 * Stage: publish.
 * Must not know: what the files are.
 *
 * For the output folder OUT there are OUT.staging while a build runs,
 * OUT.previous (the site before), and OUT.lock, which keeps a second build
 * away. A build that fails or is killed leaves OUT as it was.
 */
#ifndef PUBLISH_STAGE_H
#define PUBLISH_STAGE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

struct buf;
struct diag;

struct stage_file {
	const char	*path;		/* relative to the output folder */
	const char	*hash;		/* SHA-256 in hexadecimal */
	size_t		 len;		/* bytes */
	const char	*note;		/* for the manifest; may be NULL */
};

struct stage {
	struct arena		 arena;		/* paths and hashes */
	const char		*out;		/* the output folder */
	const char		*dir;		/* OUT.staging */
	int			 lock;		/* file descriptor */
	struct stage_file	*files;		/* as put in, or sorted */
	size_t			 count;
	size_t			 cap;
	struct diag		*diag;		/* borrowed */
};

/*
 * A file that was read. The manifest names it with its hash, unless it is
 * secret: whoever knows a file but for a small number that was withheld from
 * it would find that number by trying until the hash fits.
 */
struct stage_input {
	const char	*path;
	bool		 secret;
};

/* What changed against the site before. */
struct stage_changes {
	size_t	 added;
	size_t	 changed;
	size_t	 withdrawn;
};

/*
 * Make an empty staging folder beside `out`.
 * Gives:  0, or -1 after reporting.
 * Errors: FILE_WRITE, OUTPUT_BUSY.
 * Owns:   out and d are borrowed; the caller ends with
 *         stage_end.
 */
int	 stage_begin(struct stage *s, const char *out, struct diag *d);

/*
 * Put a file in. Where the live site has the same bytes at that place, the
 * file is linked, not written.
 * Takes:  path: relative; an address that ends with "/" gets index.html.
 * Gives:  0, or -1 after reporting.
 * Errors: FILE_WRITE.
 */
int	 stage_put(struct stage *s, const char *path, const void *bytes,
	    size_t len);

/*
 * Note something about a file in the manifest.
 * Takes:  path: as it was put in; note is borrowed.
 */
void	 stage_remark(struct stage *s, const char *path, const char *note);

/*
 * Begin a part of a stage, for files that are put in by another process.
 * Owns:   the caller ends it with stage_end, which removes nothing; s and d
 *         are borrowed until then.
 */
void	 stage_begin_part(struct stage *part, const struct stage *s,
	    struct diag *d);

/*
 * Send what has been put into a part as lines of base/wire, and forget it.
 */
void	 stage_send(struct stage *part, struct buf *out);

/*
 * Take such a line into the stage.
 * Gives:  false if the line is another.
 */
bool	 stage_take(struct stage *s, const char *const *fields);

/*
 * How many files have names that end so?
 */
size_t	 stage_count(const struct stage *s, const char *end);

/*
 * Sort the files by path, which is what stage_find needs.
 */
void	 stage_sort(struct stage *s);

/*
 * The file at a path.
 * Gives:  NULL if none was put in.
 */
const struct stage_file *stage_find(const struct stage *s, const char *path);

/*
 * Write manifest.json, exchange the staging folder with the output folder
 * and keep the old one as OUT.previous.
 * Takes:  inputs: all files read, count of them.
 * Gives:  0 and *changes; or -1 after reporting, the live site untouched.
 * Errors: FILE_READ, FILE_WRITE.
 */
int	 stage_publish(struct stage *s, const struct stage_input *inputs,
	    size_t input_count, struct stage_changes *changes);

/*
 * Remove the staging folder; the live site stays. Also ends a stage after
 * stage_publish.
 */
void	 stage_end(struct stage *s);

#endif
