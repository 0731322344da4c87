#include "base/text.h"

#include <string.h>

#include "base/buf.h"
#include "unit.h"

static void
assert_check(const char *text, size_t len, size_t wanted)
{
	assert_int_equal(text_check(text, len), wanted);
}

static void
accepts_utf8(void **state)
{
	const char *good = "a\t\n\r~\xc2\x80\xdf\xbf\xe0\xa0\x80\xed\x9f\xbf"
	    "\xee\x80\x80\xef\xbf\xbd\xf0\x90\x80\x80\xf4\x8f\xbf\xbf";

	(void)state;
	assert_check("", 0, TEXT_VALID);
	assert_check(good, strlen(good), TEXT_VALID);
}

static void
refuses_other_bytes_at_their_offset(void **state)
{
	static const struct {
		const char	*bytes;
		size_t		 len;
		size_t		 at;
	} bad[] = {
		{ "ab\0c", 4, 2 },		/* NUL */
		{ "\x01", 1, 0 },		/* control */
		{ "x\x1f", 2, 1 },
		{ "x\x80", 2, 1 },		/* lone continuation */
		{ "\xc0\x80", 2, 0 },		/* overlong */
		{ "\xe0\x9f\xbf", 3, 0 },
		{ "\xf0\x8f\xbf\xbf", 4, 0 },
		{ "\xed\xa0\x80", 3, 0 },	/* surrogate */
		{ "\xf4\x90\x80\x80", 4, 0 },	/* beyond Unicode */
		{ "\xff", 1, 0 },
		{ "\xef\xbf\xbe", 3, 0 },	/* not a character */
		{ "\xef\xbf\xbf", 3, 0 },
		{ "a\xc3", 2, 1 },		/* cut off */
		{ "ab\xe2\x82", 4, 2 },
		{ "\xf0\x9f\x98", 3, 0 },
		{ "\xc3(", 2, 0 },		/* second byte wrong */
	};
	size_t i;

	(void)state;
	for (i = 0; i < UNIT_COUNT(bad); i++)
		assert_check(bad[i].bytes, bad[i].len, bad[i].at);
}

typedef void put_text(struct buf *, const char *, size_t);

static void
assert_put(put_text *put, const char *text, const char *wanted)
{
	struct buf out = BUF_INIT;

	buf_puts(&out, "<");
	put(&out, text, strlen(text));
	buf_puts(&out, ">");
	assert_int_equal(out.data[0], '<');
	assert_int_equal(out.data[out.len - 1], '>');
	buf_cut(&out, out.len - 1);
	assert_string_equal(out.data + 1, wanted);
	buf_release(&out);
}

static void
escapes_html(void **state)
{
	(void)state;
	assert_put(text_put_html, "", "");
	assert_put(text_put_html, "plain T\xc5\xb7", "plain T\xc5\xb7");
	assert_put(text_put_html, "<a href=\"x\">R&D</a>",
	    "&lt;a href=&quot;x&quot;&gt;R&amp;D&lt;/a&gt;");
	assert_put(text_put_html, "&&", "&amp;&amp;");
	assert_put(text_put_html, "&amp;", "&amp;amp;");
}

static void
escapes_xml(void **state)
{
	(void)state;
	assert_put(text_put_xml, "a<b & \"c\">d",
	    "a&lt;b &amp; &quot;c&quot;&gt;d");
}

static void
escapes_markdown(void **state)
{
	(void)state;
	assert_put(text_put_markdown, "a*b_[c](d)",
	    "a\\*b\\_\\[c\\]\\(d\\)");
	assert_put(text_put_markdown, "1. x", "1\\. x");
	assert_put(text_put_markdown, "plain", "plain");
}

static void
escapes_addresses(void **state)
{
	(void)state;
	assert_put(text_put_url, "https://a.uk/b?c=1&d=2#e",
	    "https://a.uk/b?c=1&amp;d=2#e");
	assert_put(text_put_url, "a b\"<>'", "a%20b%22%3C%3E%27");
	assert_put(text_put_url, "T\xc5\xb7", "T%C5%B7");
	assert_put(text_put_url, "a%20b%2Fc%c5", "a%20b%2Fc%c5");
}

