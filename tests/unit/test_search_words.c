/* Words as search looks for them, held against the list that the script has. */
#include "unit.h"

#include <string.h>

#include "base/buf.h"
#include "base/fs.h"
#include "base/locale.h"
#include "render/search_words.h"

static void
check_line(const char *line)
{
	char keys[SEARCH_KEYS_MAX][SEARCH_KEY_MAX];
	struct buf folded = BUF_INIT, came = BUF_INIT;
	const char *word, *at, *wanted = strchr(line + 3, ' ') + 1;
	char code[3] = { line[0], line[1], '\0' };
	size_t len, i, count;

	search_fold(&folded, line + 3, (size_t)(wanted - 1 - (line + 3)));
	at = folded.data;
	word = search_next(&at, &len);
	assert_non_null(word);
	count = search_keys(word, len, lang_from_code(code), keys);
	for (i = 0; i < count; i++)
		buf_printf(&came, "%s%s", i > 0 ? " " : "", keys[i]);
	assert_string_equal(came.data, wanted);
	buf_release(&folded);
	buf_release(&came);
}

static void
test_keys(void **state)
{
	struct buf list = BUF_INIT;
	char *line, *end;
	int count = 0;

	(void)state;
	assert_int_equal(fs_read("tests/unit/search_words.txt", &list), 0);
	for (line = list.data; *line != '\0'; line = end + 1) {
		end = strchr(line, '\n');
		*end = '\0';
		if (*line == '#')
			continue;
		check_line(line);
		count++;
	}
	assert_true(count > 50);
	buf_release(&list);
}

static void
test_fold(void **state)
{
	static const char text[] = "O’r Tŷ: 1,781 pobl-ifanc\nE\xcc\x81!";
	struct buf out = BUF_INIT;

	(void)state;
	search_fold(&out, text, strlen(text));
	assert_string_equal(out.data, "o r ty 1 781 pobl ifanc e ");
	buf_release(&out);
}

static void
test_next(void **state)
{
	const char *at = "a bc  def ", *word;
	size_t len;

	(void)state;
	word = search_next(&at, &len);
	assert_int_equal(len, 2);
	assert_memory_equal(word, "bc", 2);
	word = search_next(&at, &len);
	assert_int_equal(len, 3);
	assert_memory_equal(word, "def", 3);
	assert_null(search_next(&at, &len));
	assert_null(search_next(&at, &len));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_keys),
		cmocka_unit_test(test_fold),
		cmocka_unit_test(test_next),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
