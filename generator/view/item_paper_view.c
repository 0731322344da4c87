#include "view/item_paper_view.h"

#include "base/arena.h"
#include "base/buf.h"
#include "load/strings.h"
#include "model/agenda.h"
#include "model/document.h"
#include "model/partner_pdf.h"
#include "model/section.h"
#include "view/address.h"
#include "view/context.h"
#include "view/document_view.h"
#include "view/edition.h"
#include "view/page_view.h"
#include "view/value.h"

static void
item_paper_view_set(cJSON *view, const char *name, const char *text)
{
	cJSON_ReplaceItemInObjectCaseSensitive(view, name,
	    cJSON_CreateString(text));
}

/* A PDF of others stands in the pack only. */
static cJSON *
item_paper_view_pdf(struct arena *a, const struct page_site *site,
    const struct page *page, const struct edition *e,
    const struct partner_pdf *pdf)
{
	cJSON *view = cJSON_CreateObject();
	const char *to = pdf->accessible_url;

	value_add_ltext(view, "title", &pdf->title, e->lang);
	value_add(view, "url", e->c->no_pdf ? NULL : page_url(a, site, page,
	    address_pdf(a, e->c, e->doc, e->lang)));
	value_add(view, "kind_name", strings_get(e->c->strings, e->lang,
	    "partner_in_pack"));
	if (pdf->accessible != NULL)
		to = page_url(a, site, page, address_document(a, e->c,
		    pdf->accessible, e->lang));
	value_add(view, "accessible", to);
	return view;
}

cJSON *
item_paper_view_build(struct arena *a, const struct page_site *site,
    const struct page *page, const struct edition *e,
    const struct item_paper *paper)
{
	const struct section_text *text;
	struct edition one;
	cJSON *view;

	if (paper->document == NULL)
		return item_paper_view_pdf(a, site, page, e, paper->pdf);
	one = edition_build(a, e->c, paper->document, e->lang);
	view = document_view_item(a, site, page, &one);
	value_add(view, "accessible", NULL);
	if (paper->section == NULL)
		return view;
	text = section_text_for(paper->section, e->lang);
	item_paper_view_set(view, "title", arena_printf(a, "%s (%s)",
	    text->title, edition_text(&one, &paper->document->title)));
	item_paper_view_set(view, "url", page_url(a, site, page,
	    address_section(a, e->c, paper->document, paper->section,
	    e->lang)));
	return view;
}

void
item_paper_view_standard(const struct edition *e, cJSON *view)
{
	const struct agenda *agenda = e->doc->agenda;
	struct buf papers = BUF_INIT, text = BUF_INIT;
	const struct partner_pdf *pdf;
	size_t i, j;

	for (i = 0; i < agenda->item_count; i++)
		for (j = 0; j < agenda->items[i].paper_count; j++) {
			pdf = agenda->items[i].papers[j].pdf;
			if (pdf == NULL || pdf->is_ua)
				continue;
			buf_puts(&papers, papers.len > 0 ? "; " : "");
			buf_puts(&papers, ltext_get(&pdf->title, e->lang,
			    NULL));
		}
	if (papers.len > 0 && !e->c->no_pdf)
		strings_put(&text, e->c->strings, e->lang, "pack_not_ua",
		    "papers", papers.data, NULL);
	value_add_buf(view, "pack_not_ua", &text);
	buf_release(&papers);
}
