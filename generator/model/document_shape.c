#include "model/document_shape.h"

#include "model/agenda_shape.h"
#include "model/dataset_shape.h"
#include "model/disclosure_policy.h"

const char *const nation_words[] = { "england", "wales", NULL };
const char *const publisher_words[] = { "government", "other", NULL };
const char *const status_words[] = {
	"draft", "approved", "submitted", "council", "published", NULL
};

static const char *const lang_words[] = { "en", "cy", NULL };

static const struct json_field lang_item = {
	NULL, JSON_WORD, false, NULL, lang_words, NULL
};

static const struct json_field contact_fields[] = {
	{ "name", JSON_TEXT, true, NULL, NULL, "the team, not a person" },
	{ "email", JSON_STRING, false, NULL, NULL, "its mail address" },
	{ "phone", JSON_STRING, false, NULL, NULL, "its telephone number" },
	{ "url", JSON_URL, false, NULL, NULL, "its page" },
	JSON_FIELDS_END
};

static const struct json_field licence_fields[] = {
	{ "name", JSON_TEXT, true, NULL, NULL, "the licence's name" },
	{ "url", JSON_URL, true, NULL, NULL, "where it can be read" },
	JSON_FIELDS_END
};

static const struct json_field disclosure_fields[] = {
	{ "method", JSON_WORD, true, NULL, disclosure_method_words, "how "
	    "figures about people are controlled" },
	{ "reason", JSON_TEXT, false, NULL, NULL, "why the method is none" },
	{ "threshold", JSON_INTEGER, false, NULL, NULL, "counts of people from "
	    "1 to this are withheld" },
	{ "base", JSON_INTEGER, false, NULL, NULL, "the others are rounded to "
	    "its multiples" },
	{ "zero", JSON_WORD, false, NULL, zero_words, "whether zeros are "
	    "shown" },
	JSON_FIELDS_END
};

const struct json_field site_fields[] = {
	{ "title", JSON_TEXT, true, NULL, NULL, "the name of the site" },
	{ "publisher", JSON_TEXT, true, NULL, NULL, "who publishes it" },
	{ "publisher_is", JSON_WORD, false, NULL, publisher_words,
	    "government, such as a council, unless given: for search "
	    "engines" },
	{ "description", JSON_TEXT, true, NULL, NULL, "one sentence for the "
	    "home page and search engines" },
	{ "base_url", JSON_URL, true, NULL, NULL, "the address of the "
	    "published site" },
	{ "languages", JSON_LIST, true, &lang_item, NULL, "\"en\", \"cy\" or "
	    "both; the first leads" },
	{ "theme", JSON_SLUG, true, NULL, NULL, "a folder under themes/" },
	{ "notice", JSON_TEXT, false, NULL, NULL, "a banner for every page "
	    "and PDF" },
	{ "contact", JSON_OBJECT, true, contact_fields, NULL, "whom to ask" },
	{ "licence", JSON_OBJECT, false, licence_fields, NULL, "under which "
	    "text and data may be used" },
	{ "disclosure", JSON_OBJECT, false, disclosure_fields, NULL, "how "
	    "small counts of people are withheld" },
	{ "clear_days", JSON_OBJECT, false, clear_days_fields, NULL, "how "
	    "long before its meeting an agenda is published" },
	{ "standing_items", JSON_LIST, false, &standing_item_shape, NULL,
	    "items that agendas take by one word" },
	JSON_FIELDS_END
};

static const struct json_field dates_fields[] = {
	{ "approved", JSON_DATE, false, NULL, NULL, "by the management "
	    "board" },
	{ "submitted", JSON_DATE, false, NULL, NULL, "to the Youth Justice "
	    "Board" },
	{ "council", JSON_DATE, false, NULL, NULL, "approved by full "
	    "council" },
	{ "published", JSON_DATE, false, NULL, NULL, "on the site" },
	JSON_FIELDS_END
};

static const struct json_field based_on_fields[] = {
	{ "title", JSON_TEXT, true, NULL, NULL, "the real document" },
	{ "url", JSON_URL, false, NULL, NULL, "where it can be read" },
	{ "note", JSON_TEXT, false, NULL, NULL, "what was taken from it" },
	JSON_FIELDS_END
};

