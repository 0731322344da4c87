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
		    words_percent(w, share->value, chain->decimals), NULL));
	text = arena_strndup(&w->arena, b.data, b.len);
	buf_release(&b);
	return text;
}

/* Of two steps the share has been told. */
static void
chain_say_whole(struct words *w)
{
	const struct chart_chain *chain = &w->spec->chain;
	const struct chart_value *first = &chain->counts[0];
	const struct chart_value *last = &chain->counts[chain->count - 1];

	if (chain->count > 2 && !first->missing && !last->missing &&
	    first->value > 0)
		words_say(w, CHART_PHRASE_CHAIN_WHOLE, NULL, words_percent(w,
		    100 * last->value / first->value, chain->decimals), NULL);
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
	if (w->spec->kind != CHART_CHAIN)
		return;
	chain_say_whole(w);
	if (chain->target.has)
		words_say(w, CHART_PHRASE_CHAIN_TARGET, NULL, words_percent(w,
		    chain->target.value, chain->decimals), NULL);
}
