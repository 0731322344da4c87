#include "render/chart_words_trend.h"

#include "render/chart_sentence.h"

#define TREND_NAMED	4	/* comparators that are named in a sentence */

enum trend {
	TREND_NONE,		/* no figure */
	TREND_ONE,		/* only one figure */
	TREND_FELL,
	TREND_ROSE,
	TREND_SAME,		/* all the time */
	TREND_SAME_ENDS,	/* but not between, or that is not known */
	TREND_NEAR,		/* no direction can be told */
	TREND__MAX
};

/* Does the series begin anew after `first`, up to and with `last`? */
static bool
trend_is_broken(const struct chart_series *s, size_t first, size_t last)
{
	size_t i;

	for (i = first + 1; i <= last; i++)
		if (words_has_mark(&s->values[i], "[b]"))
			return true;
	return false;
}

static enum trend
trend_of(const struct words *w, const struct chart_series *s, size_t *first,
    size_t *last)
{
	const struct chart_value *from, *to;
	size_t i;

	if (!words_ends(w, s, first, last))
		return TREND_NONE;
	if (*first == *last)
		return TREND_ONE;
	from = &s->values[*first];
	to = &s->values[*last];
	if (trend_is_broken(s, *first, *last) || words_is_rounding(w, from,
	    to))
		return TREND_NEAR;
	if (words_compare(w, from->value, to->value) != 0)
		return from->value > to->value ? TREND_FELL : TREND_ROSE;
	for (i = *first; i <= *last; i++)
		if (s->values[i].missing || words_compare(w,
		    s->values[i].value, from->value) != 0)
			return TREND_SAME_ENDS;
	return TREND_SAME;
}

static void
trend_say_ends(struct words *w, const struct chart_series *s)
{
	static const enum chart_phrase phrases[TREND__MAX] = {
		[TREND_ONE] = CHART_PHRASE_ONE,
		[TREND_FELL] = CHART_PHRASE_FELL,
		[TREND_ROSE] = CHART_PHRASE_ROSE,
		[TREND_SAME] = CHART_PHRASE_SAME,
		[TREND_SAME_ENDS] = CHART_PHRASE_SAME_ENDS,
		[TREND_NEAR] = CHART_PHRASE_NEAR
	};
	size_t first, last;
	enum trend trend = trend_of(w, s, &first, &last);
	enum chart_phrase phrase = phrases[trend];

	if (trend == TREND_NONE)
		return;
	if (words_compare(w, s->values[first].value, 0) < 0 ||
	    words_compare(w, s->values[last].value, 0) < 0)
		phrase = trend == TREND_FELL ? CHART_PHRASE_FELL_MINUS :
		    trend == TREND_ROSE ? CHART_PHRASE_ROSE_MINUS : phrase;
	words_say(w, phrase, words_subject(w, s), words_at(w, s, first),
	    words_at(w, s, last));
}

/* Does a value between the ends go beyond both, upwards or downwards? */
static bool
trend_is_beyond(const struct words *w, const struct chart_series *s,
    int order, size_t *where)
{
	size_t first, last;

	if (!words_ends(w, s, &first, &last) ||
	    trend_is_broken(s, first, last))
		return false;
	*where = words_extreme(w, s, order);
	return words_compare(w, s->values[*where].value,
	    s->values[first].value) == order && words_compare(w,
	    s->values[*where].value, s->values[last].value) == order;
}

/* A peak or trough between the ends. */
static void
trend_say_between(struct words *w, const struct chart_series *s)
{
	bool named = words_has_name(w, s);
	size_t peak, trough;

	w->partial = words_lacks_any(w, s);
	if (trend_is_beyond(w, s, 1, &peak)) {
		words_say(w, named ? CHART_PHRASE_HIGHEST_NAMED :
		    CHART_PHRASE_HIGHEST, s->name, words_shared(w, s,
		    s->values[peak].value), NULL);
		named = false;	/* and a trough need not repeat the name */
	}
	if (trend_is_beyond(w, s, -1, &trough))
		words_say(w, named ? CHART_PHRASE_LOWEST_NAMED :
		    CHART_PHRASE_LOWEST, s->name, words_shared(w, s,
		    s->values[trough].value), NULL);
	w->partial = false;
}

