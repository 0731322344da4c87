#include "render/site_pages.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/fs.h"
#include "model/site.h"
#include "project.h"
#include "unit.h"

/* A small site of two languages, under a path, with one of each kind. */
static const char *const files[] = {
	"content/site.json",
	"{\"title\": {\"en\": \"Plans & papers\", \"cy\": \"Cynlluniau\"},"
	" \"publisher\": \"Us\", \"description\": \"All of them.\","
	" \"base_url\": \"https://x.example/sub\","
	" \"languages\": [\"en\", \"cy\"], \"theme\": \"default\","
	" \"notice\": {\"en\": \"An example.\", \"cy\": \"Enghraifft.\"},"
	" \"contact\": {\"name\": \"Team\", \"phone\": \"+44 (0)1 23\"}}",

	"content/plans/alpha/plan.json",
	"{\"title\": {\"en\": \"Alpha plan\", \"cy\": \"Cynllun Alffa\"},"
	" \"authority\": \"Alpha\", \"nation\": \"wales\","
	" \"period\": \"2024\","
	" \"address\": {\"en\": \"alpha\", \"cy\": \"alffa\"},"
	" \"summary\": {\"en\": \"Short.\", \"cy\": \"Byr.\"},"
	" \"status\": \"approved\", \"dates\": {\"approved\": \"2024-05-06\"},"
	" \"contact\": {\"name\": \"Team\"}, \"cards\": [\"entrants\"],"
	" \"glossary\": [{\"term\": {\"en\": \"Zebra\", \"cy\": \"Chwaer\"},"
	" \"meaning\": {\"en\": \"Last.\", \"cy\": \"Ar ôl c.\"}},"
	" {\"term\": {\"en\": \"Apple\", \"cy\": \"Cymorth\"},"
	" \"meaning\": {\"en\": \"First.\", \"cy\": \"O flaen ch.\"}}]}",
	"content/plans/alpha/01-first.en.md",
	"# First\n\nSee [costs](02-second.en.md#costs) and the YJB.[^a]\n\n"
	"Table: Hand made\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n"
	"![](chart:entrants \"Entrants over time\")\n\n"
	"[^a]: A note.\n\n*[YJB]: Youth Justice Board\n",
	"content/plans/alpha/01-cyntaf.cy.md",
	"# Cyntaf\n\nGweler [costau](02-second.en.md#costs).[^a]\n\n"
	"Table: Gwaith llaw\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n"
	"![](chart:entrants \"Newydd-ddyfodiaid dros amser\")\n\n"
	"[^a]: Nodyn.\n",
	"content/plans/alpha/02-second.en.md",
	"# Second\n\nWords of the second.[^b]\n\n"
	"## Costs\n\n![](table:money)\n\n"
	"## More\n\nThe YJB again.\n\n[^b]: Another note.\n",
	"content/plans/alpha/02.1-child.en.md",
	"# Child\n\nBelow the second.\n",
	"content/plans/alpha/data/entrants.json",
	"{\"kind\": \"kpi\", \"title\": \"Entrants\","
	" \"measure\": \"Children\", \"unit\": \"count\","
	" \"better\": \"lower\","
	" \"counts\": \"children\","
	" \"periods\": [\"2023\", \"2024\"], \"series\": [{\"of\": \"local\","
	" \"name\": \"Alpha\", \"values\": [40, 30]}],"
	" \"chart\": {\"kind\": \"column\"}}",
	"content/plans/alpha/data/money.json",
	"{\"kind\": \"table\", \"title\": \"Money\", \"columns\":"
	" [{\"key\": \"a\", \"title\": \"What\", \"type\": \"text\"},"
	" {\"key\": \"b\", \"title\": \"Sum\", \"type\": \"money\"},"
	" {\"key\": \"c\", \"title\": \"State\", \"type\": \"status\"},"
	" {\"key\": \"d\", \"title\": \"Note\", \"type\": \"text\"}],"
	" \"rows\": [{\"a\": \"Staff <b>\", \"b\": 1500,"
	" \"c\": \"on-track\", \"d\": null}]}",

	"content/reports/beta/report.json",
	"{\"title\": \"Beta report\", \"authority\": \"Beta\","
	" \"languages\": [\"en\"], \"committee\": \"Panel\","
	" \"date\": \"2024-01-02\", \"summary\": \"A report.\","
	" \"status\": \"published\", \"contact\": {\"name\": \"Team\"},"
	" \"numbered\": true, \"recommendation\": [\"Take **note** of the"
	" [plan](../../plans/alpha/plan.json).\"],"
	" \"glossary\": [{\"term\": \"Apple\", \"meaning\": \"First.\"}]}",
	"content/reports/beta/01-why.en.md",
	"# Why\n\nBecause.\n\nAnd so.\n",
	"content/reports/beta/02-how.en.md",
	"# How\n\nLike this.\n",

	"content/agendas/gamma/agenda.json",
	"{\"title\": \"Gamma agenda\", \"kind\": \"supplement\","
	" \"number\": 2, \"authority\": \"Beta\", \"committee\": \"Panel\","
	" \"date\": \"2024-01-02\", \"languages\": [\"en\"],"
	" \"summary\": \"Papers.\", \"website\": \"www.x.example\","
	" \"items\": [{\"number\": \"6\", \"title\": \"Report\","
	" \"documents\": [\"reports/beta\"]}]}"
};

