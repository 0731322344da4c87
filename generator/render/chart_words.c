#include "render/chart_words.h"

#include <string.h>

#include "render/chart_sentence.h"
#include "render/chart_stack.h"
#include "render/chart_words_chain.h"
#include "render/chart_words_comparison.h"
#include "render/chart_words_notes.h"
#include "render/chart_words_share.h"
#include "render/chart_words_trend.h"

static const enum chart_phrase kind_phrases[] = {
	CHART_PHRASE_LINE,
	CHART_PHRASE_COLUMN,
	CHART_PHRASE_BAR,
	CHART_PHRASE_DOT,
	CHART_PHRASE_STACKED,
	CHART_PHRASE_STACKED_100,
	CHART_PHRASE_PIE,
	CHART_PHRASE_STACKED_COLUMN,
	CHART_PHRASE_STACKED_COLUMN_100,
	CHART_PHRASE_PANELS,
	CHART_PHRASE_CHAIN
};

_Static_assert(sizeof(kind_phrases) / sizeof(kind_phrases[0]) == CHART__MAX,
    "a phrase for each kind");

static void
words_say_all(struct words *w)
{
	chart_words_say_nothing(w);
	chart_words_say_chain(w);
	if (w->spec->kind == CHART_CHAIN) {
		chart_words_say_marks(w);
		return;
	}
	if (w->spec->kind == CHART_PIE || chart_stack_is_stack(w->spec))
		chart_words_say_share(w);
	else if (w->spec->over_time)
		chart_words_say_trend(w);
	else
		chart_words_say_comparison(w);
	chart_words_say_target(w);
	chart_words_say_better(w);
	chart_words_say_marks(w);
}

void
chart_words_put_summary(struct buf *out, const struct chart_spec *spec)
{
	struct words w = { ARENA_INIT, out, spec, false };

	words_say_all(&w);
	arena_release(&w.arena);
}

void
chart_words_put_alt(struct buf *out, const struct chart_spec *spec)
{
	struct words w = { ARENA_INIT, out, spec, false };
	const char *subject = spec->subtitle != NULL ? spec->subtitle :
	    spec->title;
	size_t len;

	words_say(&w, kind_phrases[spec->kind], NULL, NULL, NULL);
	if (subject != NULL) {
		len = strlen(subject);
		while (len > 0 && subject[len - 1] == '.')
			len--;
		buf_printf(out, " %.*s.", (int)len, subject);
	}
	words_say_all(&w);
	arena_release(&w.arena);
}
