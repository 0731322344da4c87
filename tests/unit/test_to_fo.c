/* FO: what the tags of the PDF rest on, and where notes may stand. */
#include "markdown_unit.h"

#include <libxml/parser.h>

#include "markup/column_widths.h"
#include "markup/markup.h"
#include "markup/to_fo.h"
#include "markup/to_fo_style.h"
#include "markup/to_fo_text.h"

static const struct markdown_options fragment = { .fragment = true };

/* A style without any look, so that the structure can be read. */
static const struct fo_style bare = {
	.heading = { "", "", "", "", "", "" },
	.number = "", .paragraph = "", .tight = "", .list = "", .item = "",
	.loose_item = "",
	.label = "", .ballot = "", .quote = "",
	.alert = { "", "", "", "", "", "" },
	.alert_label = "", .code_block = "", .code = "", .emphasis = " e=\"\"",
	.strong = "", .deleted = "", .link = "", .rule = "", .image = "",
	.image_caption = "", .table = "", .caption = "", .header_cell = "",
	.row_header = "", .cell = "", .note = "", .note_mark = "",
	.embed = "", .label_width = "7mm", .number_width = "12mm",
	.line_chars = 90
};

/* Render a text, check that it is XML; o may be NULL. */
static char *
fo_of(const char *text, const struct markup_options *o)
{
	struct buf out = BUF_INIT, whole = BUF_INIT;
	struct parsed p;
	xmlDoc *doc;

	parsed_init(&p, text, &fragment);
	to_fo_section(&out, p.md, o, &bare);
	parsed_release(&p);
	buf_printf(&whole, "<r xmlns:fo=\"a\" xmlns:fox=\"b\">%s</r>",
	    out.data);
	doc = xmlReadMemory(whole.data, (int)whole.len, "a", "UTF-8",
	    XML_PARSE_NONET);
	assert_non_null(doc);
	xmlFreeDoc(doc);
	buf_release(&whole);
	return buf_detach(&out);
}

static void
wants(const char *text, const struct markup_options *o, const char *wanted)
{
	char *fo = fo_of(text, o);

	assert_string_equal(fo, wanted);
	free(fo);
}

static void
holds(const char *text, const struct markup_options *o, const char *wanted)
{
	char *fo = fo_of(text, o);

	if (strstr(fo, wanted) == NULL)
		fail_msg("no '%s' in '%s'", wanted, fo);
	free(fo);
}

static void
lacks(const char *text, const struct markup_options *o, const char *unwanted)
{
	char *fo = fo_of(text, o);

	if (strstr(fo, unwanted) != NULL)
		fail_msg("'%s' in '%s'", unwanted, fo);
	free(fo);
}

static void
test_roles(void **state)
{
	struct markup_options o = { .heading_shift = 1, .id_prefix = "s-" };

	(void)state;
	wants("# A *b*\n", &o, "<fo:block role=\"H2\" id=\"s-a-b\">A "
	    "<fo:inline e=\"\">b</fo:inline></fo:block>\n");
	wants("> a\n", NULL, "<fo:block role=\"BlockQuote\">\n"
	    "<fo:block>a</fo:block>\n</fo:block>\n");
	holds("> [!QUOTE]\n> a\n", NULL, "<fo:block role=\"BlockQuote\">");
	holds("> [!PRIORITY]\n> a\n", NULL, "<fo:block role=\"Div\">\n"
	    "<fo:block>Priority</fo:block>\n");
	holds("`a`", NULL, "<fo:inline role=\"Code\">a</fo:inline>");
	wants("---\n", NULL, "<fo:block role=\"NonStruct\">"
	    "<fo:wrapper role=\"artifact\"><fo:leader "
	    "leader-pattern=\"rule\" leader-length=\"100%\" /></fo:wrapper>"
	    "</fo:block>\n");
	holds("~~a~~", NULL, "<fo:inline fox:abbreviation=\"deleted: a\">");
}

static void
test_numbered(void **state)
{
	struct markup_options o = { .number_paragraphs = true };

	(void)state;
	wants("## A\n\nb\n", &o, "<fo:block role=\"H2\" id=\"a\"><fo:inline>1"
	    "</fo:inline> A</fo:block>\n"
	    "<fo:list-block role=\"NonStruct\" "
	    "provisional-distance-between-starts=\"12mm\" "
	    "provisional-label-separation=\"2mm\"><fo:list-item role=\"P\" "
	    "id=\"p1-1\"><fo:list-item-label role=\"Span\" "
	    "end-indent=\"label-end()\"><fo:block role=\"Span\">1.1"
	    "</fo:block></fo:list-item-label><fo:list-item-body "
	    "role=\"Span\" start-indent=\"body-start()\">"
	    "<fo:block role=\"Span\">b</fo:block></fo:list-item-body>"
	    "</fo:list-item></fo:list-block>\n");
}