struct built {
	struct project	 project;
	char		 dir[32];
	const char	*home;		/* where the tests began */
	char		*paths[256];	/* what the sink was given */
	char		*pages[256];
	size_t		 count;
	size_t		 most;		/* files that the sink takes */
	int		 result;
};

static int
built_take(void *data, const char *path, const struct buf *bytes)
{
	struct built *b = data;

	/* test_search_index and tests/site/feeds.sh look at these. */
	if (strncmp(path, "search/", 7) == 0 ||
	    strstr(path, "feeds/") != NULL)
		return 0;
	if (b->count == b->most)
		return -1;
	b->paths[b->count] = strdup(path);
	b->pages[b->count++] = strdup(bytes->data);
	return 0;
}

static void
built_write(const char *path, const char *text)
{
	assert_int_equal(fs_write(path, text, strlen(text)), 0);
}

/* Render the site, with one file more than the small site has, or NULL. */
static void
built_init(struct built *b, const char *path, const char *text, size_t most)
{
	size_t i;

	memset(b, 0, sizeof(*b));
	b->most = most;
	strcpy(b->dir, "/tmp/yjplan-XXXXXX");
	b->home = getcwd(NULL, 0);
	assert_non_null(mkdtemp(b->dir));
	assert_int_equal(chdir(b->dir), 0);
	for (i = 0; i < UNIT_COUNT(files); i += 2)
		built_write(files[i], files[i + 1]);
	if (path != NULL)
		built_write(path, text);
	assert_true(project_enter(&b->project, NULL));
	project_open(&b->project, &(struct site_scope){ true, false });
	project_read(&b->project);
	assert_non_null(b->project.site);
	assert_non_null(b->project.theme);
	b->result = site_pages_render(&b->project.context, built_take, b);
}

static void
built_release(struct built *b)
{
	size_t i;

	for (i = 0; i < b->count; i++) {
		free(b->paths[i]);
		free(b->pages[i]);
	}
	project_free(&b->project);
	assert_int_equal(chdir(b->home), 0);
	assert_int_equal(fs_remove(b->dir), 0);
	free((void *)(uintptr_t)b->home);
}

static const char *
built_page(const struct built *b, const char *path)
{
	size_t i;

	for (i = 0; i < b->count; i++)
		if (strcmp(b->paths[i], path) == 0)
			return b->pages[i];
	fail_msg("no file '%s'", path);
	return "";
}

/* Does the page hold the text? */
static void
built_has(const struct built *b, const char *path, const char *text)
{
	if (strstr(built_page(b, path), text) == NULL)
		fail_msg("'%s' is not in %s", text, path);
}

static void
built_lacks(const struct built *b, const char *path, const char *text)
{
	if (strstr(built_page(b, path), text) != NULL)
		fail_msg("'%s' is in %s", text, path);
}

static struct built site;

static int
site_setup(void **state)
{
	(void)state;
	built_init(&site, NULL, NULL, UNIT_COUNT(site.paths));
	return site.result;
}

static int
site_teardown(void **state)
{
	(void)state;
	built_release(&site);
	return 0;
}

