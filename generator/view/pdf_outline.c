#include "view/pdf_outline.h"

#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "load/json.h"
#include "base/srcmap.h"
#include "load/markdown.h"
#include "load/strings.h"
#include "model/document.h"
#include "model/section.h"
#include "view/context.h"
#include "view/pdf_layout.h"

struct pdf_outline_builder {
	struct arena		*a;
	const struct pdf_layout	*layout;
	struct pdf_outline	*outline;
};

static void
pdf_outline_add(struct pdf_outline_builder *b, int level, const char *text,
    const char *path)
{
	struct pdf_outline *o = b->outline;
	struct pdf_heading *grown;

	if (o->count == o->cap) {
		o->cap = o->cap > 0 ? o->cap * 2 : 64;
		grown = arena_alloc(b->a, o->cap, sizeof(*grown));
		if (o->count > 0)
			memcpy(grown, o->headings, o->count *
			    sizeof(*grown));
		o->headings = grown;
	}
	o->headings[o->count].level = level < 6 ? level : 6;
	o->headings[o->count].text = text;
	o->headings[o->count++].path = path;
}

/* A heading whose words are a message, in the language of the part. */
static void
pdf_outline_message(struct pdf_outline_builder *b,
    const struct pdf_part *part, int below, const char *key)
{
	const struct edition *e = &part->edition;

	pdf_outline_add(b, part->level + below, strings_get(e->c->strings,
	    e->lang, key), e->doc->json->source->path);
}

/* Images that say something: those without alternative text decorate. */
static size_t
pdf_outline_images(const struct markdown *md)
{
	struct buf alt = BUF_INIT;
	size_t i, count = 0;

	for (i = 0; i < md->link_count; i++) {
		if (!md->links[i].image)
			continue;
		buf_clear(&alt);
		markdown_put_text(&alt, md->links[i].node);
		count += alt.len > 0;
	}
	buf_release(&alt);
	return count;
}

static void
pdf_outline_section(struct pdf_outline_builder *b,
    const struct pdf_part *part, size_t index)
{
	const struct section_text *text = section_text_for(
	    &part->edition.doc->sections[index], part->edition.lang);
	const struct markdown *md = text->markdown;
	size_t i;

	for (i = 0; i < md->heading_count; i++)
		pdf_outline_add(b, pdf_part_level(part, index) - 1 +
		    md->headings[i].level, md->headings[i].text, text->path);
	b->outline->tables += md->table_count;
	b->outline->figures += pdf_outline_images(md);
	for (i = 0; i < md->embed_count; i++) {
		bool chart = md->embeds[i].kind == MARKDOWN_KIND_CHART;

		/* A chart stands above the table of its figures. */
		b->outline->figures += chart;
		b->outline->tables += chart ||
		    md->embeds[i].kind == MARKDOWN_KIND_TABLE;
	}
}

static void
pdf_outline_sections(struct pdf_outline_builder *b,
    const struct pdf_part *part)
{
	size_t i;

	for (i = 0; i < part->edition.doc->section_count; i++)
		pdf_outline_section(b, part, i);
}

static void
pdf_outline_glossary(struct pdf_outline_builder *b,
    const struct pdf_part *part)
{
	const struct edition *e = &part->edition;
	bool terms = e->doc->glossary_count > 0;
	bool forms = e->abbreviation_count[e->lang] > 0;

	if (terms || forms)
		pdf_outline_message(b, part, 1, "glossary");
	if (terms && forms)
		pdf_outline_message(b, part, 2, "glossary_terms");
	if (terms && forms)
		pdf_outline_message(b, part, 2, "glossary_short_forms");
}

static void
pdf_outline_plan(struct pdf_outline_builder *b, const struct pdf_part *part)
{
	pdf_outline_message(b, part, 1, "contents");
	pdf_outline_message(b, part, 1, "pdf_summary");
	if (part->edition.doc->card_count > 0)
		pdf_outline_message(b, part, 2, "key_figures");
	pdf_outline_sections(b, part);
	pdf_outline_glossary(b, part);
	pdf_outline_message(b, part, 1, "facts_of_plan");
}

static void
pdf_outline_report(struct pdf_outline_builder *b,
    const struct pdf_part *part)
{
	const struct report *report = part->edition.doc->report;

	b->outline->tables += report->head_count > 0;
	if (report->recommendation_count > 0)
		pdf_outline_message(b, part, 1,
		    report->recommendation_count == 1 ? "recommendation" :
		    "recommendations");
	pdf_outline_sections(b, part);
	if (report->background_paper_count > 0)
		pdf_outline_message(b, part, 1, "background_papers");
	if (report->contact_count > 0)
		pdf_outline_message(b, part, 1, "contacts");
	b->outline->tables += report->contact_count > 0;
	if (ltext_given(&report->circulation))
		pdf_outline_message(b, part, 1, "circulation");
	pdf_outline_glossary(b, part);
	pdf_outline_message(b, part, 1, "facts_of_report");
}

/* "Item 6: ..." */
static void
pdf_outline_item(struct pdf_outline_builder *b, const struct pdf_part *part)
{
	const struct edition *pack = &b->layout->edition;
	struct buf text = BUF_INIT;

	strings_put(&text, pack->c->strings, pack->lang, "item", "n",
	    part->item->number, NULL);
	buf_printf(&text, ": %s", edition_text(pack, &part->item->title));
	pdf_outline_add(b, part->level - 1, arena_strdup(b->a, text.data),
	    b->outline->path);
	buf_release(&text);
}

static void
pdf_outline_part(struct pdf_outline_builder *b, const struct pdf_part *part)
{
	const struct edition *e = &part->edition;

	if (part->item != NULL)
		pdf_outline_item(b, part);
	pdf_outline_add(b, part->level, edition_text(e, &e->doc->title),
	    e->doc->json->source->path);
	if (e->doc->report != NULL)
		pdf_outline_report(b, part);
	else
		pdf_outline_plan(b, part);
}

static void
pdf_outline_cover(struct pdf_outline_builder *b)
{
	const struct edition *e = &b->layout->edition;

	pdf_outline_add(b, 1, edition_text(e, &e->doc->title),
	    b->outline->path);
	pdf_outline_add(b, 2, strings_get(e->c->strings, e->lang, "items"),
	    b->outline->path);
}

const struct pdf_outline *
pdf_outline_build(struct arena *a, const struct pdf_layout *layout)
{
	struct pdf_outline_builder b = { a, layout, NULL };
	size_t i;

	b.outline = arena_alloc(a, 1, sizeof(*b.outline));
	b.outline->path = layout->edition.doc->json->source->path;
	if (pdf_layout_is_pack(layout))
		pdf_outline_cover(&b);
	for (i = 0; i < layout->count; i++)
		pdf_outline_part(&b, &layout->parts[i]);
	return b.outline;
}
