#include "load/html.h"

#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "unit.h"

/* "name" of each tag in turn, "/name" of an end tag, with blanks between. */
static void
assert_tags(const char *html, const char *wanted)
{
	const char *p = html, *end = html + strlen(html);
	struct buf names = BUF_INIT;
	struct html_tag tag;

	while (html_next(&p, end, &tag)) {
		assert_int_equal(*tag.start, '<');
		buf_printf(&names, "%s%s%.*s", names.len > 0 ? " " : "",
		    tag.is_end ? "/" : "", (int)tag.name_len, tag.name);
	}
	assert_ptr_equal(p, end);
	assert_string_equal(names.data, wanted);
	buf_release(&names);
}

static void
finds_tags_and_nothing_else(void **state)
{
	(void)state;
	assert_tags("", "");
	assert_tags("no tags", "");
	assert_tags("<p>a</p>", "p /p");
	assert_tags("<p class=\"a\"><br/><IMG src=x></P>", "p br IMG /P");
	assert_tags("<!doctype html><?pi?><a>", "a");
	assert_tags("<!-- <b> --><a><!-- never ends <c>", "a");
	assert_tags("1 < 2 <3 < / <", "");
	assert_tags("<p", "p");
	assert_tags("</", "");
	assert_tags("<a title=\"1 > 0\">x</a>", "a /a");
	assert_tags("<a title='\">\"'>x</a>", "a /a");
	assert_tags("<p data-it's>x</p>", "p /p");
}

static void
text_of_scripts_and_styles_is_no_html(void **state)
{
	(void)state;
	assert_tags("<script>if (a <b) \"<p>\"</script><i>",
	    "script /script i");
	assert_tags("<style>a>b{}<i></STYLE><i>", "style /STYLE i");
	assert_tags("<script>never ends <p>", "script");
}

static void
assert_attribute(const char *html, const char *name, const char *wanted)
{
	const char *p = html, *value;
	struct arena a = ARENA_INIT;
	struct html_tag tag;

	assert_true(html_next(&p, html + strlen(html), &tag));
	value = html_attribute(&a, &tag, name);
	if (wanted == NULL)
		assert_null(value);
	else
		assert_string_equal(value, wanted);
	arena_release(&a);
}

static void
reads_attributes(void **state)
{
	const char *tag = "<a href=\"x y\" ID='z' data-id=no hidden "
	    "src=a/b title=\"\">";

	(void)state;
	assert_attribute(tag, "href", "x y");
	assert_attribute(tag, "id", "z");
	assert_attribute(tag, "hidden", "");
	assert_attribute(tag, "src", "a/b");
	assert_attribute(tag, "title", "");
	assert_attribute(tag, "class", NULL);
	assert_attribute("<a>", "id", NULL);
	assert_attribute("<a href=\"never ends", "href", "never ends");
	assert_attribute("<br id=b/>", "id", "b/");
	assert_attribute("<a title=\" id='n' \">", "id", NULL);
}

static void
resolves_character_references(void **state)
{
	static const struct {
		const char	*html;
		const char	*wanted;
	} texts[] = {
		{ "a &amp; b", "a & b" },
		{ "&lt;&gt;&quot;&apos;", "<>\"'" },
		{ "&#39;&#x27;&#X2019;", "''\u2019" },
		{ "t&#375;", "t\u0177" }, { "&#x10FFFF;", "\U0010ffff" },
		{ "&nbsp;", "\u00a0" },
		{ "&", "&" }, { "&&amp;", "&&" }, { "&ampx", "&ampx" },
		{ "&#;", "&#;" }, { "&#x;", "&#x;" }, { "&#0;", "&#0;" },
		{ "&#xd800;", "&#xd800;" }, { "&#1114112;", "&#1114112;" },
		{ "&#12", "&#12" }, { "&unknown;", "&unknown;" },
	};
	struct buf out = BUF_INIT;
	size_t i;

	(void)state;
	for (i = 0; i < UNIT_COUNT(texts); i++) {
		buf_clear(&out);
		html_put_text(&out, texts[i].html, strlen(texts[i].html));
		assert_string_equal(out.data, texts[i].wanted);
	}
	assert_attribute("<a href=\"?a=1&amp;b=2\">", "href", "?a=1&b=2");
	buf_release(&out);
}

static void
tells_names_apart(void **state)
{
	const char *p = "<TD>";
	struct html_tag tag;

	(void)state;
	assert_true(html_next(&p, p + 4, &tag));
	assert_true(html_is(&tag, "td"));
	assert_true(html_is(&tag, "th td"));
	assert_false(html_is(&tag, "t tdd"));
	assert_false(html_is(&tag, ""));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(finds_tags_and_nothing_else),
		cmocka_unit_test(text_of_scripts_and_styles_is_no_html),
		cmocka_unit_test(reads_attributes),
		cmocka_unit_test(resolves_character_references),
		cmocka_unit_test(tells_names_apart),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
