#include "model/reference.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/fs.h"
#include "base/text.h"
#include "load/json.h"
#include "load/markdown.h"
#include "model/dataset.h"
#include "model/document.h"
#include "model/report.h"
#include "model/section.h"
#include "model/site.h"

/* The length of "scheme:" at the start of an address, or 0. */
static size_t
reference_scheme_len(const char *url)
{
	size_t len = strspn(url, "abcdefghijklmnopqrstuvwxyz"
	    "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");

	return len > 0 && url[len] == ':' ? len + 1 : 0;
}

static bool
reference_is_external(const char *url)
{
	return text_starts(url, "https://") || text_starts(url, "http://") ||
	    text_starts(url, "mailto:") || text_starts(url, "tel:");
}

static struct reference
reference_dead(enum diag_id problem, const char *message)
{
	struct reference ref = { 0 };

	ref.kind = REFERENCE_DEAD;
	ref.problem = problem;
	ref.message = message;
	return ref;
}

static struct reference
reference_no_anchor(struct arena *a, const struct section_text *text,
    const char *anchor)
{
	const struct markdown *md = text->markdown;
	const char **ids, *near;
	size_t i;

	ids = arena_alloc(a, md->heading_count, sizeof(*ids));
	for (i = 0; i < md->heading_count; i++)
		ids[i] = md->headings[i].id;
	near = text_nearest(anchor, ids, md->heading_count);
	return reference_dead(DIAG_LINK_ANCHOR, arena_printf(a,
	    "no heading '#%s' in %s%s%s%s", anchor, text->path,
	    near != NULL ? " (did you mean '#" : "",
	    near != NULL ? near : "", near != NULL ? "'?)" : ""));
}

/* "p2-1" is paragraph 2.1 of a numbered report. */
static bool
reference_is_paragraph(const struct document *doc, const char *anchor,
    unsigned long *section, unsigned long *paragraph)
{
	char *end;

	if (doc->report == NULL || !doc->report->numbered || anchor == NULL ||
	    anchor[0] != 'p' || anchor[1] < '1' || anchor[1] > '9')
		return false;
	*section = strtoul(anchor + 1, &end, 10);
	if (end[0] != '-' || end[1] < '1' || end[1] > '9')
		return false;
	*paragraph = strtoul(end + 1, &end, 10);
	return *end == '\0';
}

/* A paragraph by its number, wherever in the report the link stands. */
static struct reference
reference_to_paragraph(struct arena *a, const struct document *doc,
    enum lang lang, const char *anchor, unsigned long section,
    unsigned long paragraph)
{
	const struct section_text *text = NULL;
	struct reference ref = { 0 };

	if (section <= doc->section_count)
		text = section_text_for(&doc->sections[section - 1], lang);
	if (text == NULL)
		return reference_dead(DIAG_LINK_ANCHOR, arena_printf(a,
		    "no paragraph %lu.%lu: the report has %zu sections",
		    section, paragraph, doc->section_count));
	if (text->markdown != NULL && paragraph > text->paragraphs)
		return reference_dead(DIAG_LINK_ANCHOR, arena_printf(a,
		    "no paragraph %lu.%lu: the last one of %s is %lu.%u",
		    section, paragraph, text->path, section,
		    text->paragraphs));
	ref.kind = REFERENCE_SECTION;
	ref.document = doc;
	ref.section = &doc->sections[section - 1];
	ref.anchor = anchor;
	return ref;
}

/*
 * A heading of the text that was named, and its counterpart by order in the
 * text that is shown.
 */
static struct reference
reference_to_anchor(struct arena *a, const struct document *doc,
    const struct section *section, enum lang named, enum lang lang,
    const char *anchor)
{
	const struct section_text *text = section->text[named];
	const struct section_text *shown = section_text_for(section, lang);
	struct reference ref = { 0 };
	unsigned long of, paragraph;
	size_t i;

	if (reference_is_paragraph(doc, anchor, &of, &paragraph))
		return reference_to_paragraph(a, doc, lang, anchor, of,
		    paragraph);
	ref.kind = REFERENCE_SECTION;
	ref.document = doc;
	ref.section = section;
	if (anchor == NULL || *anchor == '\0' || text->markdown == NULL)
		return ref;
	for (i = 0; i < text->markdown->heading_count; i++)
		if (strcmp(text->markdown->headings[i].id, anchor) == 0)
			break;
	if (i == text->markdown->heading_count)
		return reference_no_anchor(a, text, anchor);
	/* The first heading is the title: the top of the page. */
	if (i > 0 && shown->markdown != NULL &&
	    i < shown->markdown->heading_count)
		ref.anchor = shown->markdown->headings[i].id;
	return ref;
}

/* A text of a JSON file has no headings, but its report has paragraphs. */
static struct reference
reference_in_json(struct arena *a, const struct document *doc,
    enum lang lang, const char *anchor)
{
	unsigned long section, paragraph;

	if (reference_is_paragraph(doc, anchor, &section, &paragraph))
		return reference_to_paragraph(a, doc, lang, anchor, section,
		    paragraph);
	return reference_dead(DIAG_LINK_ANCHOR, arena_printf(a,
	    "no heading '#%s' here: name its file as in "
	    "[text](01-section.en.md#%s)", anchor, anchor));
}

static bool
reference_is_in(const struct document *doc, const char *path)
{
	size_t len = strlen(doc->dir);

	return strncmp(doc->dir, path, len) == 0 &&
	    (path[len] == '/' || path[len] == '\0');
}

