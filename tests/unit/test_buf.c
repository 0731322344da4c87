#include "base/buf.h"

#include <stdlib.h>
#include <string.h>

#include "unit.h"

static void
starts_empty(void **state)
{
	struct buf b = BUF_INIT;

	(void)state;
	assert_string_equal(b.data, "");
	assert_int_equal(b.len, 0);
	assert_int_equal(b.cap, 0);
	buf_clear(&b);
	buf_cut(&b, 0);
	buf_puts(&b, "");
	buf_put(&b, "x", 0);
	assert_int_equal(b.cap, 0);
	buf_release(&b);
	buf_release(&b);
	assert_string_equal(b.data, "");
}

static void
appends_every_kind(void **state)
{
	struct buf b;

	(void)state;
	buf_init(&b);
	buf_puts(&b, "plan");
	buf_putc(&b, ' ');
	buf_printf(&b, "%d-%02d", 2022, 4);
	buf_put(&b, "\0z", 2);
	assert_int_equal(b.len, 14);
	assert_memory_equal(b.data, "plan 2022-04\0z", 15);
	buf_release(&b);
}

static void
grows_byte_by_byte(void **state)
{
	struct buf b = BUF_INIT;
	size_t i;

	(void)state;
	for (i = 0; i < 100000; i++) {
		buf_putc(&b, (char)('a' + i % 26));
		assert_int_equal(b.data[b.len], '\0');
		assert_true(b.cap > b.len);
	}
	assert_int_equal(b.len, 100000);
	for (i = 0; i < b.len; i++)
		assert_int_equal(b.data[i], 'a' + i % 26);
	buf_release(&b);
}

static void
formats_beyond_the_first_room(void **state)
{
	struct buf b = BUF_INIT;
	char wide[301];

	(void)state;
	memset(wide, 'w', 300);
	wide[300] = '\0';
	buf_puts(&b, "<");
	buf_printf(&b, "%s%c", wide, '>');
	assert_int_equal(b.len, 302);
	assert_int_equal(strlen(b.data), 302);
	assert_int_equal(b.data[301], '>');
	buf_release(&b);
}

static void
clear_keeps_the_room(void **state)
{
	struct buf b = BUF_INIT;
	size_t cap;

	(void)state;
	buf_puts(&b, "something");
	cap = b.cap;
	buf_clear(&b);
	assert_string_equal(b.data, "");
	assert_int_equal(b.len, 0);
	assert_int_equal(b.cap, cap);
	buf_release(&b);
}

static void
cut_shortens(void **state)
{
	struct buf b = BUF_INIT;

	(void)state;
	buf_puts(&b, "foreword");
	buf_cut(&b, 8);
	assert_string_equal(b.data, "foreword");
	buf_cut(&b, 4);
	assert_string_equal(b.data, "fore");
	buf_puts(&b, "st");
	assert_string_equal(b.data, "forest");
	buf_release(&b);
}

static void
detach_hands_over_a_string(void **state)
{
	struct buf b = BUF_INIT;
	char *text;

	(void)state;
	text = buf_detach(&b);
	assert_string_equal(text, "");
	free(text);
	buf_puts(&b, "kept");
	text = buf_detach(&b);
	assert_string_equal(text, "kept");
	assert_int_equal(b.cap, 0);
	buf_puts(&b, "new");
	assert_string_equal(text, "kept");
	free(text);
	buf_release(&b);
}

static void
reserve_makes_room(void **state)
{
	struct buf b = BUF_INIT;

	(void)state;
	buf_puts(&b, "ab");
	buf_reserve(&b, 1000);
	assert_true(b.cap >= 1003);
	assert_string_equal(b.data, "ab");
	buf_release(&b);
}

/* The static byte that every empty buf shares must stay NUL. */
static void
never_writes_to_the_shared_byte(void **state)
{
	struct buf a = BUF_INIT, b = BUF_INIT;

	(void)state;
	buf_putc(&a, 'x');
	buf_clear(&b);
	buf_reserve(&b, 0);
	assert_string_equal(buf_empty, "");
	assert_ptr_not_equal(a.data, buf_empty);
	assert_ptr_not_equal(b.data, buf_empty);
	buf_release(&a);
	buf_release(&b);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(starts_empty),
		cmocka_unit_test(appends_every_kind),
		cmocka_unit_test(grows_byte_by_byte),
		cmocka_unit_test(formats_beyond_the_first_room),
		cmocka_unit_test(clear_keeps_the_room),
		cmocka_unit_test(cut_shortens),
		cmocka_unit_test(detach_hands_over_a_string),
		cmocka_unit_test(reserve_makes_room),
		cmocka_unit_test(never_writes_to_the_shared_byte),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
