#include "model/agenda.h"

#include "base/arena.h"
#include "load/json.h"
#include "model/agenda_shape.h"
#include "model/texts.h"

struct clear_days
clear_days_read(const cJSON *node)
{
	struct clear_days rule;

	rule.days = (int)json_number(node, "days", 0);
	rule.calendar = json_word(node, "count", clear_days_words, 0) == 1;
	return rule;
}

static struct exemption *
agenda_read_exemption(struct arena *a, const cJSON *node)
{
	const cJSON *list = json_get(node, "paragraphs"), *number;
	struct exemption *exemption;

	if (node == NULL)
		return NULL;
	exemption = arena_alloc(a, 1, sizeof(*exemption));
	exemption->paragraphs = arena_alloc(a,
	    (size_t)cJSON_GetArraySize(list), sizeof(int));
	cJSON_ArrayForEach(number, list)
		exemption->paragraphs[exemption->paragraph_count++] =
		    number->valueint;
	exemption->public_interest = json_text(node, "public_interest");
	exemption->note = json_text(node, "note");
	return exemption;
}

static struct decision *
agenda_read_decision(struct arena *a, const struct agenda *agenda,
    const cJSON *node)
{
	struct decision *decision;

	if (node == NULL)
		return NULL;
	decision = arena_alloc(a, 1, sizeof(*decision));
	decision->points = texts_read(a, json_get(node, "text"),
	    &decision->point_count);
	decision->date = json_get(node, "date") != NULL ? json_date(node,
	    "date") : agenda->date;
	decision->call_in_until = json_date(node, "call_in_until");
	return decision;
}

static struct key_decision *
agenda_read_key_decision(struct arena *a, const cJSON *node)
{
	struct key_decision *key;

	if (node == NULL)
		return NULL;
	key = arena_alloc(a, 1, sizeof(*key));
	key->reference = json_string(node, "reference");
	key->notice = json_date(node, "notice");
	return key;
}

static void
agenda_read_items(struct arena *a, struct agenda *agenda, const cJSON *list)
{
	struct agenda_item *item;
	const cJSON *node, *added;

	agenda->items = arena_alloc(a, (size_t)cJSON_GetArraySize(list),
	    sizeof(*agenda->items));
	cJSON_ArrayForEach(node, list) {
		item = &agenda->items[agenda->item_count++];
		item->number = json_string(node, "number");
		item->title = json_text(node, "title");
		item->text = json_text(node, "text");
		item->key_decision = agenda_read_key_decision(a,
		    json_get(node, "key_decision"));
		item->decision = agenda_read_decision(a, agenda,
		    json_get(node, "decision"));
		item->exemption = agenda_read_exemption(a, json_get(node,
		    "exempt"));
		added = json_get(node, "added");
		item->added = (enum item_added)json_word(added, "as",
		    item_added_words, ITEM_NOT_ADDED);
		item->added_reason = json_text(added, "reason");
	}
}

struct agenda *
agenda_read(struct arena *a, const struct json_doc *json)
{
	struct agenda *agenda = arena_alloc(a, 1, sizeof(*agenda));
	const cJSON *root = json->root;

	agenda->supplement = json_word(root, "kind", agenda_kind_words,
	    0) == 1;
	agenda->has_nation = json_get(root, "nation") != NULL;
	agenda->clear_days = clear_days_read(json_get(root, "clear_days"));
	agenda->number = (int)json_number(root, "number", 0);
	agenda->committee = json_text(root, "committee");
	agenda->date = json_date(root, "date");
	agenda->time = json_string(root, "time");
	agenda->place = json_text(root, "place");
	agenda->agenda_published = json_date(root, "agenda_published");
	agenda->published = json_date(root, "published");
	agenda->enquiries = json_text(root, "enquiries");
	agenda->press = json_text(root, "press");
	agenda->website = json_string(root, "website");
	agenda->first_page = (int)json_number(root, "first_page", 1);
	agenda->decisions_published = json_date(root, "decisions_published");
	agenda_read_items(a, agenda, json_get(root, "items"));
	return agenda;
}

bool
agenda_has_decisions(const struct agenda *agenda)
{
	size_t i;

	for (i = 0; agenda != NULL && i < agenda->item_count; i++)
		if (agenda->items[i].decision != NULL)
			return true;
	return false;
}

bool
agenda_has_restricted(const struct agenda *agenda)
{
	size_t i;

	for (i = 0; agenda != NULL && i < agenda->item_count; i++)
		if (agenda->items[i].restricted_count > 0)
			return true;
	return false;
}
