#include "view/pdf_outline.h"

#include <cjson/cJSON.h>
#include <stdbool.h>

#include "base/arena.h"
#include "base/srcmap.h"
#include "load/json.h"
#include "load/strings.h"
#include "markup/to_outline.h"
#include "model/document.h"
#include "view/context.h"
#include "view/part_outline.h"
#include "view/pdf_layout.h"
#include "view/pdf_outline_report.h"
#include "view/pdf_view.h"

/* What each step of a part needs. */
struct pdf_outline_builder {
	struct outline		*o;
	const struct pdf_part	*part;
	const cJSON		*view;		/* of the part */
};

/* Texts of a view go with it. */
static const char *
pdf_outline_copy(struct outline *o, const cJSON *view, const char *name)
{
	return arena_strdup(o->arena, json_string(view, name));
}

static void
pdf_outline_heading(struct outline *o, int level, const char *text)
{
	outline_add(o, OUTLINE_HEADING, text)->level = level < 6 ? level : 6;
}

static const char *
pdf_outline_words(const struct pdf_outline_builder *b, const char *key)
{
	const struct edition *e = &b->part->edition;

	return strings_get(e->c->strings, e->lang, key);
}

/* A heading whose words are a message, in the language of the part. */
static void
pdf_outline_message(const struct pdf_outline_builder *b, int below,
    const char *key)
{
	pdf_outline_heading(b->o, b->part->level + below,
	    pdf_outline_words(b, key));
}

static int
pdf_outline_count(const cJSON *view, const char *name)
{
	return cJSON_GetArraySize(json_get(view, name));
}

/* A list of as many items as the view has. */
static void
pdf_outline_list(struct outline *o, const cJSON *view, const char *name)
{
	int i, count = pdf_outline_count(view, name);

	outline_add(o, OUTLINE_LIST, NULL)->rows = (unsigned)count;
	o->depth++;
	for (i = 0; i < count; i++)
		outline_add(o, OUTLINE_ITEM, NULL);
	o->depth--;
}

static void
pdf_outline_entry(struct outline *o, const cJSON *mark)
{
	const cJSON *run;

	outline_add(o, OUTLINE_ENTRY, NULL);
	o->depth++;
	outline_add(o, OUTLINE_LINK, pdf_outline_copy(o, mark, "title"));
	o->depth++;
	cJSON_ArrayForEach(run, json_get(mark, "runs"))
		if (cJSON_IsTrue(json_get(run, "has_lang")))
			outline_add(o, OUTLINE_LANGUAGE, pdf_outline_copy(o,
			    run, "lang"));
	o->depth -= 2;
}

/* A list of tables or figures, below the contents. */
static void
pdf_outline_entries(struct pdf_outline_builder *b, const char *name,
    const char *key)
{
	const cJSON *entry;

	if (pdf_outline_count(b->view, name) == 0)
		return;
	pdf_outline_message(b, 2, key);
	outline_add(b->o, OUTLINE_CONTENTS, NULL);
	b->o->depth++;
	cJSON_ArrayForEach(entry, json_get(b->view, name))
		pdf_outline_entry(b->o, entry);
	b->o->depth--;
}

static void
pdf_outline_contents(struct pdf_outline_builder *b)
{
	const cJSON *mark, *child;

	pdf_outline_message(b, 1, "contents");
	outline_add(b->o, OUTLINE_CONTENTS, NULL);
	b->o->depth++;
	cJSON_ArrayForEach(mark, json_get(b->view, "marks")) {
		pdf_outline_entry(b->o, mark);
		cJSON_ArrayForEach(child, json_get(mark, "children"))
			pdf_outline_entry(b->o, child);
	}
	b->o->depth--;
	pdf_outline_entries(b, "table_list", "pdf_tables");
	pdf_outline_entries(b, "figure_list", "pdf_figures");
}

static void
pdf_outline_glossary(struct pdf_outline_builder *b)
{
	bool terms = pdf_outline_count(b->view, "terms") > 0;
	bool forms = pdf_outline_count(b->view, "short_forms") > 0;

	if (terms || forms)
		pdf_outline_message(b, 1, "glossary");
	if (terms && forms)
		pdf_outline_message(b, 2, "glossary_terms");
	if (terms)
		pdf_outline_list(b->o, b->view, "terms");
	if (terms && forms)
		pdf_outline_message(b, 2, "glossary_short_forms");
	if (forms)
		pdf_outline_list(b->o, b->view, "short_forms");
}

static void
pdf_outline_about(struct pdf_outline_builder *b, const char *title)
{
	const cJSON *based_on = json_get(b->view, "based_on");
	const cJSON *asked = json_get(b->view, "asked");

	pdf_outline_message(b, 1, title);
	pdf_outline_list(b->o, b->view, "facts");
	if (cJSON_IsTrue(json_get(based_on, "has_title")) &&
	    cJSON_IsTrue(json_get(based_on, "has_url")))
		outline_add(b->o, OUTLINE_LINK, pdf_outline_copy(b->o,
		    based_on, "title"));
	if (cJSON_IsTrue(json_get(asked, "has_email")))
		outline_add(b->o, OUTLINE_LINK, arena_printf(b->o->arena,
		    "%s: %s", pdf_outline_words(b, "email"),
		    json_string(asked, "email")));
	if (cJSON_IsTrue(json_get(asked, "has_url")))
		outline_add(b->o, OUTLINE_LINK, pdf_outline_copy(b->o, asked,
		    "url"));
	if (cJSON_IsTrue(json_get(b->view, "has_online")))
		outline_add(b->o, OUTLINE_LINK, pdf_outline_copy(b->o,
		    b->view, "title"));
}

