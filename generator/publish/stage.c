#include "publish/stage.h"

#include <cjson/cJSON.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/fs.h"
#include "base/mem.h"
#include "base/text.h"
#include "base/wire.h"
#include "publish/version.h"

#define MANIFEST "manifest.json"

static int
stage_failed(struct stage *s, enum diag_id id, const char *path)
{
	diag_file(s->diag, id, path, "cannot %s: %s",
	    id == DIAG_FILE_READ ? "read" : "write", strerror(errno));
	return -1;
}

/* The lock is held as long as the descriptor is open; a kill gives it up. */
static int
stage_lock(struct stage *s)
{
	const char *path = arena_printf(&s->arena, "%s.lock", s->out);

	s->lock = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0644);
	if (s->lock == -1)
		return stage_failed(s, DIAG_FILE_WRITE, path);
	if (flock(s->lock, LOCK_EX | LOCK_NB) == 0)
		return 0;
	diag_file(s->diag, DIAG_OUTPUT_BUSY, s->out, "another build is "
	    "writing there: wait for it to end");
	return -1;
}

static int
stage_make_parent(struct stage *s)
{
	const char *slash = strrchr(s->out, '/');
	const char *parent;

	if (slash == NULL || slash == s->out)
		return 0;
	parent = arena_strndup(&s->arena, s->out, (size_t)(slash - s->out));
	if (fs_mkdirs(parent) == -1)
		return stage_failed(s, DIAG_FILE_WRITE, parent);
	return 0;
}

int
stage_begin(struct stage *s, const char *out, struct diag *d)
{
	size_t len = strlen(out);

	memset(s, 0, sizeof(*s));
	s->diag = d;
	s->lock = -1;
	while (len > 1 && out[len - 1] == '/')
		len--;
	s->out = arena_strndup(&s->arena, out, len);
	s->dir = arena_printf(&s->arena, "%s.staging", s->out);
	if (stage_make_parent(s) == -1 || stage_lock(s) == -1)
		return -1;
	/* What a killed build left behind. */
	if (fs_remove(s->dir) == -1 || fs_mkdirs(s->dir) == -1)
		return stage_failed(s, DIAG_FILE_WRITE, s->dir);
	return 0;
}

static void
stage_note(struct stage *s, const char *path, const char *hash, size_t len)
{
	s->files = mem_room(s->files, s->count, &s->cap, sizeof(*s->files));
	s->files[s->count].path = path;
	s->files[s->count].note = NULL;
	s->files[s->count].hash = hash;
	s->files[s->count++].len = len;
}

/* Has the live site the same bytes? Then link them; errors mean "write". */
static bool
stage_link_same(const char *live, const char *staged, const void *bytes,
    size_t len)
{
	struct buf old = BUF_INIT;
	struct stat st;
	bool linked = false;

	if (stat(live, &st) == 0 && S_ISREG(st.st_mode) &&
	    (size_t)st.st_size == len && fs_read(live, &old) == 0 &&
	    old.len == len && memcmp(old.data, bytes, len) == 0) {
		linked = link(live, staged) == 0;
		if (!linked && errno == ENOENT) {
			char *folder = mem_strdup(staged);

			*strrchr(folder, '/') = '\0';
			linked = fs_mkdirs(folder) == 0 &&
			    link(live, staged) == 0;
			free(folder);
		}
	}
	buf_release(&old);
	return linked;
}

int
stage_put(struct stage *s, const char *path, const void *bytes, size_t len)
{
	size_t path_len = strlen(path);
	const char *name, *live, *staged;

	name = arena_printf(&s->arena, "%s%s", path, path_len == 0 ||
	    path[path_len - 1] == '/' ? "index.html" : "");
	live = arena_printf(&s->arena, "%s/%s", s->out, name);
	staged = arena_printf(&s->arena, "%s/%s", s->dir, name);
	if (!stage_link_same(live, staged, bytes, len) &&
	    fs_write(staged, bytes, len) == -1)
		return stage_failed(s, DIAG_FILE_WRITE, staged);
	stage_note(s, name, fs_hash(&s->arena, bytes, len), len);
	return 0;
}

void
stage_remark(struct stage *s, const char *path, const char *note)
{
	size_t i;

	for (i = 0; i < s->count; i++)
		if (strcmp(s->files[i].path, path) == 0)
			s->files[i].note = note;
}

void
stage_begin_part(struct stage *part, const struct stage *s, struct diag *d)
{
	memset(part, 0, sizeof(*part));
	part->out = s->out;
	part->dir = s->dir;
	part->lock = -1;
	part->diag = d;
}

static const char stage_line[] = "file";

void
stage_send(struct stage *part, struct buf *out)
{
	char len[24];
	size_t i;

	for (i = 0; i < part->count; i++) {
		const char *const fields[] = { stage_line,
		    part->files[i].path, part->files[i].hash, len };

		snprintf(len, sizeof(len), "%zu", part->files[i].len);
		wire_put(out, fields, 4);
	}
	part->count = 0;
	arena_release(&part->arena);
}

bool
stage_take(struct stage *s, const char *const *fields)
{
	if (strcmp(fields[0], stage_line) != 0)
		return false;
	stage_note(s, arena_strdup(&s->arena, fields[1]),
	    arena_strdup(&s->arena, fields[2]),
	    (size_t)strtoul(fields[3], NULL, 10));
	return true;
}

static int
stage_file_compare(const void *a, const void *b)
{
	const struct stage_file *x = a, *y = b;

	return strcmp(x->path, y->path);
}

