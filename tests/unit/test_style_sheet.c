#include "render/style_sheet.h"

#include "base/buf.h"
#include "unit.h"

static void
check(const char *css, const char *want)
{
	struct buf out = BUF_INIT;

	style_sheet_squeeze(&out, css);
	assert_string_equal(out.data, want);
	buf_release(&out);
}

static void
test_blanks(void **state)
{
	(void)state;
	check("", "");
	check("a { color : red ; margin: 0 auto; }\n",
	    "a{color :red;margin:0 auto}");
	check("a,\n b > c {}", "a,b>c{}");
	check("a :hover{}", "a :hover{}");
	check("@media (a: b) and (c: d) { x { y: calc(1px + 2px) } }",
	    "@media (a:b) and (c:d){x{y:calc(1px + 2px)}}");
}

static void
test_comments(void **state)
{
	(void)state;
	check("/* a */ b{}/* c", "b{}");
	check("a/* x */b{}", "a b{}");
}

static void
test_strings(void **state)
{
	(void)state;
	check("a { content: \" ;  /* no */ \"; }",
	    "a{content:\" ;  /* no */ \"}");
	check("a{content:'\\'  ';}", "a{content:'\\'  '}");
	check("a{content:\"open", "a{content:\"open");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_blanks),
		cmocka_unit_test(test_comments),
		cmocka_unit_test(test_strings),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
