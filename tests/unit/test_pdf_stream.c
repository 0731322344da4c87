/* Streams of a PDF that is not trusted: what is read, and what is not. */
#include "load/pdf_stream.h"

#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#include "base/buf.h"
#include "unit.h"

#define LARGE 5000000

struct fixture {
	qpdf_data	 q;
	struct buf	 out;
};

static int
set_up(void **state)
{
	static struct fixture f;

	f.q = qpdf_init();
	assert_int_equal(qpdf_empty_pdf(f.q) & QPDF_ERRORS, 0);
	buf_init(&f.out);
	*state = &f;
	return 0;
}

static int
tear_down(void **state)
{
	struct fixture *f = *state;

	buf_release(&f->out);
	qpdf_cleanup(&f->q);
	return 0;
}

/* A stream of bytes with a filter and its parameters, in PDF's own words. */
static bool
reads(struct fixture *f, const void *bytes, size_t len, const char *filter,
    const char *how, size_t max)
{
	qpdf_oh stream = qpdf_oh_new_stream(f->q);

	qpdf_oh_replace_stream_data(f->q, stream, bytes, len,
	    qpdf_oh_parse(f->q, filter), qpdf_oh_parse(f->q, how));
	buf_clear(&f->out);
	return pdf_stream_append(f->q, stream, max, &f->out);
}

static void
reads_what_is_plain(void **state)
{
	struct fixture *f = *state;

	assert_true(reads(f, "words", 5, "null", "null", 5));
	assert_string_equal(f->out.data, "words");
	assert_true(reads(f, "words", 5, "[]", "null", 5));
	assert_false(reads(f, "words", 5, "null", "null", 4));
	assert_false(pdf_stream_append(f->q, qpdf_oh_new_integer(f->q, 1), 9,
	    &f->out));
}

static void
unpacks_no_more_than_is_allowed(void **state)
{
	struct fixture *f = *state;
	unsigned char *large = calloc(LARGE, 1), *packed = malloc(LARGE);
	uLongf len = LARGE;

	assert_non_null(large);
	assert_non_null(packed);
	assert_int_equal(compress(packed, &len, large, LARGE), Z_OK);
	assert_true(len < LARGE / 500);
	assert_true(reads(f, packed, len, "/FlateDecode", "null", LARGE));
	assert_int_equal(f->out.len, LARGE);
	assert_true(reads(f, packed, len, "[/FlateDecode]", "[null]", LARGE));
	assert_false(reads(f, packed, len, "/FlateDecode", "null",
	    LARGE - 1));
	assert_false(reads(f, packed, len, "/FlateDecode", "null", 0));
	assert_true(f->out.len < LARGE);
	/* Cut short; damaged. */
	assert_false(reads(f, packed, len / 2, "/FlateDecode", "null", LARGE));
	packed[len - 1] ^= 0x55;
	assert_false(reads(f, packed, len, "/FlateDecode", "null", LARGE));
	free(packed);
	free(large);
}

static void
leaves_what_is_packed_otherwise(void **state)
{
	struct fixture *f = *state;

	assert_false(reads(f, "x", 1, "/LZWDecode", "null", 99));
	assert_false(reads(f, "78>", 3, "/ASCIIHexDecode", "null", 99));
	assert_false(reads(f, "x", 1, "[/FlateDecode /FlateDecode]", "null",
	    99));
	assert_false(reads(f, "x", 1, "/FlateDecode", "<</Predictor 12>>",
	    99));
	assert_false(reads(f, "x", 1, "7", "null", 99));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(reads_what_is_plain),
		TEST(unpacks_no_more_than_is_allowed),
		TEST(leaves_what_is_packed_otherwise)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