static void
makes_every_page_in_both_languages(void **state)
{
	static const char *const wanted[] = {
		"en/plans/alpha/index.html", "en/plans/alpha/first/index.html",
		"en/plans/alpha/second/index.html",
		"en/plans/alpha/child/index.html",
		"en/plans/alpha/whole/index.html",
		"en/plans/alpha/data/index.html",
		"cy/cynlluniau/alffa/index.html",
		"cy/cynlluniau/alffa/cyntaf/index.html",
		"cy/cynlluniau/alffa/second/index.html",
		"cy/cynlluniau/alffa/child/index.html",
		"cy/cynlluniau/alffa/cyfan/index.html",
		"cy/cynlluniau/alffa/data/index.html",
		"en/reports/beta/index.html", "en/reports/beta/why/index.html",
		"en/reports/beta/how/index.html",
		"en/reports/beta/whole/index.html",
		"cy/adroddiadau/beta/index.html",
		"cy/adroddiadau/beta/why/index.html",
		"cy/adroddiadau/beta/how/index.html",
		"cy/adroddiadau/beta/cyfan/index.html",
		"en/agendas/gamma/index.html", "cy/agendau/gamma/index.html",
		"404.html", "index.html", "en/index.html",
		"en/search/index.html", "en/a-to-z/index.html",
		"en/plans/index.html", "en/reports/index.html",
		"en/agendas/index.html", "en/glossary/index.html",
		"cy/index.html", "cy/chwilio/index.html",
		"cy/mynegai/index.html", "cy/cynlluniau/index.html",
		"cy/adroddiadau/index.html", "cy/agendau/index.html",
		"cy/geirfa/index.html", "style.css", "icon.svg", "search.js",
		"sitemap.xml", "robots.txt",
		"_headers", ".htaccess", "headers.nginx.conf"
	};
	size_t i;

	(void)state;
	assert_int_equal(site.count, UNIT_COUNT(wanted));
	for (i = 0; i < UNIT_COUNT(wanted); i++)
		assert_string_equal(site.paths[i], wanted[i]);
}

static void
puts_all_sections_on_one_page(void **state)
{
	const char *page = "en/plans/alpha/whole/index.html";

	(void)state;
	built_has(&site, page, "<meta name=\"robots\" content=\"noindex\">");
	built_has(&site, page, "<h2 id=\"first\">First</h2>");
	built_has(&site, page, "<h3 id=\"child\">Child</h3>");
	built_has(&site, page, "<h3 id=\"second.costs\">Costs</h3>");
	built_has(&site, page, "<a href=\"./#second.costs\">costs</a>");
	built_has(&site, page, "<a href=\"./#child\">");
	built_has(&site, page, "id=\"first.fn-1\"");
	built_has(&site, page, "id=\"second.fn-2\"");
	built_has(&site, page, "aria-labelledby=\"first first.footnotes\"");
	built_has(&site, page, "id=\"first.table-1\"");
	built_has(&site, page, "id=\"table-2\"");
	built_has(&site, "cy/cynlluniau/alffa/cyfan/index.html",
	    "<section class=\"part\" aria-labelledby=\"second\" "
	    "lang=\"en\">");
	built_has(&site, "en/plans/alpha/second/index.html",
	    "<a href=\"../whole/\">");
	assert_null(strstr(built_page(&site, "sitemap.xml"), "/whole/"));
}

static void
counts_the_actions_of_a_table(void **state)
{
	const char *page = "en/plans/alpha/second/index.html";

	(void)state;
	built_has(&site, page, "Completed: 0 of 1</span></label>\n<label>");
	built_has(&site, page, "On track: 1 of 1</span></label>\n</fieldset>");
	built_has(&site, page, "<tr data-status=\"on-track\">");
	built_has(&site, "cy/cynlluniau/alffa/data/index.html", "iawn: 1 o 1");
}

static void
tells_how_far_a_plan_has_come(void **state)
{
	const char *page = "cy/cynlluniau/alffa/index.html";

	(void)state;
	built_has(&site, page, "<li class=\"is-done\"><span class=\"state\">"
	    "Wedi'i wneud");
	built_has(&site, page, "<li class=\"is-now\" aria-current=\"step\">");
	built_has(&site, page, "<time datetime=\"2024-05-06\">6 Mai 2024");
	built_has(&site, page, "<li class=\"is-next\">");
	built_has(&site, page, "<li class=\"is-later\">");
}

