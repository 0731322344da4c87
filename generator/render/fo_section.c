#include "render/fo_section.h"

#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/srcmap.h"
#include "base/text.h"
#include "load/json.h"
#include "load/markdown.h"
#include "load/strings.h"
#include "markup/markup.h"
#include "markup/to_fo.h"
#include "model/dataset.h"
#include "model/document.h"
#include "model/numbering.h"
#include "model/reference.h"
#include "model/section.h"
#include "model/site.h"
#include "render/chart_words.h"
#include "render/fo_figure.h"
#include "view/address.h"
#include "view/chart_view.h"
#include "view/context.h"
#include "view/labels.h"
#include "view/pdf_layout.h"
#include "view/pdf_piece_view.h"
#include "view/value.h"

/* What the hooks need while one text is rendered. */
struct fo_job {
	struct fo_sections		*s;
	const struct pdf_part		*part;
	const struct section_text	*text;
	const cJSON			*chapter;	/* NULL: no landscape */
	const char			*prefix;	/* of ids */
	struct markup_counts		 counts;
	unsigned			 figures;	/* numbered so far */
	bool				 begins_wide;	/* the chapter does */
	bool				 failed;
};

static struct arena *
fo_arena(const struct fo_job *job)
{
	return job->s->render.arena;
}

static const struct edition *
fo_edition(const struct fo_job *job)
{
	return &job->part->edition;
}

/* A place on the web, for what the PDF does not hold. */
static const char *
fo_address(const struct fo_job *job, const struct reference *ref)
{
	const struct context *c = fo_edition(job)->c;
	enum lang lang = fo_edition(job)->lang;
	struct arena *a = fo_arena(job);
	const char *to;

	if (ref->kind == REFERENCE_DOCUMENT)
		to = address_document(a, c, ref->document, lang);
	else if (ref->kind == REFERENCE_DATASET)
		to = address_data(a, c, ref->document, ref->dataset, lang);
	else
		to = address_section(a, c, ref->document, ref->section,
		    lang);
	return arena_printf(a, "%s%s%s%s", c->site->base_url, to,
	    ref->anchor != NULL ? "#" : "",
	    ref->anchor != NULL ? ref->anchor : "");
}

/* A place in the PDF, or NULL where the PDF does not hold it. */
static const char *
fo_place(const struct fo_job *job, const struct reference *ref)
{
	const struct pdf_part *part;
	struct arena *a = fo_arena(job);

	if (ref->kind != REFERENCE_SECTION && ref->kind !=
	    REFERENCE_DOCUMENT)
		return NULL;
	part = pdf_layout_find(job->s->render.layout, ref->document);
	if (part == NULL)
		return NULL;
	if (ref->kind == REFERENCE_DOCUMENT)
		return arena_printf(a, "%syj.start", part->prefix);
	return pdf_part_id(a, part, (size_t)(ref->section -
	    ref->document->sections), ref->anchor);
}

static const char *
fo_link(void *data, const char *url, cmark_node *node)
{
	struct fo_job *job = data;
	struct reference ref;
	const char *id;

	(void)node;
	/* A text of a JSON file has no headings to lead to. */
	if (*url == '#' && job->text->markdown == NULL)
		return NULL;
	ref = reference_resolve(fo_arena(job), fo_edition(job)->c->site,
	    fo_edition(job)->doc, job->text, fo_edition(job)->lang, url);
	if (ref.kind == REFERENCE_DEAD)
		return NULL;
	if (ref.kind == REFERENCE_EXTERNAL)
		return url;
	id = fo_place(job, &ref);
	if (id == NULL)
		return fo_address(job, &ref);
	return arena_printf(fo_arena(job), "#%s", fo_aliases_next(
	    &job->s->aliases, fo_arena(job), id));
}

/* Note that the FO names a file of the site. */
static const char *
fo_note_image(struct fo_job *job, const char *path)
{
	struct fo_sections *s = job->s;
	const char **grown;

	if (s->image_count == s->image_cap) {
		s->image_cap = s->image_cap > 0 ? s->image_cap * 2 : 16;
		grown = arena_alloc(fo_arena(job), s->image_cap,
		    sizeof(*grown));
		if (s->image_count > 0)
			memcpy(grown, s->images, s->image_count *
			    sizeof(*grown));
		s->images = grown;
	}
	s->images[s->image_count++] = path;
	return path;
}

static bool
fo_image(void *data, const char *url, cmark_node *node,
    struct markup_image *image)
{
	struct fo_job *job = data;
	const struct edition *e = fo_edition(job);
	enum diag_id problem;
	const char *path, *message;

