#include "model/site.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/fs.h"
#include "base/mem.h"
#include "base/text.h"
#include "load/json.h"
#include "model/accessibility.h"
#include "model/cells.h"
#include "model/dataset.h"
#include "model/document_shape.h"
#include "model/holidays.h"
#include "model/indicator.h"
#include "model/indicator_bind.h"
#include "model/restricted_paper.h"
#include "model/section.h"
#include "model/translations.h"

#define SITE_PATH "content/site.json"
#define SITE_ACCESSIBILITY "content/accessibility.json"
#define SITE_INDICATORS "content/indicators.json"

static bool
site_read_langs(struct site *site, struct diag *d)
{
	const cJSON *list = json_get(site->json->root, "languages"), *node;
	enum lang lang;

	cJSON_ArrayForEach(node, list) {
		lang = lang_from_code(node->valuestring);
		if (site->lang_count == 0)
			site->first_lang = lang;
		site->lang_count += !site->has_lang[lang];
		site->has_lang[lang] = true;
	}
	if (site->lang_count > 0)
		return true;
	diag_at(d, DIAG_JSON_LENGTH, site->json->source,
	    json_offset(site->json, list), "'languages' is empty");
	return false;
}

static bool
site_read_root(struct arena *a, struct site *site, struct diag *d)
{
	const cJSON *root, *licence;
	const char *url;

	if ((site->json = json_read(a, SITE_PATH, d)) == NULL)
		return false;
	root = site->json->root;
	if (!json_check(site->json, root, site_fields, d) ||
	    !site_read_langs(site, d))
		return false;
	site->title = json_text(root, "title");
	site->publisher = json_text(root, "publisher");
	site->is_government = json_word(root, "publisher_is",
	    publisher_words, 0) == 0;
	site->description = json_text(root, "description");
	site->notice = json_text(root, "notice");
	site->theme = json_string(root, "theme");
	url = json_string(root, "base_url");
	site->base_url = text_ends(url, "/") ? url :
	    arena_printf(a, "%s/", url);
	site->contact = contact_read(json_get(root, "contact"));
	licence = json_get(root, "licence");
	site->licence_name = json_text(licence, "name");
	site->licence_url = json_string(licence, "url");
	site->clear_days = clear_days_read(json_get(root, "clear_days"));
	disclosure_policy_read(site->json, &site->disclosure, d);
	return true;
}

static void
site_add(struct document ***list, size_t *count, struct document *doc)
{
	*list = mem_resize(*list, *count + 1, sizeof(**list));
	(*list)[(*count)++] = doc;
}

static void
site_add_broken(struct site *site, const char *name)
{
	site->broken = mem_resize(site->broken, site->broken_count + 1,
	    sizeof(*site->broken));
	site->broken[site->broken_count++] = name;
}

static void
site_read_document(struct arena *a, struct site *site,
    enum document_kind kind, const char *folder, const char *id,
    const struct site_scope *scope, struct diag *d)
{
	bool is_restricted = strcmp(folder, RESTRICTED_FOLDER) == 0;
	struct document *doc;

	doc = document_read(a, kind, folder, id, site->has_lang,
	    &site->disclosure, d);
	if (doc == NULL) {
		site_add_broken(site, arena_printf(a, "%s/%s", folder, id));
		return;
	}
	if (doc->status == STATUS_DRAFT && !scope->drafts) {
		document_free(doc);
		return;
	}
	doc->is_restricted = is_restricted;
	cells_bind(a, doc, d);
	sections_list(a, doc, d);
	doc->translations = translations_read(a, doc, d);
	if (is_restricted)
		site_add(&site->restricted, &site->restricted_count, doc);
	else
		site_add(&site->documents, &site->document_count, doc);
}

static void
site_read_restricted_paper(struct arena *a, struct site *site,
    const char *dir, const char *id, struct diag *d)
{
	struct restricted_paper paper;

	if (!restricted_paper_read(a, dir, id, &paper, d)) {
		site_add_broken(site, arena_printf(a, RESTRICTED_FOLDER "/%s",
		    id));
		return;
	}
	site->papers = mem_resize(site->papers, site->paper_count + 1,
	    sizeof(*site->papers));
	site->papers[site->paper_count++] = paper;
}

