#include "render/chart_words_chain.h"

#include <string.h>

#include "base/buf.h"
#include "render/chart_phrase.h"
#include "render/chart_words.h"
#include "view/chart.h"

/* A phrase with one value. */
static void
chain_put(struct buf *out, enum chart_phrase phrase, enum lang lang,
    const char *value)
{
	const char *text = chart_phrase_text(phrase, lang);
	const char *gap = strstr(text, "{a}");

	buf_printf(out, "%.*s%s%s", (int)(gap - text), text, value, gap + 3);
}

static void
chain_put_step(struct buf *out, const struct chart_spec *spec, size_t step)
{
	const struct chart_value *count = &spec->chain.counts[step];
	const struct chart_value *share = &spec->chain.shares[step];
	struct figure figure = { false, 0, count->value };
	struct buf text = BUF_INIT;

	buf_printf(out, "%s%s, ", step > 0 ? "; " : " ",
	    spec->chain.names[step]);
	if (count->missing) {
		buf_puts(out, chart_phrase_mark(count->missing_text,
		    spec->lang));
		return;
	}
	figure_put(out, &figure, UNIT_COUNT, 0);
	if (step == 0 || share->missing)
		return;
	chart_words_put_value(&text, spec, share->value);
	chain_put(out, CHART_PHRASE_OF_THOSE, spec->lang, text.data);
	buf_release(&text);
}

void
chart_words_put_chain(struct buf *out, const struct chart_spec *spec)
{
	size_t step;

	if (spec->chain.count == 0)
		return;
	if (out->len > 0 && out->data[out->len - 1] != ' ')
		buf_putc(out, ' ');
	chain_put(out, CHART_PHRASE_STEPS, spec->lang, spec->chain.period);
	for (step = 0; step < spec->chain.count; step++)
		chain_put_step(out, spec, step);
	buf_putc(out, '.');
}