static void
stage_add_input(struct stage *s, cJSON *list, const struct stage_input *from)
{
	struct buf bytes = BUF_INIT;
	cJSON *input;

	if (!from->secret && fs_read(from->path, &bytes) == -1) {
		stage_failed(s, DIAG_FILE_READ, from->path);
	} else {
		input = cJSON_CreateObject();
		cJSON_AddStringToObject(input, "path", from->path);
		if (!from->secret)
			cJSON_AddStringToObject(input, "sha256",
			    fs_hash(&s->arena, bytes.data, bytes.len));
		cJSON_AddItemToArray(list, input);
	}
	buf_release(&bytes);
}

static char *
stage_manifest(struct stage *s, const struct stage_input *inputs,
    size_t input_count)
{
	cJSON *root = cJSON_CreateObject(), *list, *file;
	char *text;
	size_t i;

	cJSON_AddStringToObject(root, "generator", "yjplan " YJPLAN_VERSION);
	list = cJSON_AddArrayToObject(root, "inputs");
	for (i = 0; i < input_count; i++)
		stage_add_input(s, list, &inputs[i]);
	list = cJSON_AddArrayToObject(root, "files");
	for (i = 0; i < s->count; i++) {
		file = cJSON_CreateObject();
		cJSON_AddStringToObject(file, "path", s->files[i].path);
		cJSON_AddNumberToObject(file, "bytes",
		    (double)s->files[i].len);
		cJSON_AddStringToObject(file, "sha256", s->files[i].hash);
		if (s->files[i].note != NULL)
			cJSON_AddStringToObject(file, "note",
			    s->files[i].note);
		cJSON_AddItemToArray(list, file);
	}
	text = cJSON_Print(root);
	cJSON_Delete(root);
	if (text == NULL)
		BUG("cannot print the manifest");
	return text;
}

size_t
stage_count(const struct stage *s, const char *end)
{
	size_t i, count = 0;

	for (i = 0; i < s->count; i++)
		count += text_ends(s->files[i].path, end);
	return count;
}

void
stage_sort(struct stage *s)
{
	if (s->count > 0)
		qsort(s->files, s->count, sizeof(*s->files),
		    stage_file_compare);
}

const struct stage_file *
stage_find(const struct stage *s, const char *path)
{
	struct stage_file key = { path, NULL, 0, NULL };

	return s->count == 0 ? NULL : bsearch(&key, s->files, s->count,
	    sizeof(*s->files), stage_file_compare);
}

/* Hold the manifest of the site before against the new files. */
static void
stage_compare(const struct stage *s, struct stage_changes *changes)
{
	struct buf bytes = BUF_INIT, path = BUF_INIT;
	const cJSON *list, *file, *name, *hash;
	const struct stage_file *now;
	cJSON *old = NULL;
	size_t kept = 0;

	memset(changes, 0, sizeof(*changes));
	buf_printf(&path, "%s/" MANIFEST, s->out);
	if (fs_read(path.data, &bytes) == 0)
		old = cJSON_ParseWithLength(bytes.data, bytes.len);
	list = cJSON_GetObjectItemCaseSensitive(old, "files");
	cJSON_ArrayForEach(file, list) {
		name = cJSON_GetObjectItemCaseSensitive(file, "path");
		hash = cJSON_GetObjectItemCaseSensitive(file, "sha256");
		if (!cJSON_IsString(name) || !cJSON_IsString(hash))
			continue;
		now = stage_find(s, name->valuestring);
		kept += now != NULL;
		if (now == NULL)
			changes->withdrawn++;
		else if (strcmp(now->hash, hash->valuestring) != 0)
			changes->changed++;
	}
	changes->added = s->count - kept;
	cJSON_Delete(old);
	buf_release(&path);
	buf_release(&bytes);
}

/*
 * One exchange makes the new site live. The old one, now in the staging
 * folder, becomes OUT.previous.
 */
static int
stage_swap(struct stage *s)
{
	const char *previous = arena_printf(&s->arena, "%s.previous", s->out);

	if (!fs_is_dir(s->out)) {
		if (rename(s->dir, s->out) == -1)
			return stage_failed(s, DIAG_FILE_WRITE, s->out);
		return 0;
	}
	if (fs_exchange(s->dir, s->out) == -1)
		return stage_failed(s, DIAG_FILE_WRITE, s->out);
	if (fs_remove(previous) == -1 || rename(s->dir, previous) == -1)
		return stage_failed(s, DIAG_FILE_WRITE, previous);
	return 0;
}

int
stage_publish(struct stage *s, const struct stage_input *inputs,
    size_t input_count, struct stage_changes *changes)
{
	const char *path = arena_printf(&s->arena, "%s/" MANIFEST, s->dir);
	size_t errors = diag_count(s->diag, DIAG_LEVEL_ERROR);
	char *manifest;
	int result;

	stage_sort(s);
	manifest = stage_manifest(s, inputs, input_count);
	result = fs_write(path, manifest, strlen(manifest));
	if (result == -1)
		stage_failed(s, DIAG_FILE_WRITE, path);
	free(manifest);
	if (result == -1 || diag_count(s->diag, DIAG_LEVEL_ERROR) > errors)
		return -1;
	stage_compare(s, changes);
	return stage_swap(s);
}

void
stage_end(struct stage *s)
{
	if (s->lock != -1) {
		fs_remove(s->dir);
		close(s->lock);
	}
	free(s->files);
	arena_release(&s->arena);
	memset(s, 0, sizeof(*s));
	s->lock = -1;
}
