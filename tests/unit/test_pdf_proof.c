/* The proof finds what a PDF lacks or has too much, and nothing else. */
#include "publish/pdf_proof.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/srcmap.h"
#include "load/markdown.h"
#include "markup/to_outline.h"
#include "publish/pdf_tags.h"
#include "diag_unit.h"
#include "unit.h"

/* Each kind of mark stands here; line numbers are those of the messages. */
static const char text[] =
    "# A plan\n"				/* 1 */
    "\n"
    "Words with a [link](https://example.org/) and a note.[^n]\n"
    "\n"
    "- one\n"					/* 5 */
    "- two\n"
    "  1. inner\n"
    "\n"
    "## Rate\n"
    "\n"					/* 10 */
    "![Two bars](bars.png)\n"
    "\n"
    "Table: Money\n"
    "\n"
    "| Who | Sum |\n"				/* 15 */
    "|---|---|\n"
    "| Council | 1 |\n"
    "| Police | 2 |\n"
    "\n"
    "> Said so in [Welsh](lang:cy)\n"		/* 20 */
    "\n"
    "[^n]: The note.\n";

/*
 * Tags in short: ROLE, 'text', <alternative, contents, scope or language>,
 * (kids).
 */
#define TITLE "H1('A plan') "
#define LINK "Link<link>('link') "
#define NOTE "Span(Reference(Link<Footnote 1>('1')) Note(P('1 The note.'))) "
#define LISTS "L(LI(Lbl('-') LBody(P('one'))) " \
	"LI(Lbl('-') LBody(P('two') L(LI(LBody(P('inner'))))))) "
#define RATE "H2('2. Ra' 'te') "
#define FIGURE "Figure<Two bars> "
#define TABLE "Table(Caption(Div('Table 1: Money')) " \
	"TR(TH<Both>('Who') TH<Column>('Sum')) " \
	"TR(TH<Row>('Council') TD('1')) TR(TH<Row>('Police') TD('2'))) "
#define QUOTE "BlockQuote(P('Said so in' Span<cy>('Welsh'))) "
#define REST NOTE LISTS RATE FIGURE TABLE QUOTE

static struct pdf_tag *
add(struct arena *a, struct pdf_tag *parent, const char *role)
{
	struct pdf_tag *tag = arena_alloc(a, 1, sizeof(*tag));

	tag->role = role;
	tag->text = "";
	if (parent->kids == NULL)
		parent->kids = arena_alloc(a, 32, sizeof(struct pdf_tag *));
	assert_true(parent->kid_count < 32);
	parent->kids[parent->kid_count++] = tag;
	return tag;
}

static const char *
read_up_to(struct arena *a, const char **p, char end)
{
	const char *from = ++*p;

	while (**p != end)
		++*p;
	return arena_strndup(a, from, (size_t)((*p)++ - from));
}

static const char *
read_tags(struct arena *a, const char *p, struct pdf_tag *parent)
{
	struct pdf_tag *tag = NULL;
	const char *from;

	while (*p != '\0' && *p != ')') {
		if (*p == '\'') {
			add(a, parent, "")->text = read_up_to(a, &p, '\'');
		} else if (*p == '<') {
			tag->alt = tag->contents = tag->scope = tag->lang =
			    read_up_to(a, &p, '>');
		} else if (*p == '(') {
			p = read_tags(a, p + 1, tag) + 1;
		} else if (isalnum((unsigned char)*p)) {
			for (from = p; isalnum((unsigned char)*p); p++)
				;
			tag = add(a, parent, arena_strndup(a, from,
			    (size_t)(p - from)));
		} else {
			p++;
		}
	}
	return p;
}

