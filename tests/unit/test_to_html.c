/* HTML: options, hooks, numbers and ids; the forms themselves are goldens. */
#include "markdown_unit.h"

#include <libxml/parser.h>

#include "markup/markup.h"
#include "markup/to_html.h"

static const struct markdown_options fragment = { .fragment = true };

/* Render a text; o may be NULL. */
static char *
html_of(const char *text, const struct markup_options *o)
{
	struct buf out = BUF_INIT;
	struct parsed p;

	parsed_init(&p, text, &fragment);
	to_html_section(&out, p.md, o);
	parsed_release(&p);
	return buf_detach(&out);
}

static void
wants(const char *text, const struct markup_options *o, const char *wanted)
{
	char *html = html_of(text, o);

	assert_string_equal(html, wanted);
	free(html);
}

static void
holds(const char *text, const struct markup_options *o, const char *wanted)
{
	char *html = html_of(text, o);

	if (strstr(html, wanted) == NULL)
		fail_msg("no '%s' in '%s'", wanted, html);
	free(html);
}

static void
test_plain(void **state)
{
	(void)state;
	wants("", NULL, "");
	wants("a *b* **c** ~~d~~ `<e>` & \"f\"\\\ng", NULL,
	    "<p>a <em>b</em> <strong>c</strong> <del>d</del> "
	    "<code>&lt;e&gt;</code> &amp; &quot;f&quot;<br />\ng</p>\n");
}

static void
test_levels(void **state)
{
	struct markup_options o = { .heading_shift = 2 };

	(void)state;
	wants("# A\n\n## B\n\n###### C\n", &o, "<h3 id=\"a\">A</h3>\n"
	    "<h4 id=\"b\">B</h4>\n<h6 id=\"c\">C</h6>\n");
	o.heading_shift = 0;
	o.hide_title = true;
	o.id_prefix = "x-";
	wants("# A\n\n# B\n", &o, "<h1 id=\"x-b\">B</h1>\n");
}

static void
test_numbers(void **state)
{
	struct markup_counts counts = { .headings = 3 };
	struct markup_options o = { .number_paragraphs = true,
	    .counts = &counts, .id_prefix = "r-" };

	(void)state;
	wants("## A\n\nx\n\n> quoted\n\ny\n\n### Sub\n\nz\n\n## B\n\nu\n", &o,
	    "<h2 id=\"r-a\"><span class=\"number\">4</span> A</h2>\n"
	    "<p class=\"numbered\" id=\"r-p4-1\">"
	    "<span class=\"number\">4.1</span> x</p>\n"
	    "<blockquote>\n<p>quoted</p>\n</blockquote>\n"
	    "<p class=\"numbered\" id=\"r-p4-2\">"
	    "<span class=\"number\">4.2</span> y</p>\n"
	    "<h3 id=\"r-sub\">Sub</h3>\n"
	    "<p class=\"numbered\" id=\"r-p4-3\">"
	    "<span class=\"number\">4.3</span> z</p>\n"
	    "<h2 id=\"r-b\"><span class=\"number\">5</span> B</h2>\n"
	    "<p class=\"numbered\" id=\"r-p5-1\">"
	    "<span class=\"number\">5.1</span> u</p>\n");
	assert_int_equal(counts.headings, 5);
	assert_int_equal(counts.paragraphs, 1);
	counts.headings = counts.paragraphs = 0;
	o.number_level = 1;
	o.hide_title = true;
	wants("# A\n\nx\n", &o, "<p class=\"numbered\" id=\"r-p1-1\">"
	    "<span class=\"number\">1.1</span> x</p>\n");
	o.number_level = 2;
	counts.headings = 0;
	wants("x\n", &o, "<p>x</p>\n");
}