/* What a restricted folder holds follows from its file. */
static void
site_read_restricted(struct arena *a, struct site *site, const char *id,
    const struct site_scope *scope, struct diag *d)
{
	const char *dir = arena_printf(a, "content/" RESTRICTED_FOLDER "/%s",
	    id);
	int kind;

	for (kind = 0; kind < DOCUMENT_AGENDA; kind++)
		if (fs_is_file(arena_printf(a, "%s/%s", dir,
		    document_file((enum document_kind)kind)))) {
			site_read_document(a, site, (enum document_kind)kind,
			    RESTRICTED_FOLDER, id, scope, d);
			return;
		}
	if (fs_is_file(arena_printf(a, "%s/" RESTRICTED_PAPER_FILE, dir)))
		site_read_restricted_paper(a, site, dir, id, d);
	else
		diag_file(d, DIAG_FILE_READ, dir, "has neither plan.json nor "
		    "report.json nor " RESTRICTED_PAPER_FILE);
}

/* Takes:  kind: DOCUMENT__MAX for the restricted folder. */
static void
site_read_folder(struct arena *a, struct site *site, const char *folder,
    enum document_kind kind, const struct site_scope *scope, struct diag *d)
{
	const char *dir = arena_printf(a, "content/%s", folder);
	struct fs_list list;
	size_t i;

	if (fs_list(a, dir, &list) == -1) {
		if (errno != ENOENT)
			diag_file(d, DIAG_FILE_READ, dir, "cannot list: %s",
			    strerror(errno));
		return;
	}
	for (i = 0; i < list.count; i++) {
		if (!list.entries[i].is_dir)
			continue;
		if (kind == DOCUMENT__MAX)
			site_read_restricted(a, site, list.entries[i].name,
			    scope, d);
		else
			site_read_document(a, site, kind, folder,
			    list.entries[i].name, scope, d);
	}
}

static void
site_check_slugs(const struct site *site, struct diag *d)
{
	size_t i, j;
	int lang;

	for (i = 1; i < site->document_count; i++)
		for (j = 0; j < i; j++)
			for (lang = 0; lang < LANG__MAX; lang++) {
				const struct document *x = site->documents[j];
				const struct document *y = site->documents[i];

				if (x->kind != y->kind ||
				    strcmp(x->slug[lang], y->slug[lang]) != 0)
					continue;
				diag_file(d, DIAG_SLUG_TWICE,
				    y->json->source->path,
				    "address '%s' is already that of '%s'",
				    y->slug[lang], x->dir);
				break;
			}
}

static void
site_bind_indicators(struct site *site, struct diag *d)
{
	size_t i, j;

	for (i = 0; i < site->document_count; i++)
		for (j = 0; j < site->documents[i]->dataset_count; j++)
			catalogue_bind(site->catalogue,
			    site->documents[i]->datasets[j], true, d);
	for (i = 0; i < site->restricted_count; i++)
		for (j = 0; j < site->restricted[i]->dataset_count; j++)
			catalogue_bind(site->catalogue,
			    site->restricted[i]->datasets[j], false, d);
}

/* Only agendas whose nation is known have days to be counted. */
static void
site_read_holidays(struct arena *a, struct site *site, struct diag *d)
{
	struct holidays *holidays;
	size_t i;

	for (i = 0; i < site->document_count; i++)
		if (site->documents[i]->agenda != NULL &&
		    site->documents[i]->agenda->has_nation)
			break;
	if (i == site->document_count)
		return;
	holidays = arena_alloc(a, 1, sizeof(*holidays));
	if (holidays_read(a, holidays, d))
		site->holidays = holidays;
}

/*
 * Content may come from anybody: a symbolic link must not publish a file of
 * the machine.
 */
static bool
site_is_inside(struct arena *a, struct diag *d)
{
	const char *escape = fs_find_escape(a, "content",
	    "content/" RESTRICTED_FOLDER);

	if (escape == NULL)
		return true;
	diag_file(d, DIAG_PATH_OUTSIDE, escape, "this symbolic link leads out "
	    "of the content folder, into content/"
	    RESTRICTED_FOLDER ", or nowhere: copy the file in");
	return false;
}

