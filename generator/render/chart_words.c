#include "render/chart_words.h"

#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "render/chart_phrase.h"
#include "render/chart_stack.h"
#include "render/chart_words_chain.h"

#define WORDS_LIST	3	/* missing points that are named */
#define WORDS_WHOLES	4	/* wholes that are all described */
#define WORDS_TIES	2	/* categories named that share one value */

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
	CHART_PHRASE_PANELS
};

_Static_assert(sizeof(kind_phrases) / sizeof(kind_phrases[0]) == CHART__MAX,
    "a phrase for each kind");

/* One run: sentences go to `out`, their parts live in the arena. */
struct words {
	struct arena			 arena;
	struct buf			*out;
	const struct chart_spec		*spec;
};

static void
words_put_capital(struct buf *out, const char *text)
{
	buf_puts(out, text);
	if (text[0] >= 'a' && text[0] <= 'z')
		out->data[out->len - strlen(text)] += 'A' - 'a';
}

/* A phrase with its values put in; a value that it does not use may be NULL. */
static const char *
words_fill(struct words *w, enum chart_phrase phrase, const char *n,
    const char *a, const char *b)
{
	const char *p = chart_phrase_text(phrase, w->spec->lang), *text;
	struct buf out = BUF_INIT;

	for (; *p != '\0'; p++) {
		if (*p != '{') {
			buf_putc(&out, *p);
			continue;
		}
		if (p[1] == 'S')
			words_put_capital(&out, n);
		else
			buf_puts(&out, p[1] == 'n' ? n : p[1] == 'a' ? a : b);
		p += 2;
	}
	text = arena_strndup(&w->arena, out.data, out.len);
	buf_release(&out);
	return text;
}

static void
words_say(struct words *w, enum chart_phrase phrase, const char *n,
    const char *a, const char *b)
{
	if (w->out->len > 0 && w->out->data[w->out->len - 1] != ' ')
		buf_putc(w->out, ' ');
	buf_puts(w->out, words_fill(w, phrase, n, a, b));
}

static const char *
words_value(struct words *w, double value)
{
	const struct chart_spec *spec = w->spec;
	struct figure figure = { false, '\0', fabs(value) };
	struct figure zero = { false, '\0', 0 }, given = { false, '\0', value };
	enum unit unit = spec->unit == UNIT_PERCENT ? UNIT_COUNT : spec->unit;
	struct buf b = BUF_INIT;
	const char *text;

	figure_put(&b, &figure, unit, spec->decimals);
	text = arena_strndup(&w->arena, b.data, b.len);
	buf_release(&b);
	if (spec->unit == UNIT_PERCENT)
		text = words_fill(w, CHART_PHRASE_PER_CENT, NULL, text, NULL);
	if (figure_compare(&given, &zero, spec->decimals) < 0)
		text = words_fill(w, CHART_PHRASE_MINUS, NULL, text, NULL);
	return text;
}

void
chart_words_put_value(struct buf *out, const struct chart_spec *spec,
    double value)
{
	struct words w = { ARENA_INIT, out, spec };

	buf_puts(out, words_value(&w, value));
	arena_release(&w.arena);
}

/* A single series over time is a place; else its name says no more. */
static bool
words_has_name(const struct words *w, const struct chart_series *s)
{
	return s->name != NULL && s->name[0] != '\0' &&
	    (w->spec->series_count > 1 || w->spec->over_time);
}

static const char *
words_subject(struct words *w, const struct chart_series *s)
{
	return words_fill(w, words_has_name(w, s) ? CHART_PHRASE_SUBJECT_NAMED :
	    CHART_PHRASE_SUBJECT, s->name, NULL, NULL);
}

/* "2016/17" and "2022" can follow "in" and "yn"; other labels cannot. */
static bool
words_is_year(const char *period)
{
	return period[0] >= '0' && period[0] <= '9' &&
	    strpbrk(period, " \t") == NULL;
}

/* A value with its category: "180 in 2016/17", "30 (Violence)". */
static const char *
words_at(struct words *w, const struct chart_series *s, size_t category)
{
	const char *label = w->spec->categories[category];

	return words_fill(w, w->spec->over_time && words_is_year(label) ?
	    CHART_PHRASE_AT_YEAR : CHART_PHRASE_AT, NULL,
	    words_value(w, s->values[category].value), label);
}

/* Compare two values as they are shown. */
static int
words_compare(const struct words *w, double a, double b)
{
	struct figure x = { false, '\0', a }, y = { false, '\0', b };

	return figure_compare(&x, &y, w->spec->decimals);
}

