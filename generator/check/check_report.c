#include "check/check_report.h"

#include <string.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/fs.h"
#include "base/text.h"
#include "load/json.h"
#include "load/markdown.h"
#include "load/share.h"
#include "model/document.h"
#include "model/reference.h"
#include "model/report.h"
#include "model/section.h"

/* Is the partial in the site's own templates or among the installed ones? */
static bool
check_style_has(struct arena *a, const char *style, const char *folder)
{
	const char *name = arena_printf(a, "templates/%s/report-%s.mustache",
	    folder, style);

	return fs_is_file(name) ||
	    fs_is_file(arena_printf(a, "%s/%s", share_folder(), name));
}

void
check_report_style(const struct site *site, const struct document *doc,
    struct diag *d)
{
	static const char *const folders[] = { "html", "fo" };
	struct arena a = ARENA_INIT;
	const char *style;
	const cJSON *node;
	size_t i;

	(void)site;
	node = json_get(doc->json->root, "style");
	for (i = 0; node != NULL && doc->report != NULL && i < 2; i++) {
		style = doc->report->style;
		if (text_is_slug(style) && check_style_has(&a, style,
		    folders[i]))
			continue;
		diag_at(d, DIAG_REPORT_STYLE, doc->json->source,
		    json_offset(doc->json, node), text_is_slug(style) ?
		    "no style '%s': add templates/%s/report-%s.mustache" :
		    "style '%s' must be a lower-case name of a-z, 0-9 and "
		    "'-'", style, folders[i], style);
		break;
	}
	arena_release(&a);
}

/* Where a Markdown text stands in a JSON file. */
struct check_place {
	const struct site	*site;
	const struct document	*doc;
	size_t			 offset;
	struct diag		*diag;
};

static size_t
check_place_offset(void *data, size_t offset)
{
	(void)offset;
	return ((const struct check_place *)data)->offset;
}

static void
check_rich_lang(struct arena *a, struct check_place *place, const char *text,
    enum lang lang)
{
	struct markdown_options options = { 0 };
	struct section_text in_json = { 0 };
	struct reference ref;
	struct markdown *md;
	size_t i;

	options.fragment = true;
	options.map = check_place_offset;
	options.map_data = place;
	in_json.path = place->doc->json->source->path;
	in_json.lang = lang;
	md = markdown_parse(a, text, strlen(text), place->doc->json->source,
	    &options, place->diag);
	for (i = 0; i < md->link_count; i++) {
		if (md->links[i].image)
			continue;
		ref = reference_resolve(a, place->site, place->doc, &in_json,
		    lang, md->links[i].url);
		if (ref.kind == REFERENCE_DEAD)
			diag_at(place->diag, ref.problem,
			    place->doc->json->source, place->offset, "%s",
			    ref.message);
	}
	markdown_free(md);
}

/* A text in each language of its document that it has. */
static void
check_rich(const struct site *site, const struct document *doc,
    const cJSON *node, struct diag *d)
{
	struct check_place place = { site, doc, 0, d };
	struct ltext text = json_text_of(node);
	struct arena a = ARENA_INIT;
	const char *shown, *last = NULL;
	int lang;

	place.offset = json_offset(doc->json, node);
	for (lang = 0; lang < LANG__MAX; lang++) {
		shown = ltext_get(&text, (enum lang)lang, NULL);
		if (!doc->has_lang[lang] || shown == NULL || shown == last)
			continue;
		check_rich_lang(&a, &place, shown, (enum lang)lang);
		last = shown;
	}
	arena_release(&a);
}

void
check_report_texts(const struct site *site, const struct document *doc,
    struct diag *d)
{
	static const char *const lists[] = {
		"recommendation", "background_papers", "appendices"
	};
	const cJSON *root = doc->json->root, *node;
	size_t i;

	if (doc->report == NULL)
		return;
	for (i = 0; i < sizeof(lists) / sizeof(lists[0]); i++)
		cJSON_ArrayForEach(node, json_get(root, lists[i]))
			check_rich(site, doc, node, d);
	cJSON_ArrayForEach(node, json_get(root, "implications"))
		check_rich(site, doc, json_get(node, "text"), d);
	if ((node = json_get(root, "purpose")) != NULL)
		check_rich(site, doc, node, d);
	if ((node = json_get(root, "reason")) == NULL)
		return;
	check_rich(site, doc, node, d);
	if (doc->report->recommendation_count == 0)
		diag_at(d, DIAG_JSON_KEY_MISSING, doc->json->source,
		    json_offset(doc->json, node), "'reason' gives the reason "
		    "for a 'recommendation', which is missing");
}
