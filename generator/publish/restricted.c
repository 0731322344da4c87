#include "publish/restricted.h"

#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/diag.h"
#include "base/fs.h"
#include "base/text.h"
#include "model/agenda.h"
#include "model/site.h"
#include "publish/cache.h"
#include "publish/chart_files.h"
#include "publish/data_files.h"
#include "publish/pdf_files.h"
#include "view/context.h"

#define RESTRICTED_MASK 077	/* nothing for the group and others */

static int
restricted_refuse(struct diag *d, const char *dir, const char *why,
    const char *what)
{
	diag_file(d, DIAG_RESTRICTED_DIR, dir, "%s%s", why, what);
	return -1;
}

int
restricted_begin(struct restricted *r, const char *dir, const char *out,
    struct diag *d)
{
	const char *const closed[] = {
		out, "content", "templates", "themes", "assets", CACHE_DIR
	};
	struct stat st;
	size_t i;

	memset(r, 0, sizeof(*r));
	r->dir = dir;
	r->work = arena_printf(&r->arena, "%s/restricted.work", dir);
	for (i = 0; i < sizeof(closed) / sizeof(closed[0]); i++)
		if (fs_meet(&r->arena, dir, closed[i]))
			return restricted_refuse(d, dir, "restricted packs "
			    "must lie apart from ", closed[i]);
	if (stat(dir, &st) == -1)
		return errno == ENOENT ? 0 : restricted_refuse(d, dir,
		    "cannot look at it: ", strerror(errno));
	if (!S_ISDIR(st.st_mode))
		return restricted_refuse(d, dir, "this is no folder", "");
	if (st.st_uid != geteuid())
		return restricted_refuse(d, dir, "this folder belongs to "
		    "another user", "");
	if ((st.st_mode & RESTRICTED_MASK) != 0)
		return restricted_refuse(d, dir, "others may enter this "
		    "folder: chmod 700 it", "");
	return 0;
}

static int
restricted_put_document(struct restricted *r, struct chart_maker *charts,
    const struct context *c, const struct document *doc)
{
	/* A PDF of others has none. */
	if (doc == NULL)
		return 0;
	return picture_files_put(&r->stage, c, doc) == 0 &&
	    chart_files_put(&r->stage, charts, c, doc) == 0 ? 0 : -1;
}

/* The pictures of all documents of one pack. */
static int
restricted_put_pictures(struct restricted *r, struct chart_maker *charts,
    const struct context *c, const struct agenda *agenda)
{
	const struct agenda_item *item = agenda->items;
	const struct agenda_item *end = item + agenda->item_count;
	int result = 0;
	size_t i;

	for (; item < end; item++) {
		for (i = 0; i < item->paper_count; i++)
			result |= restricted_put_document(r, charts, c,
			    item->papers[i].document);
		for (i = 0; i < item->restricted_count; i++)
			result |= restricted_put_document(r, charts, c,
			    item->restricted[i].document);
	}
	return result;
}

static int
restricted_make_packs(struct restricted *r, const struct context *c,
    int at_once)
{
	struct chart_maker charts = { .is_secret = true };
	const struct site *site = c->site;
	int result = picture_logo_put(&r->stage, c);
	size_t i;

	for (i = 0; i < site->document_count; i++)
		if (agenda_has_restricted(site->documents[i]->agenda))
			result |= restricted_put_pictures(r, &charts, c,
			    site->documents[i]->agenda);
	chart_maker_release(&charts);
	return result == 0 && pdf_files_put(&r->arena, &r->stage, c, at_once,
	    &r->count) != NULL ? 0 : -1;
}

int
restricted_make(struct restricted *r, const struct context *c, int at_once)
{
	struct context restricted = *c;
	mode_t before = umask(RESTRICTED_MASK);
	int result = -1;

	restricted.is_restricted = true;
	if (stage_begin(&r->stage, arena_printf(&r->arena, "%s/site",
	    r->work), c->diag) == 0)
		result = restricted_make_packs(r, &restricted, at_once);
	umask(before);
	return result;
}

int
restricted_publish(struct restricted *r, struct diag *d)
{
	const char *name, *to;
	size_t i;

	for (i = 0; i < r->stage.count; i++) {
		name = r->stage.files[i].path;
		if (strchr(name, '/') != NULL || !text_ends(name, ".pdf"))
			continue;
		to = arena_printf(&r->arena, "%s/%s", r->dir, name);
		if (rename(arena_printf(&r->arena, "%s/%s", r->stage.dir,
		    name), to) == -1) {
			diag_file(d, DIAG_FILE_WRITE, to, "cannot write: %s",
			    strerror(errno));
			return -1;
		}
	}
	return 0;
}

void
restricted_end(struct restricted *r)
{
	if (r->stage.dir != NULL)
		stage_end(&r->stage);
	if (r->work != NULL)
		(void)fs_remove(r->work);
	arena_release(&r->arena);
}
