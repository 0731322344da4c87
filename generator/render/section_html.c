#include "render/section_html.h"

#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "load/image_size.h"
#include "load/json.h"
#include "load/markdown.h"
#include "load/strings.h"
#include "markup/to_html.h"
#include "model/dataset.h"
#include "model/document.h"
#include "model/numbering.h"
#include "model/reference.h"
#include "model/report.h"
#include "model/rich.h"
#include "model/section.h"
#include "render/chart_draw.h"
#include "render/chart_words.h"
#include "render/html_template.h"
#include "render/structure_layout.h"
#include "view/address.h"
#include "view/chart_view.h"
#include "view/context.h"
#include "view/data_view.h"
#include "view/edition.h"
#include "view/labels.h"
#include "view/page_view.h"
#include "view/rich_view.h"
#include "view/structure_view.h"
#include "view/value.h"

/* What the hooks need while one text is rendered. */
struct section_job {
	const struct page_render	*r;
	const struct page		*page;
	const struct edition		*e;
	const struct section_text	*text;
	struct markup_counts		 counts;
	unsigned			 figures;	/* numbered so far */
	bool				 failed;
};

static const char *
section_html_address(const struct section_job *job,
    const struct reference *ref)
{
	struct arena *a = job->r->arena;
	const struct edition *e = job->e;
	const char *to;

	if (ref->kind == REFERENCE_DOCUMENT)
		return address_document(a, e->c, ref->document, e->lang);
	if (ref->kind == REFERENCE_DATASET)
		return address_data(a, e->c, ref->document, ref->dataset,
		    e->lang);
	if (job->page->kind == PAGE_WHOLE && ref->document == e->doc) {
		to = address_whole(a, e->c, e->doc, ref->section, e->lang);
		return ref->anchor == NULL ? to :
		    arena_printf(a, "%s.%s", to, ref->anchor);
	}
	to = address_section(a, e->c, ref->document, ref->section, e->lang);
	return ref->anchor == NULL ? to :
	    arena_printf(a, "%s#%s", to, ref->anchor);
}

static const char *
section_html_link(void *data, const char *url, cmark_node *node)
{
	const struct section_job *job = data;
	struct reference ref;

	(void)node;
	ref = reference_resolve(job->r->arena, job->e->c->site, job->e->doc,
	    job->text, job->e->lang, url);
	if (ref.kind == REFERENCE_DEAD)
		return NULL;
	if (ref.kind == REFERENCE_EXTERNAL)
		return url;
	return page_url(job->r->arena, job->r->site, job->page,
	    section_html_address(job, &ref));
}

/* Images are published below the document's address as they lie in images/. */
static bool
section_html_image(void *data, const char *url, cmark_node *node,
    struct markup_image *image)
{
	const struct section_job *job = data;
	const struct document *doc = job->e->doc;
	struct arena *a = job->r->arena;
	struct image_size size = { 0, 0 };
	enum diag_id problem;
	const char *path, *message;

	(void)node;
	path = reference_image(a, doc, job->text, url, &problem, &message);
	if (path == NULL)
		return false;
	image->url = page_url(a, job->r->site, job->page, address_file(a,
	    job->e->c, doc, job->e->lang, path + strlen(doc->dir) + 1));
	if (image_size_read(path, &size)) {
		image->width_px = size.width_px;
		image->height_px = size.height_px;
	}
	return true;
}

/* In CSS pixels these are whole numbers for the web. */
static void
section_html_size(cJSON *chart, const struct chart_spec *spec,
    enum chart_use use, const char *width, const char *height)
{
	struct chart_page page = chart_page_fit(&chart_outputs[use].page,
	    spec);

	cJSON_AddNumberToObject(chart, width, page.width);
	cJSON_AddNumberToObject(chart, height, page.height);
}

static const struct chart_layout *
section_html_layout(const struct page_render *r, const struct dataset *set,
    enum lang lang, enum chart_use use)
{
	struct chart_measure measure;