/* What the proof says of tags that are held against the text above. */
static char *
prove(const char *tags, const char *loose)
{
	struct markup_options o = { .lang = LANG_EN, .row_headers = true };
	struct arena a = ARENA_INIT;
	struct diag *d = diag_new();
	struct source *source = source_build(&a, "01-a.en.md", text,
	    strlen(text));
	struct markdown *md = markdown_parse(&a, text, strlen(text), source,
	    NULL, d);
	struct outline outline = { .arena = &a, .path = "plan.json" };
	struct pdf_tag root = { .role = "StructTreeRoot", .text = "" };
	char *printed;
	int result;

	to_outline_section(&outline, md, &o);
	outline.path = "plan.json";
	read_tags(&a, tags, &root);
	if (loose != NULL)
		add(&a, &root, PDF_TAGS_LOOSE)->text = loose;
	result = pdf_proof(&root, &outline, d);
	printed = diag_said(d);
	assert_int_equal(result, *printed == '\0' ? 0 : -1);
	markdown_free(md);
	diag_free(d);
	arena_release(&a);
	return printed;
}

/* The places and messages alone, without the lines of the text. */
static void
finds(const char *tags, const char *messages)
{
	char *printed = prove(tags, NULL), *line, *end;
	struct buf said = BUF_INIT;

	for (line = printed; *line != '\0'; line = end + 1) {
		end = strchr(line, '\n');
		*end = '\0';
		if (*line != ' ')
			buf_printf(&said, "%.*s\n", (int)(strlen(line) -
			    strlen(" [pdf-outline]")), line);
	}
	assert_string_equal(said.data, messages);
	buf_release(&said);
	free(printed);
}

static void
passes_what_is_all_there(void **state)
{
	(void)state;
	finds(TITLE "P(" LINK NOTE ")" LISTS RATE FIGURE TABLE QUOTE, "");
	/* Some versions of FOP divide a table into its head and body. */
	finds(TITLE LINK NOTE LISTS RATE FIGURE "Table(Caption('Table 1: "
	    "Money') THead(TR(TH<Column>('Who') TH<Column>('Sum'))) "
	    "TBody(TR(TH<Row> TD) TR(TH<Row> TD)))" QUOTE, "");
}

static void
finds_another_heading(void **state)
{
	(void)state;
	finds("H2('A plan') " LINK REST,
	    "01-a.en.md:1:1: error: heading 'A plan' "
	    "of level 1 stands in the PDF as heading 'A plan' of level 2\n");
	finds("H1('The plan') " LINK REST,
	    "01-a.en.md:1:1: error: heading 'A plan' of level 1 stands in "
	    "the PDF as heading 'The plan' of level 1\n");
	finds("P('A plan') " LINK REST, "01-a.en.md:1:1: error: heading "
	    "'A plan' of level 1 is missing in the PDF\n");
}

static void
finds_another_list(void **state)
{
	(void)state;
	finds(TITLE LINK NOTE "L(LI(P('one'))) " RATE FIGURE TABLE QUOTE,
	    "01-a.en.md:5:1: "
	    "error: list of 2 stands in the PDF as list of 1\n");
	/* The inner list after the item that should hold it. */
	finds(TITLE LINK NOTE "L(LI(P('one')) LI(P('two')) L(LI)) " RATE
	    FIGURE TABLE QUOTE,
	    "01-a.en.md:7:3: error: list of 1 stands inside 2 others, in the "
	    "PDF inside 1\n");
	finds(TITLE LINK NOTE RATE FIGURE TABLE QUOTE,
	    "01-a.en.md:5:1: error: list of 2 is missing in the PDF\n");
}

