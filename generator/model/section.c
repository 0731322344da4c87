#include "model/section.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/fs.h"
#include "base/text.h"
#include "load/markdown.h"
#include "model/bound.h"
#include "model/document.h"
#include "model/figures.h"

/* The parts of a name such as "02.1-foreword.en.md". */
struct section_name {
	unsigned	 major;
	unsigned	 minor;		/* 0: none */
	const char	*number;
	const char	*slug;
	enum lang	 lang;
};

static const char *
section_read_number(const char *p, unsigned *number)
{
	*number = 0;
	while (*p >= '0' && *p <= '9' && *number < 1000)
		*number = *number * 10 + (unsigned)(*p++ - '0');
	return p;
}

static bool
section_read_name(struct arena *a, const char *file,
    struct section_name *name)
{
	const char *p, *dot, *end;

	p = section_read_number(file, &name->major);
	if (p == file)
		return false;
	name->minor = 0;
	if (*p == '.') {
		const char *from = ++p;

		p = section_read_number(p, &name->minor);
		if (p == from || name->minor == 0)
			return false;
	}
	if (*p != '-')
		return false;
	name->number = arena_strndup(a, file, (size_t)(p - file));
	dot = strchr(++p, '.');
	end = dot != NULL ? strchr(dot + 1, '.') : NULL;
	if (end == NULL || strcmp(end, ".md") != 0)
		return false;
	name->slug = arena_strndup(a, p, (size_t)(dot - p));
	name->lang = lang_from_code(arena_strndup(a, dot + 1,
	    (size_t)(end - dot) - 1));
	return name->lang != LANG__MAX && text_is_slug(name->slug);
}

/* The section of a number, made at its place in the order if it is new. */
static struct section *
section_place(struct arena *a, struct document *doc,
    const struct section_name *name)
{
	struct section *all = doc->sections;
	size_t i;

	for (i = 0; i < doc->section_count; i++) {
		if (all[i].major == name->major && all[i].minor == name->minor)
			return &all[i];
		if (all[i].major > name->major || (all[i].major ==
		    name->major && all[i].minor > name->minor))
			break;
	}
	memmove(&all[i + 1], &all[i], (doc->section_count - i) *
	    sizeof(*all));
	memset(&all[i], 0, sizeof(*all));
	all[i].number = arena_strdup(a, name->number);
	all[i].major = name->major;
	all[i].minor = name->minor;
	all[i].is_child = name->minor > 0;
	doc->section_count++;
	return &all[i];
}

static void
section_add(struct arena *a, struct document *doc, const char *file,
    struct diag *d)
{
	const char *path = arena_printf(a, "%s/%s", doc->dir, file);
	struct section_name name;
	struct section_text *text;
	struct section *section;
	size_t i;

	if (!section_read_name(a, file, &name)) {
		diag_file(d, DIAG_FILE_NAME, path, "'%s' is no section: name "
		    "it like 02-local-context.en.md", file);
		return;
	}
	for (i = 0; i < doc->section_count; i++) {
		const struct section_text *other =
		    doc->sections[i].text[name.lang];

		if (other != NULL && strcmp(other->slug, name.slug) == 0)
			diag_file(d, DIAG_SLUG_TWICE, path, "address '%s' is "
			    "already that of %s", name.slug, other->path);
	}
	section = section_place(a, doc, &name);
	if (section->text[name.lang] != NULL) {
		diag_file(d, DIAG_FILE_NAME, path, "number %s is already that "
		    "of %s", name.number, section->text[name.lang]->path);
		return;
	}
	text = section->text[name.lang] = arena_alloc(a, 1, sizeof(*text));
	text->path = path;
	text->slug = name.slug;
	text->lang = name.lang;
}

void
sections_list(struct arena *a, struct document *doc, struct diag *d)
{
	struct fs_list list;
	size_t i;

	if (fs_list(a, doc->dir, &list) == -1) {
		diag_file(d, DIAG_FILE_READ, doc->dir, "cannot list: %s",
		    strerror(errno));
		return;
	}
	doc->sections = arena_alloc(a, list.count + 1,
	    sizeof(*doc->sections));
	for (i = 0; i < list.count; i++)
		if (!list.entries[i].is_dir &&
		    text_ends(list.entries[i].name, ".md"))
			section_add(a, doc, list.entries[i].name, d);
}

