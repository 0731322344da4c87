/* FO is checked before FOP sees it, and traced back to its files. */
#include "publish/fo_source.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/diag.h"
#include "unit.h"

#define ROOT(inside) "<r xmlns:f=\"a\">" inside "</r>"

static bool
check(const char *text, size_t *reports)
{
	struct fo_source fo = { "plan.json", text, strlen(text) };
	struct diag *d = diag_new();
	bool good = fo_source_check(&fo, d);

	*reports = diag_count(d, DIAG_LEVEL_NOTE);
	diag_free(d);
	return good;
}

static void
passes_what_is_sound(void **state)
{
	size_t reports;

	(void)state;
	assert_true(check(ROOT("<f:a id=\"x\"/><f:b ref-id=\"x\"/>"
	    "<f:c internal-destination=\"x\"/>"), &reports));
	assert_int_equal(reports, 0);
	assert_true(check(ROOT("text \xc5\xb5 &#160;<?pi any?>"), &reports));
}

static void
refuses_broken_xml(void **state)
{
	static const char *const broken[] = {
		"", "<r>", "<r></s>", "<r>&nbsp;</r>", "<r a='1' a='2'/>",
		"<r>\x01</r>", "<r>\xff</r>"
	};
	size_t i, reports;

	(void)state;
	for (i = 0; i < UNIT_COUNT(broken); i++) {
		assert_false(check(broken[i], &reports));
		assert_int_equal(reports, 1);
	}
}

static void
refuses_document_types(void **state)
{
	size_t reports;

	(void)state;
	assert_false(check("<!DOCTYPE r [<!ENTITY e SYSTEM "
	    "\"/etc/hostname\">]><r>&e;</r>", &reports));
	assert_int_equal(reports, 1);
}

static void
finds_missing_and_double_ids(void **state)
{
	size_t reports;

	(void)state;
	assert_false(check(ROOT("<f:b ref-id=\"x\"/>"), &reports));
	assert_int_equal(reports, 1);
	assert_false(check(ROOT("<f:a id=\"x\"/><f:b "
	    "internal-destination=\"y\"/><f:b ref-id=\"z\"/>"), &reports));
	assert_int_equal(reports, 2);
	assert_false(check(ROOT("<f:a id=\"x\"/><f:a id=\"x\"/>"),
	    &reports));
	assert_int_equal(reports, 1);
}

static void
names_the_file_of_a_place(void **state)
{
	static const char text[] = "<r>\n<a/>\n<?yjplan-source one.md?>\n"
	    "<b/>\n<?yjplan-source two.md?><c/>\n</r>\n";
	struct fo_source fo = { "plan.json", text, sizeof(text) - 1 };
	struct arena a = ARENA_INIT;

	(void)state;
	assert_string_equal(fo_source_at_line(&a, &fo, 1), "plan.json");
	assert_string_equal(fo_source_at_line(&a, &fo, 2), "plan.json");
	assert_string_equal(fo_source_at_line(&a, &fo, 4), "one.md");
	assert_string_equal(fo_source_at_line(&a, &fo, 6), "two.md");
	assert_string_equal(fo_source_at_line(&a, &fo, 99), "two.md");
	assert_string_equal(fo_source_at_offset(&a, &fo, 0), "plan.json");
	assert_string_equal(fo_source_at_offset(&a, &fo,
	    (size_t)(strstr(text, "<b/>") - text)), "one.md");
	arena_release(&a);
}

static void
keeps_pictures_in_the_folder(void **state)
{
	static const char *const fine[] = {
		"src=\"url('en/plans/a.png')\"", "src=\"a%20b.png\"",
		"src=\"url(#here)\"", "src=\"./a..b/c.png\"",
		"external-destination=\"url('https://example.org/../a')\"",
		"background-image=\"url( 'a.png' )\""
	};
	static const char *const bad[] = {
		"src=\"url('file:///etc/passwd')\"", "src=\"/etc/passwd\"",
		"src=\"url('../a.png')\"", "src=\"a/%2E%2e/%2e%2e/b.png\"",
		"src=\"http://example.org/a.png\"",
		"src=\"//example.org/a.png\"", "src=\"data:,a\"",
		"f:href=\"file:/etc/passwd\"", "src=\"a%00.png\"",
		"src=\"%66ile:/etc/passwd\"", "xml:base=\"/etc/\"",
		"background-image=\"url(&#34;/etc/passwd&#34;)\"",
		"fill=\"url(#a) url(/b)\"", "src=\" url('/a') \""
	};
	char text[200];
	size_t i, reports;

	(void)state;
	for (i = 0; i < UNIT_COUNT(fine); i++) {
		snprintf(text, sizeof(text), ROOT("<f:a %s/>"), fine[i]);
		assert_true(check(text, &reports));
	}
	for (i = 0; i < UNIT_COUNT(bad); i++) {
		snprintf(text, sizeof(text), ROOT("<f:a %s/>"), bad[i]);
		assert_false(check(text, &reports));
		assert_int_equal(reports, 1);
	}
	assert_false(check(ROOT("<f:instream-foreign-object/>"), &reports));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(passes_what_is_sound),
		cmocka_unit_test(refuses_broken_xml),
		cmocka_unit_test(refuses_document_types),
		cmocka_unit_test(finds_missing_and_double_ids),
		cmocka_unit_test(names_the_file_of_a_place),
		cmocka_unit_test(keeps_pictures_in_the_folder)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
