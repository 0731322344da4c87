#include "render/fo_section_embed.h"

#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/text.h"
#include "load/json.h"
#include "load/strings.h"
#include "model/dataset.h"
#include "model/document.h"
#include "model/section.h"
#include "render/chart_words.h"
#include "render/fo_figure.h"
#include "view/address.h"
#include "view/chart_view.h"
#include "view/context.h"
#include "view/pdf_layout.h"
#include "view/pdf_piece_view.h"
#include "view/rich_view.h"
#include "view/structure_view.h"
#include "view/value.h"

const char *
fo_section_note_image(struct fo_sections *s, const char *path)
{
	s->images = arena_room(s->render.arena, s->images, s->image_count,
	    &s->image_cap, sizeof(*s->images));
	s->images[s->image_count++] = path;
	return path;
}

void
fo_section_put_source(struct buf *out, const char *path, size_t offset)
{
	buf_printf(out, "<?yjplan-source %s %zu?>", path, offset);
}

static const char *
fo_number(const struct fo_job *job, const char *key, unsigned number)
{
	struct arena *a = job->s->render.arena;
	struct buf label = BUF_INIT;
	const char *result;

	strings_put(&label, job->part->edition.c->strings, job->text->lang,
	    key, "n", arena_printf(a, "%u", number), NULL);
	result = arena_strdup(a, label.data);
	buf_release(&label);
	return result;
}

/* What makes a table a chart: its picture and the words for it. */
static bool
fo_add_chart(struct fo_job *job, const struct dataset *set,
    const struct markdown_embed *embed, const char *label, cJSON *view)
{
	const struct edition *e = &job->part->edition;
	struct arena *a = job->s->render.arena;
	enum lang lang = job->text->lang;
	const struct chart_spec *spec = NULL;
	struct buf words = BUF_INIT;

	if (set->structure == NULL && (spec = chart_view_build(a, set, lang,
	    e->c->diag)) == NULL)
		return false;
	if (*embed->alt != '\0')
		buf_puts(&words, embed->alt);
	else if (spec == NULL)
		structure_view_put_alt(&words, e->c, set, lang);
	else
		chart_words_put_alt(&words, spec);
	value_add_buf(view, "alt", &words);
	value_add(view, "picture", fo_section_note_image(job->s, address_file(a,
	    e->c, e->doc, e->lang, arena_printf(a, "charts/%s-2x.png",
	    set->id))));
	value_add(view, "figure_label", label);
	value_add(view, "figure_anchor", arena_printf(a, "%sfigure_%u",
	    job->prefix, job->figures));
	return true;
}

/* The Markdown of a cell. */
static void
fo_put_cell(void *data, const struct rich *text, enum lang lang,
    struct buf *out)
{
	const struct fo_job *job = data;

	fo_section_put_rich(job->s, job->part, job->style, text, lang, out);
}

static cJSON *
fo_chart(struct fo_job *job, const struct dataset *set,
    const struct markdown_embed *embed)
{
	const struct rich_view rich = { fo_put_cell, job };
	const char *caption, *label;
	cJSON *view;

	label = fo_number(job, "figure_number", ++job->figures);
	caption = fo_number(job, "figure_data_caption", job->figures);
	view = fo_figure_table(job->part->edition.c, set, job->text->lang,
	    caption, "", "", &rich);
	value_add(view, "figure_heading", *embed->title != '\0' ?
	    embed->title : json_string(view, "title"));
	value_add(view, "figure_heading_lang", *embed->title != '\0' ? NULL :
	    json_string(view, "title_lang"));
	if (!fo_add_chart(job, set, embed, label, view))
		job->failed = true;
	return view;
}

static cJSON *
fo_table(struct fo_job *job, const struct dataset *set,
    const struct markdown_embed *embed)
{
	const struct rich_view rich = { fo_put_cell, job };
	unsigned number = ++job->counts.tables;
	const char *anchor = arena_printf(job->s->render.arena,
	    "%stable-%u", job->prefix, number);

	return fo_figure_table(job->part->edition.c, set, job->text->lang,
	    embed->title, fo_number(job, "table_number", number), anchor,
	    &rich);
}

static void
fo_put(struct fo_job *job, const char *template, const cJSON *view,
    struct buf *out)
{
	if (job->failed || !fo_template_put(&job->s->render, template, view,
	    out))
		job->failed = true;
}

/* A figure, with the place at which the text asks for it. */
static void
fo_put_embed(struct fo_job *job, const struct markdown_embed *embed,
    const char *template, const cJSON *view, struct buf *out)
{
	fo_section_put_source(out, job->text->path, embed->offset);
	fo_put(job, template, view, out);
}

