#include "publish/pdf.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/fs.h"
#include "base/mem.h"
#include "publish/cache.h"
#include "publish/fo_source.h"
#include "publish/fop.h"
#include "publish/pdf_finish.h"
#include "publish/pdf_places.h"
#include "publish/pdf_proof.h"
#include "publish/pdf_ranges.h"
#include "publish/pdf_tags.h"

/* FOP itself, where Debian puts it. */
#define PDF_FOP_JAR "/usr/share/java/fop.jar"

/* What is made of one job at a time; there are as many as run at once. */
struct pdf_slot {
	struct pdf_job	*job;		/* NULL: free */
	struct fop_run	 run;
	struct buf	 fo;		/* ranges decided */
	const char	*fo_path;
	const char	*raw_path;	/* what FOP writes */
	const char	*done_path;	/* finished */
	size_t		 reports;	/* before this job began */
};

struct pdf_maker {
	struct arena	 arena;
	struct diag	*diag;
	const char	*base;
	const char	*config_path;
	const char	*tools;		/* versions, part of every key */
	struct pdf_slot	*slots;
	size_t		 slot_count;
	int		 result;
};

/* A PDF follows from its FO, its images, FOP's settings and its version. */
static const char *
pdf_key(struct pdf_maker *m, const struct pdf_job *job)
{
	struct buf recipe = BUF_INIT, image = BUF_INIT;
	const char *key;
	size_t i;

	buf_puts(&recipe, m->tools);
	fop_put_config(&recipe, "");
	locale_put_date_iso(&recipe, job->date);
	buf_put(&recipe, job->fo.data, job->fo.len);
	for (i = 0; i < job->image_count; i++) {
		buf_clear(&image);
		/* A missing one is reported by FOP. */
		if (fs_read(arena_printf(&m->arena, "%s/%s", m->base,
		    job->images[i]), &image) == 0)
			buf_puts(&recipe, fs_hash(&m->arena, image.data,
			    image.len));
	}
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

/* Decide the ranges, write the FO and start FOP on it. */
static int
pdf_start(struct pdf_maker *m, struct pdf_slot *slot,
    const struct pdf_places *places)
{
	struct fo_source fo;

	buf_clear(&slot->fo);
	pdf_ranges_put(&slot->fo, slot->job->fo.data, places);
	fo.path = slot->job->path;
	fo.text = slot->fo.data;
	fo.len = slot->fo.len;
	if (!fo_source_check(&fo, m->diag))
		return -1;
	if (fs_write(slot->fo_path, slot->fo.data, slot->fo.len) == -1)
		return pdf_fail_write(m, slot->fo_path);
	return fop_start(&slot->run, m->config_path, slot->fo_path,
	    slot->raw_path, slot->job->date, m->diag);
}

static int
pdf_wait(struct pdf_maker *m, struct pdf_slot *slot)
{
	struct fo_source fo = { slot->job->path, slot->fo.data,
	    slot->fo.len };

	return fop_wait(&slot->run, &fo, m->diag);
}

/* Where a blank page ends a range, make the PDF once more. */
static int
pdf_wait_ranges(struct pdf_maker *m, struct pdf_slot *slot)
{
	struct buf again = BUF_INIT;
	struct pdf_places places;
	int result = pdf_wait(m, slot);

	if (result == -1)
		return -1;
	places = pdf_places_read(&m->arena, slot->raw_path);
	if (pdf_ranges_put(&again, slot->job->fo.data, &places))
		result = pdf_start(m, slot, &places) == -1 ||
		    pdf_wait(m, slot) == -1 ? -1 : 0;
	buf_release(&again);
	return result;
}

static int
pdf_prove(struct pdf_maker *m, const struct pdf_slot *slot)
{
	const struct pdf_tag *tags = pdf_tags_read(&m->arena,
	    slot->done_path, slot->job->path, m->diag);

	return tags != NULL && pdf_proof(tags, slot->job->outline,
	    m->diag) == 0 ? 0 : -1;
}

static int
pdf_read(struct pdf_maker *m, const struct pdf_slot *slot)
{
	if (fs_read(slot->done_path, &slot->job->pdf) == 0)
		return 0;
	diag_file(m->diag, DIAG_FILE_READ, slot->done_path,
	    "cannot read: %s", strerror(errno));
	return -1;
}

/* Wait for the PDF of a slot and free the slot. */
static void
pdf_take(struct pdf_maker *m, struct pdf_slot *slot)
{
	struct pdf_job *job = slot->job;

	if (job == NULL)
		return;
	if (pdf_wait_ranges(m, slot) == 0 && pdf_finish(slot->raw_path,
	    slot->done_path, m->diag) == 0 && pdf_prove(m, slot) == 0 &&
	    pdf_read(m, slot) == 0) {
		/* One with a warning is made again, to be warned of again. */
		if (diag_count(m->diag, DIAG_LEVEL_WARNING) == slot->reports)
			cache_put(pdf_key(m, job), job->pdf.data,
			    job->pdf.len);
	} else {
		m->result = -1;
	}
	slot->job = NULL;
}

static void
pdf_begin(struct pdf_maker *m, struct pdf_slot *slot, struct pdf_job *job)
{
	slot->job = job;
	slot->reports = diag_count(m->diag, DIAG_LEVEL_WARNING);
	if (pdf_start(m, slot, NULL) == -1) {
		slot->job = NULL;
		m->result = -1;
	}
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

/* FOP's version, as far as its file tells; "" where it is elsewhere. */
static const char *
pdf_tools(struct pdf_maker *m)
{
	struct stat st;

	if (stat(PDF_FOP_JAR, &st) == -1)
		return "";
	return arena_printf(&m->arena, "%lld %lld\n", (long long)st.st_size,
	    (long long)st.st_mtime);
}

static int
pdf_write_config(struct pdf_maker *m, const char *work_dir)
{
	const char *base = pdf_absolute(m, m->base);
	struct buf config = BUF_INIT;
	int result = -1;

	m->config_path = arena_printf(&m->arena, "%s/fop.xconf", work_dir);
	if (base != NULL && fs_mkdirs(work_dir) == 0) {
		fop_put_config(&config, base);
		result = fs_write(m->config_path, config.data, config.len);
	}
	buf_release(&config);
	return result == 0 ? 0 : pdf_fail_write(m, m->config_path);
}

static void
pdf_make_slots(struct pdf_maker *m, const char *work_dir, int at_once)
{
	size_t i;

	m->slot_count = (size_t)at_once;
	m->slots = arena_alloc(&m->arena, m->slot_count, sizeof(*m->slots));
	for (i = 0; i < m->slot_count; i++) {
		struct pdf_slot *slot = &m->slots[i];

		buf_init(&slot->fo);
		slot->fo_path = arena_printf(&m->arena, "%s/%zu.fo",
		    work_dir, i);
		slot->raw_path = arena_printf(&m->arena, "%s/%zu-fop.pdf",
		    work_dir, i);
		slot->done_path = arena_printf(&m->arena, "%s/%zu.pdf",
		    work_dir, i);
	}
}

/* Run the jobs that the cache has not, in order, slot after slot. */
static void
pdf_run(struct pdf_maker *m, struct pdf_job *jobs, size_t count)
{
	size_t i, next = 0;

	for (i = 0; i < count; i++) {
		if (cache_get(pdf_key(m, &jobs[i]), &jobs[i].pdf))
			continue;
		pdf_take(m, &m->slots[next]);
		pdf_begin(m, &m->slots[next], &jobs[i]);
		next = (next + 1) % m->slot_count;
	}
	for (i = 0; i < m->slot_count; i++)
		pdf_take(m, &m->slots[(next + i) % m->slot_count]);
	for (i = 0; i < m->slot_count; i++)
		buf_release(&m->slots[i].fo);
}

int
pdf_make_all(struct pdf_job *jobs, size_t count, const char *base,
    const char *work_dir, int at_once, struct diag *d)
{
	struct pdf_maker m = { .diag = d, .base = base };

	if (at_once < 1)
		BUG("PDFs must be made one at a time at least");
	m.tools = pdf_tools(&m);
	pdf_make_slots(&m, work_dir, at_once);
	if (pdf_write_config(&m, work_dir) == -1)
		m.result = -1;
	else
		pdf_run(&m, jobs, count);
	fs_remove(work_dir);
	arena_release(&m.arena);
	return m.result;
}