static void
asks_what_is_wrong(void **state)
{
	const char *file = "content/plans/alpha/plan.json";
	struct built b;
	char text[1024];

	(void)state;
	assert_null(strstr(built_page(&site, "en/index.html"), "feedback"));
	snprintf(text, sizeof(text), "{\"title\": \"Alpha\","
	    "\"authority\": \"A\", \"nation\": \"wales\","
	    "\"period\": \"2024\", \"summary\": \"S.\","
	    "\"status\": \"published\","
	    "\"contact\": {\"name\": \"T\", \"email\": \"t@x.example\"}}");
	built_init(&b, file, text, 64);
	built_has(&b, "en/plans/alpha/first/index.html",
	    "<a href=\"mailto:t@x.example?subject=Something%20is%20wrong%20"
	    "with%20this%20page%3A%20https%3A%2F%2Fx.example%2Fsub%2Fen%2F"
	    "plans%2Falpha%2Ffirst%2F\">");
	built_release(&b);
}

static void
links_each_page_with_its_pair(void **state)
{
	const char *page = "cy/cynlluniau/alffa/cyntaf/index.html";

	(void)state;
	built_has(&site, page, "<html lang=\"cy\">");
	built_has(&site, page, "<link rel=\"canonical\" href=\""
	    "https://x.example/sub/cy/cynlluniau/alffa/cyntaf/\">");
	built_has(&site, page, "hreflang=\"en\" href=\""
	    "https://x.example/sub/en/plans/alpha/first/\">");
	built_has(&site, page, "hreflang=\"x-default\" href=\""
	    "https://x.example/sub/en/plans/alpha/first/\">");
	built_has(&site, page, "<span lang=\"cy\" aria-current=\"true\">"
	    "Cymraeg</span>");
	built_has(&site, page, "<a href=\"../../../../en/plans/alpha/first/\" "
	    "lang=\"en\" hreflang=\"en\" rel=\"alternate\">English");
	built_has(&site, "en/index.html", "hreflang=\"x-default\" href=\""
	    "https://x.example/sub/\">");
}

static void
shows_the_other_language_under_a_notice(void **state)
{
	const char *section = "cy/cynlluniau/alffa/second/index.html";
	const char *report = "cy/adroddiadau/beta/index.html";

	(void)state;
	built_has(&site, section, "<h1 lang=\"en\">Second</h1>");
	built_has(&site, section, "<p class=\"missing\">Nid yw'r dudalen hon "
	    "ar gael yn Gymraeg eto.");
	built_has(&site, section, "<div class=\"body\" lang=\"en\">");
	built_has(&site, section, "Table 2:");
	built_has(&site, report, "<h1 lang=\"en\">Beta report</h1>");
	built_has(&site, report, "Nid yw'r ddogfen hon ar gael yn Gymraeg.");
	built_has(&site, report, "href=\"../../../en/reports/beta/beta.pdf\" "
	    "hreflang=\"en\">Lawrlwytho'r PDF (yn Saesneg)");
	built_lacks(&site, "en/reports/beta/index.html", "class=\"missing\"");
}

static void
resolves_links_and_numbers(void **state)
{
	const char *first = "en/plans/alpha/first/index.html";
	const char *second = "en/plans/alpha/second/index.html";

	(void)state;
	built_has(&site, first, "<a href=\"../second/#costs\">costs</a>");
	built_has(&site, "cy/cynlluniau/alffa/cyntaf/index.html",
	    "<a href=\"../second/#costs\">costau</a>");
	built_has(&site, first, "<span class=\"number\">Table 1:</span> "
	    "Hand made");
	built_has(&site, first, "<span class=\"number\">Figure 1:</span> "
	    "<span>Entrants over time</span>");
	built_has(&site, first, "<picture>\n<source media=\"(max-width: "
	    "40rem)\" srcset=\"../charts/entrants-phone.png 2x\" "
	    "width=\"360\" height=\"320\">\n"
	    "<img src=\"../charts/entrants.png\" srcset=\""
	    "../charts/entrants.png 1x, ../charts/entrants-2x.png 2x\" "
	    "width=\"720\" height=\"405\" alt=\"");
	built_has(&site, second, "<span class=\"number\">Table 2:</span> "
	    "<span>Money</span>");
	built_has(&site, second, "<a href=\"#fn-2\"");
	built_has(&site, second, "<abbr title=\"Youth Justice Board\">YJB"
	    "</abbr> again");
	built_has(&site, second, "<th scope=\"row\">Staff &lt;b&gt;</th>");
	built_has(&site, second, "<span class=\"status status-on-track\">"
	    "On track</span>");
	built_has(&site, second, "<td>[x]</td>");
	built_has(&site, second, "<li><a href=\"#costs\">Costs</a></li>");
}

