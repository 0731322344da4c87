#include "model/cells.h"

#include <stdbool.h>

#include "model/dataset.h"
#include "model/document.h"
#include "model/figures.h"
#include "model/rich.h"
#include "model/table.h"
#include "model/table_rich.h"

/* The words of a cell, in each language that its author gave. */
static void
cell_bind(struct arena *a, struct table_cell *cell,
    const struct document *doc, enum lang lang, const cJSON *figures,
    struct diag *d)
{
	struct ltext *text = cell->kind == CELL_LIST ? cell->items :
	    &cell->text;
	size_t i;

	for (i = 0; i < table_rich_count(cell); i++) {
		rich_bind(a, &cell->rich[i], lang, figures,
		    doc->broken_count > 0, d);
		if (text[i].by[lang] != NULL)
			text[i].by[lang] = rich_plain(a, &cell->rich[i],
			    lang);
	}
}

static bool
cells_any(const struct table *table)
{
	size_t column;

	for (column = 0; column < table->column_count; column++)
		if (table->columns[column].type == COLUMN_MARKDOWN)
			return true;
	return false;
}

static void
cells_bind_table(struct arena *a, const struct table *table,
    const struct document *doc, enum lang lang, const cJSON *figures,
    struct diag *d)
{
	size_t row, column;

	for (row = 0; row <= table->row_count; row++) {
		struct table_cell *cells = table_line(table, row)->cells;

		for (column = 0; cells != NULL &&
		    column < table->column_count; column++)
			cell_bind(a, &cells[column], doc, lang, figures, d);
	}
}

void
cells_bind(struct arena *a, struct document *doc, struct diag *d)
{
	cJSON *figures;
	size_t i;
	int lang;

	for (lang = 0; lang < LANG__MAX; lang++) {
		figures = NULL;
		for (i = 0; i < doc->dataset_count; i++) {
			const struct table *table = doc->datasets[i]->table;

			if (table == NULL || !cells_any(table))
				continue;
			if (figures == NULL)
				figures = figures_build(doc, (enum lang)lang);
			cells_bind_table(a, table, doc, (enum lang)lang,
			    figures, d);
		}
		cJSON_Delete(figures);
	}
}
