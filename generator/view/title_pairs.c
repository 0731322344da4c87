#include "view/title_pairs.h"

#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/text.h"

/* A title as its words, in lower case and without accents. */
struct title_words {
	const char	**words;
	size_t		  count;
};

static struct title_words
title_words_of(struct arena *a, const char *title)
{
	struct title_words w = { NULL, 0 };
	struct buf slug = BUF_INIT;
	char *p;

	text_put_slug(&slug, title);
	w.words = arena_alloc(a, slug.len + 1, sizeof(*w.words));
	p = arena_strndup(a, slug.data, slug.len);
	buf_release(&slug);
	for (; p != NULL; w.count++) {
		w.words[w.count] = p;
		p = strchr(p, '-');
		if (p != NULL)
			*p++ = '\0';
	}
	return w;
}

/* How many words two titles share; one that stands twice counts twice. */
static size_t
title_words_shared(struct arena *a, const struct title_words *x,
    const struct title_words *y)
{
	bool *used = arena_alloc(a, y->count, sizeof(*used));
	size_t i, j, shared = 0;

	for (i = 0; i < x->count; i++)
		for (j = 0; j < y->count; j++)
			if (!used[j] && strcmp(x->words[i], y->words[j]) ==
			    0) {
				used[j] = true;
				shared++;
				break;
			}
	return shared;
}

/* Two thirds of the words of the longer title, or nothing at all. */
static size_t
title_words_alike(struct arena *a, const struct title_words *x,
    const struct title_words *y)
{
	size_t shared = title_words_shared(a, x, y);
	size_t longer = x->count > y->count ? x->count : y->count;

	return 3 * shared >= 2 * longer ? shared : 0;
}

size_t *
title_pairs_equal(struct arena *a, const struct titles *now,
    const struct titles *before)
{
	size_t *pairs = arena_alloc(a, now->count, sizeof(*pairs)), i, j;
	bool *taken = arena_alloc(a, before->count, sizeof(*taken));

	for (i = 0; i < now->count; i++) {
		pairs[i] = TITLE_ALONE;
		for (j = 0; j < before->count; j++)
			if (!taken[j] && strcmp(now->text[i],
			    before->text[j]) == 0) {
				pairs[i] = j;
				taken[j] = true;
				break;
			}
	}
	return pairs;
}

/* The title that is alone and shares most words, or TITLE_ALONE. */
static size_t
title_pairs_nearest(struct arena *a, const char *title,
    const struct title_words *others, const size_t *taken, size_t count)
{
	struct title_words words = title_words_of(a, title);
	size_t i, shared, best = 0, nearest = TITLE_ALONE;

	for (i = 0; i < count; i++) {
		if (taken[i] != TITLE_ALONE)
			continue;
		shared = title_words_alike(a, &words, &others[i]);
		if (shared > best) {
			best = shared;
			nearest = i;
		}
	}
	return nearest;
}

size_t *
title_pairs_find(struct arena *a, const struct titles *now,
    const struct titles *before)
{
	size_t *pairs = title_pairs_equal(a, now, before);
	size_t *taken = title_pairs_turn(a, pairs, now->count, before->count);
	struct title_words *others = arena_alloc(a, before->count,
	    sizeof(*others));
	size_t i;

	for (i = 0; i < before->count; i++)
		others[i] = title_words_of(a, before->text[i]);
	for (i = 0; i < now->count; i++) {
		if (pairs[i] != TITLE_ALONE)
			continue;
		pairs[i] = title_pairs_nearest(a, now->text[i], others, taken,
		    before->count);
		if (pairs[i] != TITLE_ALONE)
			taken[pairs[i]] = i;
	}
	return pairs;
}

size_t *
title_pairs_turn(struct arena *a, const size_t *pairs, size_t count,
    size_t others)
{
	size_t *turned = arena_alloc(a, others, sizeof(*turned));
	size_t i;

	for (i = 0; i < others; i++)
		turned[i] = TITLE_ALONE;
	for (i = 0; i < count; i++)
		if (pairs[i] != TITLE_ALONE)
			turned[pairs[i]] = i;
	return turned;
}
