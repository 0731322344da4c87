/*
 * The Markdown in cells of tables.
 * Stage: model.
 * Must not know: how a cell is shown.
 */
#ifndef MODEL_TABLE_RICH_H
#define MODEL_TABLE_RICH_H

#include <cjson/cJSON.h>
#include <stddef.h>

struct arena;
struct json_doc;
struct table_cell;

/*
 * Keep the Markdown of a cell that has been read as text or as a list.
 * Owns:   the arena.
 */
void	 table_rich_read(struct arena *a, const struct json_doc *json,
	    const cJSON *node, struct table_cell *cell);

/*
 * How many Markdown texts a cell has: one, or one for each item of its list.
 */
size_t	 table_rich_count(const struct table_cell *cell);

#endif
