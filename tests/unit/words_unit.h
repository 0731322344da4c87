/*
 * Words of charts for tests: what a chart says, in both languages, in short
 * sentences.
 */
#ifndef WORDS_UNIT_H
#define WORDS_UNIT_H

#include "base/buf.h"
#include "chart_unit.h"
#include "render/chart_words.h"

static const char *const years[] = { "2016/17", "2017/18", "2018/19",
    "2019/20" };

static inline struct chart_spec
make_spec(size_t count, const struct chart_series *series,
    size_t series_count)
{
	struct chart_spec spec = unit_spec(CHART_LINE, years, count, series,
	    series_count);

	spec.subtitle = "First time entrants, rate per 100,000.";
	return spec;
}

/* No sentence has more than 25 words. */
static inline void
assert_short(const char *text)
{
	size_t words = 1;

	for (; *text != '\0'; text++) {
		words += *text == ' ';
		if (text[0] == '.' && (text[1] == ' ' || text[1] == '\0')) {
			assert_in_range(words, 1, 25);
			words = 0;
		}
	}
	assert_int_equal(words, 0);	/* and the last one ends */
}

static inline void
assert_says(const struct chart_spec *spec, enum lang lang, const char *wanted)
{
	struct chart_spec in = *spec;
	struct buf b = BUF_INIT;

	in.lang = lang;
	chart_words_put_summary(&b, &in);
	assert_string_equal(b.data, wanted);
	assert_short(b.data);
	buf_release(&b);
}

static inline void
assert_both(const struct chart_spec *spec, const char *en, const char *cy)
{
	assert_says(spec, LANG_EN, en);
	assert_says(spec, LANG_CY, cy);
}

#endif