static void
test_lists(void **state)
{
	(void)state;
	holds("- a\n- b\n", NULL, "<fo:inline fox:abbreviation=\"[list=Disc]\">"
	    "\xe2\x80\xa2</fo:inline>");
	holds("- a\n  - b\n", NULL, "<fo:inline>\xe2\x80\x93</fo:inline>");
	holds("3) a\n4) b\n", NULL, "<fo:inline "
	    "fox:abbreviation=\"[list=Decimal]\">3)</fo:inline>");
	holds("3) a\n4) b\n", NULL, "<fo:inline>4)</fo:inline>");
	holds("1000. a\n", NULL, "=\"7mm + 6mm\"");
	holds("- [x] a\n", NULL, "<fo:inline fox:abbreviation=\"Done\">"
	    "\xe2\x9c\x93</fo:inline>");
	holds("- [ ] a\n", NULL, "fox:abbreviation=\"Not done\"");
	holds("-\n", NULL, "start-indent=\"body-start()\">\n<fo:block />\n");
}

static void
test_tables(void **state)
{
	struct markup_options o = { .row_headers = true };
	const char *text = "Table: C\n\n| a | b |\n|:-:|--:|\n| c | d |\n";

	(void)state;
	holds(text, &o, "proportional-column-width(30)\" "
	    "fox:header=\"true\" />");
	holds(text, &o, "<fo:table-header>\n<fo:table-row role=\"Caption\">"
	    "<fo:table-cell role=\"Div\" number-columns-spanned=\"2\">"
	    "<fo:block>Table 1: C</fo:block></fo:table-cell></fo:table-row>\n"
	    "<fo:table-row keep-together.within-column=\"always\">\n"
	    "<fo:table-cell><fo:block text-align=\"center\">a</fo:block>");
	holds(text, &o, "<fo:block text-align=\"end\">d</fo:block>");
	holds("Table: C\n\n| | |\n|--|--|\n| c | d |\n", NULL,
	    "</fo:table-row>\n</fo:table-header>\n<fo:table-body>");
	holds("| a |\n|--|\n", NULL, "<fo:table-body><fo:table-row>"
	    "<fo:table-cell><fo:block /></fo:table-cell></fo:table-row>"
	    "</fo:table-body>\n");
}

/* How often does a part stand in the FO of a text? */
static unsigned
count_of(const char *text, const char *part)
{
	char *fo = fo_of(text, NULL), *at = fo;
	unsigned count = 0;

	for (; (at = strstr(at, part)) != NULL; at++)
		count++;
	free(fo);
	return count;
}

static void
test_footnotes(void **state)
{
	const char *text = "a[^a] b[^a]\n\n[^a]: N\n";

	(void)state;
	holds(text, NULL, "a<fo:footnote role=\"Span\">"
	    "<fo:inline role=\"Reference\"><fo:basic-link "
	    "internal-destination=\"fn-1\" fox:alt-text=\"Footnote 1\">1"
	    "</fo:basic-link></fo:inline><fo:footnote-body role=\"Note\">\n"
	    "<fo:block role=\"P\" id=\"fn-1\"><fo:wrapper id=\"fn-1-2\" />"
	    "<fo:inline role=\"Lbl\">1</fo:inline> N</fo:block>\n"
	    "</fo:footnote-body></fo:footnote> b<fo:inline "
	    "role=\"Reference\"><fo:basic-link "
	    "internal-destination=\"fn-1-2\"");
	assert_int_equal(count_of(text, "<fo:footnote-body"), 1);
}

/* FO allows no footnote inside a footnote; tables keep theirs below. */
static void
test_footnotes_inside(void **state)
{
	const char *nested = "a[^a]\n\n[^a]: N[^b]\n\n[^b]: M[^a][^c]\n\n"
	    "[^c]: O\n";
	const char *table = "Table: C[^a]\n\n| b[^b] |\n|--|\n| c[^a] |\n\n"
	    "[^a]: N\n\n[^b]: M\n\n    - x\n";

	(void)state;
	assert_int_equal(count_of(nested, "<fo:footnote "), 1);
	assert_int_equal(count_of(nested, "role=\"Lbl\""), 3);
	holds(nested, NULL, " N<fo:inline role=\"Reference\">");
	holds(nested, NULL, " O</fo:block>\n</fo:footnote-body>");
	assert_int_equal(count_of(table, "<fo:footnote "), 0);
	holds(table, NULL, "</fo:table>\n<fo:block role=\"Note\">\n"
	    "<fo:block role=\"P\" id=\"fn-1\">");
	assert_int_equal(count_of(table, "role=\"Note\""), 2);
}

static void
test_links(void **state)
{
	(void)state;
	holds("[a *b*](https://c.uk/'d?e&f)", NULL, "<fo:basic-link "
	    "external-destination=\"url('https://c.uk/%27d?e&amp;f')\" "
	    "fox:alt-text=\"a b\">");
	holds("# A\n\n[b](#a)", NULL, "internal-destination=\"a\" "
	    "fox:alt-text=\"b\"");
	lacks("[b](#nowhere)", NULL, "basic-link");
	lacks("[b](<foo):>) [c](tel:) [d](https://) [e](a%zz) [f]()", NULL,
	    "basic-link");
}

