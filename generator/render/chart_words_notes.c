#include "render/chart_words_notes.h"

#include "render/chart_sentence.h"

#define NOTES_NAMED	3	/* missing or marked points that are named */

/* The latest figure of the place itself; NULL where it is not known. */
static const struct chart_value *
notes_latest(const struct words *w)
{
	const struct chart_series *focus = words_focus(w);
	size_t i, first, last;

	if (focus == NULL || !words_ends(w, focus, &first, &last))
		return NULL;
	for (i = last + 1; i < w->spec->category_count; i++)
		if (focus->values[i].missing_text != NULL)
			return NULL;
	return &focus->values[last];
}

/*
 * A figure that is printed like the target but misses it by what rounding
 * hides neither meets it nor, to a reader, fails to.
 */
static void
notes_say_met(struct words *w)
{
	const struct chart_value *latest = notes_latest(w);
	struct chart_value target = { w->spec->target.value, false, NULL, 0 };
	bool lower = w->spec->better == CHART_BETTER_LOWER, met;
	int order;

	if (!w->spec->over_time || latest == NULL ||
	    w->spec->better == CHART_BETTER_NONE)
		return;
	order = words_compare(w, latest->value, target.value);
	met = lower ? latest->value <= target.value :
	    latest->value >= target.value;
	if (latest->margin > 0 && words_is_rounding(w, latest, &target))
		return;
	words_say(w, met ? CHART_PHRASE_MET : order == 0 ?
	    CHART_PHRASE_MET_ROUNDED : CHART_PHRASE_NOT_MET, NULL, NULL,
	    NULL);
}

void
chart_words_say_target(struct words *w)
{
	const struct chart_target *t = &w->spec->target;

	if (!t->has)
		return;
	words_say(w, t->period != NULL ? CHART_PHRASE_TARGET_PERIOD :
	    CHART_PHRASE_TARGET, NULL, words_value(w, t->value), t->period);
	notes_say_met(w);
}

void
chart_words_say_better(struct words *w)
{
	if (w->spec->better == CHART_BETTER_LOWER)
		words_say(w, CHART_PHRASE_BETTER_LOWER, NULL, NULL, NULL);
	if (w->spec->better == CHART_BETTER_HIGHER)
		words_say(w, CHART_PHRASE_BETTER_HIGHER, NULL, NULL, NULL);
}

void
chart_words_say_nothing(struct words *w)
{
	size_t s, first, last;

	if (w->spec->chain.count > 0)
		return;		/* its steps have been told */
	for (s = 0; s < w->spec->series_count; s++)
		if (words_ends(w, &w->spec->series[s], &first, &last))
			return;
	words_say(w, CHART_PHRASE_NOTHING, NULL, NULL, NULL);
}

/* One sentence: the points of a series that have one mark. */
static void
notes_say_mark(struct words *w, const struct chart_series *s,
    const char *mark)
{
	struct words_list list = { BUF_INIT, 0, NOTES_NAMED };
	size_t i;

	for (i = 0; i < w->spec->category_count; i++)
		if (words_has_mark(&s->values[i], mark))
			words_list_add(&list, w->spec->categories[i]);
	words_say(w, words_has_name(w, s) ? CHART_PHRASE_MISSING_NAMED :
	    CHART_PHRASE_MISSING, s->name,
	    chart_phrase_mark(mark, w->spec->lang),
	    words_list_end(w, &list));
}

void
chart_words_say_marks(struct words *w)
{
	size_t s, i, before;

	for (s = 0; s < w->spec->series_count; s++) {
		const struct chart_value *v = w->spec->series[s].values;

		for (i = 0; i < w->spec->category_count; i++) {
			if (v[i].missing_text == NULL || (v[i].missing &&
			    w->spec->kind == CHART_CHAIN))
				continue;	/* or its step has said so */
			for (before = 0; before < i; before++)
				if (words_has_mark(&v[before],
				    v[i].missing_text))
					break;
			if (before == i)	/* the reason is new */
				notes_say_mark(w, &w->spec->series[s],
				    v[i].missing_text);
		}
	}
}
