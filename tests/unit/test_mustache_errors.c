/* Mustache: what is reported, where, and in which words; and the limits. */
#include "mustache_unit.h"

static void
test_unknown_name(void **state)
{
	const char *data = "{\"kpi\":{\"custody\":{\"latest\":7}},"
	    "\"rows\":[{\"title\":\"a\"},{\"title\":\"b\"}],\"none\":null}";

	(void)state;
	SAYS("t:2:3: error: cannot find 'kpi.custdy.latest' "
	    "(did you mean 'kpi.custody.latest'?) [unknown-name]\n",
	    .template = "a\n\xc5\xb5 {{kpi.custdy.latest}}", .data = data);
	SAYS("t:1:1: error: cannot find 'kpis.custody' "
	    "(did you mean 'kpi.custody'?) [unknown-name]\n",
	    .template = "{{{kpis.custody}}}", .data = data);
	SAYS("t:1:10: error: cannot find 'titel' (did you mean 'title'?) "
	    "[unknown-name]\n",
	    .template = "{{#rows}}{{titel}}{{/rows}}", .data = data);
	SAYS("t:1:10: error: cannot find 'roews' (did you mean 'rows'?) "
	    "[unknown-name]\n",
	    .template = "{{#rows}}{{#roews}}{{/roews}}{{/rows}}",
	    .data = data);
	SAYS("t:1:1: error: cannot find 'has_map' [unknown-name]\n"
	    "t:2:1: error: cannot find 'has_map' [unknown-name]\n",
	    .template = "{{#has_map}}a{{/has_map}}\n"
	    "{{^has_map}}b{{/has_map}}", .data = data);
	SAYS("t:1:1: error: cannot find 'none.more' [unknown-name]\n",
	    .template = "{{none.more}}", .data = data);
	WANTS("[]", .template = "[{{none}}{{#none}}a{{/none}}]",
	    .data = data);
	WANTS("[b]", .template = "[{{x.y}}{{#x}}a{{/x}}{{^x}}b{{/x}}{{>p}}]",
	    .data = data, .options.is_lenient = true);
	SAYS("t:1:1: error: cannot find 'a' [unknown-name]\n",
	    .template = "{{a}}");
}

static void
test_wrong_values(void **state)
{
	const char *data = "{\"o\":{\"a\":1},\"l\":[1],\"n\":4}";

	(void)state;
	SAYS("t:1:1: error: cannot print 'o': it is an object "
	    "[template-value]\n"
	    "t:1:6: error: cannot print 'l': it is a list [template-value]\n"
	    "t:1:11: error: cannot name a partial by 'n': it is not a text "
	    "[template-value]\n",
	    .template = "{{o}}{{l}}{{>*n}}", .data = data);
	WANTS("", .template = "{{o}}{{l}}{{>*n}}", .data = data,
	    .options.is_lenient = true);
}

static void
test_syntax(void **state)
{
	(void)state;
	SAYS("t:1:1: error: the tag is not closed with '}}' "
	    "[template-syntax]\n"
	    "t:2:1: error: the tag is not closed with '}}}' "
	    "[template-syntax]\n",
	    .template = "{{a b\n{{{c}} d");
	SAYS("t:1:1: error: the tag has no name [template-syntax]\n"
	    "t:1:5: error: the tag has no name [template-syntax]\n"
	    "t:1:13: error: empty part in the name 'a..b' "
	    "[template-syntax]\n"
	    "t:1:22: error: empty part in the name '.a' [template-syntax]\n"
	    "t:1:28: error: white space in the name 'a b' "
	    "[template-syntax]\n",
	    .template = "{{}}{{# }}{{a..b}}{{ .a}}{{a b}}");
	SAYS("t:1:1: error: 'a' is not closed [template-syntax]\n"
	    "t:2:1: error: 'b' is not closed before 'c' is "
	    "[template-syntax]\n",
	    .template = "{{#a}}{{#c}}\n{{#b}}{{/c}}");
}

static void
test_closing(void **state)
{
	(void)state;
	SAYS("t:2:1: error: 'item' is closed but 'items' is open, since "
	    "line 1 [template-syntax]\n",
	    .template = "{{#items}}\n{{/item}}");
	SAYS("t:1:1: error: 'a' is closed but was not opened "
	    "[template-syntax]\n", .template = "{{/a}}");
	SAYS("t:1:9: error: 'p' is closed but '*p' is open, since line 1 "
	    "[template-syntax]\n", .template = "{{<*p}} {{/p}}");
	SAYS("t:1:1: error: 'rows' is not closed [template-syntax]\n"
	    "t:1:10: error: 'kpi' is closed but 'rows' is open, since line 1 "
	    "[template-syntax]\n", .template = "{{#rows}}{{/kpi}}");
	WANTS("x", .template = "{{#*a}}x{{/*a}}{{< * p }}{{/*p}}",
	    .data = "{\"*a\":1,\"p\":null}");
}