/* The first and last categories with a value; false if there is none. */
static bool
words_ends(const struct words *w, const struct chart_series *s, size_t *first,
    size_t *last)
{
	size_t i;
	bool found = false;

	*first = *last = 0;
	for (i = 0; i < w->spec->category_count; i++) {
		if (s->values[i].missing)
			continue;
		if (!found)
			*first = i;
		*last = i;
		found = true;
	}
	return found;
}

static void
words_say_trend(struct words *w, const struct chart_series *s)
{
	size_t first, last;
	const char *subject = words_subject(w, s), *from, *to;
	enum chart_phrase phrase;
	double change;
	int order;

	if (!words_ends(w, s, &first, &last))
		return;
	from = words_at(w, s, first);
	if (first == last) {
		words_say(w, CHART_PHRASE_ONE, subject, from, NULL);
		return;
	}
	to = words_at(w, s, last);
	change = s->values[last].value - s->values[first].value;
	order = words_compare(w, s->values[last].value,
	    s->values[first].value);
	if (order == 0)
		phrase = CHART_PHRASE_SAME;
	else if (fabs(change) < 0.5 * pow(10, -w->spec->decimals) - 1e-9)
		phrase = CHART_PHRASE_NEAR;	/* the step may be rounding's */
	else
		phrase = order < 0 ? CHART_PHRASE_FELL : CHART_PHRASE_ROSE;
	words_say(w, phrase, subject, from, to);
}

/* The highest (order 1) or lowest (order -1) value's first category. */
static size_t
words_extreme(const struct words *w, const struct chart_series *s, int order)
{
	size_t i, best = w->spec->category_count;

	for (i = 0; i < w->spec->category_count; i++)
		if (!s->values[i].missing && (best ==
		    w->spec->category_count || words_compare(w,
		    s->values[i].value, s->values[best].value) == order))
			best = i;
	return best;
}

/* Does a value between the ends go beyond both, upwards or downwards? */
static bool
words_is_beyond(const struct words *w, const struct chart_series *s,
    int order, size_t *where)
{
	size_t first, last;

	if (!words_ends(w, s, &first, &last))
		return false;
	*where = words_extreme(w, s, order);
	return words_compare(w, s->values[*where].value,
	    s->values[first].value) == order && words_compare(w,
	    s->values[*where].value, s->values[last].value) == order;
}

/* A peak or trough between the ends. */
static void
words_say_between(struct words *w, const struct chart_series *s)
{
	bool named = words_has_name(w, s);
	size_t peak, trough;

	if (words_is_beyond(w, s, 1, &peak)) {
		words_say(w, named ? CHART_PHRASE_HIGHEST_NAMED :
		    CHART_PHRASE_HIGHEST, s->name, words_at(w, s, peak), NULL);
		named = false;	/* and a trough need not repeat the name */
	}
	if (words_is_beyond(w, s, -1, &trough))
		words_say(w, named ? CHART_PHRASE_LOWEST_NAMED :
		    CHART_PHRASE_LOWEST, s->name, words_at(w, s, trough),
		    NULL);
}

/*
 * Name the comparators that stand on one side of the focus at its last
 * period: those whose value is lower (-1), the same (0) or higher (1).
 */
static void
words_say_side(struct words *w, const struct chart_series *focus, size_t at,
    int side)
{
	/* Than those that are lower, the focus is higher. */
	static const enum chart_phrase said[3][2] = {
		{ CHART_PHRASE_HIGHER, CHART_PHRASE_HIGHER_MANY },
		{ CHART_PHRASE_EQUAL, CHART_PHRASE_EQUAL_MANY },
		{ CHART_PHRASE_LOWER, CHART_PHRASE_LOWER_MANY }
	};
	struct buf list = BUF_INIT;
	size_t i, count = 0;

	for (i = 0; i < w->spec->series_count; i++) {
		const struct chart_series *s = &w->spec->series[i];

		if (s == focus || s->values[at].missing || words_compare(w,
		    s->values[at].value, focus->values[at].value) != side)
			continue;
		buf_printf(&list, "%s%s (%s)", count > 0 ? "; " : "", s->name,
		    words_value(w, s->values[at].value));
		count++;
	}
	if (count > 0)
		words_say(w, said[side + 1][count > 1], NULL, list.data, NULL);
	buf_release(&list);
}

static void
words_say_comparators(struct words *w, const struct chart_series *focus)
{
	size_t i, first, at, last;

	if (!words_ends(w, focus, &first, &at))
		return;
	words_say_side(w, focus, at, 1);
	words_say_side(w, focus, at, 0);
	words_say_side(w, focus, at, -1);
	for (i = 0; i < w->spec->series_count; i++) {
		const struct chart_series *s = &w->spec->series[i];

		if (s->values[at].missing && words_ends(w, s, &first, &last))
			words_say(w, CHART_PHRASE_LATEST, s->name,
			    words_at(w, s, last), NULL);
	}
}

