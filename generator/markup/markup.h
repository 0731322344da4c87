/*
 * What the caller decides about a rendered section: words, numbers, hooks.
 * Stage: markup.
 * Must not know: pages, templates, or where a link or a figure comes from.
 *
 * The same options serve every back end. Whatever needs other sections or
 * files (final addresses, image sizes, charts) comes through the hooks.
 */
#ifndef MARKUP_MARKUP_H
#define MARKUP_MARKUP_H

#include <stdbool.h>
#include <stddef.h>

#include "base/locale.h"
#include "load/markdown.h"

struct buf;

/* Words of the back ends, in the language of the section. */
struct markup_labels {
	const char	*footnotes;	/* heading: "Footnotes" */
	const char	*footnote;	/* before a number: "Footnote" */
	const char	*back;		/* "Back to reference" */
	const char	*table;		/* before a number: "Table" */
	const char	*done;		/* ticked task: "Done" */
	const char	*not_done;	/* open task: "Not done" */
	const char	*deleted;	/* spoken before struck text */
	const char	*alert[MARKDOWN_ALERT__MAX];	/* above; or "" */
};

struct markup_image {
	const char	*url;		/* final address; borrowed */
	int		 width_px;	/* 0: not known */
	int		 height_px;	/* 0: not known */
};

struct markup_hooks {
	void	*data;			/* first argument of each; borrowed */

	/*
	 * The final address of a link, or NULL: then only its text is shown.
	 * In FO an address "#id" is a link inside the document. NULL hook:
	 * addresses stay as written.
	 */
	const char *(*link)(void *data, const char *url, cmark_node *node);

	/*
	 * The file of an image, or false: then only its alternative text is
	 * shown. NULL hook: the address as written, no size.
	 */
	bool	(*image)(void *data, const char *url, cmark_node *node,
		    struct markup_image *image);

	/*
	 * Write a chart, table, card or structure: whole blocks. NULL hook: a
	 * note of its kind and id.
	 */
	void	(*embed)(void *data, const struct markdown_embed *embed,
		    struct buf *out);

	/*
	 * Write where a block comes from, before it; not before an embed. NULL
	 * hook: nothing.
	 */
	void	(*place)(void *data, cmark_node *node, struct buf *out);
};

/*
 * Numbers last given out. Set to where the section starts, raised while it
 * is rendered; an embed hook raises `tables` for its own captions, so that
 * all tables of a document count in one row.
 */
struct markup_counts {
	unsigned	 tables;	/* captioned tables so far */
	unsigned	 footnotes;	/* footnotes so far */
	unsigned	 headings;	/* numbered headings so far */
	unsigned	 paragraphs;	/* under the last numbered heading */
};

struct markup_options {
	enum lang			 lang;		/* of the section */
	enum lang			 page_lang;	/* of what is around */
	const struct markup_labels	*labels;	/* NULL: the built-in */
	struct markup_hooks		 hooks;
	const char			*id_prefix;	/* of ids; or NULL */
	const char			*title_id;	/* of the title above:
							 * names footnotes
							 * too; or NULL */
	int				 heading_shift;	/* added to levels */
	bool				 hide_title;	/* first `#` left out */
	bool				 row_headers;	/* first columns are */
	bool				 number_paragraphs; /* 1, 1.1, 1.2 */
	int				 number_level;	/* of numbered headings;
							 * 0 means 2 */
	struct markup_counts		*counts;	/* NULL: from zero */
	const struct markdown_abbreviation *abbreviations; /* marked */
	size_t				 abbreviation_count;
};

/*
 * The built-in words of a language.
 */
const struct markup_labels *markup_labels_of(enum lang lang);

/*
 * Is the address one that a page may link to: relative, or of a scheme that
 * runs nothing and reads no local file?
 */
bool	 markup_is_safe(const char *url);

#endif
