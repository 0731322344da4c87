#include "publish/pdf_files.h"

#include <stdlib.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/mem.h"
#include "base/srcmap.h"
#include "load/json.h"
#include "load/pdf_places.h"
#include "load/template_set.h"
#include "model/agenda.h"
#include "model/partner_pdf.h"
#include "model/site.h"
#include "publish/pdf.h"
#include "publish/pdf_papers.h"
#include "publish/stage.h"
#include "render/fo_document.h"
#include "view/address.h"
#include "view/context.h"
#include "view/pack_pages.h"
#include "view/pdf_layout.h"
#include "view/pdf_outline.h"
#include "view/pdf_partner_view.h"

#define PDF_WAVE_ALL ((size_t)-1)

struct pdf_batch {
	struct arena		 arena;
	const struct context	*c;
	size_t			 wave;		/* of agendas in a row */
	struct pdf_job		*jobs;
	const char		**addresses;	/* one per job */
	size_t			 count;
	int			 result;
};

/* The PDFs that others made, to be joined into a pack. */
static void
pdf_batch_add_papers(struct pdf_batch *b, struct pdf_job *job,
    const struct pdf_layout *layout)
{
	struct pdf_paper_of *papers = arena_alloc(&b->arena, layout->count,
	    sizeof(*papers)), *paper;
	const struct pdf_part *part;
	size_t i;

	for (i = 0; i < layout->count; i++) {
		part = &layout->parts[i];
		if (part->pdf == NULL)
			continue;
		paper = &papers[job->paper_count++];
		paper->path = part->pdf->path;
		paper->lang = arena_printf(&b->arena, "%s-GB",
		    lang_code(part->pdf->lang));
		paper->place = pdf_partner_place(&b->arena, part);
		paper->mark = pdf_partner_start(&b->arena, part);
		paper->is_ua = part->pdf->is_ua;
	}
	job->papers = papers;
}

static bool
pdf_job_is_ua(const struct pdf_job *job)
{
	size_t i;

	for (i = 0; i < job->paper_count; i++)
		if (!job->papers[i].is_ua)
			return false;
	return true;
}

static void
pdf_batch_add(struct pdf_batch *b, struct template_set *templates,
    const struct document *doc, enum lang lang)
{
	struct fo_images images = { NULL, 0 };
	struct pdf_job *job = &b->jobs[b->count];
	struct pdf_layout layout;

	layout = pdf_layout_build(&b->arena, b->c, doc, lang);
	job->path = doc->json->source->path;
	if (!fo_document_put(&b->arena, &layout, templates, &images,
	    &job->fo)) {
		b->result = -1;
		buf_release(&job->fo);
		return;
	}
	job->images = images.paths;
	job->image_count = images.count;
	job->date = document_date(doc);
	job->outline = pdf_outline_build(&b->arena, &layout);
	pdf_batch_add_papers(b, job, &layout);
	b->addresses[b->count++] = address_pdf(&b->arena, b->c, doc, lang);
}

/*
 * An agenda that continues another is made after it. Restricted PDFs are those
 * of agendas with exempt papers only, once all public ones are made.
 */
static bool
pdf_batch_wants(const struct pdf_batch *b, const struct document *doc,
    int lang)
{
	if (!doc->has_lang[lang])
		return false;
	return b->c->is_restricted ? agenda_has_restricted(doc->agenda) :
	    b->wave == PDF_WAVE_ALL || pack_depth(doc) == b->wave;
}

static void
pdf_batch_build(struct pdf_batch *b, const struct context *c)
{
	size_t i, max = c->site->document_count * LANG__MAX;
	struct template_set *templates;
	int lang;

	b->c = c;
	b->jobs = mem_alloc(max, sizeof(*b->jobs));
	b->addresses = mem_alloc(max, sizeof(*b->addresses));
	for (i = 0; i < max; i++) {
		buf_init(&b->jobs[i].fo);
		buf_init(&b->jobs[i].pdf);
	}
	templates = template_set_of_site(&b->arena, c->diag);
	for (i = 0; i < c->site->document_count; i++)
		for (lang = 0; lang < LANG__MAX; lang++)
			if (pdf_batch_wants(b, c->site->documents[i], lang))
				pdf_batch_add(b, templates,
				    c->site->documents[i], (enum lang)lang);
}

static void
pdf_batch_release(struct pdf_batch *b)
{
	size_t i;

	for (i = 0; i < b->count; i++) {
		buf_release(&b->jobs[i].fo);
		buf_release(&b->jobs[i].pdf);
	}
	free(b->jobs);
	free(b->addresses);
	arena_release(&b->arena);
}

