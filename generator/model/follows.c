#include "model/follows.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "load/json.h"
#include "model/dataset.h"
#include "model/document.h"
#include "model/site.h"

#define FOLLOWS_DIGITS "0123456789"

/* The first number of four digits in a text, or 0. */
static int
follows_year_in(const char *text)
{
	size_t len;

	while (text != NULL && *text != '\0') {
		len = strspn(text, FOLLOWS_DIGITS);
		if (len == 4)
			return (int)strtol(text, NULL, 10);
		text += len;
		text += strcspn(text, FOLLOWS_DIGITS);
	}
	return 0;
}

int
follows_year_of(const struct ltext *text)
{
	int lang, year = 0;

	for (lang = 0; year == 0 && lang < LANG__MAX; lang++)
		year = follows_year_in(ltext_get(text, (enum lang)lang,
		    NULL));
	return year;
}

/* Why one plan cannot follow the other; NULL: it can. */
static const char *
follows_fault(const struct document *doc, const struct document *earlier)
{
	int from = follows_year_of(&earlier->period);
	int to = follows_year_of(&doc->period);

	if (earlier == doc)
		return "a plan cannot follow itself";
	if (!ltext_alike(&doc->authority, &earlier->authority))
		return "that is another authority's plan";
	if (from == 0 || to == 0)
		return "the periods of both must name a year: by that the "
		    "earlier one is known";
	if (from >= to)
		return "the period of that plan does not begin in an earlier "
		    "year";
	if (earlier->followed_by != NULL)
		return "another plan follows that one already";
	return NULL;
}

static void
follows_bind_one(struct arena *a, const struct site *site,
    struct document *doc, struct diag *d)
{
	const cJSON *node = json_get(doc->json->root, "follows");
	const char *nearest, *fault;
	struct document *earlier;
	size_t at;

	if (node == NULL || site_is_broken(site, node->valuestring))
		return;
	at = json_offset(doc->json, node);
	earlier = site_find(a, site, node->valuestring, &nearest);
	if (earlier == NULL || earlier->kind != DOCUMENT_PLAN) {
		diag_at(d, DIAG_DOCUMENT_UNKNOWN, doc->json->source, at,
		    "no plan '%s'%s%s%s", node->valuestring,
		    nearest != NULL ? " (did you mean '" : "",
		    nearest != NULL ? nearest : "",
		    nearest != NULL ? "'?)" : "");
		return;
	}
	fault = follows_fault(doc, earlier);
	if (fault != NULL) {
		diag_at(d, DIAG_FOLLOWS, doc->json->source, at,
		    "cannot follow '%s': %s", node->valuestring, fault);
		return;
	}
	doc->follows = earlier;
	earlier->followed_by = doc;
}

void
follows_bind(struct arena *a, const struct site *site, struct diag *d)
{
	size_t i;

	for (i = 0; i < site->document_count; i++)
		if (site->documents[i]->kind == DOCUMENT_PLAN)
			follows_bind_one(a, site, site->documents[i], d);
}

const struct document *
follows_newest(const struct document *doc)
{
	const struct document *newest = doc->followed_by;

	while (newest != NULL && newest->followed_by != NULL)
		newest = newest->followed_by;
	return newest;
}

const struct dataset *
follows_counterpart(const struct document *earlier,
    const struct dataset *set)
{
	const struct dataset *other, *found = NULL;
	size_t i;

	for (i = 0; i < earlier->dataset_count; i++) {
		other = earlier->datasets[i];
		if (other->kpi == NULL)
			continue;
		if (set->indicator != NULL && other->indicator ==
		    set->indicator)
			return other;
		if (strcmp(other->id, set->id) == 0)
			found = other;
	}
	return found;
}
