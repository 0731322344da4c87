#include "check/check_rich.h"

#include <stddef.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/srcmap.h"
#include "load/json.h"
#include "load/markdown.h"
#include "model/dataset.h"
#include "model/document.h"
#include "model/reference.h"
#include "model/rich.h"
#include "model/section.h"
#include "model/table_rich.h"

static void
check_rich_lang(struct arena *a, const struct site *site,
    const struct document *doc, const struct rich *rich, enum lang lang,
    struct diag *d)
{
	struct section_text in_json = { 0 };
	struct reference ref;
	struct markdown *md;
	size_t i;

	/* Links are written as in the sections of the document. */
	in_json.path = doc->json->source->path;
	in_json.lang = lang;
	md = rich_parse(a, rich, lang, d);
	for (i = 0; i < md->link_count; i++) {
		if (md->links[i].image)
			continue;
		ref = reference_resolve(a, site, doc, &in_json, lang,
		    md->links[i].url);
		if (ref.kind == REFERENCE_DEAD)
			diag_at(d, ref.problem, md->source,
			    md->links[i].offset, "%s", ref.message);
	}
	markdown_free(md);
}

void
check_rich(const struct site *site, const struct document *doc,
    const struct rich *rich, struct diag *d)
{
	const struct source *last = NULL;
	struct arena a = ARENA_INIT;
	int lang;

	for (lang = 0; lang < LANG__MAX; lang++) {
		if (!doc->has_lang[lang] || rich->source[lang] == NULL ||
		    rich->source[lang] == last)
			continue;
		check_rich_lang(&a, site, doc, rich, (enum lang)lang, d);
		last = rich->source[lang];
	}
	arena_release(&a);
}

static void
check_rich_row(const struct site *site, const struct document *doc,
    const struct table *table, const struct table_row *row, struct diag *d)
{
	size_t column, i;

	for (column = 0; row->cells != NULL && column < table->column_count;
	    column++)
		for (i = 0; i < table_rich_count(&row->cells[column]); i++)
			check_rich(site, doc, &row->cells[column].rich[i], d);
}

void
check_rich_cells(const struct site *site, const struct document *doc,
    struct diag *d)
{
	const struct table *table;
	size_t i, row;

	for (i = 0; i < doc->dataset_count; i++) {
		table = doc->datasets[i]->table;
		if (table == NULL)
			continue;
		for (row = 0; row < table->row_count; row++)
			check_rich_row(site, doc, table, &table->rows[row],
			    d);
		check_rich_row(site, doc, table, &table->total, d);
	}
}
