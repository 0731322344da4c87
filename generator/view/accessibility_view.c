#include "view/accessibility_view.h"

#include "base/arena.h"
#include "base/buf.h"
#include "load/strings.h"
#include "model/accessibility.h"
#include "model/site.h"
#include "view/address.h"
#include "view/context.h"
#include "view/page_view.h"
#include "view/value.h"

static const char *const compliance_keys[] = {
	"statement_full", "statement_partial", "statement_none"
};
static const char *const ground_keys[] = {
	"statement_non_compliance", "statement_burden", "statement_scope"
};

_Static_assert(sizeof(compliance_keys) / sizeof(compliance_keys[0]) ==
    COMPLIANCE__MAX && sizeof(ground_keys) / sizeof(ground_keys[0]) ==
    GROUND__MAX, "messages for each status and ground");

static void
accessibility_view_grounds(const struct context *c, const struct page *page,
    cJSON *view)
{
	const struct accessibility *s = c->site->accessibility;
	cJSON *grounds = value_add_list(view, "grounds"), *list, *one;
	size_t i;
	int ground;

	for (ground = 0; ground < GROUND__MAX; ground++) {
		list = NULL;
		for (i = 0; i < s->problem_count; i++) {
			if ((int)s->problems[i].ground != ground)
				continue;
			if (list == NULL) {
				one = value_append(grounds);
				value_add(one, "title", strings_get(
				    c->strings, page->lang,
				    ground_keys[ground]));
				list = value_add_list(one, "problems");
			}
			one = value_append(list);
			value_add_ltext(one, "what", &s->problems[i].what,
			    page->lang);
			value_add_ltext(one, "why", &s->problems[i].why,
			    page->lang);
			value_add_ltext(one, "instead",
			    &s->problems[i].instead, page->lang);
		}
	}
	value_add_flag(view, "has_grounds", cJSON_GetArraySize(grounds) > 0);
}

/* Why the site is not fully compliant, as the model statement puts it. */
static const char *
accessibility_reasons(const struct accessibility *s)
{
	bool fails = false, exempt = false;
	size_t i;

	for (i = 0; i < s->problem_count; i++) {
		fails |= s->problems[i].ground == GROUND_NON_COMPLIANCE;
		exempt |= s->problems[i].ground == GROUND_BURDEN;
	}
	return fails && exempt ? "statement_both" : exempt ?
	    "statement_exemptions" : "statement_failures";
}

static void
accessibility_view_date(const struct context *c, const struct page *page,
    cJSON *list, const char *key, struct date date)
{
	cJSON *one = value_append(list);

	value_add(one, "label", strings_get(c->strings, page->lang, key));
	value_add_date(one, "date", date, page->lang);
}

cJSON *
accessibility_view_build(struct arena *a, const struct page_site *site,
    const struct page *page)
{
	const struct context *c = site->c;
	const struct accessibility *s = c->site->accessibility;
	cJSON *view = page_view_build(a, site, page), *dates;
	struct buf text = BUF_INIT;

	page_view_crumb(a, site, page, view, strings_get(c->strings,
	    page->lang, "home"), page->lang, address_home(a, c, page->lang));
	strings_put(&text, c->strings, page->lang, "statement_committed",
	    "publisher", ltext_get(&c->site->publisher, page->lang, NULL),
	    NULL);
	value_add_buf(view, "committed", &text);
	strings_put(&text, c->strings, page->lang, "statement_applies",
	    "site", ltext_get(&c->site->title, page->lang, NULL), "url",
	    c->site->base_url, NULL);
	value_add_buf(view, "applies", &text);
	strings_put(&text, c->strings, page->lang,
	    compliance_keys[s->status], "reasons", strings_get(c->strings,
	    page->lang, accessibility_reasons(s)), NULL);
	value_add_buf(view, "compliance", &text);
	value_add_flag(view, "has_pdfs", !c->no_pdf);
	accessibility_view_grounds(c, page, view);
	value_add_ltext(view, "tests", &s->tests, page->lang);
	dates = value_add_list(view, "dates");
	accessibility_view_date(c, page, dates, "statement_prepared",
	    s->prepared);
	accessibility_view_date(c, page, dates, "statement_reviewed",
	    s->reviewed);
	accessibility_view_date(c, page, dates, "statement_tested",
	    s->tested);
	return view;
}