/* Footnotes and tables count on from section to section. */
static void
test_counts(void **state)
{
	struct markup_counts counts = { .tables = 2, .footnotes = 7 };
	struct markup_options o = { .counts = &counts };
	const char *text = "a[^a]\n\nTable: C\n\n| b |\n|--|\n\n[^a]: N\n";

	(void)state;
	holds(text, &o, "<a href=\"#fn-8\" role=\"doc-noteref\" "
	    "aria-label=\"Footnote 8\">8</a>");
	assert_int_equal(counts.footnotes, 8);
	assert_int_equal(counts.tables, 3);
	holds(text, &o, "<ol start=\"9\">\n<li id=\"fn-9\">");
	holds(text, &o, "<caption id=\"table-5-caption\">"
	    "<span class=\"number\">Table 5:</span> C</caption>");
}

static void
test_footnote_links(void **state)
{
	(void)state;
	holds("a[^a] b[^a] [c[^a]](d)\n\n[^a]: N\n", NULL,
	    "<sup class=\"footnote-ref\" id=\"fnref-1-2\">"
	    "<a href=\"#fn-1\"");
	holds("a[^a] b[^a] [c[^a]](d)\n\n[^a]: N\n", NULL,
	    "<a href=\"d\">c<sup class=\"footnote-ref\" id=\"fnref-1-3\">1"
	    "</sup></a>");
	holds("a[^a] b[^a]\n\n[^a]: N\n", NULL, "N <a href=\"#fnref-1\" "
	    "role=\"doc-backlink\" aria-label=\"Back to reference 1\">"
	    "\xe2\x86\xa9</a> <a href=\"#fnref-1-2\" role=\"doc-backlink\" "
	    "aria-label=\"Back to reference 1.2\">\xe2\x86\xa9</a></p>");
}

static const char *
hook_link(void *data, const char *url, cmark_node *node)
{
	assert_string_equal(data, "data");
	assert_int_equal(cmark_node_get_type(node), CMARK_NODE_LINK);
	return strcmp(url, "dead") == 0 ? NULL : "/new/?a&b";
}

static bool
hook_image(void *data, const char *url, cmark_node *node,
    struct markup_image *image)
{
	(void)data;
	assert_int_equal(cmark_node_get_type(node), CMARK_NODE_IMAGE);
	if (strcmp(url, "dead") == 0)
		return false;
	image->url = "/i.png";
	image->width_px = 4;
	image->height_px = 3;
	return true;
}

static void
hook_embed(void *data, const struct markdown_embed *embed, struct buf *out)
{
	(void)data;
	buf_printf(out, "<figure>%s</figure>\n", embed->id);
}

static void
test_hooks(void **state)
{
	static char hook_data[] = "data";
	struct markup_options o = { .hooks = { hook_data, hook_link, hook_image,
	    hook_embed, NULL } };

	(void)state;
	wants("[a](x \"T\") [b](dead)", &o, "<p><a href=\"/new/?a&amp;b\" "
	    "title=\"T\">a</a> b</p>\n");
	wants("![a](x) ![b & c](dead)", &o, "<p><img src=\"/i.png\" "
	    "alt=\"a\" width=\"4\" height=\"3\" /> b &amp; c</p>\n");
	wants("![a](x \"T\")\n\n![b](dead \"T\")\n", &o,
	    "<figure class=\"picture\">\n<img src=\"/i.png\" alt=\"a\" "
	    "width=\"4\" height=\"3\" />\n<figcaption>T</figcaption>\n"
	    "</figure>\n<p>b</p>\n");
	wants("a\n\n![](chart:b)\n\nc", &o, "<p>a</p>\n"
	    "<figure>b</figure>\n<p>c</p>\n");
}

static void
test_addresses(void **state)
{
	(void)state;
	wants("[a](javascript:x) [b](JavaScript:x) [c](<java script:x>) "
	    "![d](data:x)", NULL, "<p>a b c d</p>\n");
	wants("[a](<b c>) [d](mailto:e@f.uk) [g](../h.md#i)", NULL,
	    "<p><a href=\"b%20c\">a</a> <a href=\"mailto:e@f.uk\">d</a> "
	    "<a href=\"../h.md#i\">g</a></p>\n");
	assert_true(markup_is_safe("a/b:c"));
	assert_true(markup_is_safe("https://a.uk/"));
	assert_false(markup_is_safe("vbscript:x"));
	assert_false(markup_is_safe("\001javascript:x"));
	assert_false(markup_is_safe("FILE:///etc"));
}