static void
test_partials(void **state)
{
	(void)state;
	SAYS("t:1:2: error: cannot find partial 'heda' "
	    "(did you mean 'head'?) [partial-missing]\n"
	    "t:2:1: error: cannot find partial 'x' [partial-missing]\n"
	    "t:3:1: error: the value of 'a' cannot name a partial "
	    "[partial-missing]\n",
	    .template = " {{>heda}}\n{{<x}}{{/x}}\n{{>*a}}",
	    .data = "{\"a\":\"b\\nc\"}", .partials = { { "head", "" } });
	SAYS("p:2:2: error: cannot find 'b' [unknown-name]\n",
	    .template = "{{>p}}", .partials = { { "p", "a\n {{b}}" } });
	/* A partial that does not compile is reported once, by itself. */
	SAYS("p:1:1: error: 'b' is not closed [template-syntax]\n",
	    .template = "{{>p}}{{>p}}", .partials = { { "p", "{{#b}}" } });
}

static void
test_cycles(void **state)
{
	(void)state;
	SAYS("p:1:2: error: partial 'p' includes itself [partial-cycle]\n",
	    .template = "{{>p}}", .partials = { { "p", "a{{>p}}" } });
	SAYS("p:1:2: error: partial 'p' includes itself [partial-cycle]\n",
	    .template = "{{>p}}", .partials = { { "p", "a{{>p}}" } },
	    .options.allow_recursion = true);
	SAYS("q:1:1: error: partial 'p' includes itself [partial-cycle]\n",
	    .template = "{{>p}}",
	    .partials = { { "p", "{{>q}}" }, { "q", "{{<p}}{{/p}}" } });
	/* Data that lead on make recursion an end. */
	WANTS("a(b(c))", .template = "{{>p}}",
	    .partials = { { "p", "{{n}}{{#c}}({{>p}}){{/c}}" } },
	    .data = "{\"n\":\"a\",\"c\":{\"n\":\"b\",\"c\":{\"n\":\"c\","
	    "\"c\":null}}}", .options.allow_recursion = true);
	SAYS("p:1:12: error: partial 'p' includes itself [partial-cycle]\n",
	    .template = "{{>p}}",
	    .partials = { { "p", "{{n}}{{#c}}{{>p}}{{/c}}" } },
	    .data = "{\"n\":\"a\",\"c\":{\"n\":\"b\",\"c\":null}}");
	/* Data that lead in a circle do not. */
	SAYS("p:1:7: error: partials are nested deeper than 100 "
	    "[template-size]\n", .template = "{{>p}}",
	    .partials = { { "p", "{{#c}}{{>p}}{{/c}}" } },
	    .data = "{\"c\":{\"n\":1}}", .options.allow_recursion = true);
}

static void
test_check(void **state)
{
	struct setup setup = { .template = "{{#no}}{{>a}}{{/no}}{{>*dyn}}",
	    .partials = { { "a", "{{>b}}{{>b}}" }, { "b", "{{>a}}{{>c}}" } },
	};
	struct run r;
	char *said;

	(void)state;
	start(&r, &setup);
	assert_false(mustache_check(r.template, &r.loader, r.d));
	finish(&r);
	said = reports(r.said);
	assert_string_equal(said,
	    "b:1:1: error: partial 'a' includes itself [partial-cycle]\n"
	    "b:1:7: error: cannot find partial 'c' [partial-missing]\n");
	free(said);
	release(&r);
	setup.partials[1][1] = "b";
	start(&r, &setup);
	assert_true(mustache_check(r.template, &r.loader, r.d));
	release(&r);
}

static char *
repeat(const char *text, size_t count, const char *last)
{
	struct buf all = BUF_INIT;

	while (count-- > 0)
		buf_puts(&all, text);
	buf_puts(&all, last);
	return buf_detach(&all);
}

