#include "publish/pdf.h"

#include <errno.h>
#include <limits.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/fs.h"
#include "base/mem.h"
#include "load/pdf_places.h"
#include "publish/cache.h"
#include "publish/fo_source.h"
#include "publish/fop.h"
#include "publish/fop_config.h"
#include "publish/pdf_finish.h"
#include "publish/pdf_papers.h"
#include "publish/pdf_proof.h"
#include "publish/pdf_ranges.h"
#include "publish/pdf_tags.h"

/* What is made of one job at a time; there are as many as run at once. */
struct pdf_slot {
	struct pdf_job	*job;		/* NULL: free */
	struct fop_worker worker;
	bool		 is_again;	/* its ranges are decided */
	struct buf	 fo;		/* ranges decided */
	const char	*fo_path;
	const char	*raw_path;	/* what FOP writes */
};

struct pdf_maker {
	struct arena	 arena;
	struct diag	*diag;
	const struct pdf_settings *settings;
	struct fop_settings fop;
	struct buf	 recipe;	/* what decides every PDF */
	struct pdf_job	*jobs;		/* all */
	size_t		 job_count;
	size_t		 next;		/* not yet begun */
	const char	*made_path;	/* one that FOP has made */
	const char	*done_path;	/* the same, finished */
	const char	*full_path;	/* with the papers of others */
	struct pdf_slot	*slots;
	size_t		 slot_count;
	int		 result;
	bool		 is_stopped;	/* FOP cannot be used */
};

/* A PDF follows from its FO, images and fonts, FOP's settings and version. */
static const char *
pdf_key(struct pdf_maker *m, const struct pdf_job *job)
{
	struct buf recipe = BUF_INIT, image = BUF_INIT;
	const char *key;
	size_t i;

	buf_put(&recipe, m->recipe.data, m->recipe.len);
	locale_put_date_iso(&recipe, job->date);
	fo_source_put_plain(&recipe, job->fo.data);
	for (i = 0; i < job->image_count; i++) {
		buf_clear(&image);
		/* A missing one is reported by FOP. */
		if (fs_read(arena_printf(&m->arena, "%s/%s", m->settings->base,
		    job->images[i]), &image) == 0)
			buf_puts(&recipe, fs_hash(&m->arena, image.data,
			    image.len));
	}
	pdf_papers_put_recipe(&recipe, job->papers, job->paper_count);
	key = cache_key(&m->arena, "pdf", recipe.data, recipe.len);
	buf_release(&image);
	buf_release(&recipe);
	return key;
}

static int
pdf_fail_write(struct pdf_maker *m, const char *path)
{
	diag_file(m->diag, DIAG_FILE_WRITE, path, "cannot write: %s",
	    strerror(errno));
	return -1;
}

static struct fo_source
pdf_source(const struct pdf_slot *slot)
{
	const struct fo_source fo = { slot->job->path, slot->fo.data,
	    slot->fo.len };

	return fo;
}

/* Decide the ranges, write the FO and ask FOP for the PDF. */
static int
pdf_start(struct pdf_maker *m, struct pdf_slot *slot,
    const struct pdf_places *places)
{
	struct fo_source fo;
	enum fop_end end;

	buf_clear(&slot->fo);
	pdf_ranges_put(&slot->fo, slot->job->fo.data, places);
	fo = pdf_source(slot);
	if (!fo_source_check(&fo, m->diag))
		return -1;
	if (fs_write(slot->fo_path, slot->fo.data, slot->fo.len) == -1)
		return pdf_fail_write(m, slot->fo_path);
	slot->is_again = places != NULL;
	end = fop_ask(&slot->worker, slot->fo_path, slot->raw_path, m->diag);
	m->is_stopped = m->is_stopped || end == FOP_UNUSABLE;
	return end == FOP_MADE ? 0 : -1;
}

/*
 * Where a blank page ends a range, the PDF is made once more.
 * Gives:  1 if that is under way, 0 if all is well, -1 after reporting.
 */
static int
pdf_again(struct pdf_maker *m, struct pdf_slot *slot)
{
	struct buf again = BUF_INIT;
	struct pdf_places places;
	int result = 0;

	if (slot->is_again)
		return 0;
	places = pdf_places_read(&m->arena, slot->raw_path);
	if (pdf_ranges_put(&again, slot->job->fo.data, &places))
		result = pdf_start(m, slot, &places) == 0 ? 1 : -1;
	buf_release(&again);
	return result;
}

