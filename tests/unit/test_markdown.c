/* Markdown: forms, lists, positions and what is refused. */
#include "markdown_unit.h"

static void
test_clean(void **state)
{
	(void)state;
	parsed_wants("# Title\n\nText with `code`.\n\n## Two\n\n### Three\n\n"
	    "## Again\n", "");
	parsed_wants("<!-- note -->\n\n# Title\n\nA <!-- b --> c\n", "");
}

static void
test_title(void **state)
{
	(void)state;
	parsed_wants("", "1:1: error: a section begins with its title, "
	    "'# Title' [markdown-title]\n");
	parsed_wants("\n\n## Two\n", "3:1: error: a section begins with its "
	    "title, '# Title' [markdown-title]\n");
	parsed_wants("Text\n\n# Title\n", "1:1: error: a section begins with "
	    "its title, '# Title' [markdown-title]\n"
	    "3:1: error: second title 'Title'; use '##' below the first "
	    "[markdown-heading]\n");
}

static void
test_heading_levels(void **state)
{
	(void)state;
	parsed_wants("# T\n\n### Deep\n", "3:1: error: heading 'Deep' skips "
	    "a level; use '##' [markdown-heading]\n");
	parsed_wants("# T\n\n## A\n\n#### Deep\n", "5:1: error: heading "
	    "'Deep' skips a level; use '###' [markdown-heading]\n");
	parsed_wants("# T\n\n##\n", "3:1: error: heading without text "
	    "[markdown-heading]\n");
}

static void
test_html(void **state)
{
	struct markdown_options as_text = { .fragment = true,
	    .html_as_text = true };
	struct buf text = BUF_INIT;
	struct parsed p;

	(void)state;
	parsed_wants("# T\n\n<div>\nx\n</div>\n\na <b>c</b>\n",
	    "3:1: error: raw HTML '<div>'; write it in Markdown "
	    "[markdown-html]\n"
	    "7:3: error: raw HTML '<b>'; write it in Markdown "
	    "[markdown-html]\n"
	    "7:7: error: raw HTML '</b>'; write it in Markdown "
	    "[markdown-html]\n");
	parsed_wants("# T\n\n<!-- a --> <b>\n", "3:1: error: raw HTML "
	    "'<!-- a --> <b>'; write it in Markdown [markdown-html]\n");
	parsed_init(&p, "a <b>c</b>\n\n<i>\nd\n", &as_text);
	assert_string_equal(p.said, "");
	markdown_put_text(&text, p.md->root);
	assert_string_equal(text.data, "a <b>c</b><i>\nd");
	buf_release(&text);
	parsed_release(&p);
}

static void
test_alerts(void **state)
{
	cmark_node *quote;
	struct buf text = BUF_INIT;
	struct parsed p;

	(void)state;
	parsed_init(&p, "# T\n\n> [!CASE-STUDY]\n> Words\n\n> [!note]\n\n"
	    "> plain\n\n> \\[!NOTE]\n> escaped\n", NULL);
	assert_string_equal(p.said, "");
	quote = cmark_node_next(cmark_node_first_child(p.md->root));
	assert_int_equal(markdown_alert(quote), MARKDOWN_ALERT_CASE_STUDY);
	markdown_put_text(&text, quote);
	assert_string_equal(text.data, "Words");
	quote = cmark_node_next(quote);
	assert_int_equal(markdown_alert(quote), MARKDOWN_ALERT_NOTE);
	assert_null(cmark_node_first_child(quote));
	quote = cmark_node_next(quote);
	assert_int_equal(markdown_alert(quote), MARKDOWN_ALERT_NONE);
	quote = cmark_node_next(quote);
	assert_int_equal(markdown_alert(quote), MARKDOWN_ALERT_NONE);
	buf_release(&text);
	parsed_release(&p);
}

static void
test_alert_mistakes(void **state)
{
	(void)state;
	parsed_wants("# T\n\n> [!QUOT]\n> a\n", "3:3: error: unknown alert "
	    "'QUOT' (did you mean 'QUOTE'?) [markdown-alert]\n");
	parsed_wants("# T\n\n> [!CAUTION]\n> a\n", "3:3: error: unknown alert "
	    "'CAUTION'; the words are QUOTE, CASE-STUDY, NOTE, IMPORTANT and "
	    "PRIORITY [markdown-alert]\n");
	parsed_wants("# T\n\n> [!NOTE] a\n", "3:3: error: '[!NOTE]' must "
	    "stand alone on the first line of its quote [markdown-alert]\n");
	parsed_wants("# T\n\n> [!NOTE]*a*\n", "3:3: error: '[!NOTE]' must "
	    "stand alone on the first line of its quote [markdown-alert]\n");
}