static const struct json_field glossary_fields[] = {
	{ "term", JSON_TEXT, true, NULL, NULL, "the word" },
	{ "meaning", JSON_TEXT, true, NULL, NULL, "what it means" },
	JSON_FIELDS_END
};
static const struct json_field glossary_item = {
	NULL, JSON_OBJECT, false, glossary_fields, NULL, NULL
};

#define DOCUMENT_COMMON \
	{ "title", JSON_TEXT, true, NULL, NULL, "the document's title" }, \
	{ "authority", JSON_TEXT, true, NULL, NULL, "whose document it is" }, \
	{ "summary", JSON_TEXT, true, NULL, NULL, "what it is, in a " \
	    "sentence or two" }, \
	{ "languages", JSON_LIST, false, &lang_item, NULL, "the site's " \
	    "languages unless given" }, \
	{ "address", JSON_SLUG, false, NULL, NULL, "its part of the page " \
	    "address; the folder's name unless given" }, \
	{ "based_on", JSON_OBJECT, false, based_on_fields, NULL, "the real " \
	    "published document, for an example" }

#define DOCUMENT_TEXTUAL \
	{ "status", JSON_WORD, true, NULL, status_words, "how far it has " \
	    "come" }, \
	{ "version", JSON_STRING, false, NULL, NULL, "its version" }, \
	{ "contact", JSON_OBJECT, true, contact_fields, NULL, \
	    "whom to ask" }, \
	{ "cards", JSON_LIST, false, &json_string_item, NULL, \
	    "ids of the kpis on its first page" }, \
	{ "glossary", JSON_LIST, false, &glossary_item, NULL, "its terms" }

static const struct json_field plan_fields[] = {
	DOCUMENT_COMMON,
	DOCUMENT_TEXTUAL,
	{ "nation", JSON_WORD, true, NULL, nation_words, "England or Wales" },
	{ "period", JSON_TEXT, true, NULL, NULL, "the years it covers" },
	{ "follows", JSON_STRING, false, NULL, NULL, "the plan before it: "
	    "\"plans/ID\"" },
	{ "dates", JSON_OBJECT, false, dates_fields, NULL, "when each stage "
	    "was reached" },
	JSON_FIELDS_END
};

static const struct json_field pair_fields[] = {
	{ "label", JSON_TEXT, true, NULL, NULL, "the left cell" },
	{ "value", JSON_TEXT, true, NULL, NULL, "the right cell" },
	JSON_FIELDS_END
};
static const struct json_field pair_item = {
	NULL, JSON_OBJECT, false, pair_fields, NULL, NULL
};

static const struct json_field report_contact_fields[] = {
	{ "role", JSON_TEXT, true, NULL, NULL, "a role, not a name" },
	{ "email", JSON_STRING, false, NULL, NULL, "its mail address" },
	{ "phone", JSON_STRING, false, NULL, NULL, "its telephone number" },
	JSON_FIELDS_END
};
static const struct json_field report_contact_item = {
	NULL, JSON_OBJECT, false, report_contact_fields, NULL, NULL
};

static const struct json_field implication_fields[] = {
	{ "label", JSON_TEXT, true, NULL, NULL, "Financial, Legal, ..." },
	{ "text", JSON_TEXT, true, NULL, NULL, "what follows from the "
	    "decision" },
	JSON_FIELDS_END
};
static const struct json_field implication_item = {
	NULL, JSON_OBJECT, false, implication_fields, NULL, NULL
};

