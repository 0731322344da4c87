#include "publish/documents.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/text.h"
#include "base/wire.h"
#include "base/workers.h"
#include "check/rules.h"
#include "load/json.h"
#include "model/section.h"
#include "model/site.h"
#include "publish/chart_files.h"
#include "publish/data_files.h"
#include "publish/link_check.h"
#include "publish/stage.h"
#include "render/document_pages.h"
#include "render/site_pages.h"
#include "view/context.h"

/* Fewer sections than this are made before another process has begun. */
#define DOCUMENTS_FEW 48

/* The first fields of lines. */
static const char documents_checked[] = "checked";
static const char documents_made[] = "made";
static const char documents_charts[] = "charts";

/* What one process makes documents with. */
struct documents_maker {
	struct documents	*all;
	bool			 is_begun;
	struct diag		*checked;	/* what checks say */
	struct diag		*made;		/* what making says */
	struct context		 context;	/* the same, for that diag */
	struct pages		 pages;		/* of one document at a time */
	struct page_links	 links;
	struct stage		 stage;
	struct chart_maker	 charts;
};

static int
documents_sink(void *data, const char *path, const struct buf *bytes)
{
	struct documents_maker *m = data;

	if (text_ends(path, ".html"))
		page_links_read(&m->links, path, bytes->data, bytes->len);
	return stage_put(&m->stage, path, bytes->data, bytes->len);
}

static int
documents_site_sink(void *data, const char *path, const struct buf *bytes)
{
	struct documents *d = data;

	if (text_ends(path, ".html"))
		page_links_read(&d->own, path, bytes->data, bytes->len);
	return stage_put(d->plan.stage, path, bytes->data, bytes->len);
}

static void
documents_begin(struct documents_maker *m)
{
	if (m->is_begun)
		return;
	m->is_begun = true;
	m->checked = diag_new();
	m->made = diag_new();
	m->context = *m->all->plan.c;
	m->context.diag = m->made;
	pages_init(&m->pages, &m->context, &m->all->pages, documents_sink, m);
	stage_begin_part(&m->stage, m->all->plan.stage, m->made);
}

static void
documents_end(struct documents_maker *m)
{
	if (!m->is_begun)
		return;
	stage_end(&m->stage);
	page_links_release(&m->links);
	(void)pages_release(&m->pages);
	chart_maker_release(&m->charts);
	diag_free(m->made);
	diag_free(m->checked);
}

/* All that was put since the last time is sent, and forgotten. */
static void
documents_send(struct documents_maker *m, struct buf *out)
{
	char charts[24];

	/* The index puts what is left of its texts. */
	pages_send(&m->pages, out);
	stage_send(&m->stage, out);
	page_links_send(&m->links, m->made, out);
	snprintf(charts, sizeof(charts), "%zu", m->charts.count);
	wire_put(out, (const char *const []){ documents_charts, charts }, 2);
	m->charts.count = 0;
	diag_send(m->checked, documents_checked, out);
	diag_send(m->made, documents_made, out);
}

/* Errors are told by what was reported. */
static void
documents_make(struct documents_maker *m, struct document *doc)
{
	struct context *c = &m->context;

	if (doc->follows != NULL)
		sections_need(doc->follows);
	(void)data_files_put(&m->stage, c, doc);
	(void)picture_files_put(&m->stage, c, doc);
	(void)chart_files_put(&m->stage, &m->charts, c, doc);
	if (doc->agenda == NULL)
		document_pages_put(&m->pages, doc);
}

/* Only the outline of the sections is kept. */
static void
documents_forget(struct documents_maker *m, struct document *doc,
    struct buf *out)
{
	struct buf outline = BUF_INIT;
	const char *fields[WIRE_FIELDS];
	char *at;

	section_outline_put(&outline, doc);
	buf_put(out, outline.data, outline.len);
	at = outline.data;
	while (wire_next(&at, fields, WIRE_FIELDS))
		section_outline_take(&m->all->outline, doc, fields);
	buf_release(&outline);
}

