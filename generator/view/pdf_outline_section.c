#include "view/pdf_outline_section.h"

#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/srcmap.h"
#include "load/json.h"
#include "load/strings.h"
#include "markup/to_outline.h"
#include "model/dataset.h"
#include "model/document.h"
#include "model/numbering.h"
#include "model/reference.h"
#include "model/section.h"
#include "view/context.h"
#include "view/figure_view.h"
#include "view/labels.h"
#include "view/pdf_layout.h"

/* What the hooks need while the marks of one text are added. */
struct pdf_outline_text {
	struct outline			*outline;
	const struct pdf_part		*part;
	const struct section_text	*text;
	struct markup_counts		 counts;
	unsigned			 figures;	/* charts so far */
};

/* Whether a link is one, not where it leads: that is judged elsewhere. */
static const char *
pdf_outline_link(void *data, const char *url, cmark_node *node)
{
	struct pdf_outline_text *t = data;
	const struct edition *e = &t->part->edition;
	struct reference ref;

	(void)node;
	if (*url == '#' && t->text->markdown == NULL)
		return NULL;
	ref = reference_resolve(t->outline->arena, e->c->site, e->doc,
	    t->text, e->lang, url);
	if (ref.kind == REFERENCE_DEAD)
		return NULL;
	return ref.kind == REFERENCE_EXTERNAL ? url : "#place";
}

static bool
pdf_outline_image(void *data, const char *url, cmark_node *node,
    struct markup_image *image)
{
	struct pdf_outline_text *t = data;
	enum diag_id problem;
	const char *message;

	(void)node;
	image->url = reference_image(t->outline->arena, t->part->edition.doc,
	    t->text, url, &problem, &message);
	return image->url != NULL;
}

static const char *
pdf_outline_number(const struct pdf_outline_text *t, const char *key,
    unsigned number, const char *after)
{
	struct arena *a = t->outline->arena;
	struct buf text = BUF_INIT;
	const char *result;

	strings_put(&text, t->part->edition.c->strings, t->text->lang, key,
	    "n", arena_printf(a, "%u", number), NULL);
	buf_puts(&text, after);
	result = arena_strdup(a, text.data);
	buf_release(&text);
	return result;
}

static void
pdf_outline_list(struct outline *o, const cJSON *items)
{
	const cJSON *item;

	outline_add(o, OUTLINE_LIST, NULL)->rows =
	    (unsigned)cJSON_GetArraySize(items);
	o->depth++;
	cJSON_ArrayForEach(item, items)
		outline_add(o, OUTLINE_ITEM, NULL);
	o->depth--;
}

/* The rows, and the lists in their cells. */
static void
pdf_outline_table(struct outline *o, const cJSON *view, const char *caption)
{
	struct outline_mark *mark = outline_add(o, OUTLINE_TABLE, NULL);
	const cJSON *row, *cell;
	size_t at = o->count - 1;

	mark->columns = mark->heads = (unsigned)cJSON_GetArraySize(
	    json_get(view, "columns"));
	mark->rows = 1;
	o->depth++;
	outline_add(o, OUTLINE_CAPTION, caption);
	cJSON_ArrayForEach(row, json_get(view, "rows")) {
		o->marks[at].rows++;
		cJSON_ArrayForEach(cell, json_get(row, "cells")) {
			o->marks[at].sides += (unsigned)cJSON_IsTrue(
			    json_get(cell, "is_header"));
			if (cJSON_IsTrue(json_get(cell, "is_list")))
				pdf_outline_list(o, json_get(cell, "items"));
		}
	}
	o->depth--;
}

