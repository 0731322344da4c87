#include "model/dataset_forms.h"

#include "model/unit.h"

static const struct json_field count_item = {
	NULL, JSON_INTEGER, false, NULL, NULL, NULL
};

static const struct json_field missing_fields[] = {
	{ "missing", JSON_WORD, true, NULL, missing_words, "why: \"x\" not "
	    "available, \"z\" not applicable, \"c\" withheld, \"low\" above "
	    "zero but rounded to it" },
	JSON_FIELDS_END
};

#define FORM_MARK \
	{ "mark", JSON_WORD, false, NULL, value_mark_words, "\"p\" " \
	    "provisional, \"r\" revised, \"e\" estimate, \"b\" break in the " \
	    "series, \"u\" low reliability" }

static const struct json_field marked_fields[] = {
	{ "value", JSON_NUMBER, true, NULL, NULL, "the figure" },
	FORM_MARK,
	JSON_FIELDS_END
};

static const struct json_field fraction_fields[] = {
	{ "n", JSON_INTEGER, true, NULL, NULL, "how many" },
	{ "d", JSON_INTEGER, true, NULL, NULL, "of how many" },
	FORM_MARK,
	JSON_FIELDS_END
};

static const struct json_field chain_fields[] = {
	{ "steps", JSON_LIST, true, &count_item, NULL, "a count for each "
	    "step" },
	FORM_MARK,
	JSON_FIELDS_END
};

static const struct json_field value_forms[] = {
	{ "figure", JSON_NUMBER, false, NULL, NULL, NULL },
	{ "nothing", JSON_NULL, false, NULL, NULL, "not available" },
	{ "missing", JSON_OBJECT, false, missing_fields, NULL, NULL },
	{ "marked", JSON_OBJECT, false, marked_fields, NULL, NULL },
	{ "fraction", JSON_OBJECT, false, fraction_fields, NULL, NULL },
	{ "chain", JSON_LIST, false, &count_item, NULL, "a count for each "
	    "step" },
	{ "marked chain", JSON_OBJECT, false, chain_fields, NULL, NULL },
	JSON_FIELDS_END
};
const struct json_field value_item = {
	NULL, JSON_ANY, false, value_forms, NULL, NULL
};

static const struct json_field items_fields[] = {
	{ "en", JSON_LIST, false, &json_string_item, NULL, NULL },
	{ "cy", JSON_LIST, false, &json_string_item, NULL, NULL },
	JSON_FIELDS_END
};

static const struct json_field cell_forms[] = {
	{ "text, date or status", JSON_TEXT, false, NULL, NULL, NULL },
	{ "figure", JSON_NUMBER, false, NULL, NULL, NULL },
	{ "marked", JSON_OBJECT, false, marked_fields, NULL, NULL },
	{ "nothing", JSON_NULL, false, NULL, NULL, "not available" },
	{ "missing", JSON_OBJECT, false, missing_fields, NULL, NULL },
	{ "list", JSON_LIST, false, &json_text_item, NULL, "bullets" },
	{ "lists", JSON_OBJECT, false, items_fields, NULL, "bullets in each "
	    "language" },
	JSON_FIELDS_END
};
static const struct json_field cell_item = {
	NULL, JSON_ANY, false, cell_forms, NULL, NULL
};

const struct json_field row_forms[] = {
	{ "row", JSON_MAP, false, &cell_item, NULL, NULL },
	JSON_FIELDS_END
};
const struct json_field row_item = {
	NULL, JSON_ANY, false, row_forms, NULL, NULL
};