static void
finds_another_table(void **state)
{
	(void)state;
	finds(TITLE LINK NOTE LISTS RATE FIGURE "Table(Caption('Table 1: "
	    "Money') TR(TH<Column> TH<Column>) TR(TD TD) TR(TD TD)) " QUOTE,
	    "01-a.en.md:15:1: error: table of 3 rows and 2 columns, with 2 "
	    "headers of columns and 2 of rows stands in the PDF as table of "
	    "3 rows and 2 columns, with 2 headers of columns and 0 of rows\n");
	finds(TITLE LINK NOTE LISTS RATE FIGURE "Table(Caption('Table 1: "
	    "Money') TR(TH<Column> TH) TR(TH<Row> TD) TR(TH<Row> TD)) " QUOTE,
	    "01-a.en.md:15:1: error: table of 3 rows and 2 columns, with 2 "
	    "headers of columns and 2 of rows stands in the PDF as table of "
	    "3 rows and 2 columns, with 1 headers of columns and 2 of rows\n");
	finds(TITLE LINK NOTE LISTS RATE FIGURE TABLE TABLE QUOTE,
	    "01-a.en.md:20:1: error: the PDF has a table of 3 rows and 2 "
	    "columns, with 2 headers of columns and 2 of rows before the "
	    "quote\n");
	finds(TITLE LINK NOTE LISTS RATE FIGURE "Table(TR(TH<Column> "
	    "TH<Column>) TR(TH<Row> TD) TR(TH<Row> TD)) " QUOTE,
	    "01-a.en.md:13:1: error: caption 'Table 1: Money' is missing in "
	    "the PDF\n");
}

static void
finds_missing_words_of_pictures_and_links(void **state)
{
	(void)state;
	finds(TITLE LINK NOTE LISTS RATE "Figure " TABLE QUOTE,
	    "01-a.en.md:11:1: error: figure 'Two bars' stands in the PDF as "
	    "figure without words\n");
	finds(TITLE LINK NOTE LISTS RATE TABLE QUOTE, "01-a.en.md:11:1: "
	    "error: figure 'Two bars' is missing in the PDF\n");
	finds(TITLE "Link('link') " REST, "01-a.en.md:3:14: error: link "
	    "'link' stands in the PDF as link without words\n");
}

static void
finds_missing_notes_and_quotes(void **state)
{
	(void)state;
	finds(TITLE LINK "Reference(Link<Footnote 1>('1')) " LISTS RATE
	    FIGURE TABLE QUOTE,
	    "01-a.en.md:22:7: error: footnote is missing in the PDF\n");
	finds(TITLE LINK NOTE LISTS RATE FIGURE TABLE "P('Said so')",
	    "01-a.en.md:20:1: error: quote is missing in the PDF\n");
}

static void
finds_words_in_another_language(void **state)
{
	(void)state;
	finds(TITLE LINK NOTE LISTS RATE FIGURE TABLE
	    "BlockQuote(P('Said so in' Span('Welsh')))",
	    "01-a.en.md:20:14: error: run in the language 'cy' is missing "
	    "in the PDF\n");
	finds(TITLE LINK NOTE LISTS RATE FIGURE TABLE
	    "BlockQuote(P('Said so in' Span<en>('Welsh')))",
	    "01-a.en.md:20:14: error: run in the language 'cy' stands in "
	    "the PDF as run in the language 'en'\n");
}

static void
finds_another_order_and_an_end(void **state)
{
	(void)state;
	finds(TITLE LINK NOTE LISTS FIGURE RATE TABLE QUOTE,
	    "01-a.en.md:9:1: error: heading 'Rate' of level 2 stands in the "
	    "PDF as figure 'Two bars'\n01-a.en.md:11:1: error: figure 'Two "
	    "bars' stands in the PDF as heading '2. Rate' of level 2\n");
	finds(TITLE LINK NOTE LISTS RATE FIGURE TABLE QUOTE "H2('More')",
	    "plan.json:1:1: error: the PDF has a heading 'More' of level 2 "
	    "after the end of the text\n");
}

/* Each at its own line; what stands inside is not named again. */
static void
finds_all_differences(void **state)
{
	(void)state;
	finds(TITLE LINK NOTE RATE FIGURE "H3('New') " TABLE "Quote",
	    "01-a.en.md:5:1: error: list of 2 is missing in the PDF\n"
	    "01-a.en.md:15:1: error: the PDF has a heading 'New' of level 3 "
	    "before the table of 3 rows and 2 columns, with 2 headers of "
	    "columns and 2 of rows\n"
	    "01-a.en.md:20:1: error: quote is missing in the PDF\n");
}

