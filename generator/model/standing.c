#include "model/standing.h"

#include <stddef.h>
#include <string.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/text.h"
#include "load/json.h"
#include "load/strings.h"
#include "model/agenda.h"
#include "model/document.h"
#include "model/site.h"

/* What every site has, with the names of the messages. */
static const struct {
	const char	*word;
	const char	*title;
	const char	*text;
} standing_known[] = {
	{ "apologies", "standing_apologies", "standing_apologies_text" },
	{ "minutes", "standing_minutes", "standing_minutes_text" },
	{ "declarations", "standing_declarations",
	    "standing_declarations_text" },
	{ "announcements", "standing_announcements",
	    "standing_announcements_text" },
	{ "public-participation", "standing_public",
	    "standing_public_text" },
	{ "urgent-items", "standing_urgent", "standing_urgent_text" },
	{ "exclusion", "standing_exclusion", "standing_exclusion_text" }
};

#define STANDING_KNOWN (sizeof(standing_known) / sizeof(standing_known[0]))

struct standing {
	struct arena		*arena;
	const cJSON		*house;		/* of site.json; may be NULL */
	const struct strings	*strings;
	const struct document	*doc;		/* an agenda */
	struct diag		*diag;
};

static void
standing_put(struct ltext *to, const struct ltext *text)
{
	if (!ltext_given(to))
		*to = *text;
}

static struct ltext
standing_message(const struct strings *strings, const char *key)
{
	struct ltext text;
	int lang;

	for (lang = 0; lang < LANG__MAX; lang++)
		text.by[lang] = strings_get(strings, (enum lang)lang, key);
	return text;
}

/* What site.json says of a word, for this committee or for all. */
static void
standing_house(const struct standing *s, struct agenda_item *item,
    const char *word, bool is_for_all)
{
	struct ltext committee, text;
	const cJSON *entry;

	cJSON_ArrayForEach(entry, s->house) {
		committee = json_text(entry, "committee");
		if (strcmp(json_string(entry, "standing"), word) != 0 ||
		    ltext_given(&committee) == is_for_all || (!is_for_all &&
		    !ltext_alike(&committee, &s->doc->agenda->committee)))
			continue;
		text = json_text(entry, "title");
		standing_put(&item->title, &text);
		text = json_text(entry, "text");
		standing_put(&item->text, &text);
	}
}

static void
standing_usual(const struct standing *s, struct agenda_item *item,
    const char *word)
{
	struct ltext text;
	size_t i;

	for (i = 0; i < STANDING_KNOWN; i++)
		if (strcmp(standing_known[i].word, word) == 0) {
			text = standing_message(s->strings,
			    standing_known[i].title);
			standing_put(&item->title, &text);
			text = standing_message(s->strings,
			    standing_known[i].text);
			standing_put(&item->text, &text);
		}
}

static bool
standing_is_known(const struct standing *s, const char *word)
{
	const cJSON *entry;
	size_t i;

	for (i = 0; i < STANDING_KNOWN; i++)
		if (strcmp(standing_known[i].word, word) == 0)
			return true;
	cJSON_ArrayForEach(entry, s->house)
		if (strcmp(json_string(entry, "standing"), word) == 0)
			return true;
	return false;
}

static void
standing_unknown(const struct standing *s, const cJSON *node)
{
	size_t count = 0, own = (size_t)cJSON_GetArraySize(s->house);
	const char **names = arena_alloc(s->arena, STANDING_KNOWN + own,
	    sizeof(*names)), *nearest;
	const cJSON *entry;

	while (count < STANDING_KNOWN) {
		names[count] = standing_known[count].word;
		count++;
	}
	cJSON_ArrayForEach(entry, s->house)
		names[count++] = json_string(entry, "standing");
	nearest = text_nearest(node->valuestring, names, count);
	diag_at(s->diag, DIAG_STANDING_UNKNOWN, s->doc->json->source,
	    json_offset(s->doc->json, node), "no standing item '%s'%s%s%s: "
	    "give one in \"standing_items\" of content/site.json",
	    node->valuestring, nearest != NULL ? " (did you mean '" : "",
	    nearest != NULL ? nearest : "", nearest != NULL ? "'?)" : "");
}

static void
standing_fill_item(const struct standing *s, struct agenda_item *item,
    const cJSON *node)
{
	const cJSON *standing = json_get(node, "standing");
	const struct json_doc *json = s->doc->json;

	if (standing == NULL) {
		if (!ltext_given(&item->title))
			diag_at(s->diag, DIAG_JSON_KEY_MISSING, json->source,
			    json_offset(json, node), "item %s has no title: "
			    "give it one, or say in \"standing\" which item "
			    "it is", item->number);
		return;
	}
	if (!standing_is_known(s, standing->valuestring)) {
		standing_unknown(s, standing);
		return;
	}
	standing_house(s, item, standing->valuestring, false);
	standing_house(s, item, standing->valuestring, true);
	standing_usual(s, item, standing->valuestring);
}

void
standing_fill(struct arena *a, const struct site *site,
    const struct strings *strings, struct diag *d)
{
	struct standing s = { .arena = a, .strings = strings, .diag = d };
	struct agenda_item *item;
	const cJSON *node;
	size_t i;

	s.house = json_get(site->json->root, "standing_items");
	for (i = 0; i < site->document_count; i++) {
		s.doc = site->documents[i];
		if (s.doc->agenda == NULL)
			continue;
		item = s.doc->agenda->items;
		cJSON_ArrayForEach(node, json_get(s.doc->json->root, "items"))
			standing_fill_item(&s, item++, node);
	}
}
