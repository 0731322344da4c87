#include "render/fo_section.h"

#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/srcmap.h"
#include "load/json.h"
#include "load/markdown.h"
#include "load/strings.h"
#include "markup/to_fo.h"
#include "model/document.h"
#include "model/numbering.h"
#include "model/reference.h"
#include "model/report.h"
#include "model/rich.h"
#include "model/section.h"
#include "model/site.h"
#include "render/fo_section_embed.h"
#include "view/address.h"
#include "view/context.h"
#include "view/labels.h"
#include "view/pdf_layout.h"

/* A place on the web, for what the PDF does not hold. */
static const char *
fo_address(const struct fo_job *job, const struct reference *ref)
{
	const struct context *c = job->part->edition.c;
	enum lang lang = job->part->edition.lang;
	struct arena *a = job->s->render.arena;
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
	struct arena *a = job->s->render.arena;
	size_t index;

	/* Data of restricted documents are nowhere on the web. */
	if (ref->kind == REFERENCE_DATASET && !ref->document->is_restricted)
		return NULL;
	if (ref->kind != REFERENCE_SECTION) {
		part = pdf_layout_find(job->s->render.layout, ref->document);
		return part != NULL ? arena_printf(a, "%syj.start",
		    part->prefix) : NULL;
	}
	index = (size_t)(ref->section - ref->document->sections);
	part = pdf_layout_find_section(job->s->render.layout, ref->document,
	    index);
	return part != NULL ? pdf_part_id(a, part, index, ref->anchor) : NULL;
}

static const char *
fo_link(void *data, const char *url, cmark_node *node)
{
	struct fo_job *job = data;
	struct arena *a = job->s->render.arena;
	const struct edition *e = &job->part->edition;
	struct reference ref;
	const char *id;

	(void)node;
	ref = reference_resolve(a, e->c->site, e->doc, job->text, e->lang,
	    url);
	if (ref.kind == REFERENCE_DEAD)
		return NULL;
	if (ref.kind == REFERENCE_EXTERNAL)
		return url;
	id = fo_place(job, &ref);
	if (id == NULL)
		return fo_address(job, &ref);
	return arena_printf(a, "#%s", fo_aliases_next(&job->s->aliases, a,
	    id));
}

static bool
fo_image(void *data, const char *url, cmark_node *node,
    struct markup_image *image)
{
	struct fo_job *job = data;
	const struct edition *e = &job->part->edition;
	struct arena *a = job->s->render.arena;
	enum diag_id problem;
	const char *path, *message;

	(void)node;
	path = reference_image(a, e->doc, job->text, url, &problem,
	    &message);
	if (path == NULL)
		return false;
	image->url = fo_section_note_image(job->s, address_file(a, e->c,
	    e->doc, e->lang, path + strlen(e->doc->dir) + 1));
	return true;
}

static void
fo_note_place(void *data, cmark_node *node, struct buf *out)
{
	const struct fo_job *job = data;

	fo_section_put_source(out, job->text->path, markdown_offset(
	    job->text->markdown, node));
}

/* The options of any text of a document. */
static struct markup_options
fo_options(struct fo_job *job, const struct markup_labels *labels)
{
	const struct edition *e = &job->part->edition;
	enum lang lang = job->text->lang;
	struct markup_options o = { 0 };

	o.lang = lang;
	o.page_lang = e->lang;
	o.labels = labels;
	o.hooks.data = job;
	o.hooks.link = fo_link;
	o.hooks.image = fo_image;
	o.hooks.embed = fo_section_embed;
	o.hooks.place = fo_note_place;
	o.counts = &job->counts;
	o.id_prefix = job->prefix;
	o.abbreviations = e->abbreviations[lang];
	o.abbreviation_count = e->abbreviation_count[lang];
	return o;
}

static void
fo_put_section(struct fo_job *job, size_t index, struct buf *out)
{
	const struct edition *e = &job->part->edition;
	const struct numbering *n = &e->numbering[index];
	struct markup_labels labels;
	struct markup_options o;

	job->text = section_text_for(&e->doc->sections[index], e->lang);
	job->prefix = pdf_part_prefix(job->s->render.arena, job->part, index);
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
	buf_putc(out, '\n');
	fo_section_put_source(out, job->text->path, 0);
	buf_putc(out, '\n');
	if (job->frame != NULL && index > job->part->first &&
	    !e->doc->sections[index].is_child)
		buf_puts(out, FO_SECTION_ROOM);
	if (job->text->lang != e->lang)
		buf_printf(out, "<fo:block font-style=\"italic\" "
		    "space-after=\"8pt\">%s</fo:block>\n",
		    strings_get(e->c->strings, e->lang,
		    "pdf_missing_section"));
	to_fo_section(out, job->text->markdown, &o, job->style);
}

bool
fo_section_put(struct fo_sections *s, const struct pdf_part *part,
    const struct fo_style *style, const cJSON *frame, bool *begins_wide,
    struct buf *out)
{
	struct fo_job job = { .s = s, .part = part, .style = style,
	    .frame = frame };
	size_t i;

	for (i = part->first; i < part->end; i++)
		fo_put_section(&job, i, out);
	if (frame != NULL) {
		fo_section_embed_end(&job, out);
		*begins_wide = job.begins_wide;
	}
	fo_section_put_source(out, part->edition.doc->json->source->path, 0);
	return !job.failed;
}

void
fo_section_put_rich(struct fo_sections *s, const struct pdf_part *part,
    const struct fo_style *style, const struct rich *rich, enum lang lang,
    struct buf *out)
{
	const struct edition *e = &part->edition;
	struct section_text in_json = { 0 };
	struct fo_job job = { .s = s, .part = part };
	struct markup_labels labels = labels_build(e->c, lang);
	struct markup_options o;
	struct markdown *md;

	in_json.path = e->doc->json->source->path;
	in_json.lang = lang;
	job.text = &in_json;
	job.prefix = part->prefix;
	o = fo_options(&job, &labels);
	md = rich_parse(s->render.arena, rich, lang, e->c->diag);
	in_json.markdown = md;
	if (*md->source->path != '\0')
		fo_section_put_source(out, md->source->path,
		    markdown_offset(md, md->root));
	to_fo_inline(out, md, &o, style);
	markdown_free(md);
}
