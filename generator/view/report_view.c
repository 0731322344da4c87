#include "view/report_view.h"

#include "base/arena.h"
#include "base/buf.h"
#include "load/json.h"
#include "load/strings.h"
#include "model/document.h"
#include "model/report.h"
#include "model/rich.h"
#include "view/context.h"
#include "view/document_view.h"
#include "view/edition.h"
#include "view/page_view.h"
#include "view/rich_view.h"
#include "view/value.h"

#define REPORT_VIEW_LETTERS 26

struct report_view_builder {
	struct arena			*a;
	const struct edition		*e;
	const struct report		*report;
	const cJSON			*root;	/* of report.json */
	const struct rich_view	*rich;
	cJSON				*view;
};

static const char *
report_view_t(const struct report_view_builder *b, const char *key)
{
	return strings_get(b->e->c->strings, b->e->lang, key);
}

/* Add the markup of one Markdown text. */
static void
report_view_rich(const struct report_view_builder *b, cJSON *object,
    const cJSON *node)
{
	struct rich text = rich_read(b->a, b->e->doc->json, node);
	struct buf markup = BUF_INIT;

	b->rich->put(b->rich->data, &text, b->e->own, &markup);
	value_add_buf(object, "rich", &markup);
}

/*
 * A list of Markdown texts with their numbers.
 * Takes:  member: of the list's objects, where the text is; NULL: the list
 *         has texts.
 * Gives:  the view's list, each object of which has its text.
 */
static cJSON *
report_view_texts(const struct report_view_builder *b, const char *name,
    const char *key, const char *member)
{
	cJSON *list = value_add_list(b->view, name), *one;
	const cJSON *node;
	int i = 0;

	cJSON_ArrayForEach(node, json_get(b->root, key)) {
		one = value_append(list);
		report_view_rich(b, one, member != NULL ? json_get(node,
		    member) : node);
		value_add_flag(one, "is_first", i == 0);
		value_add(one, "letter", arena_printf(b->a, "%c",
		    'A' + i % REPORT_VIEW_LETTERS));
		cJSON_AddNumberToObject(one, "number", ++i);
	}
	value_add_flag(b->view, arena_printf(b->a, "has_%s", name), i > 0);
	return list;
}

static void
report_view_one(const struct report_view_builder *b, const char *key)
{
	const cJSON *node = json_get(b->root, key);
	cJSON *object = value_add_object(b->view, key);

	value_add_flag(b->view, arena_printf(b->a, "has_%s", key),
	    node != NULL);
	if (node != NULL)
		report_view_rich(b, object, node);
}

/* The head table: what has a label of its own, then the report's rows. */
static void
report_view_head(const struct report_view_builder *b)
{
	const struct report *report = b->report;
	const char *key = report->key_decision == REPORT_KEY_UNSAID ? NULL :
	    report_view_t(b, report->key_decision == REPORT_KEY_YES ? "yes" :
	    "no");
	cJSON *head = value_add_list(b->view, "head"), *row;
	size_t i;

	document_view_fact_text(head, b->e, "committee", &report->committee);
	document_view_fact_date(head, b->e, "date", report->date, false);
	for (i = 0; i < REPORT_FIELD__MAX; i++) {
		if (i == REPORT_FORWARD_PLAN)
			document_view_fact(head, b->e, "key_decision", key);
		document_view_fact_text(head, b->e, report_field_keys[i],
		    &report->fields[i]);
		edition_add(b->view, report_field_keys[i], b->e,
		    &report->fields[i]);
	}
	for (i = 0; i < report->head_count; i++) {
		row = value_append(head);
		edition_add(row, "label", b->e, &report->head[i].name);
		edition_add(row, "value", b->e, &report->head[i].value);
		value_add(row, "value_iso", NULL);
	}
	value_add(b->view, "key_decision", key);
	edition_add(b->view, "committee", b->e, &report->committee);
	value_add_date(b->view, "date", report->date, b->e->lang);
}

static void
report_view_recommendations(const struct report_view_builder *b)
{
	bool is_one = b->report->recommendation_count == 1;

	report_view_texts(b, "recommendations", "recommendation", NULL);
	value_add_flag(b->view, "is_one_recommendation", is_one);
	value_add(b->view, "recommendation_title", report_view_t(b, is_one ?
	    "recommendation" : "recommendations"));
	report_view_one(b, "reason");
	value_add(b->view, "reason_title", report_view_t(b, is_one ?
	    "reason" : "reasons"));
}

static void
report_view_implications(const struct report_view_builder *b)
{
	cJSON *row = report_view_texts(b, "implications", "implications",
	    "text")->child;
	size_t i;

	for (i = 0; i < b->report->implication_count; i++, row = row->next)
		edition_add(row, "label", b->e,
		    &b->report->implications[i].name);
}

static void
report_view_contacts(const struct report_view_builder *b)
{
	const struct report *report = b->report;
	cJSON *list = value_add_list(b->view, "contacts"), *row;
	bool has_email = false, has_phone = false;
	size_t i;

	for (i = 0; i < report->contact_count; i++) {
		const struct report_contact *contact = &report->contacts[i];

		row = value_append(list);
		edition_add(row, "role", b->e, &contact->role);
		value_add(row, "email", contact->email);
		page_view_phone(row, contact->phone);
		has_email |= contact->email != NULL;
		has_phone |= contact->phone != NULL;
	}
	value_add_flag(b->view, "has_contacts", report->contact_count > 0);
	value_add_flag(b->view, "has_emails", has_email);
	value_add_flag(b->view, "has_phones", has_phone);
}

static void
report_view_circulation(const struct report_view_builder *b)
{
	const struct report *report = b->report;
	cJSON *list = value_add_list(b->view, "circulated_to");
	cJSON *sentence = value_add_object(b->view, "circulation");
	size_t i;

	edition_add(sentence, "text", b->e, &report->circulation);
	for (i = 0; i < report->circulated_to_count; i++)
		edition_add(value_append(list), "text", b->e,
		    &report->circulated_to[i]);
	value_add_flag(b->view, "has_circulated_to",
	    report->circulated_to_count > 0);
	value_add_flag(b->view, "has_circulation",
	    report_has_circulation(report));
}

void
report_view_add(struct arena *a, const struct edition *e,
    const char *templates, const struct rich_view *rich, cJSON *view)
{
	const struct report_view_builder b = { a, e, e->doc->report,
	    e->doc->json->root, rich, view };

	value_add(view, "style_template", arena_printf(a, "%s/report-%s",
	    templates, b.report->style));
	report_view_head(&b);
	report_view_one(&b, "purpose");
	report_view_recommendations(&b);
	report_view_implications(&b);
	report_view_texts(&b, "background_papers", "background_papers", NULL);
	report_view_texts(&b, "appendices", "appendices", NULL);
	report_view_contacts(&b);
	report_view_circulation(&b);
}
