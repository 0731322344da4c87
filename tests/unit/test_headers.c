/* The headers of a site, as three kinds of server read them. */
#include "unit.h"

#include <string.h>

#include "base/buf.h"
#include "render/headers.h"

static void
test_each(void **state)
{
	static const char *const wanted[HEADERS_FOR__MAX] = {
		"  Content-Security-Policy: default-src 'none';",
		"Header always set Content-Security-Policy \"default-src",
		"add_header Content-Security-Policy \"default-src 'none';"
	};
	struct buf out = BUF_INIT;
	int i;

	(void)state;
	for (i = 0; i < HEADERS_FOR__MAX; i++) {
		buf_clear(&out);
		headers_put(&out, (enum headers_for)i);
		assert_non_null(strstr(out.data, wanted[i]));
		assert_non_null(strstr(out.data, "nosniff"));
		assert_null(strstr(out.data, "unsafe"));
	}
	buf_release(&out);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_each),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
