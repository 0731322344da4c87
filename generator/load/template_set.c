#include "load/template_set.h"

#include <errno.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/fs.h"
#include "base/srcmap.h"
#include "base/text.h"
#include "load/mustache.h"
#include "load/share.h"
#include "load/mustache_check.h"

#define SET_BUCKETS 64
#define SET_SUFFIX ".mustache"

struct set_entry {
	struct set_entry	*next;		/* in the bucket */
	const char		*name;
	const struct mustache	*t;		/* NULL: missing or broken */
	bool			 known;		/* there is a file */
	bool			 told;		/* that it is missing */
};

struct template_set {
	struct arena			*a;
	struct diag			*d;
	const char *const		*folders;
	size_t				 folder_count;
	struct mustache_partials	 partials;	/* over this set */
	struct set_entry		*buckets[SET_BUCKETS];
};

/* A name may not lead out of the folder. */
static bool
set_is_name(const char *name)
{
	const char *end;
	size_t len;

	if (strlen(name) > MUSTACHE_NAME_MAX || strchr(name, '\\') != NULL)
		return false;
	for (;; name = end + 1) {
		end = strchr(name, '/');
		len = end != NULL ? (size_t)(end - name) : strlen(name);
		if (len == 0 || name[0] == '.')
			return false;
		if (end == NULL)
			return true;
	}
}

/* The first folder's file of that name, or NULL. */
static const char *
set_find_file(const struct template_set *set, const char *name)
{
	const char *path;
	size_t i;

	if (!set_is_name(name))
		return NULL;
	for (i = 0; i < set->folder_count; i++) {
		path = arena_printf(set->a, "%s/%s" SET_SUFFIX,
		    set->folders[i], name);
		if (fs_is_file(path))
			return path;
	}
	return NULL;
}

const struct mustache *
template_set_read(struct arena *a, const char *path, struct diag *d)
{
	struct buf text = BUF_INIT;
	const struct source *src;
	size_t wrong;

	if (fs_read(path, &text) == -1) {
		diag_file(d, DIAG_FILE_READ, path,
		    "cannot read the template: %s", strerror(errno));
		buf_release(&text);
		return NULL;
	}
	src = source_build(a, path, arena_strndup(a, text.data, text.len),
	    text.len);
	buf_release(&text);
	wrong = text_check(src->text, src->len);
	if (wrong != TEXT_VALID) {
		diag_at(d, DIAG_ENCODING, src, wrong,
		    "the template is not UTF-8 text here");
		return NULL;
	}
	return mustache_compile(a, src, d);
}

static struct set_entry *
set_entry(struct template_set *set, const char *name)
{
	struct set_entry **bucket = &set->buckets[text_hash(name) %
	    SET_BUCKETS], *entry;
	const char *path;

	for (entry = *bucket; entry != NULL; entry = entry->next)
		if (strcmp(entry->name, name) == 0)
			return entry;
	entry = arena_alloc(set->a, 1, sizeof(*entry));
	entry->name = arena_strdup(set->a, name);
	entry->next = *bucket;
	*bucket = entry;
	path = set_find_file(set, name);
	entry->known = path != NULL;
	if (path != NULL)
		entry->t = template_set_read(set->a, path, set->d);
	return entry;
}

static const struct mustache *
set_load(void *arg, const char *name, bool *known)
{
	const struct set_entry *entry = set_entry(arg, name);

	*known = entry->known;
	return entry->t;
}

/*
 * The names in a folder, in byte order.
 * Gives: -1 with errno; a missing folder has none.
 */
static int
set_list(struct arena *a, const char *folder, const char ***names,
    size_t *count)
{
	const char **paths;
	size_t path_count, i;

	*names = NULL;
	*count = 0;
	if (!fs_is_dir(folder))
		return 0;
	if (fs_walk(a, folder, &paths, &path_count) == -1)
		return -1;
	*names = arena_alloc(a, path_count, sizeof(**names));
	for (i = 0; i < path_count; i++)
		if (text_ends(paths[i], SET_SUFFIX))
			(*names)[(*count)++] = arena_strndup(a, paths[i],
			    strlen(paths[i]) - strlen(SET_SUFFIX));
	return 0;
}

static const char *
set_nearest(void *arg, const char *name)
{
	struct template_set *set = arg;
	const char **names, *nearest = NULL;
	size_t count, i;

	for (i = 0; i < set->folder_count && nearest == NULL; i++)
		if (set_list(set->a, set->folders[i], &names, &count) == 0)
			nearest = text_nearest(name, names, count);
	return nearest;
}

struct template_set *
template_set_build(struct arena *a, const char *const *folders, size_t count,
    struct diag *d)
{
	struct template_set *set;

	set = arena_alloc(a, 1, sizeof(*set));
	set->a = a;
	set->d = d;
	set->folders = folders;
	set->folder_count = count;
	set->partials.load = set_load;
	set->partials.nearest = set_nearest;
	set->partials.arg = set;
	return set;
}

struct template_set *
template_set_of_site(struct arena *a, struct diag *d)
{
	const char **folders = arena_alloc(a, 2, sizeof(*folders));

	folders[0] = "templates";
	folders[1] = arena_printf(a, "%s/templates", share_folder());
	return template_set_build(a, folders, 2, d);
}

const struct mustache *
template_set_get(struct template_set *set, const char *name)
{
	struct set_entry *entry = set_entry(set, name);
	const char *nearest;

	if (entry->known || entry->told)
		return entry->t;
	entry->told = true;
	nearest = set_nearest(set, name);
	if (nearest != NULL)
		diag_file(set->d, DIAG_PARTIAL_MISSING, "yjplan",
		    "cannot find template '%s' (did you mean '%s'?)", name,
		    nearest);
	else
		diag_file(set->d, DIAG_PARTIAL_MISSING, "yjplan",
		    "cannot find template '%s'", name);
	return NULL;
}

const struct mustache_partials *
template_set_partials(struct template_set *set)
{
	return &set->partials;
}

bool
template_set_check(struct template_set *set)
{
	const struct mustache *t;
	const char **names;
	size_t count, i, j;
	bool good = true;

	for (i = 0; i < set->folder_count; i++) {
		if (set_list(set->a, set->folders[i], &names, &count) == -1) {
			diag_file(set->d, DIAG_FILE_READ, set->folders[i],
			    "cannot list the templates: %s", strerror(errno));
			good = false;
		}
		for (j = 0; j < count; j++) {
			t = template_set_get(set, names[j]);
			if (t == NULL || !mustache_check(t, &set->partials,
			    set->d))
				good = false;
		}
	}
	return good;
}