static void
test_captions(void **state)
{
	struct buf text = BUF_INIT;
	struct parsed p;

	(void)state;
	parsed_init(&p, "# T\n\nTable: Staff *in post*\n\n| a | b |\n|--|--|\n"
	    "| c | d |\n\n| e |\n|--|\n\nTabl: Staff\n| f |\n|--|\n", NULL);
	assert_string_equal(p.said, "");
	assert_int_equal(p.md->table_count, 3);
	markdown_put_text(&text, p.md->tables[0].caption);
	assert_string_equal(text.data, "Staff in post");
	assert_ptr_equal(markdown_caption(p.md->tables[0].node),
	    p.md->tables[0].caption);
	assert_null(p.md->tables[1].caption);
	buf_clear(&text);
	markdown_put_text(&text, p.md->tables[2].caption);
	assert_string_equal(text.data, "Staff");
	assert_ptr_equal(cmark_node_next(cmark_node_first_child(p.md->root)),
	    p.md->tables[0].node);
	buf_release(&text);
	parsed_release(&p);
	parsed_wants("# T\n\nTable: Staff\n\nText\n", "3:1: warning: caption "
	    "'Table: Staff' has no table below it [markdown-caption]\n");
}

static void
test_embeds(void **state)
{
	struct parsed p;
	const struct markdown_embed *e;

	(void)state;
	parsed_init(&p, "# T\n\n![A *line*](chart:fte \"Caption\")\n\n"
	    "- ![](structure:board)\n\n![x](images/a.png)\n", NULL);
	assert_string_equal(p.said, "");
	assert_int_equal(p.md->embed_count, 2);
	e = &p.md->embeds[0];
	assert_int_equal(e->kind, MARKDOWN_KIND_CHART);
	assert_string_equal(e->id, "fte");
	assert_string_equal(e->alt, "A line");
	assert_string_equal(e->title, "Caption");
	assert_int_equal(e->offset, 5);
	assert_ptr_equal(markdown_embed(e->node), e);
	assert_int_equal(p.md->embeds[1].kind, MARKDOWN_KIND_STRUCTURE);
	assert_int_equal(p.md->link_count, 1);
	assert_true(p.md->links[0].image);
	parsed_release(&p);
	parsed_wants("# T\n\nSee ![](kpi:fte).\n", "3:5: error: 'kpi:fte' "
	    "must stand alone in its paragraph [markdown-embed]\n");
	parsed_wants("# T\n\n![](chrat:fte)\n", "3:1: error: unknown kind "
	    "'chrat' (did you mean 'chart'?) [markdown-embed]\n");
}

static void
test_headings(void **state)
{
	static const struct {
		const char *text, *id;
		int level;
	} wanted[] = {
		{ "The T\xc5\xb7 plan", "the-ty-plan", 1 },
		{ "Board", "board", 2 },
		{ "Board", "board-2", 2 },
		{ "Board 2", "board-2-2", 3 },
		{ "Board", "board-3", 2 },
		{ "Table 3", "table-3-section", 2 },
		{ "A code link", "a-code-link", 2 }
	};
	struct parsed p;
	size_t i;

	(void)state;
	parsed_init(&p, "# The T\xc5\xb7 *plan*\n\n## Board\n\n## Board\n\n"
	    "### Board 2\n\n## Board\n\n## Table 3\n\n"
	    "A `code` [link](b.md)[^1]\n---\n\n[^1]: Note.\n", NULL);
	assert_string_equal(p.said, "");
	assert_int_equal(p.md->heading_count, UNIT_COUNT(wanted));
	for (i = 0; i < UNIT_COUNT(wanted); i++) {
		const struct markdown_heading *h = &p.md->headings[i];

		assert_string_equal(h->text, wanted[i].text);
		assert_string_equal(h->id, wanted[i].id);
		assert_int_equal(h->level, wanted[i].level);
		assert_ptr_equal(markdown_heading(h->node), h);
	}
	parsed_release(&p);
}

