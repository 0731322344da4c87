#include "render/chart_words_comparison.h"

#include "render/chart_sentence.h"

static void
comparison_say_range(struct words *w, const struct chart_series *s)
{
	bool named = words_has_name(w, s);
	size_t first, last;
	double high, low;

	if (!words_ends(w, s, &first, &last))
		return;
	if (first == last) {
		words_say(w, CHART_PHRASE_ONE, words_subject(w, s),
		    words_at(w, s, first), NULL);
		return;
	}
	high = s->values[words_extreme(w, s, 1)].value;
	low = s->values[words_extreme(w, s, -1)].value;
	if (words_compare(w, high, low) == 0) {
		words_say(w, named ? CHART_PHRASE_ALL_NAMED :
		    CHART_PHRASE_ALL, s->name, words_value(w, high), NULL);
		return;
	}
	words_say(w, named ? CHART_PHRASE_HIGHEST_NAMED :
	    CHART_PHRASE_HIGHEST, s->name, words_shared(w, s, high), NULL);
	words_say(w, CHART_PHRASE_LOWEST, NULL, words_shared(w, s, low),
	    NULL);
}

void
chart_words_say_comparison(struct words *w)
{
	size_t i;

	for (i = 0; i < w->spec->series_count; i++) {
		w->partial = words_lacks_any(w, &w->spec->series[i]);
		comparison_say_range(w, &w->spec->series[i]);
	}
	w->partial = false;
}
