/*
 * Markdown: cmark-gfm's tree with our own forms recognised and positions.
 * Stage: load.
 * Must not know: HTML, FO, other files, or whether a target exists.
 *
 * One `struct markdown` owns one cmark tree. After parsing, one pass has
 * taken out what never reaches a page (raw HTML, comments, abbreviation
 * lines, markers) and listed what later stages ask for. cmark-gfm switches
 * process-wide tables while it parses: never parse in two threads at once.
 */
#ifndef LOAD_MARKDOWN_H
#define LOAD_MARKDOWN_H

#include <cmark-gfm.h>
#include <stdbool.h>
#include <stddef.h>

struct arena;
struct buf;
struct diag;
struct source;

#define MARKDOWN_BLOCK_DEPTH 20		/* nested quotes, lists, items: more
					 * would leave no width on paper */
#define MARKDOWN_INLINE_DEPTH 64	/* nested emphasis, links */
#define MARKDOWN_COLUMNS_MAX 64		/* columns of one table */

/* The types of GitHub's nodes: exported by the library, in no header of it. */
extern cmark_node_type CMARK_NODE_TABLE;
extern cmark_node_type CMARK_NODE_TABLE_ROW;
extern cmark_node_type CMARK_NODE_TABLE_CELL;
extern cmark_node_type CMARK_NODE_STRIKETHROUGH;

/* The words of `> [!WORD]`; NONE is a plain block quote. */
enum markdown_alert {
	MARKDOWN_ALERT_NONE,
	MARKDOWN_ALERT_QUOTE,
	MARKDOWN_ALERT_CASE_STUDY,
	MARKDOWN_ALERT_NOTE,
	MARKDOWN_ALERT_IMPORTANT,
	MARKDOWN_ALERT_PRIORITY,
	MARKDOWN_ALERT__MAX
};

/* What `![alt](kind:id "caption")`, alone in its paragraph, embeds. */
enum markdown_kind {
	MARKDOWN_KIND_CHART,
	MARKDOWN_KIND_TABLE,
	MARKDOWN_KIND_KPI,
	MARKDOWN_KIND_STRUCTURE,
	MARKDOWN_KIND__MAX
};

struct markdown_embed {
	cmark_node		*node;		/* the paragraph */
	enum markdown_kind	 kind;
	const char		*id;		/* as written */
	const char		*alt;		/* plain text; "": not given */
	const char		*title;		/* caption; "": not given */
	size_t			 offset;	/* in the source */
};

/* Words of a heading that are in one language. */
struct markdown_run {
	const char	*text;
	const char	*lang;		/* code; NULL: that of the section */
};

struct markdown_heading {
	cmark_node			*node;
	int				 level;		/* 1 to 6 */
	const char			*text;		/* plain, one line */
	const char			*id;		/* unique in the
							 * section */
	size_t				 offset;	/* in the source */
	const struct markdown_run	*runs;		/* NULL: all words are
							 * in one language */
	size_t				 run_count;
};

struct markdown_link {
	cmark_node	*node;		/* link or image; neither embeds nor
					 * marks of a language */
	const char	*url;		/* as written, entities resolved */
	bool		 image;
	size_t		 offset;	/* in the source */
};

struct markdown_table {
	cmark_node	*node;
	cmark_node	*caption;	/* not in the tree; or NULL */
	size_t		 offset;	/* in the source */
};

struct markdown_footnote {
	cmark_node	*node;		/* definition; number: index + 1 */
	unsigned	 references;	/* places that refer to it */
	size_t		 offset;	/* in the source */
};

struct markdown_abbreviation {
	const char	*abbreviation;	/* as it stands in the text: FTE */
	const char	*meaning;	/* plain text */
	size_t		 offset;	/* in the source */
};

struct markdown_options {
	const char *lang;	/* code of the text's language; NULL: of any */
	bool	 fragment;	/* no `# Title` first, headings as they come */
	bool	 html_as_text;	/* raw HTML is shown as text, not reported */
	size_t	(*map)(void *, size_t);	/* offset in the parsed text to offset
				 * in the source; NULL: they are the same */
	void	*map_data;	/* first argument of map; borrowed */
};