/*
 * The document whose folder, or file, a path leads into. A restricted one is
 * found from itself only.
 */
static const struct document *
reference_document(const struct site *site, const struct document *from,
    const char *path)
{
	size_t i;

	if (reference_is_in(from, path))
		return from;
	for (i = 0; i < site->document_count; i++)
		if (reference_is_in(site->documents[i], path)) {
			sections_need(site->documents[i]);
			return site->documents[i];
		}
	return NULL;
}

static const struct dataset *
reference_dataset(const struct document *doc, const char *path)
{
	size_t i;

	for (i = 0; i < doc->dataset_count; i++)
		if (strcmp(doc->datasets[i]->path, path) == 0)
			return doc->datasets[i];
	return NULL;
}

static struct reference
reference_no_target(struct arena *a, const struct document *doc,
    const char *path, const char *url)
{
	const char **names, *near, *name, *slash;
	size_t i, count = 0;
	int lang;

	names = arena_alloc(a, doc->section_count * LANG__MAX,
	    sizeof(*names));
	for (i = 0; i < doc->section_count; i++)
		for (lang = 0; lang < LANG__MAX; lang++)
			if (doc->sections[i].text[lang] != NULL)
				names[count++] = strrchr(
				    doc->sections[i].text[lang]->path,
				    '/') + 1;
	slash = strrchr(path, '/');
	name = slash != NULL ? slash + 1 : path;
	near = text_nearest(name, names, count);
	return reference_dead(DIAG_LINK_TARGET, arena_printf(a,
	    "cannot find link target '%s'%s%s%s", url,
	    near != NULL ? " (did you mean '" : "",
	    near != NULL ? near : "", near != NULL ? "'?)" : ""));
}

static struct reference
reference_to_path(struct arena *a, const struct site *site,
    const struct document *from, enum lang lang, const char *path,
    const char *anchor, const char *url)
{
	const struct document *doc = reference_document(site, from, path);
	struct reference ref = { 0 };
	enum lang named;

	if (doc == NULL)
		return reference_no_target(a, from, path, url);
	ref.section = section_find(doc, path, &named);
	if (ref.section != NULL)
		return reference_to_anchor(a, doc, ref.section, named, lang,
		    anchor);
	ref.document = doc;
	ref.dataset = reference_dataset(doc, path);
	if (ref.dataset != NULL)
		ref.kind = REFERENCE_DATASET;
	else if (strcmp(path, doc->dir) == 0 ||
	    strcmp(path, doc->json->source->path) == 0)
		ref.kind = REFERENCE_DOCUMENT;
	else
		return reference_no_target(a, doc, path, url);
	return ref;
}

struct reference
reference_resolve(struct arena *a, const struct site *site,
    const struct document *doc, const struct section_text *text,
    enum lang lang, const char *url)
{
	const char *hash, *path, *anchor;
	const struct section *section;
	struct reference ref = { 0 };
	enum lang named;

	if (reference_is_external(url)) {
		ref.kind = REFERENCE_EXTERNAL;
		return ref;
	}
	if (reference_scheme_len(url) > 0)
		return reference_dead(DIAG_LINK_SCHEME, arena_printf(a,
		    "address '%s' may not be linked: use https, http, mailto "
		    "or tel", url));
	hash = strchr(url, '#');
	anchor = hash != NULL ? hash + 1 : NULL;
	if (hash == url) {
		section = section_find(doc, text->path, &named);
		if (section == NULL)
			return reference_in_json(a, doc, lang, anchor);
		return reference_to_anchor(a, doc, section, named, lang,
		    anchor);
	}
	path = hash != NULL ? arena_strndup(a, url, (size_t)(hash - url)) : url;
	path = fs_resolve(a, text->path, path);
	if (path == NULL || !text_starts(path, "content/"))
		return reference_dead(DIAG_PATH_OUTSIDE, arena_printf(a,
		    "'%s' leads out of the content folder", url));
	return reference_to_path(a, site, doc, lang, path, anchor, url);
}

static bool
reference_is_picture(const char *path)
{
	return text_ends(path, ".png") || text_ends(path, ".jpg") ||
	    text_ends(path, ".jpeg");
}

const char *
reference_image(struct arena *a, const struct document *doc,
    const struct section_text *text, const char *url, enum diag_id *problem,
    const char **message)
{
	const char *folder = arena_printf(a, "%s/images/", doc->dir);
	const char *path = NULL;

	if (reference_scheme_len(url) > 0 || text_starts(url, "//")) {
		*problem = DIAG_LINK_SCHEME;
		*message = arena_printf(a, "image '%s' is not of this site: "
		    "save it in %s", url, folder);
		return NULL;
	}
	path = fs_resolve(a, text->path, url);
	if (path == NULL || !text_starts(path, folder)) {
		*problem = DIAG_PATH_OUTSIDE;
		*message = arena_printf(a, "image '%s' is outside %s", url,
		    folder);
		return NULL;
	}
	if (!reference_is_picture(path)) {
		*problem = DIAG_IMAGE_FORMAT;
		*message = arena_printf(a, "image '%s' must be a PNG or JPEG",
		    url);
		return NULL;
	}
	if (fs_is_file(path))
		return path;
	*problem = DIAG_IMAGE_MISSING;
	*message = arena_printf(a, "cannot find image '%s'", path);
	return NULL;
}
