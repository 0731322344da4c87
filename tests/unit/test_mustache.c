/* Mustache: what the specification's own tests do not ask. */
#include "mustache_unit.h"

static void
test_numbers(void **state)
{
	(void)state;
	WANTS("0 -3 1781.5 0.1 1e+21 123456789012345 0.30000000000000004",
	    .template = "{{a}} {{b}} {{c}} {{d}} {{e}} {{f}} {{g}}",
	    .data = "{\"a\":-0.0,\"b\":-3.0,\"c\":1781.50,\"d\":0.1,"
	    "\"e\":1e21,\"f\":123456789012345,\"g\":0.30000000000000004}");
	WANTS("[]", .template = "[{{a}}]", .data = "{\"a\":1e999}");
	WANTS("true false", .template = "{{a}} {{b}}",
	    .data = "{\"a\":true,\"b\":false}");
}

static void
test_truth(void **state)
{
	(void)state;
	WANTS("zero empty obj  none",
	    .template = "{{#zero}}zero{{/zero}} {{#empty}}empty{{/empty}} "
	    "{{#obj}}obj{{/obj}} {{#list}}list{{/list}} "
	    "{{^null}}none{{/null}}", .data = "{\"zero\":0,\"empty\":\"\","
	    "\"obj\":{},\"list\":[],\"null\":null}");
}

static void
test_escapes(void **state)
{
	const char *data = "{\"a\":\"<a b=\\\"c\\\"> & *d*\\n\\n# 1.\"}";

	(void)state;
	WANTS("&lt;a b=&quot;c&quot;&gt; &amp; *d*\n\n# 1.|<a b=\"c\"> & *d*"
	    "\n\n# 1.", .template = "{{a}}|{{{a}}}", .data = data);
	WANTS("\\<a b=\"c\"\\> \\& \\*d\\* \\# 1\\.", .template = "{{a}}",
	    .data = data, .options.escape = MUSTACHE_MARKDOWN);
	WANTS("<a b=\"c\"> & *d*\n\n# 1.", .template = "{{a}}", .data = data,
	    .options.escape = MUSTACHE_NONE);
	WANTS("&lt;&amp;&gt;", .template = "{{a}}",
	    .data = "{\"a\":\"<&>\"}", .options.escape = MUSTACHE_XML);
	assert_int_equal(mustache_escape_from_name("markdown"),
	    MUSTACHE_MARKDOWN);
	assert_int_equal(mustache_escape_from_name("HTML"),
	    MUSTACHE_ESCAPE__MAX);
}

static void
test_delimiters(void **state)
{
	const char *wrong = "delimiters must be two words of at most 16 bytes "
	    "without '=', as in '{{=<% %>=}}' [template-syntax]\n";
	char want[400];

	(void)state;
	snprintf(want, sizeof(want), "t:1:1: error: %st:1:8: error: %s"
	    "t:1:19: error: %s", wrong, wrong, wrong);
	SAYS(want, .template = "{{=a=}}{{=a b c=}}{{=12345678901234567 b=}}");
	WANTS("1{{a}}1", .template = "{{=| |=}}|a|{{a}}|={{ }}=|{{a}}",
	    .data = "{\"a\":1}");
	/* A delimiter that looks like the mark of a tag. */
	WANTS("1", .template = "{{=# #=}}#a#", .data = "{\"a\":1}");
}

static void
test_append(void **state)
{
	struct run r;

	(void)state;
	start(&r, &(struct setup){ .template = "b{{c}}" });
	buf_puts(&r.out, "a");
	assert_false(mustache_render(r.template, NULL, NULL, &r.out, r.d));
	assert_string_equal(r.out.data, "a");
	r.data = cJSON_Parse("{\"c\":\"d\"}");
	assert_true(mustache_render(r.template, r.data, NULL, &r.out, r.d));
	assert_true(mustache_render(r.template, r.data, NULL, &r.out, r.d));
	assert_string_equal(r.out.data, "abdbd");
	release(&r);
}

static void
test_indentation(void **state)
{
	(void)state;
	/* Lines with sections, empty lines, and a partial in a partial. */
	WANTS("  a\n  \n  1\n    - 2\n  b",
	    .template = "  {{>p}}\n",
	    .partials = { { "p", "a\n\n{{#c}}\n{{d}}\n  {{>q}}\n{{/c}}\nb" },
	    { "q", "- {{e}}\n" } },
	    .data = "{\"c\":[{\"d\":1,\"e\":2}]}");
	/* Only the lines of the partial itself are moved. */
	WANTS("  a x\ny b\n", .template = "  {{>p}}\n",
	    .partials = { { "p", "a {{>q}} b\n" }, { "q", "x\ny" } });
	/* A line is a line of the template, however often it is shown. */
	WANTS("  1\n2\n", .template = "  {{>p}}\n",
	    .partials = { { "p", "{{#l}}{{.}}\n{{/l}}" } },
	    .data = "{\"l\":[1,2]}");
}

