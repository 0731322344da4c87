#include "load/image_size.h"

#include <string.h>

#include "unit.h"

/* Signature, IHDR of 720 x 405, and the first byte after the sizes. */
static const unsigned char png[] = {
	0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13,
	'I', 'H', 'D', 'R', 0, 0, 0x02, 0xd0, 0, 0, 0x01, 0x95, 8
};

/* An APP0 segment of 4 bytes, a DHT one of 3, then SOF2 of 640 x 480. */
static const unsigned char jpeg[] = {
	0xff, 0xd8, 0xff, 0xe0, 0, 4, 'J', 'F', 0xff, 0xc4, 0, 3, 1,
	0xff, 0xff, 0xc2, 0, 17, 8, 0x01, 0xe0, 0x02, 0x80, 3, 1, 0x22
};

static void
reads_a_png(void **state)
{
	struct image_size size = { 0, 0 };

	(void)state;
	assert_true(image_size_find(png, sizeof(png), &size));
	assert_int_equal(size.width_px, 720);
	assert_int_equal(size.height_px, 405);
}

static void
reads_a_jpeg_past_its_segments(void **state)
{
	struct image_size size = { 0, 0 };

	(void)state;
	assert_true(image_size_find(jpeg, sizeof(jpeg), &size));
	assert_int_equal(size.width_px, 640);
	assert_int_equal(size.height_px, 480);
}

static void
refuses_what_is_cut_off(void **state)
{
	struct image_size size = { 7, 7 };
	size_t len;

	(void)state;
	for (len = 0; len < 24; len++)
		assert_false(image_size_find(png, len, &size));
	for (len = 0; len < 23; len++)
		assert_false(image_size_find(jpeg, len, &size));
	assert_int_equal(size.width_px, 7);
	assert_int_equal(size.height_px, 7);
}

static void
refuses_sizes_that_cannot_be(void **state)
{
	unsigned char bytes[sizeof(png)];
	struct image_size size = { 7, 7 };

	(void)state;
	memcpy(bytes, png, sizeof(png));
	memset(bytes + 16, 0, 4);
	assert_false(image_size_find(bytes, sizeof(bytes), &size));
	memset(bytes + 16, 0xff, 4);
	assert_false(image_size_find(bytes, sizeof(bytes), &size));
	assert_false(image_size_find((const unsigned char *)"GIF89a..........."
	    "........", 25, &size));
	assert_false(image_size_read("no/such/file.png", &size));
	assert_int_equal(size.width_px, 7);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_a_png),
		cmocka_unit_test(reads_a_jpeg_past_its_segments),
		cmocka_unit_test(refuses_what_is_cut_off),
		cmocka_unit_test(refuses_sizes_that_cannot_be),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
