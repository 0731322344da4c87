#include "render/chart_words_share.h"

#include <math.h>

#include "render/chart_sentence.h"
#include "render/chart_stack.h"
#include "render/chart_words_comparison.h"

#define SHARE_WHOLES	4	/* wholes that are all described */
#define SHARE_TIES	2	/* largest parts that are all named */
#define SHARE_PARTS	3	/* of a pie, which has no more */

/* The largest part of a category, as printed; 0 if none is above zero. */
static double
share_largest(const struct words *w, size_t category)
{
	double most = 0;
	size_t s;

	for (s = 0; s < w->spec->series_count; s++)
		most = fmax(most, w->spec->series[s].values[category].value);
	return words_compare(w, most, 0) > 0 ? most : 0;
}

/* "£60 (Pay)", "50 per cent (Pay; Rent)"; counts the parts. */
static const char *
share_parts(struct words *w, size_t category, double largest, double sum,
    size_t *count)
{
	struct words_list list = { BUF_INIT, 0, SHARE_TIES };
	size_t s;

	for (s = 0; s < w->spec->series_count; s++)
		if (words_compare(w, w->spec->series[s].values[category].value,
		    largest) == 0)
			words_list_add(&list, w->spec->series[s].name);
	*count = list.count;
	return words_fill(w, CHART_PHRASE_AT, NULL,
	    chart_stack_is_share(w->spec) ? words_percent(w, 100 * largest /
	    sum, 0) : words_value(w, largest), words_list_end(w, &list));
}

/* A category that is known in whole: what it is, and its largest part. */
static void
share_say_whole(struct words *w, size_t category)
{
	const struct chart_spec *spec = w->spec;
	const char *name = spec->categories[category], *parts;
	double sum, largest;
	size_t count;
	bool many;

	if (!chart_stack_sum(spec, category, &sum))
		return;
	largest = share_largest(w, category);
	if (largest <= 0) {
		words_say(w, CHART_PHRASE_WHOLE_ONLY, name,
		    words_value(w, sum), NULL);
		return;
	}
	parts = share_parts(w, category, largest, sum, &count);
	many = count > 1;
	words_say(w, chart_stack_is_share(spec) ? (many ?
	    CHART_PHRASE_PART_MANY : CHART_PHRASE_PART) : many ?
	    CHART_PHRASE_WHOLE_MANY : CHART_PHRASE_WHOLE, name,
	    words_value(w, sum), parts);
}

static void
share_say_wholes(struct words *w)
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
		if (count <= SHARE_WHOLES || i == high || i == low)
			share_say_whole(w, i);
}

/* A pie that cannot be drawn has no whole. */
static bool
share_is_pie(const struct words *w)
{
	const struct chart_value *v = w->spec->series[0].values;
	double sum = 0;
	size_t i;

	for (i = 0; i < w->spec->category_count; i++) {
		if (v[i].missing || v[i].value < 0)
			return false;
		sum += v[i].value;
	}
	return sum > 0;
}

/* "£90 in all: Pay, £60 (67 per cent); Rent, £30 (33 per cent)." */
static void
share_say_pie(struct words *w)
{
	const struct chart_value *v = w->spec->series[0].values;
	struct words_list list = { BUF_INIT, 0, SHARE_PARTS };
	double sum = 0;
	size_t i;

	for (i = 0; i < w->spec->category_count; i++)
		sum += v[i].value;
	for (i = 0; i < w->spec->category_count; i++)
		words_list_add(&list, arena_printf(&w->arena, "%s, %s (%s)",
		    w->spec->categories[i], words_value(w, v[i].value),
		    words_percent(w, 100 * v[i].value / sum, 0)));
	words_say(w, CHART_PHRASE_PARTS, NULL, words_value(w, sum),
	    words_list_end(w, &list));
}

void
chart_words_say_share(struct words *w)
{
	if (w->spec->kind != CHART_PIE)
		share_say_wholes(w);
	else if (share_is_pie(w))
		share_say_pie(w);
	else
		chart_words_say_comparison(w);
}