struct site *
site_read(struct arena *a, const struct site_scope *scope, struct diag *d)
{
	struct site *site;
	int kind;

	site = arena_alloc(a, 1, sizeof(*site));
	if (!site_is_inside(a, d) || !site_read_root(a, site, d)) {
		json_free(site->json);
		return NULL;
	}
	site->accessibility = accessibility_read(a, SITE_ACCESSIBILITY, d);
	site->catalogue = catalogue_read(a, SITE_INDICATORS, d);
	for (kind = 0; kind < DOCUMENT__MAX; kind++)
		site_read_folder(a, site, document_folder(
		    (enum document_kind)kind), (enum document_kind)kind,
		    scope, d);
	site->has_restricted = scope->restricted;
	if (scope->restricted)
		site_read_folder(a, site, RESTRICTED_FOLDER, DOCUMENT__MAX,
		    scope, d);
	site_check_slugs(site, d);
	accessibility_check_date(site->accessibility, site_date(site), d);
	site_bind_indicators(site, d);
	site_read_holidays(a, site, d);
	return site;
}

static void
site_free_document(struct document *doc)
{
	sections_free(doc);
	translations_free(doc->translations);
	document_free(doc);
}

void
site_free(struct site *site)
{
	size_t i;

	if (site == NULL)
		return;
	for (i = 0; i < site->document_count; i++)
		site_free_document(site->documents[i]);
	for (i = 0; i < site->restricted_count; i++)
		site_free_document(site->restricted[i]);
	for (i = 0; i < site->paper_count; i++)
		restricted_paper_release(&site->papers[i]);
	free(site->documents);
	free(site->restricted);
	free(site->papers);
	free(site->broken);
	accessibility_free(site->accessibility);
	catalogue_free(site->catalogue);
	json_free(site->json);
}

/* The length of a path up to its last folder content/, or 0. */
static size_t
site_content_len(const char *path)
{
	static const char name[] = "content/";
	const char *p = path, *found = NULL;

	for (; (p = strstr(p, name)) != NULL; p++)
		if (p == path || p[-1] == '/')
			found = p;
	return found != NULL ? (size_t)(found - path) + strlen(name) : 0;
}

struct disclosure_policy
site_policy_of(const char *path, struct diag *d)
{
	struct disclosure_policy policy = disclosure_default;
	struct arena a = ARENA_INIT;
	size_t len = site_content_len(path);
	struct json_doc *json;
	const char *file;

	file = arena_printf(&a, "%.*ssite.json", (int)len, path);
	if (len > 0 && access(file, F_OK) == 0 &&
	    (json = json_read(&a, file, d)) != NULL) {
		if (json_check(json, json->root, site_fields, d))
			disclosure_policy_read(json, &policy, d);
		json_free(json);
	}
	arena_release(&a);
	return policy;
}

bool
site_is_broken(const struct site *site, const char *name)
{
	size_t i;

	for (i = 0; i < site->broken_count; i++)
		if (strcmp(site->broken[i], name) == 0)
			return true;
	return false;
}

struct catalogue *
site_bind_alone(struct arena *a, struct dataset *set, struct diag *d)
{
	size_t len = site_content_len(set->path);
	struct catalogue *catalogue;

	if (len == 0)
		return NULL;
	catalogue = catalogue_read(a, arena_printf(a, "%.*sindicators.json",
	    (int)len, set->path), d);
	if (set->kpi != NULL && catalogue->json != NULL)
		catalogue_bind(catalogue, set, true, d);
	return catalogue;
}

struct document *
site_find(struct arena *a, const struct site *site, const char *name,
    const char **nearest)
{
	const char **names;
	size_t i;

	if (nearest != NULL)
		*nearest = NULL;
	names = arena_alloc(a, site->document_count, sizeof(*names));
	for (i = 0; i < site->document_count; i++) {
		const struct document *doc = site->documents[i];

		names[i] = arena_printf(a, "%s/%s", document_folder(doc->kind),
		    doc->id);
		if (strcmp(names[i], name) == 0)
			return site->documents[i];
	}
	if (nearest != NULL)
		*nearest = text_nearest(name, names, site->document_count);
	return NULL;
}

struct date
site_date(const struct site *site)
{
	struct date newest = { 0, 0, 0 }, date;
	size_t i;

	for (i = 0; i < site->document_count; i++) {
		date = document_date(site->documents[i]);
		if (date_compare(date, newest) > 0)
			newest = date;
	}
	return newest;
}
