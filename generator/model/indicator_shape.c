#include "model/indicator_shape.h"

#include "model/unit.h"

const char *const direction_words[] = { "lower", "higher", "none", NULL };
const char *const definition_status_words[] = {
	"confirmed", "unconfirmed", NULL
};

static const struct json_field step_fields[] = {
	{ "id", JSON_STRING, true, NULL, NULL, "the name that datasets use: "
	    "a-z, 0-9 and '-'" },
	{ "name", JSON_TEXT, true, NULL, NULL, "who or what is counted" },
	JSON_FIELDS_END
};
static const struct json_field step_item = {
	NULL, JSON_OBJECT, false, step_fields, NULL, NULL
};
static const struct json_field unit_item = {
	NULL, JSON_WORD, false, NULL, unit_words, NULL
};

static const struct json_field definition_fields[] = {
	{ "id", JSON_STRING, true, NULL, NULL, "the name that datasets use, "
	    "such as its year: a-z, 0-9 and '-'" },
	{ "from", JSON_TEXT, true, NULL, NULL, "since when it holds, in "
	    "words" },
	{ "text", JSON_TEXT, true, NULL, NULL, "the definition, in plain "
	    "words" },
	{ "status", JSON_WORD, true, NULL, definition_status_words, "whether "
	    "it was found at its source" },
	{ "note", JSON_TEXT, false, NULL, NULL, "what is not certain" },
	{ "numerator", JSON_TEXT, false, NULL, NULL, "who or what is "
	    "counted" },
	{ "denominator", JSON_TEXT, false, NULL, NULL, "out of whom or "
	    "what" },
	{ "steps", JSON_LIST, false, &step_item, NULL, "the steps of a chain, "
	    "each a part of the one before" },
	JSON_FIELDS_END
};
static const struct json_field definition_item = {
	NULL, JSON_OBJECT, false, definition_fields, NULL, NULL
};

static const struct json_field indicator_source_fields[] = {
	{ "title", JSON_TEXT, true, NULL, NULL, "who publishes the "
	    "definition" },
	{ "url", JSON_URL, false, NULL, NULL, "where it can be read" },
	JSON_FIELDS_END
};

static const struct json_field indicator_fields[] = {
	{ "id", JSON_STRING, true, NULL, NULL, "the name that datasets use: "
	    "a-z, 0-9 and '-'" },
	{ "number", JSON_STRING, false, NULL, NULL, "of a key performance "
	    "indicator" },
	{ "name", JSON_TEXT, true, NULL, NULL, "its name" },
	{ "address", JSON_SLUG, false, NULL, NULL, "its part of the page "
	    "address; the id if missing" },
	{ "question", JSON_TEXT, true, NULL, NULL, "what it answers" },
	{ "definitions", JSON_LIST, true, &definition_item, NULL, "its "
	    "wordings, oldest first" },
	{ "units", JSON_LIST, true, &unit_item, NULL, "the units in which it "
	    "is given" },
	{ "better", JSON_WORD, true, NULL, direction_words, "which direction "
	    "is an improvement" },
	{ "counts", JSON_WORD, true, NULL, counted_words, "what is counted" },
	{ "source", JSON_OBJECT, false, indicator_source_fields, NULL,
	    "where it is defined" },
	JSON_FIELDS_END
};
static const struct json_field indicator_item = {
	NULL, JSON_OBJECT, false, indicator_fields, NULL, NULL
};

const struct json_field catalogue_fields[] = {
	{ "indicators", JSON_LIST, true, &indicator_item, NULL, "the "
	    "indicators, in the order in which they are listed" },
	JSON_FIELDS_END
};
