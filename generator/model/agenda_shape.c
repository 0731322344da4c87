#include "model/agenda_shape.h"

const char *const agenda_kind_words[] = { "agenda", "supplement", NULL };
const char *const item_added_words[] = { "late", "urgent", NULL };
const char *const clear_days_words[] = { "working", "calendar", NULL };
static const char *const lang_words[] = { "en", "cy", NULL };

const struct json_field item_extract_fields[] = {
	{ "document", JSON_STRING, true, NULL, NULL, "\"plans/ID\" or "
	    "\"reports/ID\"" },
	{ "section", JSON_STRING, true, NULL, NULL, "number of a section, or "
	    "the name of its file without language and ending" },
	JSON_FIELDS_END
};

#define PARTNER_PDF_COMMON \
	{ "pdf", JSON_STRING, true, NULL, NULL, "a file below the folder of " \
	    "this one" }, \
	{ "title", JSON_TEXT, true, NULL, NULL, "its title" }, \
	{ "lang", JSON_WORD, true, NULL, lang_words, "its language" }, \
	{ "accessible", JSON_STRING, false, NULL, NULL, "where a version is " \
	    "that can be read aloud: an address, \"plans/ID\" or " \
	    "\"reports/ID\"" }

const struct json_field partner_pdf_fields[] = {
	PARTNER_PDF_COMMON,
	{ "public", JSON_BOOL, false, NULL, NULL, "of an exempt item: that "
	    "this paper is for the public all the same" },
	JSON_FIELDS_END
};

const struct json_field restricted_paper_fields[] = {
	PARTNER_PDF_COMMON,
	JSON_FIELDS_END
};

/* Its reader tells the forms apart. */
static const struct json_field paper_forms[] = {
	{ "document", JSON_STRING, false, NULL, NULL, "\"reports/ID\", "
	    "\"plans/ID\", \"restricted/ID\"" },
	{ "section", JSON_OBJECT, false, item_extract_fields, NULL, NULL },
	{ "PDF of others", JSON_OBJECT, false, partner_pdf_fields, NULL,
	    NULL },
	JSON_FIELDS_END
};
static const struct json_field paper_item = {
	NULL, JSON_ANY, false, paper_forms, NULL, NULL
};
static const struct json_field number_item = {
	NULL, JSON_INTEGER, false, NULL, NULL, NULL
};

const struct json_field clear_days_fields[] = {
	{ "days", JSON_INTEGER, false, NULL, NULL, "clear days between "
	    "publication and meeting" },
	{ "count", JSON_WORD, false, NULL, clear_days_words, "which days "
	    "count" },
	JSON_FIELDS_END
};

static const struct json_field added_fields[] = {
	{ "as", JSON_WORD, true, NULL, item_added_words, "how it came after "
	    "the agenda" },
	{ "reason", JSON_TEXT, true, NULL, NULL, "why the chair takes it" },
	JSON_FIELDS_END
};

static const struct json_field exempt_fields[] = {
	{ "paragraphs", JSON_LIST, true, &number_item, NULL, "of Schedule 12A "
	    "to the Local Government Act 1972" },
	{ "public_interest", JSON_TEXT, false, NULL, NULL, "why keeping it "
	    "from the public outweighs showing it" },
	{ "note", JSON_TEXT, false, NULL, NULL, "what else the public is "
	    "told" },
	JSON_FIELDS_END
};

static const struct json_field decision_fields[] = {
	{ "text", JSON_LIST, true, &json_text_item, NULL, "what was decided, "
	    "point by point" },
	{ "date", JSON_DATE, false, NULL, NULL, "the meeting's unless "
	    "given" },
	{ "call_in_until", JSON_DATE, false, NULL, NULL, "the last day on "
	    "which it may be called in" },
	JSON_FIELDS_END
};

static const struct json_field key_decision_fields[] = {
	{ "reference", JSON_STRING, false, NULL, NULL, "in the forward "
	    "plan" },
	{ "notice", JSON_DATE, false, NULL, NULL, "when notice of it was "
	    "published" },
	JSON_FIELDS_END
};

static const struct json_field standing_fields[] = {
	{ "standing", JSON_SLUG, true, NULL, NULL, "the word by which an "
	    "agenda takes it" },
	{ "committee", JSON_TEXT, false, NULL, NULL, "whose agendas; all "
	    "unless given" },
	{ "title", JSON_TEXT, true, NULL, NULL, "its title" },
	{ "text", JSON_TEXT, false, NULL, NULL, "what is to be done" },
	JSON_FIELDS_END
};
const struct json_field standing_item_shape = {
	NULL, JSON_OBJECT, false, standing_fields, NULL, NULL
};

static const struct json_field item_fields[] = {
	{ "number", JSON_STRING, true, NULL, NULL, "its number on the "
	    "agenda" },
	{ "standing", JSON_SLUG, false, NULL, NULL, "a standing item: "
	    "apologies, minutes, declarations, announcements, "
	    "public-participation, urgent-items, exclusion or one of the "
	    "site's own" },
	{ "title", JSON_TEXT, false, NULL, NULL, "its title, which is "
	    "public; needed unless it is a standing item" },
	{ "documents", JSON_LIST, false, &paper_item, NULL, "what is "
	    "attached: \"reports/ID\", \"plans/ID\" or, of an exempt item, "
	    "\"restricted/ID\"; a section; a PDF of others" },
	{ "text", JSON_TEXT, false, NULL, NULL, "what is to be done, where "
	    "no paper says it" },
	{ "key_decision", JSON_OBJECT, false, key_decision_fields, NULL,
	    "where a key decision is asked for" },
	{ "decision", JSON_OBJECT, false, decision_fields, NULL, "what was "
	    "decided" },
	{ "exempt", JSON_OBJECT, false, exempt_fields, NULL, "why the public "
	    "is kept out" },
	{ "added", JSON_OBJECT, false, added_fields, NULL, "of a late or "
	    "urgent item" },
	JSON_FIELDS_END
};
const struct json_field agenda_item_shape = {
	NULL, JSON_OBJECT, false, item_fields, NULL, NULL
};