struct markdown {
	cmark_node				*root;	/* owned */
	const struct source			*source; /* borrowed */
	const struct source			*lines;	/* of the parsed text */
	size_t					(*map)(void *, size_t);
	void					*map_data;
	/* Each list is in the order of the text; the arena's. */
	const struct markdown_heading		*headings;
	size_t					 heading_count;
	const struct markdown_link		*links;
	size_t					 link_count;
	const struct markdown_embed		*embeds;
	size_t					 embed_count;
	const struct markdown_table		*tables;
	size_t					 table_count;
	const struct markdown_footnote		*footnotes;
	size_t					 footnote_count;
	const struct markdown_abbreviation	*abbreviations;
	size_t					 abbreviation_count;
};

/*
 * Parse a section and normalise its tree.
 * Takes:  text: `len` bytes, NUL-ended; src: where messages point, the file
 *         itself; text may be src's own or made from it (then give a map);
 *         options may be NULL: a section with a title, raw HTML refused.
 * Gives:  never NULL; a section with mistakes has what could be kept. Text
 *         that is not UTF-8 gives an empty tree.
 * Errors: ENCODING, MARKDOWN_TITLE, MARKDOWN_HEADING, MARKDOWN_HTML,
 *         MARKDOWN_ALERT, MARKDOWN_DEPTH, MARKDOWN_TABLE, MARKDOWN_CAPTION,
 *         MARKDOWN_EMBED, MARKDOWN_FOOTNOTE, MARKDOWN_ABBREVIATION,
 *         MARKDOWN_LANG.
 * Owns:   lists and texts in the arena; the caller frees the tree with
 *         markdown_free before the arena goes. text and src are borrowed as
 *         long as the result lives.
 * Source: CommonMark 0.29 and GitHub's extensions as cmark-gfm reads them.
 */
struct markdown *markdown_parse(struct arena *a, const char *text, size_t len,
	    const struct source *src, const struct markdown_options *options,
	    struct diag *d);

/*
 * Free the tree and the captions; NULL is allowed. The lists stay but their
 * nodes are gone.
 */
void	 markdown_free(struct markdown *md);

/*
 * The place of a node in the source, mapped when the text was made from it.
 * Gives:  a byte offset; the start of the nearest block where cmark keeps no
 *         position of its own.
 */
size_t	 markdown_offset(const struct markdown *md, cmark_node *node);

/*
 * The plain text of a node: text and code, alternative texts of images,
 * breaks as spaces, no footnote marks.
 */
void	 markdown_put_text(struct buf *out, cmark_node *node);

/*
 * What our pass found out about a node of its tree.
 * Gives:  markdown_alert: NONE for any other node; the others: NULL for any
 *         other node.
 * Owns:   the arena of markdown_parse.
 */
enum markdown_alert markdown_alert(cmark_node *node);
const struct markdown_embed *markdown_embed(cmark_node *node);
const struct markdown_heading *markdown_heading(cmark_node *node);
const struct markdown_table *markdown_table(cmark_node *node);
const struct markdown_footnote *markdown_footnote(cmark_node *node);

/*
 * The language in which an author says that words are: `[words](lang:cy)`, or
 * of a link `[words](address "lang:cy")`.
 * Gives:  its code; NULL: that of the text around, as for any other node.
 * Owns:   the arena of markdown_parse.
 */
const char *markdown_lang(cmark_node *node);

/*
 * Is a node of type link none, but such a mark?
 */
bool	 markdown_is_mark(cmark_node *node);

/*
 * The caption paragraph of a table, or NULL.
 */
cmark_node *markdown_caption(cmark_node *table);

/*
 * The written names: "CASE-STUDY" and "structure".
 */
const char *markdown_alert_name(enum markdown_alert alert);
const char *markdown_kind_name(enum markdown_kind kind);

#endif