	(void)node;
	path = reference_image(fo_arena(job), e->doc, job->text, url,
	    &problem, &message);
	if (path == NULL)
		return false;
	image->url = fo_note_image(job, address_file(fo_arena(job), e->c,
	    e->doc, e->lang, path + strlen(e->doc->dir) + 1));
	return true;
}

static const char *
fo_number(const struct fo_job *job, const char *key, unsigned number)
{
	struct arena *a = fo_arena(job);
	struct buf label = BUF_INIT;
	const char *result;

	strings_put(&label, fo_edition(job)->c->strings, job->text->lang,
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
	const struct edition *e = fo_edition(job);
	struct arena *a = fo_arena(job);
	const struct chart_spec *spec;
	struct buf words = BUF_INIT;

	spec = chart_view_build(a, set, job->text->lang, e->c->diag);
	if (spec == NULL)
		return false;
	if (*embed->alt != '\0')
		buf_puts(&words, embed->alt);
	else
		chart_words_put_alt(&words, spec);
	value_add_buf(view, "alt", &words);
	value_add(view, "picture", fo_note_image(job, address_file(a, e->c,
	    e->doc, e->lang, arena_printf(a, "charts/%s-2x.png",
	    set->id))));
	value_add(view, "figure_label", label);
	value_add(view, "figure_anchor", arena_printf(a, "%sfigure_%u",
	    job->prefix, job->figures));
	return true;
}

static cJSON *
fo_chart(struct fo_job *job, const struct dataset *set,
    const struct markdown_embed *embed)
{
	const char *caption, *label;
	cJSON *view;

	label = fo_number(job, "figure_number", ++job->figures);
	caption = fo_number(job, "figure_data_caption", job->figures);
	view = fo_figure_table(fo_edition(job)->c, set, job->text->lang,
	    caption, "", "");
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
	unsigned number = ++job->counts.tables;

	return fo_figure_table(fo_edition(job)->c, set, job->text->lang,
	    embed->title, fo_number(job, "table_number", number),
	    arena_printf(fo_arena(job), "%stable-%u", job->prefix, number));
}

static void
fo_put(struct fo_job *job, const char *template, const cJSON *view,
    struct buf *out)
{
	if (job->failed || !fo_template_put(&job->s->render, template, view,
	    out))
		job->failed = true;
}

/* May the flow of pages be broken around this embed? */
static bool
fo_may_turn(const struct fo_job *job, const struct markdown_embed *embed)
{
	cmark_node *parent = cmark_node_parent(embed->node);

	return job->chapter != NULL && parent != NULL &&
	    cmark_node_get_type(parent) == CMARK_NODE_DOCUMENT &&
	    job->text->lang == fo_edition(job)->lang;
}

/* Is there nothing to print in what the chapter has so far? */
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
	}
	buf_put(headings, out->data + at, out->len - at);
	buf_cut(out, at);
}

/*
 * Put a table on a landscape page: the portrait pages end before it and go
 * on after it. A table that follows another takes the place of the portrait
 * pages that would have been empty, and so does one that begins a chapter.
 */
static void
fo_put_turned(struct fo_job *job, const struct markdown_embed *embed,
    const cJSON *view, struct buf *out)
{
	struct buf back = BUF_INIT, headings = BUF_INIT;

	fo_put(job, "fo/wide-close", job->chapter, &back);
	fo_cut_headings(embed, out, &headings);
	if (text_ends(out->data, back.data))
		buf_cut(out, out->len - back.len);
	else if (fo_is_empty(out->data))
		job->begins_wide = true;
	else
		fo_put(job, "fo/wide-open", job->chapter, out);
	buf_put(out, headings.data, headings.len);
	fo_put(job, "fo/figure-table", view, out);
	buf_put(out, back.data, back.len);
	buf_release(&headings);
	buf_release(&back);
}

static void
fo_embed(void *data, const struct markdown_embed *embed, struct buf *out)
{
	struct fo_job *job = data;
	const struct context *c = fo_edition(job)->c;
	const struct dataset *set = document_find_dataset(
	    fo_edition(job)->doc, embed->id, NULL);
	cJSON *view;

	/* The check stage has reported what cannot be shown. */
	if (set == NULL || embed->kind == MARKDOWN_KIND_STRUCTURE ||
	    (embed->kind == MARKDOWN_KIND_KPI && set->kpi == NULL)) {
		job->failed = true;
		return;
	}
	if (embed->kind == MARKDOWN_KIND_KPI) {
		view = pdf_piece_card(c, set, job->text->lang);
		fo_put(job, "fo/figure-kpi", view, out);
	} else if (embed->kind == MARKDOWN_KIND_CHART) {
		view = fo_chart(job, set, embed);
		fo_put(job, "fo/figure-chart", view, out);
	} else {
		view = fo_table(job, set, embed);
		if (fo_figure_is_wide(view) && fo_may_turn(job, embed))
			fo_put_turned(job, embed, view, out);
		else
			fo_put(job, "fo/figure-table", view, out);
	}
	cJSON_Delete(view);
}