static void
pdf_outline_dataset(struct pdf_outline_text *t,
    const struct markdown_embed *embed, const struct dataset *set)
{
	struct outline *o = t->outline;
	cJSON *view = figure_view_build(t->part->edition.c, set,
	    t->text->lang, embed->title);
	const char *title = *embed->title != '\0' ? embed->title :
	    arena_strdup(o->arena, json_string(view, "title"));

	if (embed->kind == MARKDOWN_KIND_CHART) {
		/* Where the author has no words, the data have: any will do. */
		outline_add(o, OUTLINE_FIGURE, *embed->alt != '\0' ?
		    embed->alt : NULL);
		t->figures++;
	}
	o->path = set->path;
	o->source = NULL;
	pdf_outline_table(o, view, embed->kind == MARKDOWN_KIND_CHART ?
	    pdf_outline_number(t, "figure_data_caption", t->figures, "") :
	    pdf_outline_number(t, "table_number", ++t->counts.tables,
	    arena_printf(o->arena, ": %s", title)));
	if (set->source_url != NULL && ltext_given(&set->source_title))
		outline_add(o, OUTLINE_LINK, arena_strdup(o->arena,
		    json_string(view, "source_title")));
	o->path = t->text->path;
	o->source = t->text->markdown->source;
	cJSON_Delete(view);
}

static void
pdf_outline_embed(void *data, const struct markdown_embed *embed,
    struct buf *out)
{
	struct pdf_outline_text *t = data;
	const struct dataset *set = document_find_dataset(
	    t->part->edition.doc, embed->id, NULL);

	(void)out;
	/* A card is text alone. */
	if (set != NULL && (embed->kind == MARKDOWN_KIND_CHART ||
	    embed->kind == MARKDOWN_KIND_TABLE))
		pdf_outline_dataset(t, embed, set);
}

static struct markup_options
pdf_outline_options(struct pdf_outline_text *t,
    const struct markup_labels *labels)
{
	struct markup_options o = { 0 };

	o.lang = t->text->lang;
	o.page_lang = t->part->edition.lang;
	o.labels = labels;
	o.hooks.data = t;
	o.hooks.link = pdf_outline_link;
	o.hooks.image = pdf_outline_image;
	o.hooks.embed = pdf_outline_embed;
	o.counts = &t->counts;
	return o;
}

static void
pdf_outline_section(struct outline *outline, const struct pdf_part *part,
    size_t index)
{
	const struct edition *e = &part->edition;
	struct pdf_outline_text t = { outline, part, section_text_for(
	    &e->doc->sections[index], e->lang), { 0 }, 0 };
	struct markup_labels labels = labels_build(e->c, t.text->lang);
	struct markup_options o = pdf_outline_options(&t, &labels);

	t.counts.tables = e->numbering[index].tables;
	t.counts.footnotes = e->numbering[index].footnotes;
	t.figures = e->numbering[index].figures;
	o.heading_shift = pdf_part_level(part, index) - 1;
	o.row_headers = true;
	to_outline_section(outline, t.text->markdown, &o);
}

void
pdf_outline_sections(struct outline *outline, const struct pdf_part *part)
{
	size_t i;

	for (i = 0; i < part->edition.doc->section_count; i++)
		pdf_outline_section(outline, part, i);
	outline->source = NULL;
	outline->path = part->edition.doc->json->source->path;
}

static size_t
pdf_outline_offset(void *data, size_t offset)
{
	(void)offset;
	return *(const size_t *)data;
}

void
pdf_outline_json_text(struct outline *outline, const struct pdf_part *part,
    const cJSON *node, const char *text)
{
	const struct edition *e = &part->edition;
	size_t offset = json_offset(e->doc->json, node);
	struct markdown_options fragment = { .fragment = true,
	    .map = pdf_outline_offset, .map_data = &offset };
	struct section_text in_json = { .path = e->doc->json->source->path,
	    .lang = e->lang };
	struct pdf_outline_text t = { outline, part, &in_json, { 0 }, 0 };
	struct markup_labels labels = labels_build(e->c, e->lang);
	struct markup_options o = pdf_outline_options(&t, &labels);
	struct markdown *md = markdown_parse(outline->arena, text,
	    strlen(text), e->doc->json->source, &fragment, e->c->diag);

	to_outline_inline(outline, md, &o);
	markdown_free(md);
	outline->source = NULL;
}