/* Pages are counted from 0; an item ends on an even number, blank or not. */
static void
pdf_files_read_pack(struct arena *a, const struct stage *s,
    const struct context *c, struct pack *pack)
{
	const struct agenda *agenda = pack->doc->agenda;
	struct pdf_places places;
	int first, last;
	size_t i;

	places = pdf_places_read(a, arena_printf(a, "%s/%s", s->dir,
	    address_pdf(a, c, pack->doc, pack->lang)));
	pack->first_page = pack_first_page(c, pack->doc, pack->lang);
	pack->last_page = pack->first_page + places.page_count - 1;
	pack->items = arena_alloc(a, agenda->item_count,
	    sizeof(*pack->items));
	for (i = 0; i < agenda->item_count; i++) {
		first = pdf_places_find(&places, arena_printf(a, "item-%zu",
		    i + 1));
		last = pdf_places_find(&places, arena_printf(a,
		    "item-%zu.end", i + 1));
		if (first == -1 || last == -1)
			continue;
		pack->items[i].first = pack->first_page + first;
		last += pack->first_page;
		pack->items[i].last = last + last % 2;
	}
}

/* Takes:  packs: with room for those of this wave. */
static void
pdf_files_read_packs(struct arena *a, const struct stage *s,
    const struct context *c, size_t wave, struct packs *packs)
{
	const struct site *site = c->site;
	struct pack *pack;
	size_t i;
	int lang;

	for (i = 0; i < site->document_count; i++)
		for (lang = 0; lang < LANG__MAX; lang++) {
			if (site->documents[i]->agenda == NULL ||
			    !site->documents[i]->has_lang[lang] ||
			    pack_depth(site->documents[i]) != wave)
				continue;
			pack = &packs->all[packs->count];
			pack->doc = site->documents[i];
			pack->lang = (enum lang)lang;
			pdf_files_read_pack(a, s, c, pack);
			packs->count++;
		}
}

/* Count them, and say in the manifest which are not PDF/UA. */
static void
pdf_files_remark(struct stage *s, const struct pdf_batch *b,
    struct pdf_counts *counts)
{
	size_t i;

	counts->all += b->count;
	for (i = 0; i < b->count; i++) {
		if (pdf_job_is_ua(&b->jobs[i]))
			continue;
		counts->not_ua++;
		stage_remark(s, b->addresses[i], "not PDF/UA, because of "
		    "papers that others made");
	}
}

static int
pdf_files_put_wave(struct stage *s, const struct context *c, size_t wave,
    int at_once, struct pdf_counts *counts)
{
	struct pdf_settings settings = { .base = s->dir, .at_once = at_once,
	    .is_secret = c->is_restricted };
	struct pdf_batch b = { .wave = wave };
	size_t i;
	int result;

	pdf_batch_build(&b, c);
	settings.work_dir = arena_printf(&b.arena, "%s.work", s->out);
	result = b.result;
	if (result == 0 && b.count > 0)
		result = pdf_make_all(b.jobs, b.count, &settings, c->diag);
	for (i = 0; result == 0 && i < b.count; i++)
		result = stage_put(s, b.addresses[i], b.jobs[i].pdf.data,
		    b.jobs[i].pdf.len);
	if (result == 0)
		pdf_files_remark(s, &b, counts);
	pdf_batch_release(&b);
	return result;
}

const struct packs *
pdf_files_put(struct arena *a, struct stage *s, const struct context *c,
    int at_once, struct pdf_counts *counts)
{
	struct packs *packs = arena_alloc(a, 1, sizeof(*packs));
	size_t wave, last = 0, i, depth;
	struct context now = *c;

	if (c->is_restricted)
		return pdf_files_put_wave(s, c, 0, at_once,
		    counts) == 0 ?
		    c->packs : NULL;
	now.packs = packs;
	packs->all = arena_alloc(a, c->site->document_count * LANG__MAX,
	    sizeof(*packs->all));
	for (i = 0; i < c->site->document_count; i++) {
		depth = pack_depth(c->site->documents[i]);
		last = depth > last ? depth : last;
	}
	for (wave = 0; wave <= last; wave++) {
		if (pdf_files_put_wave(s, &now, wave, at_once, counts) == -1)
			return NULL;
		pdf_files_read_packs(a, s, &now, wave, packs);
	}
	return packs;
}

void
pdf_files_check(const struct context *c)
{
	struct pdf_batch b = { .wave = PDF_WAVE_ALL };

	pdf_batch_build(&b, c);
	pdf_batch_release(&b);
}
