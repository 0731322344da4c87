#include "render/chart_words_chain.h"

#include "render/chart_sentence.h"

/* "In need, 101 (72 per cent of those)", "Attended, Confidential [c]". */
static const char *
chain_step(struct words *w, size_t step)
{
	const struct chart_chain *chain = &w->spec->chain;
	const struct chart_value *count = &chain->counts[step];
	const struct chart_value *share = &chain->shares[step];
	struct figure figure = { false, 0, count->value };
	struct buf b = BUF_INIT;
	const char *text;

	buf_printf(&b, "%s, ", chain->names[step]);
	if (count->missing)
		buf_puts(&b, chart_phrase_mark(count->missing_text,
		    w->spec->lang));
	else
		figure_put(&b, &figure, UNIT_COUNT, 0);
	if (!count->missing && step > 0 && !share->missing)
		buf_puts(&b, words_fill(w, CHART_PHRASE_OF_THOSE, NULL,
		    words_value(w, share->value), NULL));
	text = arena_strndup(&w->arena, b.data, b.len);
	buf_release(&b);
	return text;
}

void
chart_words_say_chain(struct words *w)
{
	const struct chart_chain *chain = &w->spec->chain;
	struct words_list list = { BUF_INIT, 0, chain->count };
	size_t step;

	if (chain->count == 0)
		return;
	for (step = 0; step < chain->count; step++)
		words_list_add(&list, chain_step(w, step));
	words_say(w, CHART_PHRASE_STEPS, NULL, chain->period,
	    words_list_end(w, &list));
}
