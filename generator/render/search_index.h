/*
 * The search index of one language, in files that a phone loads one by one.
 * Stage: render.
 * Must not know: HTML, or where the files go.
 *
 *   search/LANG/index.json    rules of words, names of the other files
 *   search/LANG/w-PREFIX.json {"key": [posting, ...]}: where the words are
 *                             whose keys begin with PREFIX
 *   search/LANG/t-NAME.json   [{u, d, t, o, p}]: pages of a document, from
 *                             the number on that index.json gives: address,
 *                             document, title, address in the other language
 *                             where that shows the same text, and passages
 *                             [anchor, heading, text]
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
struct search_met;
struct search_passage;
struct search_word;

/* A page as the list of results names it. */
struct search_page {
	const char	*address;
	const char	*document;	/* its title; may be NULL */
	const char	*file;		/* whose texts are kept together */
	const char	*title;
	const char	*other;		/* NULL: none shows the same text */
};

struct search_sink {
	int	(*put)(void *, const char *path, const struct buf *bytes);
	void	*data;			/* first argument of put */
};

struct search_file {
	uint32_t	 first;		/* number of its first page */
	const char	*name;		/* "plans-alffa": t-NAME.json */
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
	struct search_met	**met;		/* hash table of words */
	size_t			 met_slots;	/* 0 or a power of two */
	size_t			 met_count;
	uint32_t		 page_count;
	struct buf		 texts;		/* of pages not yet put */
	uint32_t		 texts_first;	/* the first one's number */
	const char		*texts_name;	/* of their file */
	unsigned		 texts_part;	/* files before of that name */
	struct search_file	*files;		/* those of texts */
	size_t			 file_count;
	size_t			 file_cap;
	struct arena		 names;		/* of files */
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
 * Send what has been added to another index of the same language, as lines of
 * base/wire; the texts are handed over as files.
 */
void	 search_index_send(struct search_index *index, struct buf *out);

/*
 * Is a line one of those, and of which language is its index?
 * Gives:  LANG__MAX if it is none.
 */
enum lang search_index_lang(const char *const *fields);

/*
 * Take a line that was sent: its pages follow those that the index has.
 * Takes:  fields: five, as wire_split gives them.
 */
void	 search_index_take(struct search_index *index,
	    const char *const *fields);

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
