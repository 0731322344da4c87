#include "view/part_outline.h"

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
#include "model/indicator.h"
#include "model/numbering.h"
#include "model/reference.h"
#include "model/rich.h"
#include "model/section.h"
#include "model/structure.h"
#include "view/context.h"
#include "view/figure_view.h"
#include "view/labels.h"
#include "view/pdf_layout.h"

/* What the hooks need while the marks of one text are added. */
struct part_outline_text {
	struct outline			*outline;
	const struct pdf_part		*part;
	const struct section_text	*text;
	struct markup_counts		 counts;
	unsigned			 figures;	/* charts so far */
	const char			*prefix;	/* of ids */
};

/* Whether a link is one, not where it leads: that is judged elsewhere. */
static const char *
part_outline_link(void *data, const char *url, cmark_node *node)
{
	struct part_outline_text *t = data;
	const struct edition *e = &t->part->edition;
	struct reference ref;

	(void)node;
	ref = reference_resolve(t->outline->arena, e->c->site, e->doc,
	    t->text, e->lang, url);
	if (ref.kind == REFERENCE_DEAD)
		return NULL;
	return ref.kind == REFERENCE_EXTERNAL ? url : "#place";
}

static bool
part_outline_image(void *data, const char *url, cmark_node *node,
    struct markup_image *image)
{
	struct part_outline_text *t = data;
	enum diag_id problem;
	const char *message;

	(void)node;
	image->url = reference_image(t->outline->arena, t->part->edition.doc,
	    t->text, url, &problem, &message);
	return image->url != NULL;
}