	if (*r->draw == NULL)
		*r->draw = chart_draw_new();
	measure = chart_draw_measure(*r->draw);
	return structure_layout_build(r->arena, set, lang,
	    structure_view_links(r->arena, r->site->c, set, lang),
	    &chart_outputs[use].page, &measure);
}

/* The picture of a structure, and the same as a list. */
static void
section_html_structure(const struct page_render *r, const struct dataset *set,
    enum lang lang, const char *alt, cJSON *view)
{
	cJSON *chart = cJSON_GetObjectItemCaseSensitive(view, "chart");
	const struct chart_layout *layout;
	struct buf words = BUF_INIT;

	if (*alt != '\0')
		buf_puts(&words, alt);
	else
		structure_view_put_alt(&words, r->site->c, set, lang);
	value_add_buf(chart, "alt", &words);
	layout = section_html_layout(r, set, lang, CHART_FOR_WEB);
	cJSON_AddNumberToObject(chart, "width", layout->width);
	cJSON_AddNumberToObject(chart, "height", layout->height);
	layout = section_html_layout(r, set, lang, CHART_FOR_PHONE);
	cJSON_AddNumberToObject(chart, "phone_width", layout->width);
	cJSON_AddNumberToObject(chart, "phone_height", layout->height);
	structure_view_add(view, r->site->c, set, lang);
}

bool
section_html_chart(const struct page_render *r, const struct dataset *set,
    enum lang lang, const char *alt, cJSON *view)
{
	cJSON *chart = cJSON_GetObjectItemCaseSensitive(view, "chart");
	struct buf words = BUF_INIT;
	const struct chart_spec *spec;

	if (chart == NULL)
		return true;
	if (set->structure != NULL) {
		section_html_structure(r, set, lang, alt, view);
		return true;
	}
	spec = chart_view_build(r->arena, set, lang, r->site->c->diag);
	if (spec == NULL)
		return false;
	if (*alt != '\0')
		buf_puts(&words, alt);
	else
		chart_words_put_alt(&words, spec);
	value_add_buf(chart, "alt", &words);
	chart_words_put_summary(&words, spec);
	value_add_buf(chart, "summary", &words);
	section_html_size(chart, spec, CHART_FOR_WEB, "width", "height");
	section_html_size(chart, spec, CHART_FOR_PHONE, "phone_width",
	    "phone_height");
	return true;
}

static const char *
section_html_number(const struct section_job *job, const char *key,
    unsigned number)
{
	struct arena *a = job->r->arena;
	struct buf label = BUF_INIT;
	const char *result;

	strings_put(&label, job->e->c->strings, job->text->lang, key, "n",
	    arena_printf(a, "%u", number), NULL);
	result = arena_strdup(a, label.data);
	buf_release(&label);
	return result;
}

/* The Markdown of a cell, with the same hooks as the section around it. */
static void
section_html_put_cell(void *data, const struct rich *text, enum lang lang,
    struct buf *out)
{
	const struct section_job *job = data;

	section_html_put_rich(job->r, job->page, job->e, text, lang, out);
}

static cJSON *
section_html_figure(struct section_job *job, const struct dataset *set,
    const struct markdown_embed *embed, const char **template)
{
	struct arena *a = job->r->arena;
	enum lang lang = job->text->lang;
	const struct rich_view rich = { section_html_put_cell, job };
	const char *anchor, *key;
	cJSON *view;

	if (embed->kind == MARKDOWN_KIND_KPI) {
		*template = "html/figure-kpi";
		return data_view_card(a, job->r->site, job->page, job->e, set,
		    lang);
	}
	if (embed->kind == MARKDOWN_KIND_TABLE) {
		*template = "html/figure-table";
		anchor = arena_printf(a, "table-%u", ++job->counts.tables);
		return data_view_figure(a, job->r->site, job->page, job->e,
		    set, lang, embed->title, section_html_number(job,
		    "table_number", job->counts.tables), anchor, &rich);
	}
	*template = set->structure != NULL ? "html/figure-structure" :
	    "html/figure-chart";
	/* No heading's id has an underscore, so this one is free. */
	anchor = arena_printf(a, "figure_%u", ++job->figures);
	view = data_view_figure(a, job->r->site, job->page, job->e, set, lang,
	    embed->title, section_html_number(job, "figure_number",
	    job->figures), anchor, &rich);
	key = section_html_number(job, "figure_data_caption", job->figures);
	value_add(view, "data_caption", key);
	if (!section_html_chart(job->r, set, lang, embed->alt, view))
		job->failed = true;
	return view;
}

