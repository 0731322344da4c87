/*
 * Sections: the numbered Markdown files of a document, paired by language.
 * Stage: model.
 * Must not know: addresses of built pages, templates.
 */
#ifndef MODEL_SECTION_H
#define MODEL_SECTION_H

#include <stdbool.h>
#include <stddef.h>

#include "base/locale.h"

struct arena;
struct diag;
struct document;
struct markdown;
struct source;

/* One section in one language. */
struct section_text {
	const char		*path;		/* from the site root */
	const char		*slug;		/* its address */
	enum lang		 lang;
	const struct source	*source;	/* the file; NULL until read */
	struct markdown		*markdown;	/* owned; NULL until read */
	const char		*title;		/* its "# Title", once read */
	bool			 is_broken;	/* errors in it were reported */
	unsigned		 paragraphs;	/* that a report numbers */
};

struct section {
	const char		*number;	/* "02" or "02.1", as named */
	unsigned		 major;
	unsigned		 minor;		/* 0: no child page */
	bool			 is_child;	/* of the section before */
	struct section_text	*text[LANG__MAX];	/* NULL where missing */
};

/*
 * Find the sections of a document by their file names, in order.
 * Errors: FILE_READ, FILE_NAME, SLUG_TWICE.
 * Owns:   the arena; doc->sections and section_count are filled in.
 */
void	 sections_list(struct arena *a, struct document *doc, struct diag *d);

/*
 * Read and parse the texts of a document's sections, with the figures of its
 * datasets bound to their names. What was read before is freed.
 * Errors: FILE_READ, ENCODING, UNKNOWN_NAME, those of markdown_parse.
 * Owns:   doc->texts, and trees that sections_free gives back.
 */
void	 sections_read(struct document *doc, struct diag *d);

/*
 * Read them for another document that leads to this one, unless they were
 * read before. What is wrong with them is reported when they are read for
 * their own sake.
 */
void	 sections_need(struct document *doc);

/*
 * Free what was read.
 */
void	 sections_free(struct document *doc);

/*
 * The text shown on a page in `lang`: that language's, else the other's.
 * Gives:  NULL only if neither could be read.
 */
const struct section_text *section_text_for(const struct section *section,
	    enum lang lang);

/*
 * The section and language of a file.
 * Takes:  path from the site root.
 * Gives:  NULL where no section of the document is that file.
 */
const struct section *section_find(const struct document *doc,
	    const char *path, enum lang *lang);

#endif