static void
documents_work(void *data, size_t job, struct buf *out)
{
	struct documents_maker *m = data;
	const struct documents_plan *plan = &m->all->plan;
	struct document *doc = plan->c->site->documents[job];

	documents_begin(m);
	if (!plan->is_read) {
		sections_read(doc, m->checked);
		rules_run_document(plan->c->site, doc, m->checked);
	}
	/* After an error nothing is published: what follows is checked. */
	if (diag_exit_code(m->checked, plan->strict) == 0)
		documents_make(m, doc);
	documents_send(m, out);
	if (!plan->is_read)
		documents_forget(m, doc, out);
}

static void
documents_take(void *data, size_t job, const char *const *fields)
{
	struct documents_maker *m = data;
	struct documents *all = m->all;

	if (stage_take(all->plan.stage, fields) ||
	    page_links_take(&all->links, fields) ||
	    pages_take(&all->pages, fields) ||
	    section_outline_take(&all->outline, all->plan.c->site->documents[
	    job], fields))
		return;
	if (strcmp(fields[0], documents_checked) == 0)
		diag_take(all->plan.c->diag, fields);
	else if (strcmp(fields[0], documents_made) == 0)
		diag_take(all->made, fields);
	else if (strcmp(fields[0], documents_charts) == 0)
		all->charts += strtoul(fields[1], NULL, 10);
	else
		BUG("a line that nobody sends");
}

size_t
documents_count_sections(const struct context *c)
{
	size_t i, count = 0;

	for (i = 0; i < c->site->document_count; i++)
		count += c->site->documents[i]->section_count;
	return count;
}

static size_t *
documents_weigh(const struct site *site)
{
	size_t *weights = mem_alloc(site->document_count + 1,
	    sizeof(*weights)), i;

	for (i = 0; i < site->document_count; i++)
		weights[i] = 2 + 2 * site->documents[i]->section_count +
		    site->documents[i]->dataset_count;
	return weights;
}

static void
documents_run(struct documents *d)
{
	const struct site *site = d->plan.c->site;
	struct documents_maker m = { .all = d };
	struct buf why = BUF_INIT;
	size_t *weights = documents_weigh(site), done;
	struct workers w = { site->document_count, weights, d->plan.at_once,
	    documents_work, documents_take, &m };

	if (documents_count_sections(d->plan.c) < DOCUMENTS_FEW)
		w.at_once = 1;
	done = workers_run(&w, &why);
	if (done < w.count)
		diag_file(d->plan.c->diag, DIAG_PROGRAM_FAILED,
		    site->documents[done]->json->source->path, "the process "
		    "that makes this document has ended: %s", why.data);
	documents_end(&m);
	free(weights);
	buf_release(&why);
}

void
documents_init(struct documents *d, const struct documents_plan *plan)
{
	memset(d, 0, sizeof(*d));
	d->plan = *plan;
	d->made = diag_new();
	pages_init(&d->pages, plan->c, NULL, documents_site_sink, d);
}

int
documents_put(struct documents *d)
{
	struct diag *all = d->plan.c->diag;

	documents_run(d);
	if (diag_exit_code(all, d->plan.strict) == 0)
		diag_move(all, d->made);
	return diag_exit_code(all, d->plan.strict) == 0 ? 0 : -1;
}

/* Read a document again of which there is an outline. */
static void
documents_read_again(const struct documents *d, struct document *doc)
{
	if (d->plan.is_read)
		return;
	sections_free(doc);
	sections_need(doc);
}

int
documents_put_site(struct documents *d)
{
	const struct site *site = d->plan.c->site;
	struct diag *all = d->plan.c->diag;
	size_t i, errors = diag_count(all, DIAG_LEVEL_ERROR);
	struct buf links = BUF_INIT;
	const char *fields[WIRE_FIELDS];
	char *at;

	for (i = 0; i < site->document_count; i++)
		if (site->documents[i]->agenda != NULL) {
			documents_read_again(d, site->documents[i]);
			document_pages_put(&d->pages, site->documents[i]);
		}
	site_pages_put(&d->pages);
	page_links_send(&d->own, all, &links);
	at = links.data;
	while (wire_next(&at, fields, WIRE_FIELDS))
		page_links_take(&d->links, fields);
	buf_release(&links);
	if (diag_count(all, DIAG_LEVEL_ERROR) > errors)
		return -1;
	return link_check(d->plan.stage, &d->links, all);
}

void
documents_release(struct documents *d)
{
	(void)pages_release(&d->pages);
	page_links_release(&d->own);
	page_links_release(&d->links);
	diag_free(d->made);
}
