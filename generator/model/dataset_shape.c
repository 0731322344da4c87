#include "model/dataset_shape.h"

#include "model/dataset_forms.h"

const char *const dataset_kind_words[] = {
	"kpi", "table", "structure", NULL
};
const char *const zero_words[] = { "show", "hide", NULL };
const char *const chart_words[] = {
	"line", "column", "bar", "dot", "stacked", "stacked-100", "pie",
	"stacked-column", "stacked-column-100", "panels", "chain", NULL
};

static const char *const kpi_chart_words[] = {
	"line", "column", "bar", "dot", "panels", "chain", NULL
};
static const char *const table_chart_words[] = {
	"column", "bar", "dot", "stacked", "stacked-100", "pie",
	"stacked-column", "stacked-column-100", NULL
};
static const char *const kpi_word[] = { "kpi", NULL };
static const char *const table_word[] = { "table", NULL };
static const char *const structure_word[] = { "structure", NULL };

static const struct json_field source_fields[] = {
	{ "title", JSON_TEXT, true, NULL, NULL, "what was published" },
	{ "url", JSON_URL, false, NULL, NULL, "where it can be read" },
	JSON_FIELDS_END
};

static const struct json_field disclosure_fields[] = {
	{ "threshold", JSON_INTEGER, false, NULL, NULL, "counts of people from "
	    "1 to this are withheld" },
	{ "base", JSON_INTEGER, false, NULL, NULL, "the others are rounded to "
	    "its multiples" },
	{ "zero", JSON_WORD, false, NULL, zero_words, "whether zeros are "
	    "shown" },
	JSON_FIELDS_END
};

static const struct json_field kpi_chart_fields[] = {
	{ "kind", JSON_WORD, true, NULL, kpi_chart_words, "\"line\" for one or "
	    "more series over time, \"column\", \"bar\" or \"dot\" to "
	    "compare, \"panels\" for many series over time" },
	{ "headline", JSON_TEXT, false, NULL, NULL, "the finding, in at most "
	    "ten words" },
	{ "y", JSON_TEXT, false, NULL, NULL, "title of the value axis" },
	JSON_FIELDS_END
};

static const struct json_field target_fields[] = {
	{ "value", JSON_NUMBER, true, NULL, NULL, "the figure aimed at" },
	{ "period", JSON_TEXT, true, NULL, NULL, "when it is to be met" },
	JSON_FIELDS_END
};

static const struct json_field mark_fields[] = {
	{ "period", JSON_TEXT, true, NULL, NULL, "a period of a series" },
	{ "mark", JSON_WORD, true, NULL, value_mark_words, "what its figures "
	    "are: \"p\" provisional, \"r\" revised, \"e\" estimate, \"b\" "
	    "break in the series, \"u\" low reliability" },
	JSON_FIELDS_END
};
static const struct json_field mark_item = {
	NULL, JSON_OBJECT, false, mark_fields, NULL, NULL
};

static const struct json_field series_fields[] = {
	{ "of", JSON_WORD, true, NULL, comparator_words, "whom the values are "
	    "about" },
	{ "name", JSON_TEXT, true, NULL, NULL, "the name in legends and "
	    "tables" },
	{ "values", JSON_LIST, true, &value_item, NULL, "one value for each "
	    "period: a number, {\"n\": 7, \"d\": 52}, null (not available), "
	    "or {\"missing\": \"z\"} (not applicable; \"c\" withheld, "
	    "\"low\" above zero); of a chain, a list of "
	    "counts, one for each step; with a mark {\"value\": 12, "
	    "\"mark\": \"p\"}" },
	{ "periods", JSON_LIST, false, &json_text_item, NULL,
	    "its own periods, if "
	    "they differ from the dataset's" },
	JSON_FIELDS_END
};
static const struct json_field series_item = {
	NULL, JSON_OBJECT, false, series_fields, NULL, NULL
};

#define DATASET_COMMON(kind_word) \
	{ "kind", JSON_WORD, true, NULL, kind_word, "what the dataset is" }, \
	{ "title", JSON_TEXT, true, NULL, NULL, "its name" }, \
	{ "source", JSON_OBJECT, false, source_fields, NULL, \
	    "where the figures come from" }, \
	{ "caveat", JSON_TEXT, false, NULL, NULL, "what a reader must know " \
	    "before using them" }

#define DATASET_DISCLOSURE \
	{ "disclosure", JSON_OBJECT, false, disclosure_fields, NULL, \
	    "where it must be stricter than site.json" }

static const struct json_field kpi_fields[] = {
	DATASET_COMMON(kpi_word),
	DATASET_DISCLOSURE,
	{ "measure", JSON_TEXT, true, NULL, NULL, "what exactly is measured: "
	    "unit, who, where" },
	{ "unit", JSON_WORD, true, NULL, unit_words, "the unit of the "
	    "values" },
	{ "decimals", JSON_INTEGER, false, NULL, NULL, "decimals shown, 0 to "
	    "3; 0 if missing" },
	{ "better", JSON_WORD, true, NULL, better_words, "which direction is "
	    "an improvement" },
	{ "counts", JSON_WORD, true, NULL, counted_words, "what is counted" },
	{ "periods", JSON_LIST, true, &json_text_item, NULL,
	    "the periods, oldest "
	    "first" },
	{ "marks", JSON_LIST, false, &mark_item, NULL, "periods whose figures "
	    "are all provisional, revised and so on" },
	{ "steps", JSON_LIST, false, &json_text_item, NULL,
	    "the steps of a chain, "
	    "each counting a part of the one before: words, or ids of the "
	    "indicator's steps" },
	{ "series", JSON_LIST, true, &series_item, NULL, "the values: local "
	    "first, then comparators" },
	{ "group_total", JSON_BOOL, false, NULL, NULL, "whether its groups "
	    "make up the local figure" },
	{ "chart", JSON_OBJECT, false, kpi_chart_fields, NULL, "how it is "
	    "drawn" },
	{ "target", JSON_OBJECT, false, target_fields, NULL, "the figure "
	    "aimed at" },
	{ "indicator", JSON_STRING, false, NULL, NULL, "its id in "
	    "content/indicators.json" },
	{ "definition", JSON_STRING, false, NULL, NULL, "the id of the "
	    "indicator's definition that holds for the figures" },
	JSON_FIELDS_END
};