/* May the flow of pages be broken around this embed? */
static bool
fo_may_turn(const struct fo_job *job, const struct markdown_embed *embed)
{
	cmark_node *parent = cmark_node_parent(embed->node);

	return job->frame != NULL && parent != NULL &&
	    cmark_node_get_type(parent) == CMARK_NODE_DOCUMENT &&
	    job->text->lang == job->part->edition.lang;
}

/* Is there nothing to print so far? */
static bool
fo_is_empty(const char *fo)
{
	for (;;) {
		fo += strspn(fo, " \n");
		if (!text_starts(fo, "<?"))
			return *fo == '\0';
		fo = strstr(fo, "?>") + 2;
	}
}

static bool
fo_is_heading(const char *fo)
{
	const char *role;

	if (!text_starts(fo, "<fo:block "))
		return false;
	role = strstr(fo, " role=\"H");
	return role != NULL && role < strchr(fo, '>');
}

/*
 * Cut off the headings that stand directly above an embed: they go to its
 * page with it. Gives an empty buf where there are none.
 */
static void
fo_cut_headings(const struct markdown_embed *embed, struct buf *out,
    struct buf *headings)
{
	cmark_node *node = embed->node;
	size_t at = out->len;

	for (;;) {
		node = cmark_node_previous(node);
		if (node == NULL || cmark_node_get_type(node) !=
		    CMARK_NODE_HEADING)
			break;
		/* The block of a heading may hold others: look for its role. */
		do {
			at--;
		} while (!fo_is_heading(out->data + at));
		/* What it comes from is named before it. */
		while (at > 0 && out->data[at - 1] == '>' && at > 1 &&
		    out->data[at - 2] == '?')
			do {
				at--;
			} while (!text_starts(out->data + at, "<?"));
	}
	buf_put(headings, out->data + at, out->len - at);
	buf_cut(out, at);
}

/*
 * Put a table on a landscape page: the portrait pages end before it and go
 * on after it. A table that follows another takes the place of the portrait
 * pages that would have been empty, and so does one that begins it all.
 */
static void
fo_put_turned(struct fo_job *job, const struct markdown_embed *embed,
    const cJSON *view, struct buf *out)
{
	struct buf back = BUF_INIT, headings = BUF_INIT;

	fo_put(job, "fo/wide-close", job->frame, &back);
	fo_cut_headings(embed, out, &headings);
	if (text_ends(out->data, FO_SECTION_ROOM))
		buf_cut(out, out->len - strlen(FO_SECTION_ROOM));
	if (text_ends(out->data, back.data))
		buf_cut(out, out->len - back.len);
	else if (fo_is_empty(out->data))
		job->begins_wide = true;
	else
		fo_put(job, "fo/wide-open", job->frame, out);
	buf_put(out, headings.data, headings.len);
	fo_put_embed(job, embed, "fo/figure-table", view, out);
	buf_put(out, back.data, back.len);
	buf_release(&headings);
	buf_release(&back);
}

void
fo_section_embed(void *data, const struct markdown_embed *embed,
    struct buf *out)
{
	struct fo_job *job = data;
	const struct context *c = job->part->edition.c;
	const struct dataset *set = document_find_dataset(
	    job->part->edition.doc, embed->id, NULL);
	cJSON *view;

	/* The check stage has reported what cannot be shown. */
	if (set == NULL ||
	    (embed->kind == MARKDOWN_KIND_KPI && set->kpi == NULL)) {
		job->failed = true;
		return;
	}
	if (embed->kind == MARKDOWN_KIND_KPI) {
		view = pdf_piece_card(c, set, job->text->lang);
		fo_put_embed(job, embed, "fo/figure-kpi", view, out);
	} else if (embed->kind == MARKDOWN_KIND_CHART) {
		view = fo_chart(job, set, embed);
		fo_put_embed(job, embed, "fo/figure-chart", view, out);
	} else if (embed->kind == MARKDOWN_KIND_STRUCTURE) {
		view = fo_chart(job, set, embed);
		structure_view_add(view, c, set, job->text->lang);
		fo_put_embed(job, embed, "fo/figure-structure", view, out);
	} else {
		view = fo_table(job, set, embed);
		if (fo_figure_is_wide(view) && fo_may_turn(job, embed))
			fo_put_turned(job, embed, view, out);
		else
			fo_put_embed(job, embed, "fo/figure-table", view, out);
	}
	cJSON_Delete(view);
}

void
fo_section_embed_end(struct fo_job *job, struct buf *out)
{
	struct buf back = BUF_INIT;

	fo_put(job, "fo/wide-close", job->frame, &back);
	if (text_ends(out->data, back.data))
		buf_cut(out, out->len - back.len);
	buf_release(&back);
}
