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

static void
title_pairs_equal(size_t *pairs, bool *taken, const struct titles *now,
    const struct titles *before)
{
	size_t i, j;

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
}

size_t *
title_pairs_find(struct arena *a, const struct titles *now,
    const struct titles *before)
{
	size_t *pairs = arena_alloc(a, now->count, sizeof(*pairs));
	bool *taken = arena_alloc(a, before->count, sizeof(*taken));
	struct title_words words;
	size_t i, j, best, shared;

	title_pairs_equal(pairs, taken, now, before);
	for (i = 0; i < now->count; i++) {
		if (pairs[i] != TITLE_ALONE)
			continue;
		words = title_words_of(a, now->text[i]);
		for (j = 0, best = 0; j < before->count; j++) {
			struct title_words other;

			if (taken[j])
				continue;
			other = title_words_of(a, before->text[j]);
			shared = title_words_alike(a, &words, &other);
			if (shared > best) {
				best = shared;
				pairs[i] = j;
			}
		}
		if (best > 0)
			taken[pairs[i]] = true;
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