static const struct json_field column_fields[] = {
	{ "key", JSON_STRING, true, NULL, NULL, "the name of the column in "
	    "rows" },
	{ "title", JSON_TEXT, true, NULL, NULL, "the column's heading" },
	{ "type", JSON_WORD, true, NULL, column_words, "what its cells hold" },
	{ "unit", JSON_TEXT, false, NULL, NULL, "unit shown in the heading, "
	    "such as £000" },
	{ "decimals", JSON_INTEGER, false, NULL, NULL, "decimals shown; as "
	    "many as the cells have if missing" },
	JSON_FIELDS_END
};
static const struct json_field column_item = {
	NULL, JSON_OBJECT, false, column_fields, NULL, NULL
};

static const struct json_field row_total_fields[] = {
	{ "column", JSON_STRING, true, NULL, NULL, "the column that holds the "
	    "sum" },
	{ "parts", JSON_LIST, true, &json_string_item, NULL,
	    "the columns that are "
	    "added" },
	JSON_FIELDS_END
};

static const struct json_field table_chart_fields[] = {
	{ "kind", JSON_WORD, true, NULL, table_chart_words, "\"column\", "
	    "\"bar\" for long labels, \"dot\" for rows of markers, "
	    "\"stacked\" for parts of a whole, "
	    "\"stacked-100\" for their shares, \"pie\" for two or three "
	    "parts" },
	{ "label", JSON_STRING, true, NULL, NULL, "the column of "
	    "categories" },
	{ "values", JSON_LIST, true, &json_string_item, NULL,
	    "the columns drawn" },
	{ "headline", JSON_TEXT, false, NULL, NULL, "the finding, in at most "
	    "ten words" },
	{ "y", JSON_TEXT, false, NULL, NULL, "title of the value axis" },
	JSON_FIELDS_END
};

static const struct json_field table_fields[] = {
	DATASET_COMMON(table_word),
	DATASET_DISCLOSURE,
	{ "counts", JSON_WORD, false, NULL, counted_words, "what its numbers "
	    "count" },
	{ "columns", JSON_LIST, true, &column_item, NULL, "the columns, left "
	    "to right" },
	{ "rows", JSON_LIST, true, &row_item, NULL, "the rows: objects by "
	    "column key" },
	{ "total", JSON_ANY, false, row_forms, NULL, "the printed total row, "
	    "by column key; checked against the rows" },
	{ "rounded", JSON_BOOL, false, NULL, NULL, "whether its figures were "
	    "rounded before totals were made" },
	{ "row_total", JSON_OBJECT, false, row_total_fields, NULL, "a column "
	    "that must be the sum of others in every row" },
	{ "row_header", JSON_STRING, false, NULL, NULL, "the column whose "
	    "cells name the rows; the first if missing" },
	{ "chart", JSON_OBJECT, false, table_chart_fields, NULL, "how it is "
	    "drawn" },
	JSON_FIELDS_END
};

static const struct json_field node_fields[] = {
	{ "id", JSON_STRING, true, NULL, NULL, "its name in \"parent\" and "
	    "links" },
	{ "title", JSON_TEXT, true, NULL, NULL, "the body or role" },
	{ "holder", JSON_TEXT, false, NULL, NULL, "which role or agency fills "
	    "it; never a person's name" },
	{ "parent", JSON_STRING, false, NULL, NULL, "the id of the node above "
	    "it" },
	JSON_FIELDS_END
};
static const struct json_field node_item = {
	NULL, JSON_OBJECT, false, node_fields, NULL, NULL
};

static const struct json_field link_fields[] = {
	{ "from", JSON_STRING, true, NULL, NULL, "the id of a node" },
	{ "to", JSON_STRING, true, NULL, NULL, "the id of another node" },
	{ "label", JSON_TEXT, true, NULL, NULL, "what links them" },
	JSON_FIELDS_END
};
static const struct json_field link_item = {
	NULL, JSON_OBJECT, false, link_fields, NULL, NULL
};

static const struct json_field structure_fields[] = {
	DATASET_COMMON(structure_word),
	{ "nodes", JSON_LIST, true, &node_item, NULL, "bodies and roles" },
	{ "links", JSON_LIST, false, &link_item, NULL, "links across" },
	{ "roots", JSON_INTEGER, false, NULL, NULL, "how many nodes stand at "
	    "the top; 1 if missing" },
	JSON_FIELDS_END
};

const struct json_field *const dataset_shapes[] = {
	kpi_fields, table_fields, structure_fields
};