/* Also where groups may stand anywhere between them. */
static void
finds_all_differences_behind_groups(void **state)
{
	static const char *const headings[] = {
		"One", "Two", "Three", "Four", "End"
	};
	struct arena a = ARENA_INIT;
	struct diag *d = diag_new();
	struct outline outline = { .arena = &a, .path = "report.json" };
	struct pdf_tag root = { .role = "StructTreeRoot", .text = "" };
	char *printed;
	size_t i;

	(void)state;
	for (i = 0; i < UNIT_COUNT(headings); i++) {
		outline.group = i == 1 || i == 2 ? (unsigned)i : 0;
		outline_add(&outline, OUTLINE_HEADING, headings[i])->level =
		    2;
		outline_add(&outline, OUTLINE_FIGURE, headings[i]);
	}
	read_tags(&a, "H2('One') H2('Three') Figure<Three> H2('Two') "
	    "Figure<2> H2('Four') Figure<Four> H3('End') Figure<End>",
	    &root);
	assert_int_equal(pdf_proof(&root, &outline, d), -1);
	printed = diag_said(d);
	assert_string_equal(printed,
	    "report.json:1:1: error: figure 'Two' stands in the PDF as "
	    "figure '2' [pdf-outline]\n"
	    "report.json:1:1: error: figure 'One' is missing in the PDF "
	    "[pdf-outline]\n"
	    "report.json:1:1: error: heading 'End' of level 2 stands in the "
	    "PDF as heading 'End' of level 3 [pdf-outline]\n");
	free(printed);
	diag_free(d);
	arena_release(&a);
}

static void
names_ten_differences(void **state)
{
	char *printed = prove(TITLE LINK NOTE LISTS RATE FIGURE TABLE QUOTE
	    "H2('1') H2('2') H2('3') H2('4') H2('5') H2('6') H2('7') H2('8') "
	    "H2('9') H2('10') H2('11') H2('12')", NULL), *p = printed;
	size_t count = 0;

	(void)state;
	while ((p = strstr(p, " error: ")) != NULL) {
		count++;
		p++;
	}
	assert_int_equal(count, 11);
	assert_non_null(strstr(printed, "heading '10'"));
	assert_null(strstr(printed, "heading '11'"));
	assert_non_null(strstr(printed, "plan.json:1:1: error: the PDF "
	    "differs in more places than the 10 that are named"));
	free(printed);
}

static void
finds_words_outside_the_tags(void **state)
{
	static const char all[] = TITLE LINK NOTE LISTS RATE FIGURE TABLE
	    QUOTE;
	char *printed = prove(all, "Lost words");

	(void)state;
	assert_string_equal(printed, "plan.json:1:1: error: the PDF shows "
	    "'Lost words' outside its tags, where it is not read aloud "
	    "[pdf-outline]\n");
	free(printed);
	/* Signs decorate, and a table's head stands again on each page. */
	printed = prove(all, "\xe2\x9c\x93 ");
	assert_string_equal(printed, "");
	free(printed);
	printed = prove(all, " Table 1:  Money");
	assert_string_equal(printed, "");
	free(printed);
	printed = prove(all, "Council 1");
	assert_string_not_equal(printed, "");
	free(printed);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(passes_what_is_all_there),
		cmocka_unit_test(finds_another_heading),
		cmocka_unit_test(finds_another_list),
		cmocka_unit_test(finds_another_table),
		cmocka_unit_test(finds_missing_words_of_pictures_and_links),
		cmocka_unit_test(finds_missing_notes_and_quotes),
		cmocka_unit_test(finds_words_in_another_language),
		cmocka_unit_test(finds_another_order_and_an_end),
		cmocka_unit_test(finds_all_differences),
		cmocka_unit_test(finds_all_differences_behind_groups),
		cmocka_unit_test(names_ten_differences),
		cmocka_unit_test(finds_words_outside_the_tags)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