static const struct json_field report_fields[] = {
	DOCUMENT_COMMON,
	DOCUMENT_TEXTUAL,
	{ "style", JSON_STRING, false, NULL, NULL, "its templates: cabinet, "
	    "scrutiny or one of the site's own" },
	{ "committee", JSON_TEXT, true, NULL, NULL, "where it is taken" },
	{ "date", JSON_DATE, true, NULL, NULL, "of the meeting" },
	{ "numbered", JSON_BOOL, false, NULL, NULL, "number headings and "
	    "paragraphs" },
	{ "decision_maker", JSON_TEXT, false, NULL, NULL, "who decides" },
	{ "report_of", JSON_TEXT, false, NULL, NULL, "whose report it is: a "
	    "role, not a name" },
	{ "portfolio", JSON_TEXT, false, NULL, NULL, "the cabinet "
	    "portfolio" },
	{ "classification", JSON_TEXT, false, NULL, NULL, "who may read "
	    "it" },
	{ "wards", JSON_TEXT, false, NULL, NULL, "the wards it affects" },
	{ "key_decision", JSON_BOOL, false, NULL, NULL, "whether the "
	    "decision is a key decision" },
	{ "forward_plan", JSON_TEXT, false, NULL, NULL, "its reference in "
	    "the forward plan" },
	{ "policy_context", JSON_TEXT, false, NULL, NULL, "the policies it "
	    "serves" },
	{ "head", JSON_LIST, false, &pair_item, NULL, "more rows of the head "
	    "table" },
	{ "purpose", JSON_TEXT, false, NULL, NULL, "for decision, discussion "
	    "or information, and why" },
	{ "recommendation", JSON_LIST, false, &json_text_item, NULL, "what the "
	    "committee is asked" },
	{ "reason", JSON_TEXT, false, NULL, NULL, "the reason for the "
	    "recommendation" },
	{ "implications", JSON_LIST, false, &implication_item, NULL, "what "
	    "follows for money, law, equality, ..." },
	{ "background_papers", JSON_LIST, false, &json_text_item, NULL,
	    "papers "
	    "relied on" },
	{ "appendices", JSON_LIST, false, &json_text_item, NULL, "what is "
	    "attached" },
	{ "contacts", JSON_LIST, false, &report_contact_item, NULL, "rows of "
	    "the contact table" },
	{ "circulation", JSON_TEXT, false, NULL, NULL, "to whom it was sent "
	    "before" },
	{ "circulated_to", JSON_LIST, false, &json_text_item, NULL,
	    "the same, as "
	    "a list of roles or groups" },
	JSON_FIELDS_END
};

static const struct json_field agenda_fields[] = {
	DOCUMENT_COMMON,
	{ "kind", JSON_WORD, true, NULL, agenda_kind_words, "agenda or "
	    "supplement" },
	{ "nation", JSON_WORD, false, NULL, nation_words, "whose rules hold "
	    "for the meeting" },
	{ "clear_days", JSON_OBJECT, false, clear_days_fields, NULL, "the "
	    "site's unless given" },
	{ "number", JSON_INTEGER, false, NULL, NULL, "of a supplement" },
	{ "committee", JSON_TEXT, true, NULL, NULL, "who meets" },
	{ "date", JSON_DATE, true, NULL, NULL, "of the meeting" },
	{ "time", JSON_TIME, false, NULL, NULL, "of the meeting" },
	{ "place", JSON_TEXT, false, NULL, NULL, "of the meeting" },
	{ "agenda_published", JSON_DATE, false, NULL, NULL, "the date of the "
	    "agenda that a supplement follows" },
	{ "published", JSON_DATE, false, NULL, NULL, "the date of this "
	    "document" },
	{ "enquiries", JSON_TEXT, false, NULL, NULL, "whom to ask" },
	{ "press", JSON_TEXT, false, NULL, NULL, "whom the press asks" },
	{ "website", JSON_STRING, false, NULL, NULL, "where papers are "
	    "published" },
	{ "continues", JSON_STRING, false, NULL, NULL, "the id of the agenda "
	    "after whose last page its numbers go on" },
	{ "first_page", JSON_INTEGER, false, NULL, NULL, "the number of its "
	    "first page; 1 unless it goes on from an earlier pack" },
	{ "decisions_published", JSON_DATE, false, NULL, NULL, "when the "
	    "decisions were published" },
	{ "items", JSON_LIST, true, &agenda_item_shape, NULL, "the items of "
	    "the meeting" },
	JSON_FIELDS_END
};

const struct json_field *const document_shapes[] = {
	plan_fields, report_fields, agenda_fields
};
