#include "publish/data_files.h"

#include <errno.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/fs.h"
#include "load/markdown.h"
#include "model/dataset.h"
#include "model/document.h"
#include "model/reference.h"
#include "model/section.h"
#include "publish/picture.h"
#include "publish/stage.h"
#include "render/data_file.h"
#include "view/address.h"
#include "view/context.h"

static int
data_files_put_one(struct stage *s, const struct context *c,
    const struct document *doc, const struct dataset *set, enum lang lang)
{
	struct arena a = ARENA_INIT;
	struct buf bytes = BUF_INIT;
	int result;

	data_put_csv(&bytes, c, set, lang);
	result = stage_put(s, address_file(&a, c, doc, lang,
	    arena_printf(&a, "data/%s.csv", set->id)), bytes.data, bytes.len);
	buf_clear(&bytes);
	data_put_json(&bytes, c, set, lang);
	if (result == 0)
		result = stage_put(s, address_file(&a, c, doc, lang,
		    arena_printf(&a, "data/%s.json", set->id)), bytes.data,
		    bytes.len);
	buf_release(&bytes);
	arena_release(&a);
	return result;
}

int
data_files_put(struct stage *s, const struct context *c,
    const struct document *doc)
{
	int lang, result = 0;
	size_t i;

	for (lang = 0; lang < LANG__MAX; lang++)
		for (i = 0; doc->has_lang[lang] && i < doc->dataset_count;
		    i++)
			if (data_files_put_one(s, c, doc, doc->datasets[i],
			    (enum lang)lang) == -1)
				result = -1;
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
