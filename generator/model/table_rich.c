#include "model/table_rich.h"

#include "base/arena.h"
#include "load/json.h"
#include "model/rich.h"
#include "model/table.h"

/* A list per language, {"en": [...], "cy": [...]}. */
static void
table_rich_read_lists(struct arena *a, const struct json_doc *json,
    const cJSON *node, struct table_cell *cell)
{
	const cJSON *list, *item;
	size_t i;
	int lang;

	for (lang = 0; lang < LANG__MAX; lang++) {
		list = json_get(node, lang_code((enum lang)lang));
		i = 0;
		cJSON_ArrayForEach(item, list)
			if (cJSON_IsString(item) && i < cell->item_count)
				rich_set(a, &cell->rich[i++], json,
				    (enum lang)lang, item);
	}
}

void
table_rich_read(struct arena *a, const struct json_doc *json,
    const cJSON *node, struct table_cell *cell)
{
	const cJSON *item;
	size_t i = 0;

	if (cell->kind == CELL_TEXT) {
		cell->rich = arena_alloc(a, 1, sizeof(*cell->rich));
		*cell->rich = rich_read(a, json, node);
	}
	if (cell->kind != CELL_LIST)
		return;
	cell->rich = arena_alloc(a, cell->item_count, sizeof(*cell->rich));
	if (cJSON_IsArray(node))
		cJSON_ArrayForEach(item, node)
			cell->rich[i++] = rich_read(a, json, item);
	else
		table_rich_read_lists(a, json, node, cell);
}

size_t
table_rich_count(const struct table_cell *cell)
{
	return cell->rich == NULL ? 0 :
	    cell->kind == CELL_LIST ? cell->item_count : 1;
}