static int
pdf_prove(struct pdf_maker *m, const struct pdf_job *job)
{
	const struct pdf_tag *tags = pdf_tags_read(&m->arena, m->done_path,
	    job->path, m->diag);

	return tags != NULL && pdf_proof(tags, job->outline, m->diag) == 0 ?
	    0 : -1;
}

static int
pdf_read(struct pdf_maker *m, const char *path, struct buf *pdf)
{
	if (fs_read(path, pdf) == 0)
		return 0;
	diag_file(m->diag, DIAG_FILE_READ, path, "cannot read: %s",
	    strerror(errno));
	return -1;
}

/* Of what FOP has made of a job: finish it, prove it, join papers, keep it. */
static int
pdf_complete(struct pdf_maker *m, struct pdf_job *job)
{
	const char *path = m->done_path;

	if (pdf_finish(m->made_path, path, m->diag) == -1 ||
	    pdf_prove(m, job) == -1)
		return -1;
	if (job->paper_count > 0) {
		path = m->full_path;
		if (pdf_papers_join(job->papers, job->paper_count,
		    m->done_path, path, m->diag) == -1)
			return -1;
	}
	return pdf_read(m, path, &job->pdf);
}

/* Reports that follow are of this job. */
static void
pdf_turn(struct pdf_maker *m, const struct pdf_job *job)
{
	diag_turn(m->diag, 1 + (size_t)(job - m->jobs));
}

static void
pdf_begin(struct pdf_maker *m, struct pdf_slot *slot, struct pdf_job *job)
{
	slot->job = job;
	pdf_turn(m, job);
	if (pdf_start(m, slot, NULL) == -1) {
		slot->job = NULL;
		m->result = -1;
	}
}

/* The next job that the cache has not; NULL after the last. */
static struct pdf_job *
pdf_next(struct pdf_maker *m)
{
	struct pdf_job *job;

	while (m->next < m->job_count && !m->is_stopped) {
		job = &m->jobs[m->next++];
		if (m->settings->is_secret || !cache_get(pdf_key(m, job),
		    &job->pdf))
			return job;
	}
	return NULL;
}

/* Give every free slot a job, as long as there are any. */
static void
pdf_fill(struct pdf_maker *m)
{
	struct pdf_job *job;
	size_t i;

	for (i = 0; i < m->slot_count; i++)
		while (m->slots[i].job == NULL && (job = pdf_next(m)) != NULL)
			pdf_begin(m, &m->slots[i], job);
}

/*
 * Take what FOP made and free the slot, unless it has to make it again; while
 * FOP goes on with another job, complete it.
 */
static void
pdf_take(struct pdf_maker *m, struct pdf_slot *slot)
{
	size_t before = diag_count(m->diag, DIAG_LEVEL_WARNING), warned;
	struct fo_source fo = pdf_source(slot);
	struct pdf_job *job = slot->job;
	enum fop_end end;
	int again;

	pdf_turn(m, job);
	end = fop_take(&slot->worker, &fo, m->diag);
	again = end == FOP_MADE ? pdf_again(m, slot) : -1;
	m->is_stopped = m->is_stopped || end == FOP_UNUSABLE;
	if (again == 1)
		return;
	slot->job = NULL;
	if (again == 0 && rename(slot->raw_path, m->made_path) == -1)
		again = pdf_fail_write(m, m->made_path);
	warned = diag_count(m->diag, DIAG_LEVEL_WARNING) - before;
	pdf_fill(m);
	pdf_turn(m, job);
	before = diag_count(m->diag, DIAG_LEVEL_WARNING);
	if (again == -1 || pdf_complete(m, job) == -1)
		m->result = -1;
	/* One with a warning is made again, to be warned of again. */
	else if (!m->settings->is_secret && warned == 0 &&
	    diag_count(m->diag, DIAG_LEVEL_WARNING) == before)
		cache_put(pdf_key(m, job), job->pdf.data, job->pdf.len);
}

