#include "view/pdf_outline_report.h"

#include <cjson/cJSON.h>
#include <stdbool.h>

#include "base/arena.h"
#include "load/json.h"
#include "load/strings.h"
#include "markup/to_outline.h"
#include "model/document.h"
#include "model/report.h"
#include "model/rich.h"
#include "view/context.h"
#include "view/part_outline.h"
#include "view/pdf_layout.h"
#include "view/report_view.h"
#include "view/rich_view.h"

struct pdf_outline_report {
	struct outline		*o;
	const struct pdf_part	*part;
	const cJSON		*root;		/* of report.json */
	const cJSON		*view;
};

/* Begin the next group, with its heading. */
static void
pdf_outline_group(const struct pdf_outline_report *b, int below,
    const char *key)
{
	const struct edition *e = &b->part->edition;
	int level = b->part->level + below;

	b->o->group++;
	outline_add(b->o, OUTLINE_HEADING, strings_get(e->c->strings, e->lang,
	    key))->level = level < 6 ? level : 6;
}

static unsigned
pdf_outline_has(const cJSON *view, const char *name)
{
	return cJSON_IsTrue(json_get(view, name)) ? 1 : 0;
}

/* The links of one Markdown text. */
static void
pdf_outline_rich(const struct pdf_outline_report *b, const cJSON *node)
{
	const struct edition *e = &b->part->edition;
	struct rich text = rich_read(b->o->arena, e->doc->json, node);

	part_outline_rich(b->o, b->part, &text, e->own);
}

/* Texts one below the other, or as a list. */
static void
pdf_outline_texts(const struct pdf_outline_report *b, const char *key,
    const char *member, bool is_list)
{
	const cJSON *list = json_get(b->root, key), *node;

	if (is_list) {
		outline_add(b->o, OUTLINE_LIST, NULL)->rows =
		    (unsigned)cJSON_GetArraySize(list);
		b->o->depth++;
	}
	cJSON_ArrayForEach(node, list) {
		if (is_list)
			outline_add(b->o, OUTLINE_ITEM, NULL);
		b->o->depth += is_list;
		pdf_outline_rich(b, member != NULL ? json_get(node, member) :
		    node);
		b->o->depth -= is_list;
	}
	b->o->depth -= is_list;
}

static void
pdf_outline_head(const struct pdf_outline_report *b)
{
	unsigned rows = (unsigned)cJSON_GetArraySize(json_get(b->view,
	    "head"));
	struct outline_mark *head;

	b->o->group++;
	head = outline_add(b->o, OUTLINE_TABLE, NULL);
	head->rows = head->sides = rows;
	head->columns = 2;
}

static void
pdf_outline_recommendations(const struct pdf_outline_report *b)
{
	const struct report *report = b->part->edition.doc->report;
	bool is_one = report->recommendation_count == 1;

	if (report->recommendation_count == 0)
		return;
	pdf_outline_group(b, 1, is_one ? "recommendation" :
	    "recommendations");
	pdf_outline_texts(b, "recommendation", NULL, !is_one);
	if (!ltext_given(&report->reason))
		return;
	pdf_outline_group(b, 2, is_one ? "reason" : "reasons");
	pdf_outline_rich(b, json_get(b->root, "reason"));
}

static void
pdf_outline_papers(const struct pdf_outline_report *b)
{
	const struct report *report = b->part->edition.doc->report;

	if (report->implication_count > 0) {
		pdf_outline_group(b, 1, "implications");
		pdf_outline_texts(b, "implications", "text", true);
	}
	if (report->background_paper_count > 0) {
		pdf_outline_group(b, 1, "background_papers");
		pdf_outline_texts(b, "background_papers", NULL, false);
	}
	if (report->appendix_count > 0) {
		pdf_outline_group(b, 1, "appendices");
		pdf_outline_texts(b, "appendices", NULL, false);
	}
}

static void
pdf_outline_contacts(const struct pdf_outline_report *b)
{
	const cJSON *contacts = json_get(b->view, "contacts"), *contact;
	unsigned count = (unsigned)cJSON_GetArraySize(contacts);
	struct outline_mark *table;

	if (count == 0)
		return;
	pdf_outline_group(b, 1, "contacts");
	table = outline_add(b->o, OUTLINE_TABLE, NULL);
	table->rows = count + 1;
	table->sides = count;
	table->columns = table->heads = 1 + pdf_outline_has(b->view,
	    "has_emails") + pdf_outline_has(b->view, "has_phones");
	b->o->depth++;
	cJSON_ArrayForEach(contact, contacts)
		if (pdf_outline_has(contact, "has_email"))
			outline_add(b->o, OUTLINE_LINK, arena_printf(
			    b->o->arena, "%s: %s", json_string(contact,
			    "role"), json_string(contact, "email")));
	b->o->depth--;
}

static void
pdf_outline_circulation(const struct pdf_outline_report *b)
{
	const struct report *report = b->part->edition.doc->report;
	size_t i;

	if (!report_has_circulation(report))
		return;
	pdf_outline_group(b, 1, "circulation");
	if (report->circulated_to_count == 0)
		return;
	outline_add(b->o, OUTLINE_LIST, NULL)->rows =
	    (unsigned)report->circulated_to_count;
	b->o->depth++;
	for (i = 0; i < report->circulated_to_count; i++)
		outline_add(b->o, OUTLINE_ITEM, NULL);
	b->o->depth--;
}

/* What templates show of Markdown is not looked at here. */
static void
pdf_outline_put_nothing(void *data, const struct rich *text, enum lang lang,
    struct buf *out)
{
	(void)data;
	(void)text;
	(void)lang;
	(void)out;
}

void
pdf_outline_report(struct outline *outline, const struct pdf_part *part)
{
	const struct rich_view rich = { pdf_outline_put_nothing, NULL };
	const struct edition *e = &part->edition;
	cJSON *view = cJSON_CreateObject();
	const struct pdf_outline_report b = { outline, part,
	    e->doc->json->root, view };

	report_view_add(outline->arena, e, "fo", &rich, view);
	outline->may_lack = true;	/* the summary has its own page too */
	pdf_outline_group(&b, 1, "pdf_summary");
	outline->may_lack = false;
	pdf_outline_head(&b);
	if (ltext_given(&e->doc->report->purpose)) {
		pdf_outline_group(&b, 1, "purpose");
		pdf_outline_rich(&b, json_get(b.root, "purpose"));
	}
	pdf_outline_recommendations(&b);
	pdf_outline_papers(&b);
	pdf_outline_contacts(&b);
	pdf_outline_circulation(&b);
	outline->group = 0;
	cJSON_Delete(view);
}
