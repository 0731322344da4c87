#include "view/pdf_report_view.h"

#include "load/strings.h"
#include "model/document.h"
#include "view/context.h"
#include "view/edition.h"
#include "view/value.h"

static void
pdf_report_texts(const struct edition *e, cJSON *view, const char *name,
    const struct ltext *texts, size_t count)
{
	cJSON *list = value_add_list(view, name);
	size_t i;

	for (i = 0; i < count; i++) {
		cJSON *one = value_append(list);

		edition_add(one, "text", e, &texts[i]);
		value_add_flag(one, "is_first", i == 0);
		cJSON_AddNumberToObject(one, "number", (double)i + 1);
	}
}

static void
pdf_report_contacts(const struct edition *e, cJSON *view)
{
	const struct report *report = e->doc->report;
	cJSON *list = value_add_list(view, "contacts"), *row;
	bool has_email = false, has_phone = false;
	size_t i;

	for (i = 0; i < report->contact_count; i++) {
		const struct report_contact *contact = &report->contacts[i];

		row = value_append(list);
		edition_add(row, "role", e, &contact->role);
		value_add(row, "email", contact->email);
		value_add(row, "phone", contact->phone);
		has_email |= contact->email != NULL;
		has_phone |= contact->phone != NULL;
	}
	value_add_flag(view, "has_contacts", report->contact_count > 0);
	value_add_flag(view, "has_emails", has_email);
	value_add_flag(view, "has_phones", has_phone);
}

void
pdf_report_view_add(const struct edition *e, cJSON *view)
{
	const struct report *report = e->doc->report;
	cJSON *head = value_add_list(view, "head"), *row;
	size_t i;

	edition_add(view, "committee", e, &report->committee);
	value_add_date(view, "date", report->date, e->lang);
	for (i = 0; i < report->head_count; i++) {
		row = value_append(head);
		edition_add(row, "label", e, &report->head[i].name);
		edition_add(row, "value", e, &report->head[i].value);
	}
	value_add_flag(view, "has_head", report->head_count > 0);
	pdf_report_texts(e, view, "recommendations", report->recommendations,
	    report->recommendation_count);
	value_add_flag(view, "has_recommendations",
	    report->recommendation_count > 0);
	value_add_flag(view, "is_one_recommendation",
	    report->recommendation_count == 1);
	value_add(view, "recommendation_title", strings_get(e->c->strings,
	    e->lang, report->recommendation_count == 1 ? "recommendation" :
	    "recommendations"));
	pdf_report_texts(e, view, "background_papers",
	    report->background_papers, report->background_paper_count);
	value_add_flag(view, "has_background_papers",
	    report->background_paper_count > 0);
	pdf_report_contacts(e, view);
	edition_add(view, "circulation", e, &report->circulation);
}
