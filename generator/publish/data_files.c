#include "publish/data_files.h"

#include <errno.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/fs.h"
#include "load/markdown.h"
#include "load/share.h"
#include "load/theme.h"
#include "model/dataset.h"
#include "model/document.h"
#include "model/reference.h"
#include "model/section.h"
#include "publish/archive.h"
#include "publish/picture.h"
#include "publish/stage.h"
#include "render/csv_metadata.h"
#include "render/data_file.h"
#include "render/data_readme.h"
#include "view/address.h"
#include "view/context.h"

/* The files of a document's data folder in one language. */
struct data_folder {
	struct archive_entry	*entries;	/* names: the arena's */
	size_t			 count;
	struct arena		 arena;
};

static struct buf *
data_folder_add(struct data_folder *folder, const char *name)
{
	struct archive_entry *entry = &folder->entries[folder->count++];

	entry->name = name;
	buf_init(&entry->bytes);
	return &entry->bytes;
}

static void
data_folder_fill(struct data_folder *folder, const struct context *c,
    const struct document *doc, enum lang lang)
{
	struct arena *a = &folder->arena;
	size_t i;

	folder->entries = arena_alloc(a, 3 * doc->dataset_count + 1,
	    sizeof(*folder->entries));
	for (i = 0; i < doc->dataset_count; i++) {
		const struct dataset *set = doc->datasets[i];

		data_put_csv(data_folder_add(folder, arena_printf(a, "%s.csv",
		    set->id)), c, set, lang);
		data_put_json(data_folder_add(folder, arena_printf(a,
		    "%s.json", set->id)), c, set, lang);
		csv_metadata_put(data_folder_add(folder, arena_printf(a,
		    "%s.csv-metadata.json", set->id)), c, set, lang);
	}
}

/* The readme is in the zip file only. */
static int
data_folder_put(struct data_folder *folder, struct stage *s,
    const struct context *c, const struct document *doc, enum lang lang)
{
	struct arena *a = &folder->arena;
	struct buf zip = BUF_INIT;
	int result = 0;
	size_t i;

	for (i = 0; i < folder->count; i++)
		if (stage_put(s, address_file(a, c, doc, lang, arena_printf(a,
		    "data/%s", folder->entries[i].name)),
		    folder->entries[i].bytes.data,
		    folder->entries[i].bytes.len) == -1)
			result = -1;
	data_readme_put(data_folder_add(folder, "README.txt"), c, doc, lang);
	if (archive_put(&zip, folder->entries, folder->count, c->diag) == -1 ||
	    stage_put(s, address_zip(a, c, doc, lang), zip.data,
	    zip.len) == -1)
		result = -1;
	buf_release(&zip);
	return result;
}

int
data_files_put(struct stage *s, const struct context *c,
    const struct document *doc)
{
	int lang, result = 0;
	size_t i;

	for (lang = 0; lang < LANG__MAX; lang++) {
		struct data_folder folder = { NULL, 0, ARENA_INIT };

		if (!doc->has_lang[lang] || doc->dataset_count == 0)
			continue;
		data_folder_fill(&folder, c, doc, (enum lang)lang);
		if (data_folder_put(&folder, s, c, doc, (enum lang)lang) == -1)
			result = -1;
		for (i = 0; i < folder.count; i++)
			buf_release(&folder.entries[i].bytes);
		arena_release(&folder.arena);
	}
	return result;
}

static int
picture_put(struct stage *s, const struct context *c, const char *address,
    const char *path)
{
	struct buf bytes = BUF_INIT, clean = BUF_INIT;
	int result = -1;

	if (fs_read(path, &bytes) == -1)
		diag_file(c->diag, DIAG_FILE_READ, path, "cannot read: %s",
		    strerror(errno));
	else if (!picture_put_clean(&clean, bytes.data, bytes.len))
		diag_file(c->diag, DIAG_IMAGE_FORMAT, path,
		    "this is no PNG or JPEG picture, or it is damaged");
	else
		result = stage_put(s, address, clean.data, clean.len);
	buf_release(&bytes);
	buf_release(&clean);
	return result;
}

/* Has a picture been put in already? Several sections may show one. */
static bool
picture_is_put(const struct stage *s, const char *address)
{
	size_t i;

	for (i = 0; i < s->count; i++)
		if (strcmp(s->files[i].path, address) == 0)
			return true;
	return false;
}

static int
picture_files_put_text(struct stage *s, const struct context *c,
    const struct document *doc, const struct section_text *text,
    enum lang lang)
{
	struct arena a = ARENA_INIT;
	enum diag_id problem;
	const char *path, *address, *message;
	int result = 0;
	size_t i;

	for (i = 0; i < text->markdown->link_count; i++) {
		const struct markdown_link *link = &text->markdown->links[i];

		if (!link->image)
			continue;
		path = reference_image(&a, doc, text, link->url, &problem,
		    &message);
		if (path == NULL)
			continue;	/* reported by the check stage */
		address = address_file(&a, c, doc, lang,
		    path + strlen(doc->dir) + 1);
		if (!picture_is_put(s, address) &&
		    picture_put(s, c, address, path) == -1)
			result = -1;
	}
	arena_release(&a);
	return result;
}

/* A section that is missing in a language shows the other one's pictures. */
int
picture_files_put(struct stage *s, const struct context *c,
    const struct document *doc)
{
	const struct section_text *text;
	int lang, result = 0;
	size_t i;

	for (i = 0; i < doc->section_count; i++)
		for (lang = 0; lang < LANG__MAX; lang++) {
			text = section_text_for(&doc->sections[i],
			    (enum lang)lang);
			if (doc->has_lang[lang] && picture_files_put_text(s,
			    c, doc, text, (enum lang)lang) == -1)
				result = -1;
		}
	return result;
}

int
picture_logo_put(struct stage *s, const struct context *c)
{
	struct arena a = ARENA_INIT;
	const char *path;
	int result = 0;

	if (c->theme->logo != NULL) {
		path = share_find(&a, c->theme->logo);
		result = picture_put(s, c, ADDRESS_LOGO, path != NULL ? path :
		    c->theme->logo);
	}
	arena_release(&a);
	return result;
}
