#include "check/check_agenda.h"

#include "base/buf.h"
#include "base/diag.h"
#include "load/json.h"
#include "model/agenda.h"
#include "model/exemption.h"
#include "model/holidays.h"
#include "model/site.h"

/* By enum nation. */
static const int check_lawful_days[] = { 5, 3 };

static struct clear_days
check_days_rule(const struct site *site, const struct document *doc)
{
	struct clear_days rule = doc->agenda->clear_days;

	if (json_get(doc->json->root, "clear_days") == NULL)
		rule = site->clear_days;
	if (rule.days == 0)
		rule.days = check_lawful_days[doc->nation];
	return rule;
}

/* "4 clear working days between 6 and 13 September 2023; 5 are asked for" */
static void
check_days_report(const struct document *doc, const cJSON *at,
    struct clear_days rule, int count, struct date from, struct diag *d)
{
	struct buf message = BUF_INIT;

	buf_printf(&message, "%d clear %sday%s between ", count,
	    rule.calendar ? "" : "working ", count == 1 ? "" : "s");
	locale_put_date(&message, LANG_EN, from, false);
	buf_puts(&message, " and ");
	locale_put_date(&message, LANG_EN, doc->agenda->date, false);
	diag_at(d, DIAG_CLEAR_DAYS, doc->json->source,
	    json_offset(doc->json, at), "%s; %d %s asked for", message.data,
	    rule.days, rule.days == 1 ? "is" : "are");
	buf_release(&message);
}

bool
check_holidays_known(const struct holidays *h, const struct document *doc,
    const cJSON *at, struct date from, struct date to, struct diag *d)
{
	int year;

	for (year = from.year; year <= to.year; year++)
		if (!holidays_know(h, year)) {
			diag_at(d, DIAG_BANK_HOLIDAYS, doc->json->source,
			    json_offset(doc->json, at), "no bank holidays of "
			    "%d are known: add them to "
			    "assets/bank-holidays.json", year);
			return false;
		}
	return true;
}

void
check_agenda_days(const struct site *site, const struct document *doc,
    struct diag *d)
{
	const struct agenda *agenda = doc->agenda;
	const struct holidays *h = site->holidays;
	struct clear_days rule;
	struct date from;
	const cJSON *at;
	int count;

	if (agenda == NULL || !agenda->has_nation)
		return;
	at = json_get(doc->json->root, agenda->supplement ?
	    "agenda_published" : "published");
	if (at == NULL)
		return;
	from = agenda->supplement ? agenda->agenda_published :
	    agenda->published;
	rule = check_days_rule(site, doc);
	if (!rule.calendar && (h == NULL || !check_holidays_known(h, doc, at,
	    from, agenda->date, d)))
		return;
	count = holidays_clear_days(h, from, agenda->date, !rule.calendar);
	if (count < rule.days)
		check_days_report(doc, at, rule, count, from, d);
}

/* "no paragraph 12 of Schedule 12A for England: they are 1 to 7" */
static void
check_exempt_paragraphs(const struct document *doc, const cJSON *list,
    struct diag *d)
{
	const struct exemption_law *law = &exemption_laws[doc->nation];
	const cJSON *node;

	cJSON_ArrayForEach(node, list)
		if (node->valueint < law->first || node->valueint > law->last)
			diag_at(d, DIAG_EXEMPT_PARAGRAPH, doc->json->source,
			    json_offset(doc->json, node), "no paragraph %d of "
			    "Schedule 12A for %s: they are %d to %d",
			    node->valueint, law->nation, law->first,
			    law->last);
}

void
check_agenda_exempt(const struct site *site, const struct document *doc,
    struct diag *d)
{
	const struct agenda_item *item;
	const cJSON *node, *exempt;

	(void)site;
	if (doc->agenda == NULL)
		return;
	item = doc->agenda->items;
	cJSON_ArrayForEach(node, json_get(doc->json->root, "items")) {
		exempt = json_get(node, "exempt");
		if (exempt != NULL && !doc->agenda->has_nation)
			diag_at(d, DIAG_EXEMPT_PARAGRAPH, doc->json->source,
			    json_key_offset(doc->json, exempt), "say in "
			    "\"nation\" whose law these paragraphs are of");
		else if (exempt != NULL)
			check_exempt_paragraphs(doc, json_get(exempt,
			    "paragraphs"), d);
		if (exempt != NULL && !ltext_given(
		    &item->exemption->public_interest) &&
		    exemption_is_tested(doc->nation, item->exemption))
			diag_at(d, DIAG_EXEMPT_INTEREST, doc->json->source,
			    json_key_offset(doc->json, exempt), "say in "
			    "\"public_interest\" why keeping item %s from the "
			    "public outweighs showing it", item->number);
		item++;
	}
}