static const struct chart_series *
words_focus(const struct words *w)
{
	size_t i;

	for (i = 0; i < w->spec->series_count; i++)
		if (w->spec->series[i].focus || w->spec->series_count == 1)
			return &w->spec->series[i];
	return NULL;
}

/* Over time: the focus against the others, or each series for itself. */
static void
words_say_periods(struct words *w)
{
	const struct chart_series *focus = words_focus(w);
	size_t i, first, last;

	if (focus != NULL && words_ends(w, focus, &first, &last)) {
		words_say_trend(w, focus);
		words_say_comparators(w, focus);
		words_say_between(w, focus);
		return;
	}
	for (i = 0; i < w->spec->series_count; i++)
		words_say_trend(w, &w->spec->series[i]);
}

/* A value with all categories that share it: "30 (Violence; Theft)". */
static const char *
words_shared(struct words *w, const struct chart_series *s, double value)
{
	struct buf list = BUF_INIT;
	const char *text;
	size_t i, count = 0;

	for (i = 0; i < w->spec->category_count; i++) {
		if (s->values[i].missing ||
		    words_compare(w, s->values[i].value, value) != 0)
			continue;
		if (count++ < WORDS_TIES)
			buf_printf(&list, "%s%s", count > 1 ? "; " : "",
			    w->spec->categories[i]);
	}
	if (count > WORDS_TIES)
		buf_printf(&list, "; %s", words_fill(w, CHART_PHRASE_MORE, NULL,
		    arena_printf(&w->arena, "%zu", count - WORDS_TIES), NULL));
	text = words_fill(w, CHART_PHRASE_AT, NULL, words_value(w, value),
	    list.data);
	buf_release(&list);
	return text;
}

/* Categories without order: the highest and the lowest. */
static void
words_say_range(struct words *w, const struct chart_series *s)
{
	bool named = words_has_name(w, s);
	size_t first, last, high, low;

	if (!words_ends(w, s, &first, &last))
		return;
	if (first == last) {
		words_say(w, CHART_PHRASE_ONE, words_subject(w, s),
		    words_at(w, s, first), NULL);
		return;
	}
	high = words_extreme(w, s, 1);
	low = words_extreme(w, s, -1);
	if (words_compare(w, s->values[high].value,
	    s->values[low].value) == 0) {
		words_say(w, named ? CHART_PHRASE_ALL_NAMED :
		    CHART_PHRASE_ALL, s->name,
		    words_value(w, s->values[high].value), NULL);
		return;
	}
	words_say(w, named ? CHART_PHRASE_HIGHEST_NAMED :
	    CHART_PHRASE_HIGHEST, s->name,
	    words_shared(w, s, s->values[high].value), NULL);
	words_say(w, CHART_PHRASE_LOWEST, NULL,
	    words_shared(w, s, s->values[low].value), NULL);
}

/* The largest part of a category; false if none is above zero. */
static bool
words_largest_part(const struct words *w, size_t category, size_t *series)
{
	size_t s;

	*series = w->spec->series_count;
	for (s = 0; s < w->spec->series_count; s++) {
		const struct chart_value *v =
		    &w->spec->series[s].values[category];

		if (!v->missing && v->value > 0 && (*series ==
		    w->spec->series_count || v->value >
		    w->spec->series[*series].values[category].value))
			*series = s;
	}
	return *series < w->spec->series_count;
}

/* A category that is known in whole: what it is, and its largest part. */
static void
words_say_whole(struct words *w, size_t category)
{
	const struct chart_spec *spec = w->spec;
	bool shares = chart_stack_is_share(spec);
	struct figure share = { false, '\0', 0 };
	struct buf b = BUF_INIT;
	const char *part;
	double sum;
	size_t s;

	if (!chart_stack_sum(spec, category, &sum) ||
	    !words_largest_part(w, category, &s))
		return;
	share.value = 100 * spec->series[s].values[category].value / sum;
	figure_put(&b, &share, UNIT_COUNT, 0);
	part = shares ? words_fill(w, CHART_PHRASE_PER_CENT, NULL, b.data,
	    NULL) : words_value(w, spec->series[s].values[category].value);
	part = words_fill(w, CHART_PHRASE_AT, NULL, part,
	    spec->series[s].name);
	words_say(w, shares ? CHART_PHRASE_PART : CHART_PHRASE_WHOLE,
	    spec->categories[category], words_value(w, sum), part);
	buf_release(&b);
}