static void
escapes_a_lone_percent_sign(void **state)
{
	(void)state;
	assert_put(text_put_url, "100%", "100%25");
	assert_put(text_put_url, "50%of", "50%25of");
	assert_put(text_put_url, "%2", "%252");
	assert_put(text_put_url, "%zz", "%25zz");
}

static void
assert_slug(const char *text, const char *wanted)
{
	struct buf out = BUF_INIT;

	buf_puts(&out, "a#");
	text_put_slug(&out, text);
	assert_string_equal(out.data + 2, wanted);
	assert_true(text_is_slug(out.data + 2));
	buf_release(&out);
}

static void
makes_slugs(void **state)
{
	(void)state;
	assert_slug("Foreword", "foreword");
	assert_slug("  2. Our vision & priorities! ",
	    "2-our-vision-priorities");
	assert_slug("T\xc5\xb7 G\xc5\xb5yl", "ty-gwyl");
	assert_slug("Children\xe2\x80\x99s voices", "childrens-voices");
	assert_slug("Children's", "childrens");
	assert_slug("caf\xc3\xa9", "cafe");
	assert_slug("cafe\xcc\x81s", "cafe-s");
	assert_slug("", "section");
	assert_slug("--- ???", "section");
	assert_slug("\xe6\x97\xa5\xe6\x9c\xac", "section");
	assert_slug("2021/22\xe2\x80\x93" "2022/23", "2021-22-2022-23");
}

static void
knows_slugs(void **state)
{
	(void)state;
	assert_true(text_is_slug("a"));
	assert_true(text_is_slug("cardiff-2022-24"));
	assert_false(text_is_slug(""));
	assert_false(text_is_slug("-"));
	assert_false(text_is_slug("a-"));
	assert_false(text_is_slug("-a"));
	assert_false(text_is_slug("a--b"));
	assert_false(text_is_slug("A"));
	assert_false(text_is_slug("a_b"));
	assert_false(text_is_slug("a.b"));
	assert_false(text_is_slug("../a"));
	assert_false(text_is_slug("t\xc5\xb7"));
}

static const char *const names[] = {
	"custody", "first-time-entrants", "reoffending", "title", "kpi",
};

static const char *
nearest(const char *word)
{
	return text_nearest(word, names, UNIT_COUNT(names));
}

static void
finds_the_nearest_name(void **state)
{
	(void)state;
	assert_string_equal(nearest("custdy"), "custody");
	assert_string_equal(nearest("cutsody"), "custody");
	assert_string_equal(nearest("custodyy"), "custody");
	assert_string_equal(nearest("titel"), "title");
	assert_string_equal(nearest("kip"), "kpi");
	assert_string_equal(nearest("first-time-entrant"),
	    "first-time-entrants");
	assert_string_equal(nearest("custody"), "custody");
}

/* A guess further away than a third of the word helps nobody. */
static void
does_not_guess_wildly(void **state)
{
	char wide[200];

	(void)state;
	memset(wide, 'w', sizeof(wide) - 1);
	wide[sizeof(wide) - 1] = '\0';
	assert_null(nearest(""));
	assert_null(nearest("x"));
	assert_null(nearest("kxx"));
	assert_null(nearest("cabinet"));
	assert_null(nearest(wide));
	assert_null(text_nearest("kpi", NULL, 0));
}

static void
knows_starts_and_ends(void **state)
{
	(void)state;
	assert_true(text_starts("chart:custody", "chart:"));
	assert_true(text_starts("a", ""));
	assert_false(text_starts("char", "chart:"));
	assert_true(text_ends("01-foreword.en.md", ".md"));
	assert_true(text_ends("a", ""));
	assert_false(text_ends("md", ".md"));
	assert_false(text_ends("a.mdx", ".md"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(accepts_utf8),
		cmocka_unit_test(refuses_other_bytes_at_their_offset),
		cmocka_unit_test(escapes_html),
		cmocka_unit_test(escapes_xml),
		cmocka_unit_test(escapes_markdown),
		cmocka_unit_test(escapes_addresses),
		cmocka_unit_test(escapes_a_lone_percent_sign),
		cmocka_unit_test(makes_slugs),
		cmocka_unit_test(knows_slugs),
		cmocka_unit_test(finds_the_nearest_name),
		cmocka_unit_test(does_not_guess_wildly),
		cmocka_unit_test(knows_starts_and_ends),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