static void
test_nesting(void **state)
{
	char *open = repeat("{{#a}}", 100, "x"), *more;
	char *close = repeat("{{/a}}", 100, "");
	struct buf all = BUF_INIT;

	(void)state;
	buf_printf(&all, "%s%s", open, close);
	WANTS("x", .template = all.data, .data = "{\"a\":1}");
	more = repeat("{{#a}}", 101, "");
	SAYS("t:1:601: error: more than 100 sections are open "
	    "[template-size]\n", .template = more);
	buf_release(&all);
	free(open);
	free(more);
	free(close);
}

static void
test_depth(void **state)
{
	char *open = repeat("{{#a}}", 90, "{{>p}}");
	char *close = repeat("{{/a}}", 90, "");
	struct buf all = BUF_INIT;

	(void)state;
	buf_printf(&all, "%s%s", open, close);
	SAYS("p:1:535: error: sections and partials are nested deeper than "
	    "1000 [template-size]\n", .template = "{{>p}}",
	    .partials = { { "p", all.data } }, .data = "{\"a\":{}}",
	    .options.allow_recursion = true);
	buf_release(&all);
	free(open);
	free(close);
}

static void
test_sizes(void **state)
{
	char *items = repeat("0,", 499, "0]}"), *data, *big;
	struct buf all = BUF_INIT;

	(void)state;
	SAYS("t:1:2: error: the output has more bytes than 3 "
	    "[template-size]\n", .template = "a{{b}}c",
	    .data = "{\"b\":\"1234\"}", .options.output_max = 3);
	WANTS("abc", .template = "a{{b}}c", .data = "{\"b\":\"b\"}",
	    .options.output_max = 3);
	buf_printf(&all, "{\"a\":[%s", items);
	data = buf_detach(&all);
	SAYS("t:1:7: error: sections and partials are repeated more often "
	    "than 10000000 [template-size]\n",
	    .template = "{{#a}}{{#a}}{{#a}}{{/a}}{{/a}}{{/a}}",
	    .data = data);
	big = repeat("0123456789abcdef", 1024 * 1024, "x");
	SAYS("t:1:1: error: the template has more than 16777216 bytes "
	    "[template-size]\n", .template = big);
	big[MUSTACHE_SIZE_MAX] = '\0';
	WANTS(big, .template = big);
	free(big);
	free(data);
	free(items);
}

static void
test_many_errors(void **state)
{
	char *text = repeat("{{}}", 80, ""), *names = repeat("{{a}}", 80, "");
	struct run r;

	(void)state;
	run(&r, &(struct setup){ .template = text });
	assert_int_equal(diag_count(r.d, DIAG_LEVEL_ERROR), 50);
	release(&r);
	run(&r, &(struct setup){ .template = names });
	assert_int_equal(diag_count(r.d, DIAG_LEVEL_ERROR), 50);
	release(&r);
	/* One place in a loop is one report. */
	run(&r, &(struct setup){ .template = "{{#l}}{{a}}{{/l}}",
	    .data = "{\"l\":[1,2,3,4]}" });
	assert_int_equal(diag_count(r.d, DIAG_LEVEL_ERROR), 1);
	release(&r);
	free(text);
	free(names);
}

static void
test_bytes(void **state)
{
	char bytes[] = "a\0b{{c}}\xff\n{{\0}}", *name;
	struct buf all = BUF_INIT;
	struct run r;

	(void)state;
	run(&r, &(struct setup){ .template = bytes, .len = 10,
	    .data = "{\"c\":1}" });
	assert_true(r.ok);
	assert_int_equal(r.out.len, 6);
	assert_memory_equal(r.out.data, "a\0b1\xff\n", 6);
	release(&r);
	SAYS("t:2:3: error: the name is not readable text "
	    "[template-syntax]\n", .template = bytes, .len = 15);
	WANTS("", .template = "");
	name = repeat("n", 256, "");
	buf_printf(&all, "{{%s}}", name);
	SAYS("t:1:3: error: the name is longer than 255 bytes "
	    "[template-syntax]\n", .template = all.data);
	buf_release(&all);
	free(name);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_unknown_name),
		cmocka_unit_test(test_wrong_values),
		cmocka_unit_test(test_syntax),
		cmocka_unit_test(test_closing),
		cmocka_unit_test(test_partials),
		cmocka_unit_test(test_cycles),
		cmocka_unit_test(test_check),
		cmocka_unit_test(test_nesting),
		cmocka_unit_test(test_depth),
		cmocka_unit_test(test_sizes),
		cmocka_unit_test(test_many_errors),
		cmocka_unit_test(test_bytes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
