#include "base/wire.h"

#include <string.h>

#include "base/buf.h"
#include "unit.h"

static void
writes_a_line_of_fields(void **state)
{
	const char *fields[] = { "event", "", "a b" };
	struct buf out = BUF_INIT;

	(void)state;
	wire_put(&out, fields, 3);
	assert_string_equal(out.data, "event\t\ta b\n");
	buf_clear(&out);
	wire_put(&out, fields, 1);
	assert_string_equal(out.data, "event\n");
	buf_release(&out);
}

/* No text can end its field or its line. */
static void
keeps_every_text_one_field(void **state)
{
	const char *fields[] = {
		"\tdone\n", "C:\\new\\table", "\\", "one\r\ntwo", "\xc5\xb5"
	};
	const char *back[5];
	struct buf out = BUF_INIT;
	size_t i;

	(void)state;
	wire_put(&out, fields, 5);
	assert_ptr_equal(strchr(out.data, '\n'), out.data + out.len - 1);
	buf_cut(&out, out.len - 1);
	assert_int_equal(wire_split(out.data, back, 5), 5);
	for (i = 0; i < 5; i++)
		assert_string_equal(back[i], fields[i]);
	buf_release(&out);
}

static void
takes_any_line_apart(void **state)
{
	const char *fields[3];
	char few[] = "done", many[] = "a\tb\tc\td", odd[] = "\\x\\\t\\";
	char empty[] = "";

	(void)state;
	assert_int_equal(wire_split(few, fields, 3), 1);
	assert_string_equal(fields[0], "done");
	assert_string_equal(fields[2], "");
	assert_int_equal(wire_split(many, fields, 3), 4);
	assert_string_equal(fields[2], "c");
	assert_int_equal(wire_split(odd, fields, 3), 1);
	assert_string_equal(fields[0], "x\t\\");
	assert_int_equal(wire_split(empty, fields, 3), 1);
	assert_string_equal(fields[0], "");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(writes_a_line_of_fields),
		cmocka_unit_test(keeps_every_text_one_field),
		cmocka_unit_test(takes_any_line_apart)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
