/* Small parts of making a PDF: tokens, XMP, page ranges, names of links. */
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "load/pdf_places.h"
#include "publish/pdf_ranges.h"
#include "load/pdf_scan.h"
#include "publish/pdf_xmp.h"
#include "render/fo_aliases.h"
#include "unit.h"

static void
reads_tokens(void **state)
{
	static const char text[] = "/P <</MCID 3>> BDC % all of this\n"
	    "[<00 4g1> -12.5 (a\\(b\\)\\n(c)\\101)] TJ 1 0 0 -1 .5 Tm}x";
	static const struct {
		enum pdf_token	 token;
		const char	*text;	/* NULL: a number */
		double		 number;
	} want[] = {
		{ PDF_TOKEN_NAME, "P", 0 }, { PDF_TOKEN_OPEN, "", 0 },
		{ PDF_TOKEN_NAME, "MCID", 0 }, { PDF_TOKEN_NUMBER, NULL, 3 },
		{ PDF_TOKEN_CLOSE, "", 0 }, { PDF_TOKEN_WORD, "BDC", 0 },
		{ PDF_TOKEN_OPEN, "", 0 }, { PDF_TOKEN_STRING, NULL, 0 },
		{ PDF_TOKEN_NUMBER, NULL, -12.5 },
		{ PDF_TOKEN_STRING, "a(b)\n(c)A", 0 },
		{ PDF_TOKEN_CLOSE, "", 0 }, { PDF_TOKEN_WORD, "TJ", 0 },
		{ PDF_TOKEN_NUMBER, NULL, 1 }, { PDF_TOKEN_NUMBER, NULL, 0 },
		{ PDF_TOKEN_NUMBER, NULL, 0 }, { PDF_TOKEN_NUMBER, NULL, -1 },
		{ PDF_TOKEN_NUMBER, NULL, .5 }, { PDF_TOKEN_WORD, "Tm", 0 },
		{ PDF_TOKEN_WORD, "", 0 }, { PDF_TOKEN_WORD, "x", 0 },
		{ PDF_TOKEN_END, "", 0 }
	};
	struct pdf_scan s;
	size_t i;

	(void)state;
	pdf_scan_init(&s, text, sizeof(text) - 1);
	for (i = 0; i < UNIT_COUNT(want); i++) {
		assert_int_equal(pdf_scan_next(&s), want[i].token);
		if (want[i].text != NULL)
			assert_string_equal(s.text.data, want[i].text);
		if (want[i].token == PDF_TOKEN_NUMBER)
			assert_true(s.number == want[i].number);
		if (i == 7)
			assert_memory_equal(s.text.data, "\0A", 2);
	}
	pdf_scan_release(&s);
}

static void
ends_in_unclosed_tokens(void **state)
{
	static const char *const open[] = { "(a(b)", "<41", "/", "(\\", "<<" };
	struct pdf_scan s;
	size_t i, n;

	(void)state;
	for (i = 0; i < UNIT_COUNT(open); i++) {
		pdf_scan_init(&s, open[i], strlen(open[i]));
		for (n = 0; pdf_scan_next(&s) != PDF_TOKEN_END; n++)
			assert_true(n < 3);
		pdf_scan_release(&s);
	}
}

#define XMP(inside) "<?xpacket begin=\"\" id=\"x\"?>" \
	"<r xmlns:dc=\"http://purl.org/dc/elements/1.1/\" " \
	"xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">" inside "</r>"

static void
drops_dates_of_the_moment(void **state)
{
	static const char xmp[] = XMP("<dc:title>T \xc5\xb5</dc:title>\n"
	    "<dc:date><s>2026</s></dc:date><d><xmp:MetadataDate>1"
	    "</xmp:MetadataDate><xmp:CreateDate>2</xmp:CreateDate></d>");
	struct buf out = BUF_INIT;

	(void)state;
	assert_true(pdf_xmp_clean(&out, xmp, sizeof(xmp) - 1, 0));
	assert_non_null(strstr(out.data, "<dc:title>T \xc5\xb5</dc:title>"));
	assert_non_null(strstr(out.data, "CreateDate>2<"));
	assert_non_null(strstr(out.data, "<?xpacket begin"));
	assert_null(strstr(out.data, "2026"));
	assert_null(strstr(out.data, "MetadataDate"));
	buf_clear(&out);
	assert_false(pdf_xmp_clean(&out, "<r>", 3, 0));
	assert_string_equal(out.data, "");
	buf_release(&out);
}

static void
decides_page_ranges(void **state)
{
	static const char fo[] = "a 23 - <?yjplan-last i.end 21?>23"
	    "<?yjplan-end?> b 25 - <?yjplan-last j.end 21?>26"
	    "<?yjplan-end?> c";
	struct pdf_place all[] = { { "i.end", 2 }, { "j.end", 5 } };
	struct pdf_places places = { all, UNIT_COUNT(all), 0 };
	struct buf out = BUF_INIT;

	(void)state;
	assert_false(pdf_ranges_put(&out, fo, NULL));
	assert_string_equal(out.data, "a 23 - 23 b 25 - 26 c");
	buf_clear(&out);
	/* Place 2 is on page 23, so a blank page 24 follows. */
	assert_true(pdf_ranges_put(&out, fo, &places));
	assert_string_equal(out.data, "a 23 - 24 b 25 - 26 c");
	buf_clear(&out);
	places.count = 0;
	assert_false(pdf_ranges_put(&out, fo, &places));
	assert_string_equal(out.data, "a 23 - 23 b 25 - 26 c");
	buf_clear(&out);
	/* FO that is cut short stays as it is. */
	assert_false(pdf_ranges_put(&out, "a <?yjplan-last i", &places));
	assert_string_equal(out.data, "a <?yjplan-last i");
	buf_release(&out);
}

static void
gives_each_link_a_name(void **state)
{
	struct fo_aliases aliases = { 0 };
	struct arena a = ARENA_INIT;
	struct buf out = BUF_INIT;

	(void)state;
	assert_string_equal(fo_aliases_next(&aliases, &a, "x"), "x");
	assert_string_equal(fo_aliases_next(&aliases, &a, "y"), "y");
	assert_string_equal(fo_aliases_next(&aliases, &a, "x"), "x~2");
	assert_string_equal(fo_aliases_next(&aliases, &a, "x"), "x~3");
	fo_aliases_put(&out, "<b id=\"x\" c=\"1\">X</b><b id=\"xx\"/>"
	    "<b id=\"y\">Y</b>", &aliases);
	assert_string_equal(out.data, "<b id=\"x\" c=\"1\">"
	    "<fo:leader leader-pattern=\"space\" leader-length=\"0.001pt\" "
	    "id=\"x~2\"/><fo:leader leader-pattern=\"space\" "
	    "leader-length=\"0.001pt\" id=\"x~3\"/>X</b>"
	    "<b id=\"xx\"/><b id=\"y\">Y</b>");
	buf_release(&out);
	arena_release(&a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_tokens),
		cmocka_unit_test(ends_in_unclosed_tokens),
		cmocka_unit_test(drops_dates_of_the_moment),
		cmocka_unit_test(decides_page_ranges),
		cmocka_unit_test(gives_each_link_a_name)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
