/* Passages of a page, and the files of an index. */
#include "unit.h"

#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
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
	struct search_page of = { "cy/a/", "Cynllun", "Un", NULL };
	struct buf came = BUF_INIT;
	struct search_sink sink = { put, &came };
	struct search_index index;
	const char *list;

	(void)state;
	search_index_init(&index, LANG_CY, "mae y", sink);
	search_index_add(&index, &of, passages, 2);
	of.document = NULL;
	of.other = "en/a/";
	search_index_add(&index, &of, passages, 1);
	assert_int_equal(search_index_put(&index), 0);
	assert_non_null(strstr(came.data, "search/cy/t-0.json: [{\"u\":"
	    "\"cy/a/\",\"d\":\"Cynllun\",\"t\":\"Un\",\"p\":[[\"\",\"\","
	    "\"Mae plant yma.\\n\"]"));
	assert_non_null(strstr(came.data, "search/cy/t-1.json: [{\"u\":"
	    "\"cy/a/\",\"t\":\"Un\",\"o\":\"en/a/\""));
	/* Place 0 once, place 1 in a heading (4) and in the text (1). */
	list = strstr(came.data, "search/cy/w-p.json: ");
	assert_non_null(list);
	assert_non_null(strstr(list, "{\"plant\":[1,13,505]}\n"));
	assert_non_null(strstr(came.data, "\"blant\":[12]"));
	assert_null(strstr(came.data, "\"mae\":"));
	assert_non_null(strstr(came.data, "\"pages\":2,\"texts\":[0,1]"));
	search_index_release(&index);
	buf_release(&came);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_text),
		cmocka_unit_test(test_text_cut),
		cmocka_unit_test(test_index),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