static void
section_html_embed(void *data, const struct markdown_embed *embed,
    struct buf *out)
{
	struct section_job *job = data;
	const struct dataset *set = document_find_dataset(job->e->doc,
	    embed->id, NULL);
	const char *template;
	cJSON *view;

	/* The check stage has reported what cannot be shown. */
	if (set == NULL ||
	    (embed->kind == MARKDOWN_KIND_KPI && set->kpi == NULL)) {
		job->failed = true;
		return;
	}
	view = section_html_figure(job, set, embed, &template);
	if (job->failed || !html_template_put(job->r, template, view, out))
		job->failed = true;
	cJSON_Delete(view);
}

/* The options of any text of a document. */
static struct markup_options
section_html_options(struct section_job *job,
    const struct markup_labels *labels)
{
	struct markup_options o = { 0 };

	o.lang = job->text->lang;
	o.page_lang = job->text->lang;
	o.labels = labels;
	o.hooks.data = job;
	o.hooks.link = section_html_link;
	o.hooks.image = section_html_image;
	o.hooks.embed = section_html_embed;
	o.counts = &job->counts;
	o.abbreviations = job->e->abbreviations[job->text->lang];
	o.abbreviation_count = job->e->abbreviation_count[job->text->lang];
	return o;
}

bool
section_html_put(const struct page_render *r, const struct page *page,
    const struct edition *e, size_t index, struct buf *out)
{
	const struct numbering *n = &e->numbering[index];
	struct section_job job = { 0 };
	struct markup_labels labels;
	struct markup_options o;

	job.r = r;
	job.page = page;
	job.e = e;
	job.text = section_text_for(&e->doc->sections[index], e->lang);
	job.counts.tables = n->tables;
	job.counts.footnotes = n->footnotes;
	job.counts.headings = n->headings;
	job.figures = n->figures;
	labels = labels_build(e->c, job.text->lang);
	o = section_html_options(&job, &labels);
	o.hide_title = true;
	if (page->kind == PAGE_WHOLE) {
		/* Below the section's own heading; no slug has a dot. */
		o.heading_shift = e->doc->sections[index].is_child ? 2 : 1;
		o.title_id = job.text->slug;
		o.id_prefix = arena_printf(r->arena, "%s.", job.text->slug);
	}
	o.row_headers = true;
	o.number_paragraphs = e->doc->report != NULL &&
	    e->doc->report->numbered;
	o.number_level = NUMBERING_LEVEL;
	to_html_section(out, job.text->markdown, &o);
	return !job.failed;
}

void
section_html_put_rich(const struct page_render *r, const struct page *page,
    const struct edition *e, const struct rich *rich, enum lang lang,
    struct buf *out)
{
	struct section_text in_json = { 0 };
	struct section_job job = { 0 };
	struct markup_labels labels = labels_build(e->c, lang);
	struct markup_options o;
	struct markdown *md;

	in_json.path = e->doc->json->source->path;
	in_json.lang = lang;
	job.r = r;
	job.page = page;
	job.e = e;
	job.text = &in_json;
	o = section_html_options(&job, &labels);
	md = rich_parse(r->arena, rich, lang, e->c->diag);
	to_html_inline(out, md, &o);
	markdown_free(md);
}
