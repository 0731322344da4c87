#include "publish/chart_files.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/srcmap.h"
#include "load/json.h"
#include "load/theme.h"
#include "model/dataset.h"
#include "model/document.h"
#include "publish/cache.h"
#include "publish/stage.h"
#include "render/chart_draw.h"
#include "render/structure_draw.h"
#include "view/address.h"
#include "view/chart_view.h"
#include "view/context.h"
#include "view/structure_view.h"

static const char *const chart_suffixes[] = {
	"", "-2x", "-board", "-phone"
};

_Static_assert(sizeof(chart_suffixes) / sizeof(chart_suffixes[0]) ==
    CHART_FOR__MAX, "a file name for each use");

/* All figures of a dataset as they may be shown. */
static void
chart_put_figures(struct buf *out, const struct dataset *set)
{
	const struct table *t = set->table;
	const struct kpi *kpi = set->kpi;
	struct figure figure;
	size_t i, j, step;

	for (i = 0; set->kpi != NULL && i < set->kpi->series_count; i++)
		for (j = 0; j < set->kpi->series[i].count; j++) {
			figure_put_marked(out, &set->kpi->series[i].figures[j],
			    set->kpi->unit, set->kpi->decimals);
			for (step = 0; step < kpi->step_count; step++)
				figure_put(out, kpi_step(kpi, &kpi->series[i],
				    j, step), UNIT_COUNT, 0);
			buf_putc(out, '\n');
		}
	for (i = 0; t != NULL && i < t->row_count; i++)
		for (j = 0; j < t->column_count; j++) {
			figure = table_cell_figure(&t->rows[i].cells[j]);
			figure_put_marked(out, &figure,
			    table_column_unit(&t->columns[j]),
			    t->columns[j].decimals);
			buf_putc(out, '\n');
		}
}

/*
 * A chart follows from its dataset, what disclosure control left of it,
 * language, use and theme, and the code.
 */
static const char *
chart_key(struct arena *a, const struct context *c,
    const struct dataset *set, enum lang lang, enum chart_use use)
{
	struct buf recipe = BUF_INIT;
	const char *key;

	buf_printf(&recipe, "%s %s\n", lang_code(lang),
	    chart_outputs[use].word);
	if (set->structure != NULL)	/* its sentences are messages */
		structure_view_put_all(&recipe, c, set, lang);
	buf_put(&recipe, c->theme->json->source->text,
	    c->theme->json->source->len);
	buf_put(&recipe, set->json->source->text, set->json->source->len);
	chart_put_figures(&recipe, set);
	key = cache_key(a, "chart", recipe.data, recipe.len);
	buf_release(&recipe);
	return key;
}

/* Draw a chart or structure that the cache has not. */
static int
chart_draw_new_png(struct chart_maker *m, struct arena *a,
    const struct context *c, const struct dataset *set, enum lang lang,
    enum chart_use use, struct buf *png)
{
	struct chart_theme theme = chart_theme_of(c->theme);
	const struct chart_spec *spec = NULL;

	if (set->structure == NULL && (spec = chart_view_build(a, set, lang,
	    c->diag)) == NULL)
		return -1;
	if (m->draw == NULL)
		m->draw = chart_draw_new();
	if (spec == NULL)
		return structure_draw_png(m->draw, c, set, lang, use, png);
	return chart_draw_png(m->draw, spec, use, &theme, c->diag, png);
}

static int
chart_make(struct chart_maker *m, const struct context *c,
    const struct dataset *set, enum lang lang, enum chart_use use,
    struct buf *png)
{
	struct arena a = ARENA_INIT;
	const char *key = chart_key(&a, c, set, lang, use);
	int result = 0;

	if (m->is_secret || !cache_get(key, png)) {
		result = chart_draw_new_png(m, &a, c, set, lang, use, png);
		if (result == 0 && !m->is_secret)
			cache_put(key, png->data, png->len);
	}
	arena_release(&a);
	return result;
}

bool
chart_files_has(const struct dataset *set)
{
	return set->chart.kind != CHART_WISH_NONE || set->structure != NULL;
}

static int
chart_put(struct stage *s, struct chart_maker *m, const struct context *c,
    const struct document *doc, const struct dataset *set, enum lang lang)
{
	struct arena a = ARENA_INIT;
	struct buf png = BUF_INIT;
	int use, result = 0;

	for (use = 0; result == 0 && use < CHART_FOR__MAX; use++) {
		buf_clear(&png);
		result = chart_make(m, c, set, lang, (enum chart_use)use,
		    &png);
		if (result == 0 && s != NULL)
			result = stage_put(s, address_file(&a, c, doc, lang,
			    arena_printf(&a, "charts/%s%s.png", set->id,
			    chart_suffixes[use])), png.data, png.len);
		m->count += result == 0;
	}
	buf_release(&png);
	arena_release(&a);
	return result;
}

int
chart_files_put_set(struct stage *s, struct chart_maker *m,
    const struct context *c, const struct document *doc,
    const struct dataset *set)
{
	int lang, result = 0;

	for (lang = 0; lang < LANG__MAX; lang++)
		if (doc->has_lang[lang] && chart_put(s, m, c, doc, set,
		    (enum lang)lang) == -1)
			result = -1;
	return result;
}

int
chart_files_put(struct stage *s, struct chart_maker *m,
    const struct context *c, const struct document *doc)
{
	int result = 0;
	size_t i;

	for (i = 0; i < doc->dataset_count; i++)
		if (chart_files_has(doc->datasets[i]) &&
		    chart_files_put_set(s, m, c, doc, doc->datasets[i]) == -1)
			result = -1;
	return result;
}

void
chart_maker_release(struct chart_maker *m)
{
	chart_draw_free(m->draw);
	m->draw = NULL;
}
