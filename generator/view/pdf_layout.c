#include "view/pdf_layout.h"

#include "base/arena.h"
#include "load/markdown.h"
#include "model/agenda.h"
#include "model/document.h"
#include "model/partner_pdf.h"
#include "model/section.h"
#include "model/site.h"
#include "view/context.h"

/* A paper of a pack, at the next place in it. */
static struct pdf_part *
pdf_layout_paper(struct arena *a, struct pdf_layout *layout,
    const struct item_paper *paper)
{
	struct pdf_part *part = &layout->parts[layout->count++];
	const struct document *doc = paper->document;

	part->prefix = arena_printf(a, "d%zu.", layout->count);
	part->level = 2;
	part->pdf = paper->pdf;
	if (doc == NULL) {
		part->edition = layout->edition;
		return part;
	}
	part->edition = edition_build(a, layout->c, doc, document_lang(doc,
	    layout->edition.lang));
	part->end = doc->section_count;
	if (paper->section == NULL)
		return part;
	part->is_extract = true;
	part->level = 1;
	part->first = (size_t)(paper->section - doc->sections);
	part->end = part->first + 1;
	while (!paper->section->is_child && part->end < doc->section_count &&
	    doc->sections[part->end].is_child)
		part->end++;
	return part;
}

/* The papers of an item: those for the public, or the others. */
static void
pdf_layout_item(struct arena *a, struct pdf_layout *layout, size_t index,
    bool is_exempt)
{
	const struct agenda_item *item =
	    &layout->edition.doc->agenda->items[index];
	const struct item_paper *papers = is_exempt ? item->restricted :
	    item->papers;
	size_t i, count = is_exempt ? item->restricted_count :
	    item->paper_count;
	struct pdf_part *part;

	for (i = 0; i < count; i++) {
		part = pdf_layout_paper(a, layout, &papers[i]);
		part->item = i == 0 ? item : NULL;
		part->place = arena_printf(a, "%s-%zu", is_exempt ?
		    "exempt" : "item", index + 1);
		part->ends_item = i + 1 == count;
		part->is_exempt = is_exempt;
	}
}

static void
pdf_layout_pack(struct arena *a, struct pdf_layout *layout)
{
	const struct agenda *agenda = layout->edition.doc->agenda;
	size_t i, count = 0;

	for (i = 0; i < agenda->item_count; i++)
		count += agenda->items[i].paper_count +
		    agenda->items[i].restricted_count;
	layout->parts = arena_alloc(a, count + 1, sizeof(*layout->parts));
	for (i = 0; i < agenda->item_count; i++)
		pdf_layout_item(a, layout, i, false);
	for (i = 0; layout->c->is_restricted && i < agenda->item_count; i++)
		pdf_layout_item(a, layout, i, true);
}

struct pdf_layout
pdf_layout_build(struct arena *a, const struct context *c,
    const struct document *doc, enum lang lang)
{
	struct pdf_layout layout = { 0 };

	layout.c = c;
	layout.edition = edition_build(a, c, doc, lang);
	if (pdf_layout_is_pack(&layout)) {
		pdf_layout_pack(a, &layout);
		return layout;
	}
	layout.parts = arena_alloc(a, 1, sizeof(*layout.parts));
	layout.parts->edition = layout.edition;
	layout.parts->prefix = layout.parts->place = "";
	layout.parts->level = 1;
	layout.parts->end = doc->section_count;
	layout.count = 1;
	return layout;
}

bool
pdf_layout_is_pack(const struct pdf_layout *layout)
{
	return layout->edition.doc->kind == DOCUMENT_AGENDA;
}

const struct pdf_part *
pdf_layout_exempt(const struct pdf_layout *layout)
{
	size_t i;

	for (i = 0; i < layout->count; i++)
		if (layout->parts[i].is_exempt)
			return &layout->parts[i];
	return NULL;
}

struct date
pdf_layout_date(const struct pdf_layout *layout)
{
	const struct document *doc = layout->edition.doc;
	struct date date = document_date(doc);

	if (doc->agenda != NULL)
		date = doc->agenda->published.year > 0 ?
		    doc->agenda->published : doc->agenda->date;
	return date.year > 0 ? date : site_date(layout->c->site);
}

const struct pdf_part *
pdf_layout_find(const struct pdf_layout *layout, const struct document *doc)
{
	size_t i;

	for (i = 0; i < layout->count; i++)
		if (layout->parts[i].edition.doc == doc &&
		    layout->parts[i].pdf == NULL &&
		    !layout->parts[i].is_extract)
			return &layout->parts[i];
	return NULL;
}

const struct pdf_part *
pdf_layout_find_section(const struct pdf_layout *layout,
    const struct document *doc, size_t index)
{
	const struct pdf_part *part;
	size_t i;

	for (i = 0; i < layout->count; i++) {
		part = &layout->parts[i];
		if (part->edition.doc == doc && part->pdf == NULL &&
		    index >= part->first && index < part->end)
			return part;
	}
	return NULL;
}

bool
pdf_part_has_front(const struct pdf_part *part)
{
	return part->pdf != NULL && (part->item != NULL ||
	    !part->pdf->is_readable);
}

const char *
pdf_part_title(const struct pdf_part *part, enum lang *lang)
{
	const struct section_text *text;

	if (part->pdf != NULL) {
		*lang = part->pdf->lang;
		return ltext_get(&part->pdf->title, *lang, NULL);
	}
	*lang = part->edition.own;
	if (!part->is_extract)
		return edition_text(&part->edition,
		    &part->edition.doc->title);
	text = section_text_for(&part->edition.doc->sections[part->first],
	    part->edition.lang);
	*lang = text->lang;
	return text->title;
}

int
pdf_part_level(const struct pdf_part *part, size_t index)
{
	const struct section *sections = part->edition.doc->sections;

	return part->level + 1 + (sections[index].is_child &&
	    !sections[part->first].is_child);
}

const char *
pdf_part_prefix(struct arena *a, const struct pdf_part *part, size_t index)
{
	return arena_printf(a, "%ss%s.", part->prefix,
	    part->edition.doc->sections[index].number);
}

const char *
pdf_part_id(struct arena *a, const struct pdf_part *part, size_t index,
    const char *anchor)
{
	const struct section_text *text;

	text = section_text_for(&part->edition.doc->sections[index],
	    part->edition.lang);
	if (anchor == NULL)
		anchor = text->markdown->headings[0].id;
	return arena_printf(a, "%s%s", pdf_part_prefix(a, part, index),
	    anchor);
}
