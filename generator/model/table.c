#include "model/table.h"

#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/text.h"
#include "load/json.h"
#include "model/chart_wish.h"
#include "model/table_rich.h"
#include "model/table_totals.h"

#define TABLE_COLUMNS_MAX 40

const char *const column_words[] = {
	"text", "number", "money", "percent", "date", "status", "markdown",
	NULL
};
const char *const progress_words[] = {
	"completed", "on-track", "at-risk", "not-started", NULL
};

/* What reading one file needs at every step. */
struct table_reader {
	struct arena		*arena;
	const struct json_doc	*json;
	struct table		*table;
	struct diag		*diag;
	bool			 good;
};

static void
table_wrong(struct table_reader *r, enum diag_id id, const cJSON *node,
    const char *what)
{
	struct arena a = ARENA_INIT;

	diag_at(r->diag, id, r->json->source, json_offset(r->json, node),
	    "'%s' %s", json_path(&a, r->json, node), what);
	arena_release(&a);
	r->good = false;
}

/* The index of the column that a node names; reports an unknown name. */
static size_t
table_find_column(struct table_reader *r, const cJSON *node, const char *key,
    bool at_key)
{
	const char *names[TABLE_COLUMNS_MAX], *near;
	size_t i, count = r->table->column_count;

	for (i = 0; i < count; i++) {
		if (strcmp(r->table->columns[i].key, key) == 0)
			return i;
		names[i] = r->table->columns[i].key;
	}
	near = text_nearest(key, names, count);
	diag_at(r->diag, DIAG_JSON_KEY_UNKNOWN, r->json->source,
	    at_key ? json_key_offset(r->json, node) :
	    json_offset(r->json, node), "no column has the key '%s'%s%s%s",
	    key, near != NULL ? " (did you mean '" : "",
	    near != NULL ? near : "", near != NULL ? "'?)" : "");
	r->good = false;
	return 0;
}

static void
table_read_columns(struct table_reader *r)
{
	const cJSON *list = json_get(r->json->root, "columns"), *node;
	struct table *t = r->table;
	struct table_column *c;
	size_t i, count;

	count = (size_t)cJSON_GetArraySize(list);
	if (count == 0 || count > TABLE_COLUMNS_MAX) {
		table_wrong(r, DIAG_JSON_LENGTH, list,
		    "must have 1 to 40 columns");
		return;
	}
	t->columns = arena_alloc(r->arena, count, sizeof(*t->columns));
	cJSON_ArrayForEach(node, list) {
		c = &t->columns[t->column_count];
		c->key = json_string(node, "key");
		c->title = json_text(node, "title");
		c->type = (enum column_type)json_word(node, "type",
		    column_words, 0);
		c->unit = json_text(node, "unit");
		c->decimals = (int)json_number(node, "decimals", -1);
		for (i = 0; i < t->column_count; i++)
			if (strcmp(t->columns[i].key, c->key) == 0)
				table_wrong(r, DIAG_JSON_VALUE,
				    json_get(node, "key"),
				    "is the key of two columns");
		if (c->decimals > 3)
			table_wrong(r, DIAG_JSON_VALUE,
			    json_get(node, "decimals"), "must be 0 to 3");
		t->column_count++;
	}
}

static bool
table_is_text(const cJSON *node)
{
	const cJSON *child;

	if (cJSON_IsString(node))
		return node->valuestring[0] != '\0';
	if (!cJSON_IsObject(node) || node->child == NULL)
		return false;
	cJSON_ArrayForEach(child, node)
		if (lang_from_code(child->string) == LANG__MAX ||
		    !cJSON_IsString(child) || child->valuestring[0] == '\0')
			return false;
	return true;
}

/* Bullets: a list of texts, or {"en": [...], "cy": [...]} of one length. */
static void
table_read_list(struct table_reader *r, const cJSON *node,
    struct table_cell *cell)
{
	const cJSON *list, *item;
	int lang;
	size_t i;

	cell->kind = CELL_LIST;
	list = cJSON_IsArray(node) ? node : node->child;
	cell->item_count = (size_t)cJSON_GetArraySize(list);
	cell->items = arena_alloc(r->arena, cell->item_count,
	    sizeof(*cell->items));
	for (; list != NULL; list = list->next) {
		lang = list == node ? 0 : (int)lang_from_code(list->string);
		if (lang == LANG__MAX || !cJSON_IsArray(list) ||
		    (size_t)cJSON_GetArraySize(list) != cell->item_count) {
			table_wrong(r, DIAG_JSON_LENGTH, list, "must be a "
			    "list, as long as the other language's");
			return;
		}
		i = 0;
		cJSON_ArrayForEach(item, list) {
			if (!table_is_text(item) ||
			    (list != node && !cJSON_IsString(item)))
				table_wrong(r, DIAG_JSON_TYPE, item,
				    "must be a text");
			else if (list == node)
				cell->items[i] = json_text_of(item);
			else
				cell->items[i].by[lang] = item->valuestring;
			i++;
		}
		if (list == node)
			return;
	}
}