static void
test_abbreviations(void **state)
{
	static const struct markdown_abbreviation list[] = {
		{ "YJ", "Youth justice", 0 },
		{ "YJB", "Youth \"Justice\" Board", 0 },
		{ "R&D", "Research", 0 }
	};
	struct markup_options o = { .abbreviations = list,
	    .abbreviation_count = UNIT_COUNT(list) };

	(void)state;
	wants("YJB's YJBs \xc3\xa9YJ YJ\xc5\xb7 R&D.", &o,
	    "<p><abbr title=\"Youth &quot;Justice&quot; Board\">YJB</abbr>'s "
	    "YJBs \xc3\xa9YJ YJ\xc5\xb7 <abbr title=\"Research\">R&amp;D"
	    "</abbr>.</p>\n");
	wants("# YJB\n\n`YJB` [YJ](YJB)", &o, "<h1 id=\"yjb\">YJB</h1>\n"
	    "<p><code>YJB</code> <a href=\"YJB\">"
	    "<abbr title=\"Youth justice\">YJ</abbr></a></p>\n");
}

static void
test_languages(void **state)
{
	struct markup_options o = { .lang = LANG_CY, .page_lang = LANG_CY };

	(void)state;
	holds("> [!NOTE]\n> a\n", &o, "<p class=\"alert-label\">Nodyn</p>");
	o.lang = LANG_EN;
	wants("a", &o, "<div lang=\"en\">\n<p>a</p>\n</div>\n");
}

static void
test_row_headers(void **state)
{
	struct markup_options o = { .row_headers = true };

	(void)state;
	holds("| | b |\n|--|--|\n| c | d |\n| | e |\n", &o,
	    "<td></td>\n<th scope=\"col\">b</th>\n</tr>\n</thead>\n<tbody>\n"
	    "<tr>\n<th scope=\"row\">c</th>\n<td>d</td>\n</tr>\n<tr>\n"
	    "<td></td>\n<td>e</td>\n");
	holds("| | |\n|--|--|\n| c | d |\n", NULL, "<table>\n<tbody>\n<tr>\n"
	    "<td>c</td>\n");
}

static void
test_inline(void **state)
{
	struct buf out = BUF_INIT;
	struct parsed p;

	(void)state;
	parsed_init(&p, "# A *b*\n\nc[^1] `d`\n\n- e\n\n[^1]: N\n", &fragment);
	to_html_inline(&out, p.md, NULL);
	assert_string_equal(out.data, "A <em>b</em> c <code>d</code>");
	parsed_release(&p);
	buf_release(&out);
}

/* Whatever is nested in whatever: the fragment stays XML. */
static void
test_nesting(void **state)
{
	const char *text = "1. > - [ ] a\n   >\n   >   ```\n   >   <\n"
	    "   >   ```\n   >\n   >   | a | b |\n   >   |--|--|\n"
	    "   >   | *c* [^n] | ![d](e) |\n   >\n   > # F\n\n"
	    "2. *a **b [c ~~d `e`~~](f)***\n\n[^n]: > - g\n\n    ![](kpi:h)\n";
	char *html = html_of(text, NULL);
	struct buf whole = BUF_INIT;
	xmlDoc *doc;

	(void)state;
	buf_printf(&whole, "<div>%s</div>", html);
	doc = xmlReadMemory(whole.data, (int)whole.len, "a", "UTF-8",
	    XML_PARSE_NONET);
	assert_non_null(doc);
	xmlFreeDoc(doc);
	xmlCleanupParser();
	buf_release(&whole);
	free(html);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_plain),
		cmocka_unit_test(test_levels),
		cmocka_unit_test(test_numbers),
		cmocka_unit_test(test_counts),
		cmocka_unit_test(test_footnote_links),
		cmocka_unit_test(test_hooks),
		cmocka_unit_test(test_addresses),
		cmocka_unit_test(test_abbreviations),
		cmocka_unit_test(test_languages),
		cmocka_unit_test(test_row_headers),
		cmocka_unit_test(test_inline),
		cmocka_unit_test(test_nesting),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