/* An image with a caption is a figure, and no paragraph. */
static bool
section_is_figure(cmark_node *paragraph)
{
	cmark_node *first = cmark_node_first_child(paragraph);

	return first != NULL &&
	    cmark_node_get_type(first) == CMARK_NODE_IMAGE &&
	    cmark_node_next(first) == NULL &&
	    *cmark_node_get_title(first) != '\0';
}

/* Those that stand by themselves and hold more than a figure. */
static unsigned
section_paragraphs(const struct markdown *md)
{
	cmark_node *node = cmark_node_first_child(md->root);
	unsigned count = 0;

	for (; node != NULL; node = cmark_node_next(node))
		count += cmark_node_get_type(node) == CMARK_NODE_PARAGRAPH &&
		    markdown_embed(node) == NULL &&
		    !section_is_figure(node);
	return count;
}

static void
section_parse(struct arena *a, struct section_text *text,
    const cJSON *figures, bool is_lenient, struct diag *d)
{
	struct markdown_options options = { .lang = lang_code(text->lang) };
	struct bound bound;

	if (!bound_put(a, text->source, figures, is_lenient, &bound, d))
		return;
	if (bound.map != NULL) {
		options.map = bound_place;
		options.map_data = bound.map;
	}
	text->markdown = markdown_parse(a, bound.text, bound.len,
	    text->source, &options, d);
	if (text->markdown->heading_count > 0)
		text->title = text->markdown->headings[0].text;
	text->paragraphs = section_paragraphs(text->markdown);
}

static void
section_read(struct arena *a, struct section_text *text,
    const cJSON *figures, bool is_lenient, struct diag *d)
{
	size_t errors = diag_count(d, DIAG_LEVEL_ERROR);
	struct buf bytes = BUF_INIT;
	const char *copy;
	size_t bad;

	if (fs_read(text->path, &bytes) == -1) {
		diag_file(d, DIAG_FILE_READ, text->path, "cannot read: %s",
		    strerror(errno));
		buf_release(&bytes);
		text->is_broken = true;
		return;
	}
	copy = arena_strndup(a, bytes.data, bytes.len);
	text->source = source_build(a, text->path, copy, bytes.len);
	buf_release(&bytes);
	bad = text_check(copy, text->source->len);
	if (bad != TEXT_VALID)
		diag_at(d, DIAG_ENCODING, text->source, bad,
		    "not UTF-8: save the file as UTF-8");
	else
		section_parse(a, text, figures, is_lenient, d);
	text->is_broken = diag_count(d, DIAG_LEVEL_ERROR) > errors;
}

void
sections_read(struct document *doc, struct diag *d)
{
	cJSON *figures;
	size_t i;
	int lang;

	sections_free(doc);
	for (lang = 0; lang < LANG__MAX; lang++) {
		figures = figures_build(doc, (enum lang)lang);
		for (i = 0; i < doc->section_count; i++)
			if (doc->sections[i].text[lang] != NULL)
				section_read(&doc->texts,
				    doc->sections[i].text[lang], figures,
				    doc->broken_count > 0, d);
		cJSON_Delete(figures);
	}
	doc->is_read = true;
}

void
sections_need(struct document *doc)
{
	struct diag *unheard;

	if (doc->is_read)
		return;
	unheard = diag_new();
	sections_read(doc, unheard);
	diag_free(unheard);
}

void
sections_free(struct document *doc)
{
	struct section_text *text;
	size_t i;
	int lang;

	for (i = 0; i < doc->section_count; i++)
		for (lang = 0; lang < LANG__MAX; lang++) {
			text = doc->sections[i].text[lang];
			if (text == NULL)
				continue;
			markdown_free(text->markdown);
			text->markdown = NULL;
			text->source = NULL;
			text->title = NULL;
		}
	arena_release(&doc->texts);
	doc->is_read = false;
}

const struct section_text *
section_text_for(const struct section *section, enum lang lang)
{
	int other;

	if (section->text[lang] != NULL)
		return section->text[lang];
	for (other = 0; other < LANG__MAX; other++)
		if (section->text[other] != NULL)
			return section->text[other];
	return NULL;
}

const struct section *
section_find(const struct document *doc, const char *path, enum lang *lang)
{
	size_t i;
	int own;

	for (i = 0; i < doc->section_count; i++)
		for (own = 0; own < LANG__MAX; own++)
			if (doc->sections[i].text[own] != NULL &&
			    strcmp(doc->sections[i].text[own]->path, path) ==
			    0) {
				*lang = (enum lang)own;
				return &doc->sections[i];
			}
	return NULL;
}
