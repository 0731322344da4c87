#include "model/numbering.h"

#include <string.h>

#include "base/diag.h"
#include "markdown_unit.h"
#include "model/abbreviations.h"
#include "model/document.h"
#include "model/report.h"
#include "model/section.h"
#include "unit.h"

#define SECTIONS 3

/* Three sections; the second has no Welsh text. */
static const char *const texts[SECTIONS][LANG__MAX] = {
	{
		"# One\n\n![](table:a)\n\nTable: T\n\n| A |\n|---|\n| 1 |\n\n"
		"| B |\n|---|\n| 2 |\n\n![](chart:a \"C\")\n\n"
		"Words[^a][^b].\n\n"
		"[^a]: A.\n\n[^b]: B.\n\n*[FTE]: First time entrant\n",
		"# Un\n\n![](chart:a)\n\n*[CGI]: Cyfiawnder\n"
	}, {
		"# Two\n\n![](kpi:a)\n\n## Below\n\n![](table:a)\n\n"
		"*[YJB]: Board\n*[FTE]: Full-time equivalent\n", NULL
	}, {
		"# Three\n\nWords.\n", "# Tri\n\nGeiriau.\n"
	}
};

struct numbered {
	struct parsed		 parsed[SECTIONS][LANG__MAX];
	struct section_text	 text[SECTIONS][LANG__MAX];
	struct section		 sections[SECTIONS];
	struct report		 report;
	struct document		 doc;
	struct arena		 arena;
};

static void
numbered_init(struct numbered *n)
{
	int i, lang;

	memset(n, 0, sizeof(*n));
	n->doc.sections = n->sections;
	n->doc.section_count = SECTIONS;
	for (i = 0; i < SECTIONS; i++)
		for (lang = 0; lang < LANG__MAX; lang++) {
			if (texts[i][lang] == NULL)
				continue;
			parsed_init(&n->parsed[i][lang], texts[i][lang],
			    NULL);
			n->text[i][lang].lang = (enum lang)lang;
			n->text[i][lang].markdown = n->parsed[i][lang].md;
			n->sections[i].text[lang] = &n->text[i][lang];
		}
}

static void
numbered_release(struct numbered *n)
{
	int i, lang;

	for (i = 0; i < SECTIONS; i++)
		for (lang = 0; lang < LANG__MAX; lang++)
			if (texts[i][lang] != NULL)
				parsed_release(&n->parsed[i][lang]);
	arena_release(&n->arena);
}

static void
numbers_are(const struct numbering *n, unsigned tables, unsigned figures,
    unsigned footnotes, unsigned headings)
{
	assert_int_equal(n->tables, tables);
	assert_int_equal(n->figures, figures);
	assert_int_equal(n->footnotes, footnotes);
	assert_int_equal(n->headings, headings);
}

static void
counts_through_the_document(void **state)
{
	const struct numbering *all;
	struct numbered n;

	(void)state;
	numbered_init(&n);
	all = numbering_build(&n.arena, &n.doc, LANG_EN);
	numbers_are(&all[0], 0, 0, 0, 0);
	numbers_are(&all[1], 2, 1, 2, 0);
	numbers_are(&all[2], 3, 1, 2, 0);
	numbered_release(&n);
}

static void
counts_the_text_that_is_shown(void **state)
{
	const struct numbering *all;
	struct numbered n;

	(void)state;
	numbered_init(&n);
	all = numbering_build(&n.arena, &n.doc, LANG_CY);
	numbers_are(&all[1], 0, 1, 0, 0);
	numbers_are(&all[2], 1, 1, 0, 0);
	numbered_release(&n);
}

static void
numbers_headings_of_numbered_reports(void **state)
{
	const struct numbering *all;
	struct numbered n;

	(void)state;
	numbered_init(&n);
	n.doc.report = &n.report;
	all = numbering_build(&n.arena, &n.doc, LANG_EN);
	assert_int_equal(all[2].headings, 0);
	n.report.numbered = true;
	all = numbering_build(&n.arena, &n.doc, LANG_EN);
	assert_int_equal(all[0].headings, 0);
	assert_int_equal(all[1].headings, 1);
	assert_int_equal(all[2].headings, 2);
	numbered_release(&n);
}

static void
gives_numbers_for_no_section(void **state)
{
	struct document doc;
	struct arena a = ARENA_INIT;

	(void)state;
	memset(&doc, 0, sizeof(doc));
	assert_non_null(numbering_build(&a, &doc, LANG_EN));
	arena_release(&a);
}

static void
collects_abbreviations_of_one_language(void **state)
{
	const struct markdown_abbreviation *list;
	struct numbered n;
	size_t count;

	(void)state;
	numbered_init(&n);
	list = abbreviations_build(&n.arena, &n.doc, LANG_EN, &count);
	assert_int_equal(count, 2);
	assert_string_equal(list[0].abbreviation, "FTE");
	assert_string_equal(list[0].meaning, "First time entrant");
	assert_string_equal(list[1].abbreviation, "YJB");
	list = abbreviations_build(&n.arena, &n.doc, LANG_CY, &count);
	assert_int_equal(count, 1);
	assert_string_equal(list[0].abbreviation, "CGI");
	n.doc.section_count = 0;
	assert_null(abbreviations_build(&n.arena, &n.doc, LANG_CY, &count));
	assert_int_equal(count, 0);
	numbered_release(&n);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(counts_through_the_document),
		cmocka_unit_test(counts_the_text_that_is_shown),
		cmocka_unit_test(numbers_headings_of_numbered_reports),
		cmocka_unit_test(gives_numbers_for_no_section),
		cmocka_unit_test(collects_abbreviations_of_one_language),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