/* What few wholes consist of; of many, the greatest and the least. */
static void
words_say_wholes(struct words *w)
{
	size_t i, count = w->spec->category_count, high = count, low = count;
	double sum, most = 0, least = 0;

	for (i = 0; i < count; i++) {
		if (!chart_stack_sum(w->spec, i, &sum))
			continue;
		if (high == count || sum > most) {
			high = i;
			most = sum;
		}
		if (low == count || sum < least) {
			low = i;
			least = sum;
		}
	}
	for (i = 0; i < count; i++)
		if (count <= WORDS_WHOLES || i == high || i == low)
			words_say_whole(w, i);
}

/* Does the latest figure of the place itself meet the target, as printed? */
static void
words_say_met(struct words *w)
{
	const struct chart_series *focus = words_focus(w);
	size_t i, first, last;
	int order;

	if (!w->spec->over_time || focus == NULL ||
	    w->spec->better == CHART_BETTER_NONE ||
	    !words_ends(w, focus, &first, &last))
		return;
	for (i = last + 1; i < w->spec->category_count; i++)
		if (focus->values[i].missing_text != NULL)
			return;		/* the latest one is not known */
	order = words_compare(w, focus->values[last].value,
	    w->spec->target.value);
	words_say(w, order == 0 || (order < 0) == (w->spec->better ==
	    CHART_BETTER_LOWER) ? CHART_PHRASE_MET : CHART_PHRASE_NOT_MET,
	    NULL, NULL, NULL);
}

static void
words_say_target(struct words *w)
{
	const struct chart_target *t = &w->spec->target;

	if (!t->has)
		return;
	words_say(w, t->period != NULL ? CHART_PHRASE_TARGET_PERIOD :
	    CHART_PHRASE_TARGET, NULL, words_value(w, t->value), t->period);
	words_say_met(w);
}

static void
words_say_better(struct words *w)
{
	if (w->spec->better == CHART_BETTER_LOWER)
		words_say(w, CHART_PHRASE_BETTER_LOWER, NULL, NULL, NULL);
	if (w->spec->better == CHART_BETTER_HIGHER)
		words_say(w, CHART_PHRASE_BETTER_HIGHER, NULL, NULL, NULL);
}

static bool
words_lacks(const struct chart_value *v, const char *mark)
{
	return v->missing_text != NULL &&
	    strcmp(v->missing_text, mark) == 0;
}

/* One sentence: the points of a series that have one mark. */
static void
words_say_mark(struct words *w, const struct chart_series *s,
    const char *mark)
{
	struct buf list = BUF_INIT;
	size_t i, count = 0;

	for (i = 0; i < w->spec->category_count; i++) {
		if (!words_lacks(&s->values[i], mark))
			continue;
		if (count++ < WORDS_LIST)
			buf_printf(&list, "%s%s", count > 1 ? "; " : "",
			    w->spec->categories[i]);
	}
	if (count > WORDS_LIST)
		buf_printf(&list, "; %s", words_fill(w, CHART_PHRASE_MORE, NULL,
		    arena_printf(&w->arena, "%zu", count - WORDS_LIST), NULL));
	words_say(w, words_has_name(w, s) ? CHART_PHRASE_MISSING_NAMED :
	    CHART_PHRASE_MISSING, s->name,
	    chart_phrase_mark(mark, w->spec->lang), list.data);
	buf_release(&list);
}

static void
words_say_missing(struct words *w)
{
	size_t s, i, before;

	for (s = 0; s < w->spec->series_count; s++) {
		const struct chart_value *v = w->spec->series[s].values;

		for (i = 0; i < w->spec->category_count; i++) {
			if (v[i].missing_text == NULL)
				continue;
			for (before = 0; before < i; before++)
				if (words_lacks(&v[before],
				    v[i].missing_text))
					break;
			if (before == i)	/* the reason is new */
				words_say_mark(w, &w->spec->series[s],
				    v[i].missing_text);
		}
	}
}

static void
words_say_all(struct words *w)
{
	size_t i;

	chart_words_put_chain(w->out, w->spec);
	if (chart_stack_is_stack(w->spec))
		words_say_wholes(w);
	else if (w->spec->over_time)
		words_say_periods(w);
	else
		for (i = 0; i < w->spec->series_count; i++)
			words_say_range(w, &w->spec->series[i]);
	words_say_target(w);
	words_say_better(w);
	words_say_missing(w);
}

void
chart_words_put_summary(struct buf *out, const struct chart_spec *spec)
{
	struct words w = { ARENA_INIT, out, spec };

	words_say_all(&w);
	arena_release(&w.arena);
}

void
chart_words_put_alt(struct buf *out, const struct chart_spec *spec)
{
	struct words w = { ARENA_INIT, out, spec };
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
