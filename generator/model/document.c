#include "model/document.h"

#include <errno.h>
#include <string.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/fs.h"
#include "base/text.h"
#include "load/json.h"
#include "model/agenda.h"
#include "model/dataset.h"
#include "model/disclosure.h"
#include "model/document_shape.h"
#include "model/report.h"

static const struct {
	const char	*folder;
	const char	*file;
	const char	*word;
} document_kinds[] = {
	{ "plans", "plan.json", "plan" },
	{ "reports", "report.json", "report" },
	{ "agendas", "agenda.json", "agenda" },
};

_Static_assert(sizeof(document_kinds) / sizeof(document_kinds[0]) ==
    DOCUMENT__MAX, "names for each kind");

const char *
document_folder(enum document_kind kind)
{
	return document_kinds[kind].folder;
}

const char *
document_file(enum document_kind kind)
{
	return document_kinds[kind].file;
}

const char *
document_word(enum document_kind kind)
{
	return document_kinds[kind].word;
}

struct contact
contact_read(const cJSON *node)
{
	struct contact contact;

	contact.name = json_text(node, "name");
	contact.email = json_string(node, "email");
	contact.phone = json_string(node, "phone");
	contact.url = json_string(node, "url");
	return contact;
}

static void
document_read_langs(struct document *doc, const bool site_lang[LANG__MAX])
{
	const cJSON *list = json_get(doc->json->root, "languages"), *node;

	if (list == NULL) {
		memcpy(doc->has_lang, site_lang, sizeof(doc->has_lang));
		return;
	}
	cJSON_ArrayForEach(node, list)
		doc->has_lang[lang_from_code(node->valuestring)] = true;
}

static void
document_read_common(struct arena *a, struct document *doc)
{
	const cJSON *root = doc->json->root, *node;
	struct ltext address;
	int i;

	doc->title = json_text(root, "title");
	doc->authority = json_text(root, "authority");
	doc->summary = json_text(root, "summary");
	doc->period = json_text(root, "period");
	doc->nation = (enum nation)json_word(root, "nation", nation_words, 0);
	doc->status = (enum status)json_word(root, "status", status_words, 0);
	doc->version = json_string(root, "version");
	node = json_get(root, "dates");
	for (i = 0; i < STATUS__MAX; i++)
		doc->dates[i] = json_date(node, status_words[i]);
	doc->contact = contact_read(json_get(root, "contact"));
	node = json_get(root, "based_on");
	doc->based_on.title = json_text(node, "title");
	doc->based_on.url = json_string(node, "url");
	doc->based_on.note = json_text(node, "note");
	doc->glossary = texts_read_pairs(a, json_get(root, "glossary"),
	    "term", "meaning", &doc->glossary_count);
	address = json_text(root, "address");
	for (i = 0; i < LANG__MAX; i++)
		doc->slug[i] = ltext_given(&address) ?
		    ltext_get(&address, (enum lang)i, NULL) : doc->id;
}

static void
document_read_datasets(struct arena *a, struct document *doc,
    const struct disclosure_policy *policy, struct diag *d)
{
	const char *dir = arena_printf(a, "%s/data", doc->dir);
	struct dataset *set;
	struct fs_list list;
	size_t i;

	if (fs_list(a, dir, &list) == -1) {
		if (errno != ENOENT)
			diag_file(d, DIAG_FILE_READ, dir, "cannot list: %s",
			    strerror(errno));
		return;
	}
	doc->datasets = arena_alloc(a, list.count, sizeof(*doc->datasets));
	doc->broken = arena_alloc(a, list.count, sizeof(*doc->broken));
	for (i = 0; i < list.count; i++) {
		set = dataset_read(a, arena_printf(a, "%s/%s", dir,
		    list.entries[i].name), d);
		if (set != NULL) {
			disclosure_apply(set, policy, d);
			doc->datasets[doc->dataset_count++] = set;
		} else {
			doc->broken[doc->broken_count++] =
			    list.entries[i].name;
		}
	}
}