static void
test_overrides(void **state)
{
	(void)state;
	/* Deeper lines stay deeper. */
	WANTS("<\n  a\n    b\n  \n  c\n>\n",
	    .template = "{{<p}}\n{{$x}}\n    a\n      b\n\n    c\n"
	    "    {{/x}}\n{{/p}}\n",
	    .partials = { { "p", "<\n  {{$x}}\n  {{/x}}\n>\n" } },
	    .options.is_lenient = true);
	/* A block in the middle of a line; white space of sections' lines. */
	WANTS("<p>a\nb\n</p>\n", .template = "{{<p}}{{$x}}\n"
	    "{{#l}}\n  {{.}}\n{{/l}}\n{{/x}}{{/p}}\n",
	    .partials = { { "p", "<p>{{$x}}{{/x}}</p>\n" } },
	    .data = "{\"l\":[\"a\",\"b\"]}");
	/* A one-line override where a block has lines of its own. */
	WANTS("<\n  a>\n", .template = "{{<p}}{{$x}}a{{/x}}{{/p}}\n",
	    .partials = { { "p", "<\n  {{$x}}\n  {{/x}}\n>\n" } });
	/* Partials in an override are moved with it. */
	WANTS("<\n  1\n    q\n    r\n>\n",
	    .template = "{{<p}}\n{{$x}}\n    1\n      {{>q}}\n{{/x}}\n"
	    "{{/p}}", .partials = { { "p", "<\n{{$x}}\n  d\n{{/x}}\n>\n" },
	    { "q", "q\nr\n" } });
	/* The same block in its own argument ends. */
	WANTS("[d]", .template = "{{<p}}{{$a}}[{{$a}}d{{/a}}]{{/a}}{{/p}}",
	    .partials = { { "p", "{{$a}}e{{/a}}" } });
	/* Not a parent's own lines: text stands beside it. */
	WANTS("  a\n b", .template = "  {{<p}}\n{{/p}} b",
	    .partials = { { "p", "a\n" } });
}

static void
test_map(void **state)
{
	const char *template = "# {{t}}\n{{#l}}\n- {{.}};\n{{/l}}\nend{{>p}}.";
	struct mustache_map map = MUSTACHE_MAP_INIT;
	struct setup setup = { .template = template,
	    .data = "{\"t\":\"*T*\",\"l\":[10,20]}",
	    .partials = { { "p", "part {{t}}" } },
	    .options = { .escape = MUSTACHE_MARKDOWN, .map = &map } };
	const char *out = "# \\*T\\*\n- 10;\n- 20;\nendpart \\*T\\*.";
	struct run r;
	const char *at;

	(void)state;
	assert_int_equal(mustache_map_find(&map, 5), 0);
	run(&r, &setup);
	assert_string_equal(r.out.data, out);
#define FROM(out_text, src_text) \
	at = strstr(out, out_text); \
	assert_string_equal(template + mustache_map_find(&map, \
	    (size_t)(at - out)), src_text)
	FROM("#", template);
	FROM("*T", template + 2);
	FROM("\n- 10", strstr(template, "\n{{#l"));
	FROM("10", strstr(template, "{{.}}"));
	FROM("0;\n- 2", strstr(template, "{{.}}"));
	FROM(";\n- 2", strstr(template, ";\n"));
	FROM("20", strstr(template, "{{.}}"));
	FROM("nd", "nd{{>p}}.");
	FROM("part", "{{>p}}.");
	FROM("*.", "{{>p}}.");
	assert_string_equal(template + mustache_map_find(&map,
	    strlen(out) - 1), ".");
	release(&r);
	mustache_map_release(&map);
	assert_int_equal(map.count, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_numbers),
		cmocka_unit_test(test_truth),
		cmocka_unit_test(test_escapes),
		cmocka_unit_test(test_delimiters),
		cmocka_unit_test(test_append),
		cmocka_unit_test(test_indentation),
		cmocka_unit_test(test_overrides),
		cmocka_unit_test(test_map),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
