/*
 * What the steps of a chain are, in one sentence, in both languages.
 * Stage: render.
 * Must not know: how the chart looks.
 */
#ifndef RENDER_CHART_WORDS_CHAIN_H
#define RENDER_CHART_WORDS_CHAIN_H

struct buf;
struct chart_spec;

/*
 * Append "Step by step (2025/26): Children, 140; In need, 101 (72 per cent of
 * those).", after a space where there are words before; nothing where the
 * chart is of no chain. A step that is not shown says why.
 */
void	 chart_words_put_chain(struct buf *out, const struct chart_spec *spec);

#endif
