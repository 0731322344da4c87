/* The proof finds what a PDF lacks, and nothing else. */
#include "publish/pdf_proof.h"

#include <stdio.h>
#include <stdlib.h>
#include <stdbool.h>
#include <string.h>

#include "base/diag.h"
#include "publish/pdf_tags.h"
#include "unit.h"
#include "view/pdf_outline.h"

#define TEXT(words) { .role = "", .text = (words) }
#define TAG(name, kids_) { .role = (name), .text = "", .kids = (kids_), \
	.kid_count = UNIT_COUNT(kids_) }

static struct pdf_heading headings[] = {
	{ 1, "A plan", "plan.json" },
	{ 2, "First time entrants", "01-a.en.md" },
	{ 3, "Rate", "01-a.en.md" }
};

static struct pdf_tag words[] = {
	TEXT("A plan"), TEXT("1.2 "), TEXT("First\n time \xe2\x80\x8b"),
	TEXT("entrants"), TEXT("Rate")
};
static struct pdf_tag *title[] = { &words[0] };
static struct pdf_tag *section[] = { &words[1], &words[2], &words[3] };
static struct pdf_tag *below[] = { &words[4] };
static struct pdf_tag figure = { .role = "Figure", .text = "",
    .alt = "A chart" };
static struct pdf_tag table = { .role = "Table", .text = "" };

/* Prove a tree of the tags above, the title's role and level as given. */
static char *
prove(const char *first, const struct pdf_outline *outline, bool good)
{
	struct pdf_tag h1 = TAG(first, title), h2 = TAG("H2", section),
	    h3 = TAG("H3", below);
	struct pdf_tag *all[] = { &h1, &h2, &figure, &table, &h3 };
	struct pdf_tag root = TAG("StructTreeRoot", all);
	struct diag *d = diag_new();
	char *printed = NULL;
	size_t len = 0;
	FILE *out = open_memstream(&printed, &len);

	assert_int_equal(pdf_proof(&root, outline, d), good ? 0 : -1);
	diag_print(d, out);
	fclose(out);
	diag_free(d);
	return printed;
}

static struct pdf_outline
outline_of(size_t count, size_t tables, size_t figures)
{
	struct pdf_outline o = { "plan.json", headings, count, count, tables,
	    figures };

	return o;
}

static void
passes_what_is_all_there(void **state)
{
	struct pdf_outline o = outline_of(3, 1, 1);
	char *printed = prove("H1", &o, true);

	(void)state;
	assert_string_equal(printed, "");
	free(printed);
}

static void
finds_a_wrong_level(void **state)
{
	struct pdf_outline o = outline_of(3, 1, 1);
	char *printed = prove("H2", &o, false);

	(void)state;
	assert_non_null(strstr(printed, "plan.json:1:1: error: heading 'A "
	    "plan' of level 1 stands in the PDF as 'A plan' of level 2 "
	    "[pdf-outline]"));
	/* What follows is lost, too, but is not said. */
	assert_null(strstr(printed, "01-a.en.md"));
	free(printed);
}

static void
finds_headings_without_tags(void **state)
{
	struct pdf_outline o = outline_of(3, 1, 1);
	char *printed = prove("P", &o, false);

	(void)state;
	assert_non_null(strstr(printed, "plan.json"));
	free(printed);
}

static void
finds_missing_and_other_headings(void **state)
{
	static struct pdf_heading more[] = {
		{ 1, "A plan", "plan.json" },
		{ 2, "First time entrants", "01-a.en.md" },
		{ 3, "Rate", "01-a.en.md" }, { 2, "Lost", "02-b.en.md" }
	};
	struct pdf_outline o = outline_of(3, 1, 1);
	char *printed;

	(void)state;
	o.headings = more;
	o.count = 4;
	printed = prove("H1", &o, false);
	assert_non_null(strstr(printed, "02-b.en.md:1:1: error: heading "
	    "'Lost' is missing in the PDF"));
	free(printed);
	o.count = 2;
	printed = prove("H1", &o, false);
	assert_non_null(strstr(printed, "'Rate' that the document has not"));
	free(printed);
}

static void
counts_tables_and_figures(void **state)
{
	struct pdf_outline o = outline_of(3, 2, 0);
	char *printed = prove("H1", &o, false);

	(void)state;
	assert_non_null(strstr(printed, "1 tables, the document 2"));
	assert_non_null(strstr(printed, "1 figures, the document 0"));
	free(printed);
}

static void
asks_for_descriptions(void **state)
{
	struct pdf_outline o = outline_of(3, 1, 1);
	char *printed;

	(void)state;
	figure.alt = "";
	printed = prove("H1", &o, false);
	figure.alt = "A chart";
	assert_non_null(strstr(printed, "figure 1 of the PDF has no "
	    "description"));
	free(printed);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(passes_what_is_all_there),
		cmocka_unit_test(finds_a_wrong_level),
		cmocka_unit_test(finds_headings_without_tags),
		cmocka_unit_test(finds_missing_and_other_headings),
		cmocka_unit_test(counts_tables_and_figures),
		cmocka_unit_test(asks_for_descriptions)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