static void
table_read_text(struct table_reader *r, const cJSON *node,
    struct table_cell *cell)
{
	if (table_is_text(node)) {
		cell->kind = CELL_TEXT;
		cell->text = json_text_of(node);
	} else if (cJSON_IsArray(node) || (cJSON_IsObject(node) &&
	    cJSON_IsArray(node->child))) {
		table_read_list(r, node, cell);
	} else {
		table_wrong(r, DIAG_JSON_TYPE, node, "must be a text, a list "
		    "of texts, or null");
	}
}

/* {"value": 12, "mark": "p"}: gives the value's node, or the node itself. */
static const cJSON *
table_read_mark(struct table_reader *r, const cJSON *node,
    struct table_cell *cell)
{
	const cJSON *value = json_get(node, "value");
	const cJSON *mark = json_get(node, "mark");
	size_t i;

	if (value == NULL)
		return node;
	for (i = 0; cJSON_IsString(mark) && value_mark_words[i] != NULL; i++)
		if (strcmp(value_mark_words[i], mark->valuestring) == 0)
			cell->mark = value_mark_words[i][0];
	if (cell->mark == 0 || cJSON_GetArraySize(node) != 2)
		table_wrong(r, DIAG_JSON_VALUE, node, "must have a \"value\" "
		    "and a \"mark\": \"b\", \"e\", \"p\", \"r\" or "
		    "\"u\"");
	return value;
}

static void
table_read_cell(struct table_reader *r, const cJSON *node,
    const struct table_column *column, struct table_cell *cell)
{
	int progress;

	if (cJSON_IsNull(node))
		return;
	if (json_get(node, "missing") != NULL) {
		cell->mark = missing_mark(json_string(node, "missing"));
		if (cell->mark == 0 || cJSON_GetArraySize(node) != 1)
			table_wrong(r, DIAG_JSON_VALUE, node, "must say "
			    "{\"missing\": \"x\"}, \"z\", \"c\" or "
			    "\"low\"");
		return;
	}
	switch (column->type) {
	case COLUMN_TEXT:
		table_read_text(r, node, cell);
		return;
	case COLUMN_MARKDOWN:
		table_read_text(r, node, cell);
		table_rich_read(r->arena, r->json, node, cell);
		return;
	case COLUMN_DATE:
		cell->kind = CELL_DATE;
		if (!cJSON_IsString(node) ||
		    !date_read(node->valuestring, &cell->date))
			table_wrong(r, DIAG_JSON_TYPE, node,
			    "must be a date \"YYYY-MM-DD\" or null");
		return;
	case COLUMN_STATUS:
		cell->kind = CELL_STATUS;
		for (progress = 0; progress < PROGRESS__MAX; progress++)
			if (cJSON_IsString(node) && strcmp(node->valuestring,
			    progress_words[progress]) == 0)
				break;
		if (progress == PROGRESS__MAX)
			table_wrong(r, DIAG_JSON_VALUE, node, "must be "
			    "\"completed\", \"on-track\", \"at-risk\" or "
			    "\"not-started\"");
		else
			cell->progress = (enum progress)progress;
		return;
	default:
		cell->kind = CELL_FIGURE;
		node = table_read_mark(r, node, cell);
		cell->value = node->valuedouble;
		if (!cJSON_IsNumber(node) || !isfinite(cell->value) ||
		    fabs(cell->value) > 1e15)
			table_wrong(r, DIAG_JSON_TYPE, node,
			    "must be a number or null");
		return;
	}
}

static void
table_read_row(struct table_reader *r, const cJSON *node,
    struct table_row *row)
{
	const cJSON *child;
	size_t column;

	row->cells = arena_alloc(r->arena, r->table->column_count,
	    sizeof(*row->cells));
	if (!cJSON_IsObject(node)) {
		table_wrong(r, DIAG_JSON_TYPE, node,
		    "must be an object by column key");
		return;
	}
	cJSON_ArrayForEach(child, node) {
		bool before = r->good;

		r->good = true;
		column = table_find_column(r, child, child->string, true);
		if (r->good)
			table_read_cell(r, child, &r->table->columns[column],
			    &row->cells[column]);
		r->good &= before;
	}
}

/* Decimals of a column that names none: as many as its cells need. */
static void
table_find_decimals(struct table *t, size_t column)
{
	int decimals = 0;
	size_t row;

	for (row = 0; row <= t->row_count; row++) {
		const struct table_row *one = table_line(t, row);
		double value;

		if (one->cells == NULL ||
		    one->cells[column].kind != CELL_FIGURE)
			continue;
		value = fabs(one->cells[column].value);
		while (decimals < 3 && fabs(value * pow(10, decimals) -
		    round(value * pow(10, decimals))) > 1e-6)
			decimals++;
	}
	t->columns[column].decimals = decimals;
}

