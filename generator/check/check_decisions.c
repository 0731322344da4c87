#include "check/check_decisions.h"

#include "base/buf.h"
#include "base/day.h"
#include "base/diag.h"
#include "check/check_agenda.h"
#include "load/json.h"
#include "model/agenda.h"
#include "model/holidays.h"
#include "model/site.h"

#define CHECK_NOTE_DAYS 7	/* working days, the meeting's the first, in
				 * Wales */
#define CHECK_NOTICE_DAYS 28	/* clear days, in England */

/* A date that comes before the one from which it follows. */
static void
check_order(const struct document *doc, const cJSON *at, struct date date,
    struct date from, const char *what, struct diag *d)
{
	struct buf message = BUF_INIT;

	if (at == NULL || date_compare(date, from) >= 0)
		return;
	locale_put_date(&message, LANG_EN, date, false);
	buf_printf(&message, " is before %s, ", what);
	locale_put_date(&message, LANG_EN, from, false);
	diag_at(d, DIAG_DECISION_DATE, doc->json->source,
	    json_offset(doc->json, at), "%s", message.data);
	buf_release(&message);
}

static void
check_key_notice(const struct document *doc, const struct agenda_item *item,
    const cJSON *at, struct diag *d)
{
	struct date notice, meeting = doc->agenda->date;
	int count;

	if (at == NULL || doc->nation != NATION_ENGLAND ||
	    !doc->agenda->has_nation)
		return;
	notice = item->key_decision->notice;
	count = holidays_clear_days(NULL, notice, meeting, false);
	if (count < CHECK_NOTICE_DAYS)
		diag_at(d, DIAG_KEY_NOTICE, doc->json->source,
		    json_offset(doc->json, at), "%d clear day%s between this "
		    "notice of a key decision and the meeting; %d are asked "
		    "for, unless it is urgent", count, count == 1 ? "" : "s",
		    CHECK_NOTICE_DAYS);
}

/* In Wales the decisions are published soon after the meeting. */
static void
check_note(const struct site *site, const struct document *doc,
    const cJSON *at, struct diag *d)
{
	const struct agenda *agenda = doc->agenda;
	struct buf message = BUF_INIT;
	struct date last;

	if (at == NULL || doc->nation != NATION_WALES ||
	    !agenda->has_nation || site->holidays == NULL ||
	    !check_holidays_known(site->holidays, doc, at, agenda->date,
	    agenda->decisions_published, d))
		return;
	last = holidays_after(site->holidays, day_date(day_number(
	    agenda->date) - 1), CHECK_NOTE_DAYS);
	if (date_compare(agenda->decisions_published, last) <= 0)
		return;
	locale_put_date(&message, LANG_EN, last, false);
	diag_at(d, DIAG_DECISION_DAYS, doc->json->source,
	    json_offset(doc->json, at), "decisions are published within %d "
	    "working days, of which the meeting's is the first: by %s",
	    CHECK_NOTE_DAYS,
	    message.data);
	buf_release(&message);
}

void
check_decisions(const struct site *site, const struct document *doc,
    struct diag *d)
{
	const struct agenda *agenda = doc->agenda;
	const struct agenda_item *item;
	const cJSON *node, *decision, *published;

	if (agenda == NULL)
		return;
	item = agenda->items;
	cJSON_ArrayForEach(node, json_get(doc->json->root, "items")) {
		decision = json_get(node, "decision");
		if (decision != NULL) {
			check_order(doc, json_get(decision, "date"),
			    item->decision->date, agenda->date,
			    "the meeting", d);
			check_order(doc, json_get(decision, "call_in_until"),
			    item->decision->call_in_until,
			    item->decision->date, "the decision", d);
		}
		check_key_notice(doc, item, json_get(json_get(node,
		    "key_decision"), "notice"), d);
		item++;
	}
	published = json_get(doc->json->root, "decisions_published");
	check_order(doc, published, agenda->decisions_published,
	    agenda->date, "the meeting", d);
	check_note(site, doc, published, d);
}
