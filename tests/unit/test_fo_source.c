/* FO is checked before FOP sees it, and traced back to its files. */
#include "publish/fo_source.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/fs.h"
#include "diag_unit.h"
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

/* The path of what a line, or a byte, comes from. */
static const char *
path_at(struct arena *a, const struct fo_source *fo, size_t offset)
{
	return fo_source_origin(a, fo, offset).path;
}

static void
names_the_file_of_a_place(void **state)
{
	static const char text[] = "<r>\n<a/>\n<?yjplan-source one.md?>\n"
	    "<b/>\n<c><?yjplan-source two.md 7?></c>\n</r>\n";
	struct fo_source fo = { "plan.json", text, sizeof(text) - 1 };
	static const char *const lines[] = {
		"plan.json", "plan.json", "one.md", "one.md", "two.md",
		"two.md", "two.md"
	};
	struct arena a = ARENA_INIT;
	size_t i;

	(void)state;
	for (i = 0; i < UNIT_COUNT(lines); i++)
		assert_string_equal(path_at(&a, &fo, fo_source_line(&fo,
		    i + 1)), lines[i]);
	assert_string_equal(path_at(&a, &fo, fo_source_line(&fo, 99)),
	    "two.md");
	assert_string_equal(path_at(&a, &fo, 0), "plan.json");
	assert_string_equal(path_at(&a, &fo, (size_t)(strstr(text, "<b/>") -
	    text)), "one.md");
	arena_release(&a);
}

/* A byte is reported where it stands in the file; without one, the file. */
static void
reports_at_the_line_in_the_file(void **state)
{
	char dir[] = "/tmp/yjplan-test-XXXXXX";
	struct arena a = ARENA_INIT;
	struct diag *d = diag_new();
	const char *file, *text;
	struct fo_origin origin;
	struct fo_source fo;

	(void)state;
	assert_non_null(mkdtemp(dir));
	file = arena_printf(&a, "%s/a.md", dir);
	assert_int_equal(fs_write(file, "# A\n\nText.\n", 12), 0);
	text = arena_printf(&a, "<?yjplan-source %s 5?><b/>"
	    "<?yjplan-source %s/gone.md 5?>", file, dir);
	fo.path = "plan.json";
	fo.text = text;
	fo.len = strlen(text);
	origin = fo_source_origin(&a, &fo, 30);
	fo_origin_report(&origin, DIAG_PDF_EVENT, d, "%d words", 2);
	origin = fo_source_origin(&a, &fo, fo.len);
	fo_origin_report(&origin, DIAG_PDF_EVENT, d, "lost");
	diag_assert_said(d, arena_printf(&a,
	    "%s:3:1: error: 2 words [pdf-event]\n  Text.\n  ^\n"
	    "%s/gone.md:1:1: error: lost [pdf-event]\n", file, dir));
	diag_free(d);
	fs_remove(dir);
	arena_release(&a);
}

static void
leaves_the_sources_out(void **state)
{
	struct buf out = BUF_INIT;

	(void)state;
	fo_source_put_plain(&out, "<a><?yjplan-source a.md 1?><b/>"
	    "<?yjplan-last x 1?>2<?yjplan-end?><?yjplan-source b.md?></a>");
	assert_string_equal(out.data, "<a><b/><?yjplan-last x 1?>2"
	    "<?yjplan-end?></a>");
	buf_release(&out);
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
		cmocka_unit_test(reports_at_the_line_in_the_file),
		cmocka_unit_test(leaves_the_sources_out),
		cmocka_unit_test(keeps_pictures_in_the_folder)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
