#include "publish/pdf_files.h"

#include <stdlib.h>

#include "base/arena.h"
#include "base/mem.h"
#include "load/json.h"
#include "base/srcmap.h"
#include "load/share.h"
#include "load/template_set.h"
#include "model/site.h"
#include "publish/pdf.h"
#include "publish/stage.h"
#include "render/fo_document.h"
#include "view/address.h"
#include "view/context.h"
#include "view/pdf_layout.h"
#include "view/pdf_outline.h"

struct pdf_files {
	struct arena		 arena;		/* views and paths */
	const struct context	*c;
	struct template_set	*templates;
	struct pdf_job		*jobs;
	const char		**addresses;	/* of each job's PDF */
	size_t			 count;
	int			 result;
};

static void
pdf_files_add(struct pdf_files *f, const struct document *doc, enum lang lang)
{
	struct pdf_layout layout = pdf_layout_build(&f->arena, f->c, doc,
	    lang);
	struct pdf_job *job = &f->jobs[f->count];
	struct fo_images images;

	buf_init(&job->fo);
	buf_init(&job->pdf);
	if (!fo_document_put(&f->arena, &layout, f->templates, &images,
	    &job->fo)) {
		buf_release(&job->fo);
		f->result = -1;
		return;
	}
	job->path = doc->json->source->path;
	job->images = images.paths;
	job->image_count = images.count;
	job->date = pdf_layout_date(&layout);
	job->outline = pdf_outline_build(&f->arena, &layout);
	f->addresses[f->count++] = address_pdf(&f->arena, f->c, doc, lang);
}

static void
pdf_files_collect(struct pdf_files *f)
{
	const struct site *site = f->c->site;
	size_t i;
	int lang;

	for (i = 0; i < site->document_count; i++)
		for (lang = 0; lang < LANG__MAX; lang++)
			if (site->documents[i]->has_lang[lang])
				pdf_files_add(f, site->documents[i],
				    (enum lang)lang);
}

static size_t
pdf_files_stage(struct pdf_files *f, struct stage *s)
{
	size_t i, put = 0;

	for (i = 0; i < f->count; i++) {
		struct buf *pdf = &f->jobs[i].pdf;

		if (pdf->len > 0 && stage_put(s, f->addresses[i], pdf->data,
		    pdf->len) == 0)
			put++;
		else
			f->result = -1;
		buf_release(pdf);
		buf_release(&f->jobs[i].fo);
	}
	return put;
}

int
pdf_files_put(struct stage *s, const struct context *c, int at_once,
    size_t *count)
{
	struct pdf_files f = { .c = c };
	const char *folders[] = { "templates", NULL };
	size_t most = c->site->document_count * LANG__MAX;

	folders[1] = arena_printf(&f.arena, "%s/templates", share_folder());
	f.templates = template_set_build(&f.arena, folders, 2, c->diag);
	f.jobs = mem_alloc(most, sizeof(*f.jobs));
	f.addresses = arena_alloc(&f.arena, most, sizeof(*f.addresses));
	pdf_files_collect(&f);
	if (f.result == 0)
		f.result = pdf_make_all(f.jobs, f.count, s->dir,
		    arena_printf(&f.arena, "%s.pdf", s->out), at_once,
		    c->diag);
	*count = pdf_files_stage(&f, s);
	free(f.jobs);
	arena_release(&f.arena);
	return f.result;
}