static void
leads_through_a_document(void **state)
{
	const char *child = "en/plans/alpha/child/index.html";

	(void)state;
	built_has(&site, child, "<a href=\"../second/\" rel=\"prev\">");
	built_lacks(&site, child, "rel=\"next\"");
	built_has(&site, child, "<li><a href=\"../second/\">Second</a></li>\n"
	    "</ol>");
	built_has(&site, child, "<a href=\"./\" aria-current=\"page\">"
	    "<span>Child</span></a>");
	built_has(&site, child, "<p>Approved by the management board · Last "
	    "updated 6 May 2024</p>");
	built_has(&site, "en/plans/alpha/index.html", "Down by 10 from 40 in "
	    "2023: an improvement");
	built_has(&site, "en/plans/alpha/index.html",
	    "<a href=\"tel:+440123\">+44 (0)1 23</a>");
}

static void
numbers_reports_and_links_their_recommendations(void **state)
{
	(void)state;
	built_has(&site, "en/reports/beta/how/index.html",
	    "<h1><span class=\"number\">2</span> How</h1>");
	built_has(&site, "en/reports/beta/how/index.html",
	    "<span class=\"number\">2.1</span> Like this.");
	built_has(&site, "en/reports/beta/why/index.html",
	    "<span class=\"number\">1.2</span> And so.");
	built_has(&site, "en/reports/beta/index.html",
	    "Take <strong>note</strong> of the <a href=\"../../plans/alpha/\">"
	    "plan</a>.");
	built_has(&site, "en/agendas/gamma/index.html",
	    "<span>Agenda supplement 2</span>");
	built_has(&site, "en/agendas/gamma/index.html",
	    "<a href=\"https://www.x.example\">www.x.example</a>");
	built_has(&site, "en/agendas/gamma/index.html",
	    "<a href=\"../../reports/beta/\">Beta report</a>");
}

static void
orders_the_glossary_as_the_language_does(void **state)
{
	const char *welsh = built_page(&site, "cy/geirfa/index.html");
	const char *english = built_page(&site, "en/glossary/index.html");
	const char *apple = strstr(english, "<dt>Apple</dt>");

	(void)state;
	assert_non_null(apple);
	assert_null(strstr(apple + 1, "<dt>Apple</dt>"));
	assert_true(strstr(apple, "<dt>Zebra</dt>") != NULL);
	assert_true(strstr(apple, "Alpha plan</a></li>\n<li>") != NULL);
	assert_non_null(strstr(welsh, "<dt>Cymorth</dt>"));
	assert_true(strstr(welsh, "<dt>Cymorth</dt>") <
	    strstr(welsh, "<dt>Chwaer</dt>"));
	assert_non_null(strstr(welsh, "<dt lang=\"en\">Apple</dt>"));
}

static void
makes_the_404_page_absolute(void **state)
{
	(void)state;
	built_has(&site, "404.html", "href=\"/sub/style.css\"");
	built_has(&site, "404.html", "href=\"/sub/en/plans/\"");
	built_has(&site, "404.html", "<a class=\"button\" href=\"/sub/cy/\">");
	built_lacks(&site, "404.html", "rel=\"canonical\"");
	built_lacks(&site, "404.html", "href=\"../");
}

static void
lists_pages_for_search_engines(void **state)
{
	const char *map = built_page(&site, "sitemap.xml"), *p;
	size_t urls = 0;

	(void)state;
	for (p = map; (p = strstr(p, "<url>")) != NULL; p++)
		urls++;
	assert_int_equal(urls, site.count - 13);
	/* Neither 404, nor eight files, nor four pages of all sections. */
	built_has(&site, "sitemap.xml", "<loc>https://x.example/sub/en/plans/"
	    "alpha/first/</loc>\n<xhtml:link rel=\"alternate\" hreflang=\"en\""
	    " href=\"https://x.example/sub/en/plans/alpha/first/\"/>\n"
	    "<xhtml:link rel=\"alternate\" hreflang=\"cy\" href=\""
	    "https://x.example/sub/cy/cynlluniau/alffa/cyntaf/\"/>\n"
	    "<lastmod>2024-05-06</lastmod>\n");
	built_has(&site, "robots.txt",
	    "Sitemap: https://x.example/sub/sitemap.xml\n");
}