static const char *
part_outline_number(const struct part_outline_text *t, const char *key,
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

/* A list in a cell. */
static void
part_outline_items(struct part_outline_text *t, const struct table_cell *cell)
{
	struct outline *o = t->outline;
	size_t i;

	outline_add(o, OUTLINE_LIST, NULL)->rows = (unsigned)cell->item_count;
	o->depth++;
	for (i = 0; i < cell->item_count; i++) {
		outline_add(o, OUTLINE_ITEM, NULL);
		o->depth++;
		if (cell->rich != NULL)
			part_outline_rich(o, t->part, &cell->rich[i],
			    t->text->lang);
		o->depth--;
	}
	o->depth--;
}

/* The lists and links in the cells of a row. */
static void
part_outline_row(struct part_outline_text *t, const struct table *table,
    const struct table_row *row)
{
	size_t column;

	for (column = 0; row->cells != NULL && column < table->column_count;
	    column++) {
		const struct table_cell *cell = &row->cells[column];

		if (cell->kind == CELL_LIST)
			part_outline_items(t, cell);
		else if (cell->rich != NULL)
			part_outline_rich(t->outline, t->part, cell->rich,
			    t->text->lang);
	}
}

static void
part_outline_rows(struct part_outline_text *t, const struct dataset *set,
    const cJSON *view)
{
	struct outline *o = t->outline;
	size_t at = o->count - 2;	/* of the table: its caption is last */
	const struct table *table = set->table;
	const cJSON *row, *cell;
	size_t i;

	cJSON_ArrayForEach(row, json_get(view, "rows")) {
		o->marks[at].rows++;
		cJSON_ArrayForEach(cell, json_get(row, "cells"))
			o->marks[at].sides += (unsigned)cJSON_IsTrue(
			    json_get(cell, "is_header"));
	}
	if (table == NULL)
		return;
	for (i = 0; i < table->row_count; i++)
		part_outline_row(t, table, &table->rows[i]);
	part_outline_row(t, table, &table->total);
}

/* A table that is numbered has a place in the list of tables. */
static void
part_outline_table(struct part_outline_text *t, const struct dataset *set,
    const cJSON *view, const char *caption, unsigned number)
{
	struct outline *o = t->outline;
	struct outline_mark *mark = outline_add(o, OUTLINE_TABLE, NULL);

	mark->columns = mark->heads = (unsigned)cJSON_GetArraySize(
	    json_get(view, "columns"));
	mark->rows = 1;
	o->depth++;
	mark = outline_add(o, OUTLINE_CAPTION, caption);
	if (number > 0) {
		mark->id = arena_printf(o->arena, "%stable-%u", t->prefix,
		    number);
		mark->title = caption;
	}
	part_outline_rows(t, set, view);
	o->depth--;
}

/* Where the author has no words for a chart, the data have: any will do. */
static void
part_outline_chart(struct part_outline_text *t,
    const struct markdown_embed *embed, const char *title)
{
	struct outline_mark *mark = outline_add(t->outline, OUTLINE_FIGURE,
	    *embed->alt != '\0' ? embed->alt : NULL);

	t->figures++;
	mark->id = arena_printf(t->outline->arena, "%sfigure_%u", t->prefix,
	    t->figures);
	mark->title = part_outline_number(t, "figure_number", t->figures,
	    arena_printf(t->outline->arena, ": %s", title));
}

/* A text that is not in the language around it has its own. */
static void
part_outline_lang(struct outline *o, const struct ltext *text, enum lang lang)
{
	enum lang used;

	if (ltext_get(text, lang, &used) != NULL && used != lang)
		outline_add(o, OUTLINE_LANGUAGE, lang_code(used));
}

static void
part_outline_dataset(struct part_outline_text *t,
    const struct markdown_embed *embed, const struct dataset *set)
{
	struct outline *o = t->outline;
	bool is_chart = embed->kind == MARKDOWN_KIND_CHART;
	cJSON *view = figure_view_build(t->part->edition.c, set,
	    t->text->lang, embed->title, NULL);
	const char *title = *embed->title != '\0' ? embed->title :
	    arena_strdup(o->arena, json_string(view, "title"));

	if (is_chart)
		part_outline_chart(t, embed, title);
	o->path = set->path;
	o->source = NULL;
	if (is_chart)
		part_outline_table(t, set, view, part_outline_number(t,
		    "figure_data_caption", t->figures, ""), 0);
	else
		part_outline_table(t, set, view, part_outline_number(t,
		    "table_number", t->counts.tables + 1, arena_printf(
		    o->arena, ": %s", title)), t->counts.tables + 1);
	t->counts.tables += !is_chart;
	if (set->source_url != NULL && ltext_given(&set->source_title))
		outline_add(o, OUTLINE_LINK, arena_strdup(o->arena,
		    json_string(view, "source_title")));
	if (set->definition != NULL)
		part_outline_lang(o, &set->definition->from, t->text->lang);
	o->path = t->text->path;
	o->source = t->text->markdown->source;
	cJSON_Delete(view);
}

/* The children of a node, or the tops, as a list, and their own below them. */
static void
part_outline_nodes(struct outline *o, const struct structure *s, size_t above,
    enum lang lang)
{
	size_t at = o->count, i;

	for (i = 0; i < s->node_count; i++) {
		bool top = s->nodes[i].parent == i;

		if (above == s->node_count ? !top : top ||
		    s->nodes[i].parent != above)
			continue;
		if (o->count == at) {
			outline_add(o, OUTLINE_LIST, NULL);
			o->depth++;
		}
		o->marks[at].rows++;
		outline_add(o, OUTLINE_ITEM, NULL);
		o->depth++;
		part_outline_lang(o, &s->nodes[i].title, lang);
		part_outline_lang(o, &s->nodes[i].holder, lang);
		part_outline_nodes(o, s, i, lang);
		o->depth--;
	}
	if (o->count > at)
		o->depth--;
}

/* A structure is a picture and a nested list. */
static void
part_outline_structure(struct part_outline_text *t,
    const struct markdown_embed *embed, const struct dataset *set)
{
	struct outline *o = t->outline;

	part_outline_chart(t, embed, *embed->title != '\0' ? embed->title :
	    ltext_get(&set->title, t->text->lang, NULL));
	part_outline_nodes(o, set->structure, set->structure->node_count,
	    t->text->lang);
	if (set->source_url != NULL && ltext_given(&set->source_title))
		outline_add(o, OUTLINE_LINK, ltext_get(&set->source_title,
		    t->text->lang, NULL));
}

static void
part_outline_embed(void *data, const struct markdown_embed *embed,
    struct buf *out)
{
	struct part_outline_text *t = data;
	const struct dataset *set = document_find_dataset(
	    t->part->edition.doc, embed->id, NULL);

	(void)out;
	/* A card is text alone. */
	if (set != NULL && (embed->kind == MARKDOWN_KIND_CHART ||
	    embed->kind == MARKDOWN_KIND_TABLE))
		part_outline_dataset(t, embed, set);
	if (set != NULL && embed->kind == MARKDOWN_KIND_STRUCTURE &&
	    set->structure != NULL)
		part_outline_structure(t, embed, set);
}

static struct markup_options
part_outline_options(struct part_outline_text *t,
    const struct markup_labels *labels)
{
	struct markup_options o = { 0 };

	o.lang = t->text->lang;
	o.page_lang = t->part->edition.lang;
	o.labels = labels;
	o.hooks.data = t;
	o.hooks.link = part_outline_link;
	o.hooks.image = part_outline_image;
	o.hooks.embed = part_outline_embed;
	o.counts = &t->counts;
	o.id_prefix = t->prefix;
	return o;
}

static void
part_outline_section(struct outline *outline, const struct pdf_part *part,
    size_t index)
{
	const struct edition *e = &part->edition;
	struct part_outline_text t = { outline, part, section_text_for(
	    &e->doc->sections[index], e->lang), { 0 }, 0,
	    pdf_part_prefix(outline->arena, part, index) };
	struct markup_labels labels = labels_build(e->c, t.text->lang);
	struct markup_options o = part_outline_options(&t, &labels);

	t.counts.tables = e->numbering[index].tables;
	t.counts.footnotes = e->numbering[index].footnotes;
	t.figures = e->numbering[index].figures;
	outline->lang = t.text->lang;
	o.heading_shift = pdf_part_level(part, index) - 1;
	o.row_headers = true;
	to_outline_section(outline, t.text->markdown, &o);
}

void
part_outline_sections(struct outline *outline, const struct pdf_part *part)
{
	size_t i;

	for (i = part->first; i < part->end; i++)
		part_outline_section(outline, part, i);
	outline->source = NULL;
	outline->path = part->edition.doc->json->source->path;
}

void
part_outline_rich(struct outline *outline, const struct pdf_part *part,
    const struct rich *rich, enum lang lang)
{
	const struct edition *e = &part->edition;
	struct section_text in_json = { .path = e->doc->json->source->path,
	    .lang = lang };
	struct part_outline_text t = { outline, part, &in_json, { 0 }, 0,
	    part->prefix };
	struct markup_labels labels = labels_build(e->c, lang);
	struct markup_options o = part_outline_options(&t, &labels);
	struct markdown *md = rich_parse(outline->arena, rich, lang,
	    e->c->diag);

	to_outline_inline(outline, md, &o);
	markdown_free(md);
	outline->source = NULL;
}