/* FOP wants an absolute folder. */
static const char *
pdf_absolute(struct pdf_maker *m, const char *path)
{
	char here[PATH_MAX];

	if (path[0] == '/')
		return path;
	if (getcwd(here, sizeof(here)) == NULL)
		return NULL;
	return arena_printf(&m->arena, "%s/%s", here, path);
}

static int
pdf_write_config(struct pdf_maker *m)
{
	const char *work_dir = m->settings->work_dir;
	const char *base = pdf_absolute(m, m->settings->base);
	struct buf config = BUF_INIT;
	int result = -1;

	m->fop = fop_settings_usual();
	m->fop.program = fop_program();
	m->fop.archive_dir = CACHE_DIR;
	m->fop.config = arena_printf(&m->arena, "%s/fop.xconf", work_dir);
	if (base != NULL && fs_mkdirs(work_dir) == 0 &&
	    fs_mkdirs(CACHE_DIR) == 0) {
		fop_config_put(&config, base);
		result = fs_write(m->fop.config, config.data, config.len);
	}
	buf_release(&config);
	return result == 0 ? 0 : pdf_fail_write(m, m->fop.config);
}

static void
pdf_make_slots(struct pdf_maker *m)
{
	const char *work_dir = m->settings->work_dir;
	size_t i;

	m->made_path = arena_printf(&m->arena, "%s/made.pdf", work_dir);
	m->done_path = arena_printf(&m->arena, "%s/done.pdf", work_dir);
	m->full_path = arena_printf(&m->arena, "%s/full.pdf", work_dir);
	m->slot_count = (size_t)m->settings->at_once;
	m->slots = arena_alloc(&m->arena, m->slot_count, sizeof(*m->slots));
	for (i = 0; i < m->slot_count; i++) {
		struct pdf_slot *slot = &m->slots[i];

		buf_init(&slot->fo);
		fop_worker_init(&slot->worker, &m->fop, arena_printf(
		    &m->arena, "%s/%zu.log", work_dir, i));
		slot->worker.makes_archive = i == 0 && !m->settings->is_secret;
		slot->fo_path = arena_printf(&m->arena, "%s/%zu.fo",
		    work_dir, i);
		slot->raw_path = arena_printf(&m->arena, "%s/%zu-fop.pdf",
		    work_dir, i);
	}
}

/* The slot whose PDF is ready first; NULL if none is being made. */
static struct pdf_slot *
pdf_wait(struct pdf_maker *m)
{
	struct fop_worker **workers = arena_alloc(&m->arena, m->slot_count,
	    sizeof(*workers));
	struct pdf_slot **busy = arena_alloc(&m->arena, m->slot_count,
	    sizeof(*busy));
	size_t i, count = 0;

	for (i = 0; i < m->slot_count; i++)
		if (m->slots[i].job != NULL) {
			busy[count] = &m->slots[i];
			workers[count++] = &m->slots[i].worker;
		}
	return count > 0 ? busy[fop_wait(workers, count)] : NULL;
}

/* Keep every slot busy until there are no jobs left. */
static void
pdf_run(struct pdf_maker *m)
{
	struct pdf_slot *slot;
	size_t i;

	pdf_fill(m);
	while ((slot = pdf_wait(m)) != NULL)
		pdf_take(m, slot);
	for (i = 0; i < m->slot_count; i++)
		fop_worker_dismiss(&m->slots[i].worker);
	for (i = 0; i < m->slot_count; i++) {
		fop_worker_stop(&m->slots[i].worker);
		buf_release(&m->slots[i].fo);
	}
}

int
pdf_make_all(struct pdf_job *jobs, size_t count,
    const struct pdf_settings *settings, struct diag *d)
{
	struct pdf_maker m = {
		.diag = d, .settings = settings, .recipe = BUF_INIT,
		.jobs = jobs, .job_count = count
	};

	if (settings->at_once < 1)
		BUG("PDFs must be made one at a time at least");
	fop_config_put_recipe(&m.recipe);
	pdf_make_slots(&m);
	if (pdf_write_config(&m) == -1)
		m.result = -1;
	else
		pdf_run(&m);
	diag_turn(d, 0);
	fs_remove(settings->work_dir);
	buf_release(&m.recipe);
	arena_release(&m.arena);
	return m.result;
}
