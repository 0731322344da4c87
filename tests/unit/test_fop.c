/* What FOP prints, and what becomes of it; FOP itself is not run here. */
#include "publish/fop.h"

#include <libxml/parser.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "publish/fo_source.h"
#include "unit.h"

static const char text[] = "<r>\n<?yjplan-source a.md?>\n<x/>\n"
    "<?yjplan-source b.md?>\n<y>\xe2\x98\xba \xf0\x9f\x98\x80</y>\n</r>\n";

/* The reports of a log, printed; the caller frees. */
static char *
report(const char *log, size_t *faults)
{
	struct fo_source fo = { "plan.json", text, sizeof(text) - 1 };
	struct diag *d = diag_new();
	char *printed = NULL;
	size_t len = 0;
	FILE *out = open_memstream(&printed, &len);

	*faults = fop_report(log, &fo, d);
	diag_print(d, out);
	fclose(out);
	diag_free(d);
	return printed;
}

static void
passes_over_what_is_harmless(void **state)
{
	size_t faults;
	char *printed = report("[warning] /usr/bin/fop: Unable to locate "
	    "xalan2 in /usr/share/java\n[INFO] FOUserAgent - Rendered page "
	    "#1.\n\tat org.apache.fop.cli.Main.main(Main.java:1)\n\n",
	    &faults);

	(void)state;
	assert_int_equal(faults, 0);
	assert_string_equal(printed, "");
	free(printed);
}

static void
reports_on_the_file_of_the_line(void **state)
{
	size_t faults;
	char *printed = report("[ERROR] FOUserAgent - Image not found. URI: "
	    "x.png. (See position 3:10)\n[WARN] FOUserAgent - Alternate text "
	    "is missing on basic-link. (See position 5:1)\n[WARN] "
	    "FOUserAgent - The following feature isn't implemented\n",
	    &faults);

	(void)state;
	assert_int_equal(faults, 3);
	assert_non_null(strstr(printed, "a.md:1:1: error: FOP: Image not "
	    "found. URI: x.png. [pdf-event]\n"));
	assert_non_null(strstr(printed, "b.md:1:1: error: FOP: Alternate "
	    "text is missing on basic-link. [pdf-event]\n"));
	assert_non_null(strstr(printed, "plan.json:1:1: error: FOP: The "
	    "following"));
	free(printed);
}

static void
finds_the_place_of_a_missing_glyph(void **state)
{
	size_t faults;
	char *printed = report("[WARN] FOUserAgent - Glyph \"?\" (0x263a, "
	    "smileface) not available in font \"OpenSans\".\n[WARN] "
	    "FOUserAgent - Glyph \"?\" (0xd83d) not available in font "
	    "\"OpenSans\".\n[WARN] FOUserAgent - Glyph \"?\" (0xde00) not "
	    "available in font \"OpenSans\".\n", &faults);

	(void)state;
	assert_true(faults >= 2);
	assert_non_null(strstr(printed, "b.md:1:1: error: the fonts of the "
	    "PDF have no '\xe2\x98\xba'"));
	assert_non_null(strstr(printed, "'\xf0\x9f\x98\x80'"));
	assert_null(strstr(printed, "plan.json"));
	free(printed);
}

static void
only_warns_of_what_does_not_fit(void **state)
{
	size_t faults;
	char *printed = report("[WARN] FOUserAgent - The contents of fo:block "
	    "line 1 exceed the available area in the inline-progression "
	    "direction by more than 50 points. (See position 3:1)\n",
	    &faults);

	(void)state;
	assert_int_equal(faults, 0);
	assert_non_null(strstr(printed, "a.md:1:1: warning: "));
	free(printed);
}

static void
says_a_failure_once(void **state)
{
	size_t faults;
	char *printed = report("[ERROR] InputHandler - "
	    "javax.xml.transform.TransformerException: bad\n[ERROR] FOP - "
	    "Exception <org.apache.fop.apps.FOPException: bad\n", &faults);

	(void)state;
	assert_int_equal(faults, 1);
	assert_non_null(strstr(printed, "TransformerException: bad"));
	free(printed);
}

static void
writes_a_sound_configuration(void **state)
{
	struct buf out = BUF_INIT;
	xmlDoc *doc;

	(void)state;
	fop_put_config(&out, "/srv/a b & <c>");
	doc = xmlReadMemory(out.data, (int)out.len, "conf", NULL,
	    XML_PARSE_NONET);
	assert_non_null(doc);
	xmlFreeDoc(doc);
	assert_non_null(strstr(out.data,
	    "<base>file:///srv/a%20b%20&amp;%20%3Cc%3E/</base>"));
	buf_release(&out);
}

static void
names_the_remedy_for_a_missing_program(void **state)
{
	struct fo_source fo = { "plan.json", text, sizeof(text) - 1 };
	struct date none = { 0, 0, 0 };
	struct diag *d = diag_new();
	char *printed = NULL;
	size_t len = 0;
	FILE *out = open_memstream(&printed, &len);
	struct fop_run run;

	(void)state;
	setenv("PATH", "/nonexistent", 1);
	/* Some systems only tell by the exit code of the child. */
	if (fop_start(&run, "c", "f", "p", none, d) == 0)
		assert_int_equal(fop_wait(&run, &fo, d), -1);
	assert_int_equal(diag_exit_code(d, 0), EXIT_WORLD);
	diag_print(d, out);
	fclose(out);
	assert_non_null(strstr(printed, "install the package 'fop'"));
	free(printed);
	diag_free(d);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(passes_over_what_is_harmless),
		cmocka_unit_test(reports_on_the_file_of_the_line),
		cmocka_unit_test(finds_the_place_of_a_missing_glyph),
		cmocka_unit_test(only_warns_of_what_does_not_fit),
		cmocka_unit_test(says_a_failure_once),
		cmocka_unit_test(writes_a_sound_configuration),
		cmocka_unit_test(names_the_remedy_for_a_missing_program)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