/* Where a comparator stands beside the focus; 2: rounding may decide it. */
static int
trend_side(const struct words *w, const struct chart_value *other,
    const struct chart_value *focus)
{
	int side = words_compare(w, other->value, focus->value);

	return side != 0 && words_is_rounding(w, other, focus) ? 2 : side;
}

/*
 * Name the comparators that stand on one side of the focus at its last
 * period: those whose value is lower (-1), the same (0), higher (1) or so
 * near that rounding may decide (2).
 */
static void
trend_say_side(struct words *w, const struct chart_series *focus, size_t at,
    int side)
{
	/* Than those that are lower, the focus is higher. */
	static const enum chart_phrase said[4][2] = {
		{ CHART_PHRASE_HIGHER, CHART_PHRASE_HIGHER_MANY },
		{ CHART_PHRASE_EQUAL, CHART_PHRASE_EQUAL_MANY },
		{ CHART_PHRASE_LOWER, CHART_PHRASE_LOWER_MANY },
		{ CHART_PHRASE_BESIDE, CHART_PHRASE_BESIDE }
	};
	struct words_list list = { BUF_INIT, 0, TREND_NAMED };
	size_t i, count;
	const char *text;

	for (i = 0; i < w->spec->series_count; i++) {
		const struct chart_series *s = &w->spec->series[i];

		if (s == focus || s->values[at].missing || trend_side(w,
		    &s->values[at], &focus->values[at]) != side)
			continue;
		words_list_add(&list, arena_printf(&w->arena, "%s (%s)",
		    s->name, words_value(w, s->values[at].value)));
	}
	count = list.count;
	text = words_list_end(w, &list);
	if (count > 0)
		words_say(w, said[side + 1][count > 1], NULL, text, NULL);
}

static void
trend_say_comparators(struct words *w, const struct chart_series *focus)
{
	static const int sides[] = { 1, 0, -1, 2 };
	size_t i, first, at, last;

	if (!words_ends(w, focus, &first, &at))
		return;
	for (i = 0; i < sizeof(sides) / sizeof(sides[0]); i++)
		trend_say_side(w, focus, at, sides[i]);
	for (i = 0; i < w->spec->series_count; i++) {
		const struct chart_series *s = &w->spec->series[i];

		if (s->values[at].missing && words_ends(w, s, &first, &last))
			words_say(w, CHART_PHRASE_LATEST, s->name,
			    words_at(w, s, last), NULL);
	}
}

/* Of many series: how many fell, rose, or did neither. */
static void
trend_say_counts(struct words *w)
{
	static const struct {
		enum trend		first, last;	/* from, to */
		enum chart_phrase	phrase;
	} groups[] = {
		{ TREND_FELL, TREND_FELL, CHART_PHRASE_FELL_COUNT },
		{ TREND_ROSE, TREND_ROSE, CHART_PHRASE_ROSE_COUNT },
		{ TREND_SAME, TREND_NEAR, CHART_PHRASE_NEAR_COUNT },
		{ TREND_NONE, TREND_ONE, CHART_PHRASE_LACK_COUNT }
	};
	struct words_list list = { BUF_INIT, 0, TREND__MAX };
	size_t counts[TREND__MAX] = { 0 }, i, first, last, count;
	enum trend t;

	for (i = 0; i < w->spec->series_count; i++)
		counts[trend_of(w, &w->spec->series[i], &first, &last)]++;
	for (i = 0; i < sizeof(groups) / sizeof(groups[0]); i++) {
		count = 0;
		for (t = groups[i].first; t <= groups[i].last; t++)
			count += counts[t];
		if (count > 0)
			words_list_add(&list, words_fill(w, groups[i].phrase,
			    NULL, arena_printf(&w->arena, "%zu", count),
			    NULL));
	}
	words_say(w, CHART_PHRASE_SERIES_COUNT, NULL, arena_printf(&w->arena,
	    "%zu", w->spec->series_count), words_list_end(w, &list));
}

void
chart_words_say_trend(struct words *w)
{
	const struct chart_series *focus = words_focus(w);
	size_t i, first, last;

	if (focus != NULL && words_ends(w, focus, &first, &last)) {
		trend_say_ends(w, focus);
		trend_say_comparators(w, focus);
		trend_say_between(w, focus);
		return;
	}
	if (w->spec->series_count > CHART_SERIES_MAX) {
		trend_say_counts(w);
		return;
	}
	for (i = 0; i < w->spec->series_count; i++)
		trend_say_ends(w, &w->spec->series[i]);
}
