#include "confirm_command.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/fs.h"
#include "base/mem.h"
#include "command.h"
#include "model/section.h"
#include "model/site.h"
#include "model/translations.h"
#include "options.h"

#define CONFIRM_MAX 64		/* operands */

struct confirm {
	struct arena	 arena;
	struct site	*site;
	struct diag	*diag;
};

/* A path as the site names it: without "./" before and "/" behind. */
static const char *
confirm_path(struct arena *a, const char *path)
{
	size_t len = strlen(path);

	while (strncmp(path, "./", 2) == 0) {
		path += 2;
		len -= 2;
	}
	while (len > 0 && path[len - 1] == '/')
		len--;
	return arena_strndup(a, path, len);
}

/* Can a section's two texts be compared? */
static bool
confirm_has_both(const struct section *section)
{
	int lang;

	for (lang = 0; lang < LANG__MAX; lang++)
		if (section->text[lang] == NULL ||
		    section->text[lang]->source == NULL)
			return false;
	return true;
}

static void
confirm_write(struct confirm *c, struct document *doc,
    const bool *is_confirmed, enum lang lang)
{
	const char *path = arena_printf(&c->arena, "%s/%s", doc->dir,
	    "translations.json");
	struct buf text = BUF_INIT;
	size_t i, count = 0;

	translations_put(&text, doc, doc->translations, is_confirmed, lang);
	if (fs_write_atomic(path, text.data, text.len) == -1) {
		diag_file(c->diag, DIAG_FILE_WRITE, path,
		    "cannot write: %s", strerror(errno));
	} else {
		for (i = 0; i < doc->section_count; i++)
			count += is_confirmed[i];
		printf("%s: %zu section%s confirmed\n", path, count,
		    count == 1 ? "" : "s");
		translations_free(doc->translations);
		doc->translations = translations_read(&c->arena, doc,
		    c->diag);
	}
	buf_release(&text);
}

/* All sections of a document: the language that does not lead follows. */
static void
confirm_document(struct confirm *c, struct document *doc)
{
	enum lang lang = c->site->first_lang == LANG_EN ? LANG_CY : LANG_EN;
	bool *is_confirmed = mem_alloc(doc->section_count + 1,
	    sizeof(*is_confirmed));
	size_t i, count = 0;

	for (i = 0; i < doc->section_count; i++) {
		is_confirmed[i] = confirm_has_both(&doc->sections[i]);
		count += is_confirmed[i];
	}
	if (count == 0)
		diag_file(c->diag, DIAG_CONFIRM_SECTION, doc->dir,
		    "no section is there in both languages");
	else
		confirm_write(c, doc, is_confirmed, lang);
	free(is_confirmed);
}

static void
confirm_section(struct confirm *c, struct document *doc,
    const struct section *section, enum lang lang)
{
	bool *is_confirmed;

	if (!confirm_has_both(section)) {
		diag_file(c->diag, DIAG_CONFIRM_SECTION,
		    section->text[lang]->path, "cannot be confirmed: section "
		    "%s is not there in both languages", section->number);
		return;
	}
	is_confirmed = mem_alloc(doc->section_count, sizeof(*is_confirmed));
	memset(is_confirmed, 0, doc->section_count * sizeof(*is_confirmed));
	is_confirmed[section - doc->sections] = true;
	confirm_write(c, doc, is_confirmed, lang);
	free(is_confirmed);
}

static void
confirm_operand(struct confirm *c, const char *operand)
{
	const char *path = confirm_path(&c->arena, operand);
	const struct section *section;
	enum lang lang;
	size_t i;

	for (i = 0; i < c->site->document_count; i++) {
		struct document *doc = c->site->documents[i];

		if (strcmp(doc->dir, path) == 0) {
			confirm_document(c, doc);
			return;
		}
		section = section_find(doc, path, &lang);
		if (section != NULL) {
			confirm_section(c, doc, section, lang);
			return;
		}
	}
	diag_file(c->diag, DIAG_CONFIRM_SECTION, path, "no section and no "
	    "document: name a file such as "
	    "content/plans/ID/02-bwrdd.cy.md, or its folder");
}

/* Mistakes in the content are for yjplan check to tell, unless all fails. */
static bool
confirm_load(struct confirm *c)
{
	const struct site_scope scope = { .drafts = true };
	struct diag *loading = diag_new();
	size_t i;

	c->site = site_read(&c->arena, &scope, loading);
	for (i = 0; c->site != NULL && i < c->site->document_count; i++)
		sections_read(c->site->documents[i], loading);
	if (c->site == NULL)
		diag_print(loading, stderr);
	diag_free(loading);
	return c->site != NULL;
}

int
confirm_command(int argc, char **argv)
{
	const char *dir = NULL, *operands[CONFIRM_MAX];
	const struct option_spec specs[] = {
		{ "-C", &dir, NULL }, { NULL, NULL, NULL }
	};
	struct confirm c = { .site = NULL };
	int i, count, code = EXIT_CONTENT;

	count = options_read(argc, argv, specs, operands, CONFIRM_MAX);
	if (count == -1)
		return EXIT_USAGE;
	if (count == 0)
		return command_usage(argv[0], "names at least one section");
	c.diag = diag_new();
	if (dir != NULL && chdir(dir) == -1)
		diag_file(c.diag, DIAG_FILE_READ, dir,
		    "cannot go into the folder: %s", strerror(errno));
	else if (confirm_load(&c)) {
		for (i = 0; i < count; i++)
			confirm_operand(&c, operands[i]);
		code = 0;
	}
	if (diag_exit_code(c.diag, 0) != 0)
		code = diag_exit_code(c.diag, 0);
	diag_print(c.diag, stderr);
	site_free(c.site);
	diag_free(c.diag);
	arena_release(&c.arena);
	return code;
}
