#include "model/item_papers.h"

#include <string.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/text.h"
#include "load/json.h"
#include "model/agenda.h"
#include "model/agenda_shape.h"
#include "model/partner_pdf.h"
#include "model/restricted_paper.h"
#include "model/section.h"
#include "model/site.h"

/* What each step of one agenda needs. */
struct item_papers {
	struct arena		*a;
	const struct site	*site;
	const struct document	*agenda;
	struct diag		*diag;
};

static void
item_papers_unknown(const struct item_papers *p, const cJSON *node,
    const char *kinds, const char *nearest)
{
	if (site_is_broken(p->site, node->valuestring))
		return;		/* reported where it was read */
	diag_at(p->diag, DIAG_DOCUMENT_UNKNOWN, p->agenda->json->source,
	    json_offset(p->agenda->json, node), "no %s '%s'%s%s%s", kinds,
	    node->valuestring, nearest != NULL ? " (did you mean '" : "",
	    nearest != NULL ? nearest : "", nearest != NULL ? "'?)" : "");
}

/* A plan or report of the site, or NULL after reporting. */
static const struct document *
item_papers_document(const struct item_papers *p, const cJSON *node)
{
	const struct document *doc;
	const char *nearest;

	doc = site_find(p->a, p->site, node->valuestring, &nearest);
	if (doc != NULL && doc->kind != DOCUMENT_AGENDA)
		return doc;
	item_papers_unknown(p, node, "plan or report", nearest);
	return NULL;
}

static void
item_papers_public(const struct item_papers *p, struct agenda_item *item,
    const cJSON *node)
{
	const struct document *doc = item_papers_document(p, node);

	if (doc != NULL)
		item->papers[item->paper_count++].document = doc;
}

/*
 * The section with a number, "03", or with that and the name of one of its
 * files, "03-governance".
 */
static const struct section *
item_papers_section(const struct item_papers *p, const struct document *doc,
    const cJSON *node)
{
	const char **names = arena_alloc(p->a, doc->section_count * LANG__MAX,
	    sizeof(*names)), *nearest;
	size_t i, count = 0;
	int lang;

	for (i = 0; i < doc->section_count; i++) {
		const struct section *section = &doc->sections[i];

		if (strcmp(section->number, node->valuestring) == 0)
			return section;
		for (lang = 0; lang < LANG__MAX; lang++) {
			if (section->text[lang] == NULL)
				continue;
			names[count] = arena_printf(p->a, "%s-%s",
			    section->number, section->text[lang]->slug);
			if (strcmp(names[count++], node->valuestring) == 0)
				return section;
		}
	}
	nearest = text_nearest(node->valuestring, names, count);
	diag_at(p->diag, DIAG_SECTION_UNKNOWN, p->agenda->json->source,
	    json_offset(p->agenda->json, node), "no section '%s' in %s%s%s%s",
	    node->valuestring, doc->dir, nearest != NULL ?
	    " (did you mean '" : "", nearest != NULL ? nearest : "",
	    nearest != NULL ? "'?)" : "");
	return NULL;
}

static void
item_papers_extract(const struct item_papers *p, struct agenda_item *item,
    const cJSON *node)
{
	struct item_paper paper = { NULL, NULL, NULL };

	if (!json_check(p->agenda->json, node, item_extract_fields, p->diag))
		return;
	paper.document = item_papers_document(p, json_get(node, "document"));
	if (paper.document != NULL)
		paper.section = item_papers_section(p, paper.document,
		    json_get(node, "section"));
	if (paper.section != NULL)
		item->papers[item->paper_count++] = paper;
}

static void
item_papers_pdf(const struct item_papers *p, struct agenda_item *item,
    const cJSON *node)
{
	const struct json_doc *json = p->agenda->json;
	const struct partner_pdf *pdf;

	if (!json_check(json, node, partner_pdf_fields, p->diag))
		return;
	/* What is exempt must not be published by where it was put. */
	if (item->exemption != NULL && !json_bool(node, "public")) {
		diag_at(p->diag, DIAG_EXEMPT_ITEM, json->source,
		    json_offset(json, json_get(node, "pdf")), "item %s is "
		    "exempt, but '%s' would be in the public pack: put it in "
		    "content/" RESTRICTED_FOLDER "/ID with a "
		    RESTRICTED_PAPER_FILE ", or say \"public\": true",
		    item->number, json_string(node, "pdf"));
		return;
	}
	pdf = partner_pdf_read(p->a, p->site, json, p->agenda->dir, node,
	    p->diag);
	if (pdf != NULL)
		item->papers[item->paper_count++].pdf = pdf;
}

static void
item_papers_restricted_pdf(const struct item_papers *p,
    struct agenda_item *item, const struct restricted_paper *paper)
{
	const struct partner_pdf *pdf = partner_pdf_read(p->a, p->site,
	    paper->json, paper->dir, paper->json->root, p->diag);

	if (pdf != NULL)
		item->restricted[item->restricted_count++].pdf = pdf;
}

