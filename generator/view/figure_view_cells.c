#include "view/figure_view_cells.h"

#include <string.h>

#include "view/value.h"

void
figure_view_column(cJSON *columns, const struct ltext *title,
    const struct ltext *unit, bool is_number, enum lang lang)
{
	bool is_first = cJSON_GetArraySize(columns) == 0;
	cJSON *column = value_append(columns);
	struct ltext none = { { NULL } };

	value_add_ltext(column, "title", title, lang);
	value_add_ltext(column, "unit", unit != NULL ? unit : &none, lang);
	value_add_flag(column, "is_number", is_number);
	value_add_flag(column, "is_first", is_first);
}

cJSON *
figure_view_cell(cJSON *row, const char *kind, bool is_number)
{
	static const char *const kinds[] = {
		"is_header", "is_figure", "is_text", "is_list", "is_status"
	};
	cJSON *cell = value_append(cJSON_GetObjectItemCaseSensitive(row,
	    "cells"));
	size_t i;

	for (i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
		value_add_flag(cell, kinds[i], strcmp(kinds[i], kind) == 0);
	value_add_flag(cell, "is_number", is_number);
	value_add_flag(cell, "has_rich", false);
	return cell;
}

cJSON *
figure_view_row(cJSON *rows, bool is_total)
{
	cJSON *row = value_append(rows);

	value_add_flag(row, "is_total", is_total);
	value_add_list(row, "cells");
	return row;
}
