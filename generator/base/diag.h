/*
 * Diagnostics: collected, ordered, printed, counted; gives the exit code.
 * Stage: base.
 * Must not know: which stage reports, or what the ids mean.
 */
#ifndef BASE_DIAG_H
#define BASE_DIAG_H

#include <stdbool.h>
#include <stdio.h>

#include "base/srcmap.h"

enum diag_id {
#define DIAG(name, id, level) DIAG_##name,
#include "base/diag_ids.h"
#undef DIAG
	DIAG__MAX
};

enum diag_level {
	DIAG_LEVEL_NOTE,
	DIAG_LEVEL_WARNING,
	DIAG_LEVEL_ERROR,	/* the writer's: exit code 1 */
	DIAG_LEVEL_WORLD,	/* the machine's: exit code 3; an "error" */
	DIAG_LEVEL__MAX
};

enum {
	EXIT_CONTENT = 1,	/* errors in content, data or templates */
	EXIT_USAGE = 2,		/* wrong command line */
	EXIT_WORLD = 3		/* files, programs, the system */
};

struct buf;
struct diag;

/*
 * Start an empty collection.
 * Owns:   the caller frees with diag_free.
 */
struct diag *diag_new(void);

/*
 * Free the collection; NULL is allowed.
 */
void	 diag_free(struct diag *d);

/*
 * Report at a byte offset of a source.
 * Takes:  fmt as printf(3): lower case, subject in 'quotes', no full stop.
 * Owns:   everything needed is copied.
 */
void	 diag_at(struct diag *d, enum diag_id id, const struct source *src,
	    size_t offset, const char *fmt, ...)
	    __attribute__((format(printf, 5, 6)));

/*
 * Report on a whole file; the place is printed as 1:1.
 * Takes:  path as printed; "yjplan" where no file is meant.
 */
void	 diag_file(struct diag *d, enum diag_id id, const char *path,
	    const char *fmt, ...) __attribute__((format(printf, 4, 5)));

/*
 * Say whose turn it is: of jobs that run at once, each reports when it ends,
 * but what is said of one place is printed in the order of turns.
 * Takes:  turn: of all reports until the next call; 0 at first.
 */
void	 diag_turn(struct diag *d, size_t turn);

/*
 * Count what was reported at a level or above.
 */
size_t	 diag_count(const struct diag *d, enum diag_level at_least);

/*
 * Count what was reported at one level.
 */
size_t	 diag_count_level(const struct diag *d, enum diag_level level);

/*
 * The exit code that the worst report asks for.
 * Takes:  strict: warnings count as errors.
 * Gives:  0, EXIT_CONTENT or EXIT_WORLD.
 */
int	 diag_exit_code(const struct diag *d, int strict);

/*
 * Print all reports, ordered by file and place, each with its source line and
 * a caret, and forget them; counts stay. What is said twice at one place is
 * printed, and from then on counted, once.
 */
void	 diag_print(struct diag *d, FILE *out);

/*
 * What diag_print prints, as a text.
 * Owns:   the caller frees.
 */
char	*diag_said(struct diag *d);

/* A report as other formats have it. */
struct diag_told {
	enum diag_id	 id;
	enum diag_level	 level;
	const char	*path;
	const char	*message;
	size_t		 line;		/* from 1 */
	size_t		 column;	/* in characters, from 1 */
	const char	*source_line;	/* NULL: about the whole file */
};

/*
 * Tell all reports in the order of diag_print, each once, and forget them;
 * counts stay, but from now on without the repeats.
 */
void	 diag_each(struct diag *d,
	    void (*tell)(void *, const struct diag_told *), void *data);

/*
 * Send all reports as lines of base/wire, each once, and forget them; counts
 * stay.
 * Takes:  name: the first field of each line.
 */
void	 diag_send(struct diag *d, const char *name, struct buf *out);

/*
 * Report what such a line says.
 * Takes:  fields: WIRE_FIELDS, as wire_split gives them.
 */
void	 diag_take(struct diag *d, const char *const *fields);

/*
 * Report what another collection has, each once, and forget it there.
 */
void	 diag_move(struct diag *to, struct diag *from);

/*
 * Print all reports as one JSON array of {path, line, column, level, id,
 * message}, in the order of diag_print, and forget them; counts stay.
 */
void	 diag_print_json(struct diag *d, FILE *out);

/*
 * Print how many errors and warnings were reported: "1 error, 2 warnings".
 */
void	 diag_print_counts(const struct diag *d, FILE *out);

/*
 * The printed form of an id, "link-target", and its level.
 */
const char *diag_id_text(enum diag_id id);
enum diag_level diag_id_level(enum diag_id id);

/*
 * The printed form of a level: "warning".
 */
const char *diag_level_text(enum diag_level level);

#endif
