/*
 * The search index of one language, in files that a phone loads one by one.
 * Stage: render.
 * Must not know: HTML, or where the files go.
 *
 *   search/LANG/index.json    rules of words, names of the other files
 *   search/LANG/w-PREFIX.json {"key": [posting, ...]}: where the words are
 *                             whose keys begin with PREFIX
 *   search/LANG/t-PAGE.json   [{u, d, t, o, p}]: pages from number PAGE on:
 *                             address, document, title, address in the other
 *                             language where that shows the same text, and
 *                             passages [anchor, heading, text]
 * A posting is (gap << 3 | weight). Gaps add up to page << 6 | passage; the
 * weight, 1 to 7, tells how much the passage is about the word.
 */
#ifndef RENDER_SEARCH_INDEX_H
#define RENDER_SEARCH_INDEX_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/locale.h"

struct search_entry;
struct search_passage;
struct search_word;

/* A page as the list of results names it. */
struct search_page {
	const char	*address;
	const char	*document;	/* its title; may be NULL */
	const char	*title;
	const char	*other;		/* NULL: none shows the same text */
};

struct search_sink {
	int	(*put)(void *, const char *path, const struct buf *bytes);
	void	*data;			/* first argument of put */
};

struct search_index {
	enum lang		 lang;
	struct search_sink	 sink;
	struct arena		 arena;		/* entries and small words */
	const char		*small;		/* folded: " a the " */
	struct search_word	*small_words;	/* the same, sorted */
	size_t			 small_count;
	struct search_entry	**slots;	/* hash table; NULL: free */
	size_t			 slot_count;	/* 0 or a power of two */
	size_t			 entry_count;
	uint32_t		 page_count;
	struct buf		 texts;		/* of pages not yet put */
	uint32_t		 texts_first;	/* the first one's number */
	const char		*texts_document; /* whose pages they are */
	struct buf		 text_names;	/* "0,12" */
	struct buf		 folded;	/* one text at a time */
	int			 result;	/* 0, or what put gave */
};

/*
 * Start an empty index.
 * Takes:  small: words that are not worth looking for, with blanks between.
 * Owns:   the caller ends it with search_index_release.
 */
void	 search_index_init(struct search_index *index, enum lang lang,
	    const char *small, struct search_sink sink);

/*
 * Add a page.
 * Takes:  passages: as search_text_read gives them; borrowed. From the 64th
 *         on they count as one.
 */
void	 search_index_add(struct search_index *index,
	    const struct search_page *page,
	    const struct search_passage *passages, size_t count);

/*
 * Hand the files over that have not been yet.
 * Gives:  0, or what the sink gave when it failed.
 */
int	 search_index_put(struct search_index *index);

/*
 * Free it.
 */
void	 search_index_release(struct search_index *index);

#endif