/* Which column is to be the sum of which others. */
static void
table_read_row_total(struct table_reader *r)
{
	const cJSON *rule = json_get(r->json->root, "row_total"), *node;
	const cJSON *parts = json_get(rule, "parts");

	if (rule == NULL)
		return;
	r->table->sum_column = table_find_column(r, json_get(rule, "column"),
	    json_string(rule, "column"), false);
	r->table->sum_parts = arena_alloc(r->arena,
	    (size_t)cJSON_GetArraySize(parts), sizeof(size_t));
	cJSON_ArrayForEach(node, parts)
		r->table->sum_parts[r->table->sum_part_count++] =
		    table_find_column(r, node, node->valuestring, false);
}

static void
table_read_wish(struct table_reader *r, struct chart_wish *wish)
{
	const cJSON *chart = json_get(r->json->root, "chart"), *node, *list;
	size_t column;

	if (chart == NULL)
		return;
	wish->label = table_find_column(r, json_get(chart, "label"),
	    json_string(chart, "label"), false);
	if (r->table->columns[wish->label].type == COLUMN_MARKDOWN)
		table_wrong(r, DIAG_CHART_DATA, json_get(chart, "label"),
		    "names a column of Markdown: labels are words alone");
	list = json_get(chart, "values");
	wish->values = arena_alloc(r->arena,
	    (size_t)cJSON_GetArraySize(list), sizeof(*wish->values));
	cJSON_ArrayForEach(node, list) {
		column = table_find_column(r, node, node->valuestring, false);
		if (r->table->columns[column].type != COLUMN_NUMBER &&
		    r->table->columns[column].type != COLUMN_MONEY &&
		    r->table->columns[column].type != COLUMN_PERCENT) {
			table_wrong(r, DIAG_CHART_DATA, node,
			    "names a column without figures");
			continue;
		}
		wish->values[wish->value_count++] = column;
	}
	if (wish->value_count == 0)
		table_wrong(r, DIAG_CHART_DATA, list,
		    "names no column to draw");
}

/* What names a row is words, not a list of them. */
static void
table_check_names(struct table_reader *r)
{
	const char *key = r->table->columns[r->table->row_header].key;
	const cJSON *node;
	size_t i = 0;

	cJSON_ArrayForEach(node, json_get(r->json->root, "rows"))
		if (r->table->rows[i++].cells[r->table->row_header].kind ==
		    CELL_LIST)
			table_wrong(r, DIAG_JSON_TYPE, json_get(node, key),
			    "names its row, so it cannot be a list: write a "
			    "text, or name another column as \"row_header\"");
	if (r->table->total.cells != NULL && r->table->total.cells[
	    r->table->row_header].kind == CELL_LIST)
		table_wrong(r, DIAG_JSON_TYPE, json_get(json_get(r->json->root,
		    "total"), key), "names the total, so it cannot be a list");
}

static void
table_read_rows(struct table_reader *r)
{
	const cJSON *list = json_get(r->json->root, "rows"), *node;
	struct table *t = r->table;

	t->rows = arena_alloc(r->arena, (size_t)cJSON_GetArraySize(list),
	    sizeof(*t->rows));
	cJSON_ArrayForEach(node, list)
		table_read_row(r, node, &t->rows[t->row_count++]);
	if ((node = json_get(r->json->root, "total")) != NULL)
		table_read_row(r, node, &t->total);
	if ((node = json_get(r->json->root, "row_header")) != NULL)
		t->row_header = table_find_column(r, node, node->valuestring,
		    false);
	if (r->good)
		table_check_names(r);
}

struct table *
table_read(struct arena *a, const struct json_doc *json,
    struct chart_wish *wish, struct diag *d)
{
	struct table_reader r = { a, json, NULL, d, true };
	size_t column;

	r.table = arena_alloc(a, 1, sizeof(*r.table));
	r.table->counts = (enum counted)json_word(json->root, "counts",
	    counted_words, COUNTED_UNSAID);
	r.table->rounded = json_bool(json->root, "rounded");
	table_read_columns(&r);
	if (!r.good)
		return NULL;
	table_read_rows(&r);
	if (!r.good)
		return NULL;
	for (column = 0; column < r.table->column_count; column++)
		if (r.table->columns[column].decimals == -1)
			table_find_decimals(r.table, column);
	table_read_row_total(&r);
	table_read_wish(&r, wish);
	return r.good && table_totals_check(json, r.table, d) ? r.table :
	    NULL;
}

const struct table_row *
table_line(const struct table *table, size_t i)
{
	return i < table->row_count ? &table->rows[i] : &table->total;
}

struct figure
table_cell_figure(const struct table_cell *cell)
{
	struct figure figure = { true, 'x', 0 };

	if (cell->kind == CELL_FIGURE) {
		figure.missing = false;
		figure.mark = cell->mark;
		figure.value = cell->value;
	} else if (cell->mark != 0) {
		figure.mark = cell->mark;
	}
	return figure;
}

enum unit
table_column_unit(const struct table_column *column)
{
	if (column->type == COLUMN_PERCENT)
		return UNIT_PERCENT;
	if (column->type == COLUMN_MONEY && !ltext_given(&column->unit))
		return UNIT_MONEY;
	return UNIT_COUNT;
}