static void
test_abbreviations(void **state)
{
	struct parsed p;
	const struct markdown_abbreviation *a;

	(void)state;
	parsed_init(&p, "# T\n\n*[FTE]: First time entrants\n"
	    "*[YJS]:  Youth justice service\n\nFTE *[x]* b\n", NULL);
	assert_string_equal(p.said, "");
	assert_int_equal(p.md->abbreviation_count, 2);
	a = p.md->abbreviations;
	assert_string_equal(a[0].abbreviation, "FTE");
	assert_string_equal(a[0].meaning, "First time entrants");
	assert_int_equal(a[0].offset, 5);
	assert_string_equal(a[1].abbreviation, "YJS");
	assert_string_equal(a[1].meaning, "Youth justice service");
	assert_int_equal(a[1].offset, 33);
	parsed_release(&p);
	parsed_wants("# T\n\n*[FTE]: First\nMore text.\n", "3:1: error: "
	    "abbreviations need a paragraph of their own; put an empty line "
	    "between them and the text [markdown-abbreviation]\n");
	parsed_wants("# T\n\n*[FTE]:\n", "3:1: error: abbreviation 'FTE' has "
	    "no meaning [markdown-abbreviation]\n");
}

static void
test_footnotes(void **state)
{
	struct parsed p;

	(void)state;
	parsed_init(&p, "# T\n\nB[^b], a[^a], b[^b].\n\n"
	    "[^a]: First\n\n[^b]: Second\n", NULL);
	assert_string_equal(p.said, "");
	assert_int_equal(p.md->footnote_count, 2);
	assert_int_equal(p.md->footnotes[0].references, 2);
	assert_int_equal(p.md->footnotes[0].offset, 46);
	assert_int_equal(p.md->footnotes[1].references, 1);
	parsed_release(&p);
	parsed_wants("# T\n\nA[^none] and \\[^b].\n", "3:2: error: footnote "
	    "'[^none]' is not defined; write '[^none]: ...' below "
	    "[markdown-footnote]\n");
	parsed_wants("# T\n\nA[^a]\n\n[^a]: One\n\n[^b]: Lost\n",
	    "7:1: error: footnote '[^b]' is not used, or defined twice "
	    "[markdown-footnote]\n");
	parsed_wants("# T\n\n```\n[^a]: shown\n```\n\n"
	    "<!--\n[^b]: out\n-->\n", "");
}

/* Each link's offset is where its text begins in the source. */
static void
test_links(void **state)
{
	const char *text = "# T [a](1)\n\nOne [b](2)\nand [c](3).\n\n"
	    "- x\n  - [d](4)\n\n> [e](5)\n\n| f |\n|--|\n| g [h](6) |\n\n"
	    "www.example.com and ![i](7)\n";
	static const char *const urls[] = { "1", "2", "3", "4", "5", "6",
	    "http://www.example.com", "7" };
	static const char *const starts[] = { "[a]", "[b]", "[c]", "[d]",
	    "[e]", "[h]", "www.example.com", "![i]" };
	struct parsed p;
	size_t i;

	(void)state;
	parsed_init(&p, text, NULL);
	assert_int_equal(p.md->link_count, UNIT_COUNT(urls));
	for (i = 0; i < UNIT_COUNT(urls); i++) {
		const struct markdown_link *l = &p.md->links[i];

		assert_string_equal(l->url, urls[i]);
		assert_memory_equal(text + l->offset, starts[i],
		    strlen(starts[i]));
		assert_int_equal(l->image, i == 7);
	}
	parsed_release(&p);
}

static size_t
add_hundred(void *data, size_t offset)
{
	(void)data;
	return offset + 100;
}

static void
test_map(void **state)
{
	struct markdown_options options = { .map = add_hundred };
	const char *text = "# T\n\n[a](b)\n";
	struct arena a = ARENA_INIT;
	struct diag *d = diag_new();
	struct source *src;
	struct markdown *md;
	char file[256];

	(void)state;
	memset(file, ' ', sizeof(file) - 1);
	file[sizeof(file) - 1] = '\0';
	src = source_build(&a, "a.md", file, sizeof(file) - 1);
	md = markdown_parse(&a, text, strlen(text), src, &options, d);
	assert_int_equal(md->links[0].offset, 105);
	assert_int_equal(md->headings[0].offset, 100);
	markdown_free(md);
	diag_free(d);
	arena_release(&a);
}