static void
keeps_scripts_styles_and_strangers_out(void **state)
{
	static const char *const banned[] = {
		"<script>", "<style", " style=\"", "javascript:", " onclick"
	};
	size_t i, j;

	(void)state;
	for (i = 0; i < site.count; i++)
		for (j = 0; j < UNIT_COUNT(banned); j++)
			if (strstr(site.pages[i], banned[j]) != NULL)
				fail_msg("'%s' is in %s", banned[j],
				    site.paths[i]);
	built_has(&site, "en/index.html",
	    "<h1>Plans &amp; papers</h1>");
	assert_true(strlen(built_page(&site, "style.css")) < 20000);
}

static void
uses_the_templates_of_the_site(void **state)
{
	struct built b;

	(void)state;
	built_init(&b, "templates/html/list.mustache", "{{title}}: {{kind}}",
	    UNIT_COUNT(b.paths));
	assert_int_equal(b.result, 0);
	assert_string_equal(built_page(&b, "en/plans/index.html"),
	    "Plans: list");
	built_release(&b);
}

static void
reports_a_bad_template_and_makes_the_rest(void **state)
{
	struct built b;

	(void)state;
	built_init(&b, "templates/html/list.mustache", "{{titel}}",
	    UNIT_COUNT(b.paths));
	assert_int_equal(b.result, -1);
	assert_true(diag_count(b.project.diag, DIAG_LEVEL_ERROR) > 0);
	assert_int_equal(b.count, site.count - 6);	/* lists */
	built_has(&b, "cy/index.html", "<html lang=\"cy\">");
	built_release(&b);
}

static void
stops_when_the_sink_does(void **state)
{
	struct built b;
	size_t most;

	(void)state;
	for (most = 0; most < 34; most += 11) {
		built_init(&b, NULL, NULL, most);
		assert_int_equal(b.result, -1);
		assert_int_equal(b.count, most);
		built_release(&b);
	}
}

static void
needs_no_language_folder_for_one_language(void **state)
{
	struct built b;

	(void)state;
	built_init(&b, "content/site.json", "{\"title\": \"Plans\","
	    " \"publisher\": \"Us\", \"description\": \"All.\","
	    " \"base_url\": \"https://x.example/\", \"languages\": [\"en\"],"
	    " \"theme\": \"default\", \"contact\": {\"name\": \"Team\"}}",
	    UNIT_COUNT(b.paths));
	assert_int_equal(b.result, 0);
	built_has(&b, "index.html", "data-page=\"home\"");
	built_has(&b, "plans/alpha/first/index.html",
	    "href=\"../../../style.css\"");
	built_lacks(&b, "plans/alpha/first/index.html", "class=\"switch\"");
	built_lacks(&b, "plans/alpha/first/index.html", "hreflang");
	built_lacks(&b, "plans/alpha/first/index.html", "\"Notice\"");
	built_lacks(&b, "sitemap.xml", "hreflang");
	built_release(&b);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(makes_every_page_in_both_languages),
		cmocka_unit_test(puts_all_sections_on_one_page),
		cmocka_unit_test(counts_the_actions_of_a_table),
		cmocka_unit_test(tells_how_far_a_plan_has_come),
		cmocka_unit_test(asks_what_is_wrong),
		cmocka_unit_test(links_each_page_with_its_pair),
		cmocka_unit_test(shows_the_other_language_under_a_notice),
		cmocka_unit_test(resolves_links_and_numbers),
		cmocka_unit_test(leads_through_a_document),
		cmocka_unit_test(
		    numbers_reports_and_links_their_recommendations),
		cmocka_unit_test(orders_the_glossary_as_the_language_does),
		cmocka_unit_test(makes_the_404_page_absolute),
		cmocka_unit_test(lists_pages_for_search_engines),
		cmocka_unit_test(keeps_scripts_styles_and_strangers_out),
		cmocka_unit_test(uses_the_templates_of_the_site),
		cmocka_unit_test(reports_a_bad_template_and_makes_the_rest),
		cmocka_unit_test(stops_when_the_sink_does),
		cmocka_unit_test(needs_no_language_folder_for_one_language),
	};

	return cmocka_run_group_tests(tests, site_setup, site_teardown);
}
