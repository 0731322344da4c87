/* Passages of a page, and the files of an index. */
#include "unit.h"

#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/wire.h"
#include "render/search_index.h"
#include "render/search_text.h"

static const char page[] = "<html><head><title>head</title></head><body>"
    "<p>around</p><main id=\"page_main\"><h1>Title</h1>\n"
    "<nav><nav>menu</nav>menu</nav><p>First &amp; <b>bold</b>ly.</p>"
    "<h2 id=\"two\">Two <span class=\"hidden\">unseen</span>halves</h2>"
    "<table><tr><td>Police</td><td>7</td></tr><tr><td>Health</td></tr>"
    "</table><ul class=\"downloads\"><li>CSV</li></ul>"
    "<section id=\"set\" class=\"dataset\"><h2>A set</h2>x &lt; y</section>"
    "</main><footer>foot</footer></body></html>";

static void
test_text(void **state)
{
	struct arena a = ARENA_INIT;
	struct search_passage *p;
	size_t count;

	(void)state;
	p = search_text_read(&a, page, strlen(page), &count);
	assert_int_equal(count, 3);
	assert_string_equal(p[0].anchor, "");
	assert_string_equal(p[0].heading, "");
	assert_string_equal(p[0].text, "First & boldly.\n");
	assert_string_equal(p[1].anchor, "two");
	assert_string_equal(p[1].heading, "Two halves");
	assert_string_equal(p[1].text, "Police; 7\nHealth\n");
	assert_string_equal(p[2].anchor, "set");
	assert_string_equal(p[2].text, "x < y\n");
	arena_release(&a);
}

/* Whatever is cut off, nothing is read beyond. */
static void
test_text_cut(void **state)
{
	struct arena a = ARENA_INIT;
	struct buf part = BUF_INIT;
	size_t i, count;

	(void)state;
	for (i = 0; i < sizeof(page); i++) {
		buf_clear(&part);
		buf_put(&part, page, i);
		search_text_read(&a, part.data, part.len, &count);
		assert_true(count >= 1);
	}
	buf_release(&part);
	arena_release(&a);
}

static int
put(void *data, const char *path, const struct buf *bytes)
{
	buf_printf(data, "%s: %s", path, bytes->data);
	return 0;
}

static void
test_index(void **state)
{
	static const struct search_passage passages[] = {
		{ "", "", "Mae plant yma.\n" }, { "b", "Blant", "y plant" }
	};
	struct search_page of = { "cy/a/", "Cynllun", "plans-a", "Un",
	    NULL };
	struct buf came = BUF_INIT;
	struct search_sink sink = { put, &came };
	struct search_index index;
	const char *list;

	(void)state;
	search_index_init(&index, LANG_CY, "mae y", sink);
	search_index_add(&index, &of, passages, 2);
	of.document = NULL;
	of.file = "site";
	of.other = "en/a/";
	search_index_add(&index, &of, passages, 1);
	assert_int_equal(search_index_put(&index), 0);
	assert_non_null(strstr(came.data, "search/cy/t-plans-a.json: [{\"u\":"
	    "\"cy/a/\",\"d\":\"Cynllun\",\"t\":\"Un\",\"p\":[[\"\",\"\","
	    "\"Mae plant yma.\\n\"]"));
	assert_non_null(strstr(came.data, "search/cy/t-site.json: [{\"u\":"
	    "\"cy/a/\",\"t\":\"Un\",\"o\":\"en/a/\""));
	/* Place 0 once, place 1 in a heading (4) and in the text (1). */
	list = strstr(came.data, "search/cy/w-p.json: ");
	assert_non_null(list);
	assert_non_null(strstr(list, "{\"plant\":[1,13,505]}\n"));
	assert_non_null(strstr(came.data, "\"blant\":[12]"));
	assert_null(strstr(came.data, "\"mae\":"));
	assert_non_null(strstr(came.data, "\"pages\":2,\"texts\":[[0,"
	    "\"plans-a\"],[1,\"site\"]]"));
	search_index_release(&index);
	buf_release(&came);
}

/* Three documents whose words meet; the second has two files of texts. */
static void
add_document(struct search_index *index, int number)
{
	static const char *const names[] = { "plans-a", "plans-b", "site" };
	struct search_passage passages[] = {
		{ "", "", "Police and health" },
		{ "h", number == 1 ? "Health" : "Courts", "Police police" }
	};
	struct search_page of = { "en/", "Plan", names[number], "Title",
	    NULL };
	struct buf much = BUF_INIT;
	int i;

	for (i = 0; number == 1 && i < 1500; i++)
		buf_puts(&much, "policing ");
	search_index_add(index, &of, passages, 2);
	if (number == 1)
		passages[0].text = much.data;
	search_index_add(index, &of, passages, 1);
	search_index_add(index, &of, passages, 2);
	buf_release(&much);
}

static void
take_lines(struct search_index *index, char *lines)
{
	const char *fields[5];
	char *line, *end;

	for (line = lines; *line != '\0'; line = end + 1) {
		end = strchr(line, '\n');
		*end = '\0';
		wire_split(line, fields, 5);
		assert_int_equal(search_index_lang(fields), LANG_EN);
		search_index_take(index, fields);
	}
}

/* An index of parts is the same as one to which all was added. */
static void
test_parts(void **state)
{
	struct buf whole = BUF_INIT, parts = BUF_INIT, lines = BUF_INIT;
	struct search_index all, sum, part;
	int i;

	(void)state;
	search_index_init(&all, LANG_EN, "and", (struct search_sink){ put,
	    &whole });
	search_index_init(&sum, LANG_EN, "and", (struct search_sink){ put,
	    &parts });
	for (i = 0; i < 3; i++) {
		add_document(&all, i);
		search_index_init(&part, LANG_EN, "and",
		    (struct search_sink){ put, &parts });
		add_document(&part, i);
		buf_clear(&lines);
		search_index_send(&part, &lines);
		search_index_release(&part);
		take_lines(&sum, lines.data);
	}
	assert_int_equal(search_index_put(&all), 0);
	assert_int_equal(search_index_put(&sum), 0);
	assert_string_equal(whole.data, parts.data);
	assert_non_null(strstr(whole.data, "[[0,\"plans-a\"],[3,\"plans-b\"],"
	    "[5,\"plans-b.1\"],[6,\"site\"]]"));
	search_index_release(&all);
	search_index_release(&sum);
	buf_release(&whole);
	buf_release(&parts);
	buf_release(&lines);
}

/* What another process may send and is not of an index. */
static void
test_other_line(void **state)
{
	static const char *const fields[] = { "file", "en", "a", "b", "" };

	(void)state;
	assert_int_equal(search_index_lang(fields), LANG__MAX);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_text),
		cmocka_unit_test(test_text_cut),
		cmocka_unit_test(test_index),
		cmocka_unit_test(test_parts),
		cmocka_unit_test(test_other_line),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