static void
test_encoding(void **state)
{
	struct parsed p;

	(void)state;
	parsed_wants("# T\n\na \xff b\n", "3:3: error: byte 0xff is not UTF-8 "
	    "text; save the file as UTF-8 [encoding]\n");
	parsed_init(&p, "# T\n\na \xff b\n", NULL);
	assert_null(cmark_node_first_child(p.md->root));
	parsed_release(&p);
}

/* Character references can name what XML cannot hold. */
static void
test_references(void **state)
{
	struct buf text = BUF_INIT;
	struct parsed p;

	(void)state;
	parsed_init(&p, "# T\n\n[a&#1;b](c&#2;d \"e&#xb;f\")&#xfffe;\n", NULL);
	assert_string_equal(p.md->links[0].url, "c\xef\xbf\xbd" "d");
	assert_string_equal(cmark_node_get_title(p.md->links[0].node),
	    "e\xef\xbf\xbd" "f");
	markdown_put_text(&text, p.md->root);
	assert_string_equal(text.data, "Ta\xef\xbf\xbd" "b\xef\xbf\xbd");
	buf_release(&text);
	parsed_release(&p);
}

static int
deepest(cmark_node *node)
{
	cmark_node *child;
	int depth, most = 0;

	for (child = cmark_node_first_child(node); child != NULL;
	    child = cmark_node_next(child))
		if ((depth = deepest(child) + 1) > most)
			most = depth;
	return most;
}

/* Hostile nesting is reported once and cut. */
static void
test_depth(void **state)
{
	struct buf text = BUF_INIT;
	struct parsed p;
	int i;

	(void)state;
	buf_puts(&text, "# T\n\n");
	for (i = 0; i < 100; i++)
		buf_puts(&text, "> ");
	buf_puts(&text, "a\n");
	parsed_init(&p, text.data, NULL);
	assert_non_null(strstr(p.said, "quotes or lists nested more than 20 "
	    "deep [markdown-depth]"));
	assert_true(deepest(p.md->root) <= MARKDOWN_BLOCK_DEPTH + 2);
	parsed_release(&p);
	buf_cut(&text, 5);
	for (i = 0; i < 20000; i++)
		buf_puts(&text, ">");
	buf_puts(&text, "a\n");
	parsed_init(&p, text.data, NULL);
	assert_non_null(strstr(p.said, ":3:1: error: quotes or lists nested"));
	assert_null(cmark_node_first_child(p.md->root));
	parsed_release(&p);
	buf_cut(&text, 5);
	for (i = 0; i < 20000; i++)
		buf_puts(&text, i % 2 == 0 ? "*a " : "**b ");
	for (i = 20000; i-- > 0;)
		buf_puts(&text, i % 2 == 0 ? "c*" : "d**");
	parsed_init(&p, text.data, NULL);
	assert_non_null(strstr(p.said, "emphasis or links nested more than "
	    "64 deep [markdown-depth]"));
	assert_true(deepest(p.md->root) <= MARKDOWN_INLINE_DEPTH + 3);
	parsed_release(&p);
	buf_release(&text);
}

static void
test_wide_table(void **state)
{
	struct buf text = BUF_INIT;
	struct parsed p;
	int i, row;

	(void)state;
	buf_puts(&text, "# T\n\n");
	for (row = 0; row < 2; row++) {
		for (i = 0; i < 80; i++)
			buf_puts(&text, row == 0 ? "|a" : "|-");
		buf_puts(&text, "|\n");
	}
	parsed_init(&p, text.data, NULL);
	assert_non_null(strstr(p.said, "a.md:4:1: error: table with more than "
	    "64 columns [markdown-table]"));
	assert_int_equal(p.md->table_count, 0);
	parsed_release(&p);
	buf_release(&text);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_clean),
		cmocka_unit_test(test_title),
		cmocka_unit_test(test_heading_levels),
		cmocka_unit_test(test_html),
		cmocka_unit_test(test_alerts),
		cmocka_unit_test(test_alert_mistakes),
		cmocka_unit_test(test_captions),
		cmocka_unit_test(test_embeds),
		cmocka_unit_test(test_headings),
		cmocka_unit_test(test_abbreviations),
		cmocka_unit_test(test_footnotes),
		cmocka_unit_test(test_links),
		cmocka_unit_test(test_map),
		cmocka_unit_test(test_encoding),
		cmocka_unit_test(test_references),
		cmocka_unit_test(test_depth),
		cmocka_unit_test(test_wide_table),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