static void
document_read_cards(struct arena *a, struct document *doc, struct diag *d)
{
	const cJSON *list = json_get(doc->json->root, "cards"), *node;
	const struct dataset *set;
	const char *nearest;

	doc->cards = arena_alloc(a, (size_t)cJSON_GetArraySize(list),
	    sizeof(const struct dataset *));
	cJSON_ArrayForEach(node, list) {
		set = document_find_dataset(doc, node->valuestring, &nearest);
		if (set == NULL && document_is_broken(doc, node->valuestring))
			continue;
		if (set == NULL)
			diag_at(d, DIAG_DATASET_UNKNOWN, doc->json->source,
			    json_offset(doc->json, node),
			    "no dataset '%s' in %s/data%s%s%s",
			    node->valuestring, doc->dir,
			    nearest != NULL ? " (did you mean '" : "",
			    nearest != NULL ? nearest : "",
			    nearest != NULL ? "'?)" : "");
		else if (set->kind != DATASET_KPI)
			diag_at(d, DIAG_DATASET_KIND, doc->json->source,
			    json_offset(doc->json, node),
			    "'%s' is no kpi: a card shows one",
			    node->valuestring);
		else
			doc->cards[doc->card_count++] = set;
	}
}

struct document *
document_read(struct arena *a, enum document_kind kind, const char *folder,
    const char *id, const bool site_lang[LANG__MAX],
    const struct disclosure_policy *policy, struct diag *d)
{
	struct document *doc;
	const char *path;

	doc = arena_alloc(a, 1, sizeof(*doc));
	doc->kind = kind;
	doc->id = id;
	doc->dir = arena_printf(a, "content/%s/%s", folder, id);
	path = arena_printf(a, "%s/%s", doc->dir, document_file(kind));
	if (!text_is_slug(id)) {
		diag_file(d, DIAG_FILE_NAME, path, "folder '%s' must be a "
		    "lower-case name of a-z, 0-9 and '-'", id);
		return NULL;
	}
	if ((doc->json = json_read(a, path, d)) == NULL)
		return NULL;
	if (!json_check(doc->json, doc->json->root, document_shapes[kind],
	    d)) {
		document_free(doc);
		return NULL;
	}
	document_read_langs(doc, site_lang);
	document_read_common(a, doc);
	if (kind == DOCUMENT_REPORT)
		doc->report = report_read(a, doc->json);
	if (kind == DOCUMENT_AGENDA) {
		doc->agenda = agenda_read(a, doc->json);
		doc->status = STATUS_PUBLISHED;
		doc->dates[STATUS_PUBLISHED] = doc->agenda->published;
	}
	document_read_datasets(a, doc, policy, d);
	document_read_cards(a, doc, d);
	return doc;
}

void
document_free(struct document *doc)
{
	size_t i;

	if (doc == NULL)
		return;
	for (i = 0; i < doc->dataset_count; i++)
		dataset_free(doc->datasets[i]);
	json_free(doc->json);
}

const struct dataset *
document_find_dataset(const struct document *doc, const char *id,
    const char **nearest)
{
	const char *names[256];
	size_t i, count = 0;

	for (i = 0; i < doc->dataset_count; i++) {
		if (strcmp(doc->datasets[i]->id, id) == 0)
			return doc->datasets[i];
		if (count < 256)
			names[count++] = doc->datasets[i]->id;
	}
	if (nearest != NULL)
		*nearest = text_nearest(id, names, count);
	return NULL;
}

bool
document_is_broken(const struct document *doc, const char *id)
{
	size_t i, len = strlen(id);

	for (i = 0; i < doc->broken_count; i++)
		if (strncmp(doc->broken[i], id, len) == 0 &&
		    strcmp(doc->broken[i] + len, ".json") == 0)
			return true;
	return false;
}

enum lang
document_lang(const struct document *doc, enum lang lang)
{
	int own;

	for (own = 0; !doc->has_lang[lang] && own < LANG__MAX; own++)
		if (doc->has_lang[own])
			return (enum lang)own;
	return lang;
}

struct date
document_date(const struct document *doc)
{
	struct date newest = { 0, 0, 0 };
	int i;

	for (i = 0; i < STATUS__MAX; i++)
		if (date_compare(doc->dates[i], newest) > 0)
			newest = doc->dates[i];
	if (doc->report != NULL && date_compare(doc->report->date, newest) > 0)
		newest = doc->report->date;
	if (doc->agenda != NULL && date_compare(
	    doc->agenda->decisions_published, newest) > 0)
		newest = doc->agenda->decisions_published;
	return newest;
}
