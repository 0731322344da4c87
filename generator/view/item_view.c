#include "view/item_view.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/text.h"
#include "load/strings.h"
#include "model/agenda.h"
#include "model/document.h"
#include "model/exemption.h"
#include "view/context.h"
#include "view/edition.h"
#include "view/value.h"

void
item_view_label(const struct edition *e, const struct agenda_item *item,
    cJSON *view)
{
	struct buf label = BUF_INIT;

	strings_put(&label, e->c->strings, e->lang, "item", "n",
	    item->number, NULL);
	value_add_buf(view, "label", &label);
	value_add(view, "number", item->number);
	edition_add(view, "title", e, &item->title);
}

const char *
item_view_id(struct arena *a, const struct agenda *agenda, size_t index)
{
	struct buf id = BUF_INIT;
	const char *result;
	size_t i;

	buf_puts(&id, "item-");
	text_put_slug(&id, agenda->items[index].number);
	for (i = 0; i < index; i++)
		if (strcmp(agenda->items[i].number,
		    agenda->items[index].number) == 0)
			break;
	if (i < index)
		buf_printf(&id, "_%zu", index + 1);
	result = arena_strdup(a, id.data);
	buf_release(&id);
	return result;
}

void
item_view_added(const struct edition *e, const struct agenda_item *item,
    cJSON *view)
{
	static const char *const keys[] = { "added_late", "added_urgent" };

	value_add(view, "added_label", item->added == ITEM_NOT_ADDED ? NULL :
	    strings_get(e->c->strings, e->lang, keys[item->added]));
	edition_add(view, "added_reason", e, &item->added_reason);
}

/* "paragraph 1 (information about an individual); paragraph 3 (...)" */
static void
item_view_paragraphs(const struct edition *e,
    const struct exemption *exemption, struct buf *out)
{
	char number[16], key[16];
	size_t i;

	for (i = 0; i < exemption->paragraph_count; i++) {
		snprintf(number, sizeof(number), "%d",
		    exemption->paragraphs[i]);
		snprintf(key, sizeof(key), "exempt_%d", exemption_kind(
		    e->doc->nation, exemption->paragraphs[i]));
		buf_puts(out, i > 0 ? "; " : "");
		strings_put(out, e->c->strings, e->lang, "exempt_paragraph",
		    "n", number, "what", strings_get(e->c->strings, e->lang,
		    key), NULL);
	}
}

void
item_view_exempt(const struct edition *e, const struct agenda_item *item,
    cJSON *view)
{
	const struct exemption *exemption = item->exemption;
	const struct ltext none = { 0 };
	struct buf law = BUF_INIT, paragraphs = BUF_INIT;
	char part[16];

	value_add(view, "exempt_label", exemption == NULL ? NULL :
	    strings_get(e->c->strings, e->lang, item->paper_count > 0 ?
	    "exempt_part" : "exempt_whole"));
	if (exemption != NULL) {
		item_view_paragraphs(e, exemption, &paragraphs);
		snprintf(part, sizeof(part), "%d",
		    exemption_laws[e->doc->nation].part);
		strings_put(&law, e->c->strings, e->lang, "exempt_law",
		    "part", part, "paragraphs", paragraphs.data, NULL);
	}
	value_add_buf(view, "exempt_law", &law);
	value_add(view, "public_interest_label", strings_get(e->c->strings,
	    e->lang, "public_interest"));
	edition_add(view, "public_interest", e, exemption != NULL ?
	    &exemption->public_interest : &none);
	edition_add(view, "exempt_note", e, exemption != NULL ?
	    &exemption->note : &none);
	buf_release(&paragraphs);
}

/* "May be called in until 28 June 2024"; nothing where there is no date. */
static void
item_view_date(const struct edition *e, cJSON *view, const char *name,
    const char *key, struct date date)
{
	struct buf day = BUF_INIT, text = BUF_INIT;

	if (date.year > 0) {
		locale_put_date(&day, e->lang, date, false);
		strings_put(&text, e->c->strings, e->lang, key, "date",
		    day.data, NULL);
	}
	value_add_buf(view, name, &text);
	buf_release(&day);
}

void
item_view_decision(const struct edition *e, const struct agenda_item *item,
    cJSON *view)
{
	const struct decision *decision = item->decision;
	const struct key_decision *key = item->key_decision;
	const struct date none = { 0, 0, 0 };
	cJSON *object, *points;
	size_t i;

	value_add_flag(view, "has_key_decision", key != NULL);
	value_add(view, "key_reference", key != NULL ? key->reference : NULL);
	item_view_date(e, view, "key_notice", "key_notice", key != NULL ?
	    key->notice : none);
	value_add_flag(view, "has_decision", decision != NULL);
	if (decision == NULL)
		return;
	object = value_add_object(view, "decision");
	points = value_add_list(object, "points");
	for (i = 0; i < decision->point_count; i++)
		edition_add(value_append(points), "text", e,
		    &decision->points[i]);
	item_view_date(e, object, "decided", "decision_on",
	    decision->date);
	item_view_date(e, object, "call_in", "decision_call_in",
	    decision->call_in_until);
}