static void
pdf_outline_plan(struct pdf_outline_builder *b)
{
	pdf_outline_list(b->o, b->view, "facts");
	if (cJSON_IsTrue(json_get(b->view, "has_logo")))
		outline_add(b->o, OUTLINE_FIGURE, pdf_outline_copy(b->o,
		    b->view, "logo_alt"));
	pdf_outline_contents(b);
	pdf_outline_message(b, 1, "pdf_summary");
	if (pdf_outline_count(b->view, "cards") > 0)
		pdf_outline_message(b, 2, "key_figures");
	part_outline_sections(b->o, b->part);
	pdf_outline_glossary(b);
	pdf_outline_about(b, "facts_of_plan");
}

/* The sheet in front of a PDF; its pages are empty until it is joined. */
static void
pdf_outline_partner(struct pdf_outline_builder *b)
{
	if (!cJSON_IsTrue(json_get(b->view, "has_front")))
		return;
	pdf_outline_heading(b->o, b->part->level, pdf_outline_copy(b->o,
	    b->view, "title"));
	if (cJSON_IsTrue(json_get(b->view, "has_accessible")))
		outline_add(b->o, OUTLINE_LINK, pdf_outline_copy(b->o,
		    b->view, "title"));
	pdf_outline_list(b->o, b->view, "facts");
}

static void
pdf_outline_part(struct outline *o, const struct pdf_part *part,
    const cJSON *view)
{
	struct pdf_outline_builder b = { o, part, view };
	const struct edition *e = &part->edition;
	const cJSON *item = json_get(view, "item");

	/* "Item 6: ..." */
	if (item != NULL)
		pdf_outline_heading(o, 1, arena_printf(o->arena,
		    "%s: %s", json_string(item, "label"), json_string(item,
		    "title")));
	if (part->pdf != NULL) {
		pdf_outline_partner(&b);
		return;
	}
	o->path = e->doc->json->source->path;
	if (part->is_extract) {
		part_outline_sections(o, part);
		if (cJSON_IsTrue(json_get(view, "has_online")))
			outline_add(o, OUTLINE_LINK, pdf_outline_copy(o,
			    view, "extract_title"));
		return;
	}
	pdf_outline_heading(o, part->level, edition_text(e, &e->doc->title));
	if (e->doc->report == NULL) {
		pdf_outline_plan(&b);
		return;
	}
	pdf_outline_report(o, part);
	part_outline_sections(o, part);
	pdf_outline_glossary(&b);
	pdf_outline_about(&b, "facts_of_report");
}

/* The items of a cover, those with papers as links to them. */
static void
pdf_outline_items(struct outline *o, const cJSON *view)
{
	const cJSON *item;

	outline_add(o, OUTLINE_LIST, NULL)->rows =
	    (unsigned)pdf_outline_count(view, "items");
	o->depth++;
	cJSON_ArrayForEach(item, json_get(view, "items")) {
		outline_add(o, OUTLINE_ITEM, NULL);
		o->depth++;
		if (cJSON_IsTrue(json_get(item, "has_documents")))
			outline_add(o, OUTLINE_LINK, pdf_outline_copy(o, item,
			    "title"));
		o->depth--;
	}
	o->depth--;
}

static void
pdf_outline_cover(struct outline *o, const struct pdf_layout *layout,
    const cJSON *view)
{
	const struct edition *e = &layout->edition;

	pdf_outline_heading(o, 1, edition_text(e, &e->doc->title));
	pdf_outline_list(o, view, "facts");
	pdf_outline_heading(o, 2, strings_get(e->c->strings, e->lang,
	    "items"));
	pdf_outline_items(o, view);
}

static void
pdf_outline_exempt_cover(struct outline *o, const struct pdf_layout *layout,
    const cJSON *cover)
{
	const struct edition *e = &layout->edition;

	pdf_outline_heading(o, 1, strings_get(e->c->strings, e->lang,
	    "exempt_items"));
	pdf_outline_items(o, cover);
}

const struct outline *
pdf_outline_build(struct arena *a, const struct pdf_layout *layout)
{
	struct outline *o = arena_alloc(a, 1, sizeof(*o));
	cJSON *view = pdf_view_build(a, layout);
	const cJSON *part = json_get(view, "parts")->child;
	size_t i;

	o->arena = a;
	o->path = layout->edition.doc->json->source->path;
	if (pdf_layout_is_pack(layout))
		pdf_outline_cover(o, layout, view);
	for (i = 0; i < layout->count; i++, part = part->next) {
		o->path = layout->edition.doc->json->source->path;
		o->part++;
		if (json_get(part, "exempt_cover") != NULL)
			pdf_outline_exempt_cover(o, layout, json_get(part,
			    "exempt_cover"));
		pdf_outline_part(o, &layout->parts[i], part);
	}
	cJSON_Delete(view);
	return o;
}