static void
test_uris(void **state)
{
	static const char *const good[] = { "a", "a/b:c", "#a", "a#b",
	    "https://a.uk", "mailto:a@b", "tel:+44", "//a/b", "?a", "a%20b",
	    "/a/" };
	static const char *const bad[] = { "", ":", ":a", "a:", "1:b", "a):b",
	    "http://", "http://?a", "tel:", "a%2", "%", "a#b#c", "http:#a" };
	size_t i;

	(void)state;
	for (i = 0; i < UNIT_COUNT(good); i++)
		if (!fo_is_uri(good[i]))
			fail_msg("'%s' is a URI", good[i]);
	for (i = 0; i < UNIT_COUNT(bad); i++)
		if (fo_is_uri(bad[i]))
			fail_msg("'%s' is no URI", bad[i]);
}

static bool
hook_image(void *data, const char *url, cmark_node *node,
    struct markup_image *image)
{
	(void)data;
	(void)node;
	image->url = url;
	return true;
}

static void
test_images(void **state)
{
	struct markup_options o = { .hooks = { .image = hook_image } };

	(void)state;
	holds("![a \"b\"](c.png)", &o, "<fo:external-graphic "
	    "src=\"url('c.png')\"");
	holds("![a \"b\"](c.png)", &o, "fox:alt-text=\"a &quot;b&quot;\" />");
	holds("![](c.png)", &o, "<fo:wrapper role=\"artifact\">"
	    "<fo:external-graphic");
	holds("![](c.png)", &o, "fox:alt-text=\" \" /></fo:wrapper>");
	holds("![a](c.png \"T\")", &o, "</fo:block>\n<fo:block>T</fo:block>");
}

static void
test_languages(void **state)
{
	struct markup_options o = { .lang = LANG_CY, .page_lang = LANG_EN };

	(void)state;
	wants("a", &o, "<fo:block role=\"Div\" xml:lang=\"cy\">\n"
	    "<fo:block>a</fo:block>\n</fo:block>\n");
}

static void
text_wants(const char *text, size_t max, const char *wanted)
{
	struct buf out = BUF_INIT;

	fo_put_text(&out, text, strlen(text), max);
	assert_string_equal(out.data, wanted);
	buf_release(&out);
}

static void
test_long_words(void **state)
{
	struct buf out = BUF_INIT;
	const char *code = "a\tb\n\tc\n\n";

	(void)state;
	text_wants("short words only & <", 5, "short words only &amp; &lt;");
	text_wants("a abcdefgh b", 5, "a abcde\xe2\x80\x8b" "fgh b");
	text_wants("abcd/efgh", 5, "abcd/\xe2\x80\x8b" "efgh");
	text_wants("\xc5\xb5\xc5\xb5\xc5\xb5", 2,
	    "\xc5\xb5\xc5\xb5\xe2\x80\x8b\xc5\xb5");
	fo_put_code(&out, code, strlen(code));
	assert_string_equal(out.data, "a       b\n        c");
	buf_release(&out);
}

static void
test_widths(void **state)
{
	struct column_width columns[3] = { { 4, 4, 0 }, { 10, 200, 0 },
	    { 30, 30, 0 } };

	(void)state;
	column_widths_share(columns, 3, 90);
	assert_int_equal(columns[0].share, 60);
	assert_int_equal(columns[1].share, 120 + 10 * 50 * 50 / 60);
	assert_int_equal(columns[2].share, 220 + 10 * 50 * 10 / 60);
	column_widths_share(columns, 3, 900);
	assert_int_equal(columns[0].share, 60);
	assert_int_equal(columns[1].share, 620);
	assert_int_equal(columns[2].share, 320);
	column_widths_share(columns, 3, 10);
	assert_int_equal(columns[1].share, 120);
}

static void
test_inline(void **state)
{
	struct buf out = BUF_INIT;
	struct parsed p;

	(void)state;
	parsed_init(&p, "a[^1] `b`\n\n- c\n\n[^1]: N\n", &fragment);
	to_fo_inline(&out, p.md, NULL, &bare);
	assert_string_equal(out.data,
	    "a <fo:inline role=\"Code\">b</fo:inline>");
	parsed_release(&p);
	buf_release(&out);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_roles),
		cmocka_unit_test(test_numbered),
		cmocka_unit_test(test_lists),
		cmocka_unit_test(test_tables),
		cmocka_unit_test(test_footnotes),
		cmocka_unit_test(test_footnotes_inside),
		cmocka_unit_test(test_links),
		cmocka_unit_test(test_uris),
		cmocka_unit_test(test_images),
		cmocka_unit_test(test_languages),
		cmocka_unit_test(test_long_words),
		cmocka_unit_test(test_widths),
		cmocka_unit_test(test_inline),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
