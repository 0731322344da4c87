/*
 * Which documents a PDF holds, in which order, at which heading levels.
 * Stage: view.
 * Must not know: FO, templates, what is on a page.
 *
 * The PDF of a plan or report has one part. That of an agenda, a pack, has a
 * cover of its own and a part for each paper of its items. Headings:
 *                         alone    in a pack   extract in a pack
 *   title of the pack                 H1
 *   item                              H1         H1
 *   title of the document   H1        H2
 *   section                 H2        H3         H2
 *   child section, ##       H3        H4         H3       and so on
 * An extract is one section of a document, with those below it. A PDF of
 * others has a part that only makes room for its pages, behind a front sheet
 * where it begins an item or cannot be read aloud.
 * A restricted pack has the parts of the public one, on the same pages, and
 * after them, behind a cover of their own, the exempt papers.
 */
#ifndef VIEW_PDF_LAYOUT_H
#define VIEW_PDF_LAYOUT_H

#include <stdbool.h>
#include <stddef.h>

#include "view/edition.h"

struct agenda_item;
struct arena;
struct context;
struct document;
struct partner_pdf;

struct pdf_part {
	struct edition			 edition;	/* in its language */
	const char			*prefix;	/* of its ids */
	int				 level;		/* of its title */
	const struct agenda_item	*item;		/* whose first document
							 * it is; or NULL */
	const char			*place;	/* of its item: "item-1", or
						 * "exempt-1" */
	bool				 ends_item;	/* its last document */
	bool				 is_exempt;
	bool				 is_extract;	/* not all sections */
	size_t				 first;		/* of its sections */
	size_t				 end;		/* behind the last */
	const struct partner_pdf	*pdf;		/* of others, or NULL:
							 * the edition is then
							 * the agenda's */
};

struct pdf_layout {
	const struct context	*c;		/* borrowed */
	struct edition		 edition;	/* of the whole */
	struct pdf_part		*parts;		/* in order */
	size_t			 count;
};

/*
 * Lay out the PDF of a document in a language.
 * Takes:  doc has the language; sections have been read.
 * Owns:   the arena; c and doc are borrowed.
 */
struct pdf_layout pdf_layout_build(struct arena *a, const struct context *c,
	    const struct document *doc, enum lang lang);

/*
 * Is this the PDF of an agenda?
 */
bool	 pdf_layout_is_pack(const struct pdf_layout *layout);

/*
 * The first part with exempt papers.
 * Gives:  NULL where the PDF holds none.
 */
const struct pdf_part *pdf_layout_exempt(const struct pdf_layout *layout);

/*
 * The date that the PDF bears: of an agenda its publication or its meeting,
 * else the newest that the document states, else that of the site.
 */
struct date pdf_layout_date(const struct pdf_layout *layout);

/*
 * The part that holds a document, or a section of one by its index.
 * Gives:  NULL where the PDF does not hold it, or not all of it.
 */
const struct pdf_part *pdf_layout_find(const struct pdf_layout *layout,
	    const struct document *doc);
const struct pdf_part *pdf_layout_find_section(
	    const struct pdf_layout *layout, const struct document *doc,
	    size_t index);

/*
 * Does a PDF of others stand behind a sheet that says what it is?
 */
bool	 pdf_part_has_front(const struct pdf_part *part);

/*
 * The title of a part: of its document, section or PDF.
 * Gives:  *lang: the language in which it is.
 */
const char *pdf_part_title(const struct pdf_part *part, enum lang *lang);

/*
 * The heading level of a section's title.
 * Takes:  index of the section in its document.
 */
int	 pdf_part_level(const struct pdf_part *part, size_t index);

/*
 * What stands before all ids of a section: "d2.s05.1."
 * Owns:   the arena.
 */
const char *pdf_part_prefix(struct arena *a, const struct pdf_part *part,
	    size_t index);

/*
 * The id of a section's title, or of another of its headings.
 * Takes:  anchor: NULL for the title.
 * Owns:   the arena.
 */
const char *pdf_part_id(struct arena *a, const struct pdf_part *part,
	    size_t index, const char *anchor);

#endif
