#include "check/check_report.h"

#include <string.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/fs.h"
#include "base/text.h"
#include "check/check_rich.h"
#include "load/json.h"
#include "load/share.h"
#include "model/document.h"
#include "model/report.h"
#include "model/rich.h"

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

/* A text of report.json; none is none. */
static void
check_report_text(struct arena *a, const struct site *site,
    const struct document *doc, const cJSON *node, struct diag *d)
{
	struct rich rich = rich_read(a, doc->json, node);

	check_rich(site, doc, &rich, d);
}

void
check_report_texts(const struct site *site, const struct document *doc,
    struct diag *d)
{
	static const char *const lists[] = {
		"recommendation", "background_papers", "appendices"
	};
	const cJSON *root = doc->json->root, *node;
	struct arena a = ARENA_INIT;
	size_t i;

	if (doc->report == NULL)
		return;
	for (i = 0; i < sizeof(lists) / sizeof(lists[0]); i++)
		cJSON_ArrayForEach(node, json_get(root, lists[i]))
			check_report_text(&a, site, doc, node, d);
	cJSON_ArrayForEach(node, json_get(root, "implications"))
		check_report_text(&a, site, doc, json_get(node, "text"), d);
	check_report_text(&a, site, doc, json_get(root, "purpose"), d);
	node = json_get(root, "reason");
	check_report_text(&a, site, doc, node, d);
	arena_release(&a);
	if (node != NULL && doc->report->recommendation_count == 0)
		diag_at(d, DIAG_JSON_KEY_MISSING, doc->json->source,
		    json_offset(doc->json, node), "'reason' gives the reason "
		    "for a 'recommendation', which is missing");
}