static void
item_papers_restricted(const struct item_papers *p, struct agenda_item *item,
    const cJSON *node, const char *id)
{
	size_t i;

	if (item->exemption == NULL)
		diag_at(p->diag, DIAG_EXEMPT_ITEM, p->agenda->json->source,
		    json_offset(p->agenda->json, node), "'%s' is restricted, "
		    "but item %s is not exempt: say why in its \"exempt\"",
		    node->valuestring, item->number);
	if (!p->site->has_restricted)
		return;
	for (i = 0; i < p->site->restricted_count; i++)
		if (strcmp(p->site->restricted[i]->id, id) == 0) {
			item->restricted[item->restricted_count++].document =
			    p->site->restricted[i];
			return;
		}
	for (i = 0; i < p->site->paper_count; i++)
		if (strcmp(p->site->papers[i].id, id) == 0) {
			item_papers_restricted_pdf(p, item,
			    &p->site->papers[i]);
			return;
		}
	item_papers_unknown(p, node, "restricted document", NULL);
}

static void
item_papers_find_one(const struct item_papers *p, struct agenda_item *item,
    const cJSON *node)
{
	static const char folder[] = RESTRICTED_FOLDER "/";

	if (cJSON_IsObject(node) && json_get(node, "section") != NULL)
		item_papers_extract(p, item, node);
	else if (cJSON_IsObject(node))
		item_papers_pdf(p, item, node);
	else if (!cJSON_IsString(node))
		diag_at(p->diag, DIAG_JSON_TYPE, p->agenda->json->source,
		    json_offset(p->agenda->json, node), "'%s' must be a text, "
		    "or an object with \"section\" or \"pdf\"", json_path(
		    p->a, p->agenda->json, node));
	else if (text_starts(node->valuestring, folder))
		item_papers_restricted(p, item, node, node->valuestring +
		    strlen(folder));
	else
		item_papers_public(p, item, node);
}

static void
item_papers_find_all(const struct item_papers *p, struct agenda_item *item,
    const cJSON *list)
{
	size_t count = (size_t)cJSON_GetArraySize(list);
	const cJSON *node;

	item->papers = arena_alloc(p->a, count, sizeof(*item->papers));
	item->restricted = arena_alloc(p->a, count,
	    sizeof(*item->restricted));
	cJSON_ArrayForEach(node, list)
		item_papers_find_one(p, item, node);
}

/* Why an agenda cannot go on from another; NULL: it can. */
static const char *
item_papers_gap(const struct document *doc, const struct document *from)
{
	const struct agenda *agenda = doc->agenda, *earlier = from->agenda;
	int lang;

	if (json_get(doc->json->root, "first_page") != NULL)
		return "leave \"first_page\" out, which follows from it";
	for (lang = 0; lang < LANG__MAX; lang++)
		if (strcmp(ltext_get(&agenda->committee, (enum lang)lang,
		    NULL), ltext_get(&earlier->committee, (enum lang)lang,
		    NULL)) != 0)
			return "it is of another committee";
	if (date_compare(earlier->date, agenda->date) > 0)
		return "its meeting is later";
	if (agenda->published.year > 0 && date_compare(earlier->published,
	    agenda->published) > 0)
		return "it was published later";
	return NULL;
}

/* The agenda after whose last page this one's numbers go on. */
static void
item_papers_continue(const struct item_papers *p, struct agenda *agenda)
{
	const cJSON *node = json_get(p->agenda->json->root, "continues");
	const struct document *from, *step;
	const char *nearest, *why;

	if (node == NULL)
		return;
	from = site_find(p->a, p->site, arena_printf(p->a, "agendas/%s",
	    node->valuestring), &nearest);
	if (from == NULL) {
		item_papers_unknown(p, node, "agenda", nearest != NULL &&
		    text_starts(nearest, "agendas/") ? nearest +
		    strlen("agendas/") : NULL);
		return;
	}
	why = item_papers_gap(p->agenda, from);
	for (step = from; why == NULL && step != NULL;
	    step = step->agenda->continues)
		if (step == p->agenda)
			why = "that would be a circle";
	if (why == NULL)
		agenda->continues = from;
	else
		diag_at(p->diag, DIAG_AGENDA_CONTINUES,
		    p->agenda->json->source, json_offset(p->agenda->json,
		    node), "this agenda cannot go on from '%s': %s",
		    node->valuestring, why);
}

void
item_papers_find(struct arena *a, const struct site *site, struct diag *d)
{
	struct item_papers p = { a, site, NULL, d };
	struct agenda_item *item;
	const cJSON *node;
	size_t i;

	for (i = 0; i < site->document_count; i++) {
		p.agenda = site->documents[i];
		if (p.agenda->agenda == NULL)
			continue;
		item_papers_continue(&p, p.agenda->agenda);
		item = p.agenda->agenda->items;
		cJSON_ArrayForEach(node, json_get(p.agenda->json->root,
		    "items"))
			item_papers_find_all(&p, item++, json_get(node,
			    "documents"));
	}
}