/* The options of any text of a document. */
static struct markup_options
fo_options(struct fo_job *job, const struct markup_labels *labels)
{
	const struct edition *e = fo_edition(job);
	enum lang lang = job->text->lang;
	struct markup_options o = { 0 };

	o.lang = lang;
	o.page_lang = e->lang;
	o.labels = labels;
	o.hooks.data = job;
	o.hooks.link = fo_link;
	o.hooks.image = fo_image;
	o.hooks.embed = fo_embed;
	o.counts = &job->counts;
	o.id_prefix = job->prefix;
	o.abbreviations = e->abbreviations[lang];
	o.abbreviation_count = e->abbreviation_count[lang];
	return o;
}

static void
fo_put_section(struct fo_job *job, size_t index,
    const struct fo_style *style, struct buf *out)
{
	const struct edition *e = fo_edition(job);
	const struct numbering *n = &e->numbering[index];
	struct markup_labels labels;
	struct markup_options o;

	job->text = section_text_for(&e->doc->sections[index], e->lang);
	job->prefix = pdf_part_prefix(fo_arena(job), job->part, index);
	memset(&job->counts, 0, sizeof(job->counts));
	job->counts.tables = n->tables;
	job->counts.footnotes = n->footnotes;
	job->counts.headings = n->headings;
	job->figures = n->figures;
	labels = labels_build(e->c, job->text->lang);
	o = fo_options(job, &labels);
	o.heading_shift = pdf_part_level(job->part, index) - 1;
	o.row_headers = true;
	o.number_paragraphs = e->doc->report != NULL &&
	    e->doc->report->numbered;
	o.number_level = NUMBERING_LEVEL;
	buf_printf(out, "\n<?yjplan-source %s?>\n", job->text->path);
	if (job->text->lang != e->lang)
		buf_printf(out, "<fo:block font-style=\"italic\" "
		    "space-after=\"8pt\">%s</fo:block>\n",
		    strings_get(e->c->strings, e->lang,
		    "pdf_missing_section"));
	to_fo_section(out, job->text->markdown, &o, style);
}

bool
fo_section_put(struct fo_sections *s, const struct pdf_part *part,
    size_t first, size_t count, const struct fo_style *style,
    const cJSON *chapter, bool *begins_wide, struct buf *out)
{
	struct fo_job job = { .s = s, .part = part, .chapter = chapter };
	struct buf back = BUF_INIT;
	size_t i;

	for (i = first; i < first + count; i++)
		fo_put_section(&job, i, style, out);
	/* Nothing follows a landscape page at the end of a chapter. */
	if (chapter != NULL) {
		fo_put(&job, "fo/wide-close", chapter, &back);
		if (text_ends(out->data, back.data))
			buf_cut(out, out->len - back.len);
		*begins_wide = job.begins_wide;
	}
	buf_release(&back);
	return !job.failed;
}

static size_t
fo_inline_offset(void *data, size_t offset)
{
	(void)offset;
	return *(const size_t *)data;
}

void
fo_section_put_inline(struct fo_sections *s, const struct pdf_part *part,
    const struct fo_style *style, const cJSON *node, const char *text,
    struct buf *out)
{
	const struct edition *e = &part->edition;
	struct section_text in_json = { 0 };
	struct markdown_options options = { 0 };
	struct fo_job job = { .s = s, .part = part };
	struct markup_labels labels = labels_build(e->c, e->lang);
	struct markup_options o;
	struct markdown *md;
	size_t offset = json_offset(e->doc->json, node);

	in_json.path = e->doc->json->source->path;
	in_json.lang = e->lang;
	options.fragment = true;
	options.map = fo_inline_offset;
	options.map_data = &offset;
	job.text = &in_json;
	job.prefix = part->prefix;
	o = fo_options(&job, &labels);
	md = markdown_parse(s->render.arena, text, strlen(text),
	    e->doc->json->source, &options, e->c->diag);
	to_fo_inline(out, md, &o, style);
	markdown_free(md);
}
