#include "render/image.h"

#include <png.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "unit.h"

/* What a PNG holds, read back. */
struct png_facts {
	size_t		 width;
	size_t		 height;
	int		 depth;
	int		 colour_type;
	int		 palette_count;
	png_uint_32	 density;
	bool		 has_srgb;
	bool		 has_time;
	char		 keyword[32];
	char		 translated[32];
	char		 lang[16];
	char		 text[256];
	uint32_t	*pixels;	/* 0xRRGGBB; freed by the test */
};

struct reader {
	const char	*bytes;
	size_t		 left;
};

static void
read_bytes(png_structp png, png_bytep to, size_t len)
{
	struct reader *r = png_get_io_ptr(png);

	assert_true(len <= r->left);
	memcpy(to, r->bytes, len);
	r->bytes += len;
	r->left -= len;
}

static void
copy_text(char *to, size_t size, const char *from)
{
	assert_true(strlen(from) < size);
	memcpy(to, from, strlen(from) + 1);
}

static void
read_facts(png_structp png, png_infop info, struct png_facts *f)
{
	png_colorp palette;
	png_textp texts;
	png_timep when;
	png_uint_32 y;
	int unit, intent;

	f->width = png_get_image_width(png, info);
	f->height = png_get_image_height(png, info);
	f->depth = png_get_bit_depth(png, info);
	f->colour_type = png_get_color_type(png, info);
	assert_int_not_equal(png_get_PLTE(png, info, &palette,
	    &f->palette_count), 0);
	png_get_pHYs(png, info, &f->density, &y, &unit);
	assert_int_equal(f->density, y);
	assert_int_equal(unit, PNG_RESOLUTION_METER);
	f->has_srgb = png_get_sRGB(png, info, &intent) != 0;
	f->has_time = png_get_tIME(png, info, &when) != 0;
	if (png_get_text(png, info, &texts, NULL) == 1) {
		copy_text(f->keyword, sizeof(f->keyword), texts[0].key);
		copy_text(f->translated, sizeof(f->translated),
		    texts[0].lang_key);
		copy_text(f->lang, sizeof(f->lang), texts[0].lang);
		copy_text(f->text, sizeof(f->text), texts[0].text);
	}
}

static struct png_facts
read_png(const struct buf *b)
{
	struct reader r = { b->data, b->len };
	struct png_facts f = { 0 };
	png_structp png;
	png_infop info;
	png_bytep row;
	size_t x, y;

	png = png_create_read_struct(PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
	info = png_create_info_struct(png);
	png_set_read_fn(png, &r, read_bytes);
	png_read_info(png, info);
	read_facts(png, info, &f);
	png_set_palette_to_rgb(png);
	png_read_update_info(png, info);
	f.pixels = malloc(f.width * f.height * sizeof(*f.pixels));
	row = malloc(3 * f.width);
	assert_non_null(f.pixels);
	assert_non_null(row);
	for (y = 0; y < f.height; y++) {
		png_read_row(png, row, NULL);
		for (x = 0; x < f.width; x++)
			f.pixels[y * f.width + x] = (uint32_t)row[3 * x] << 16 |
			    (uint32_t)row[3 * x + 1] << 8 | row[3 * x + 2];
	}
	png_read_end(png, NULL);
	free(row);
	png_destroy_read_struct(&png, &info, NULL);
	return f;
}

static void
put_image(struct buf *out, const uint32_t *pixels, size_t width, size_t height,
    const struct image_words *words)
{
	struct image image = { pixels, width, height };

	assert_int_equal(image_put_png(out, &image, words), 0);
}

/* The greatest difference of any channel of any pixel. */
static unsigned
worst_error(const uint32_t *a, const uint32_t *b, size_t count)
{
	unsigned worst = 0;
	size_t i;
	int shift;

	for (i = 0; i < count; i++)
		for (shift = 0; shift < 24; shift += 8) {
			int d = (int)(a[i] >> shift & 0xFF) -
			    (int)(b[i] >> shift & 0xFF);

			if ((unsigned)abs(d) > worst)
				worst = (unsigned)abs(d);
		}
	return worst;
}

static void
keeps_256_colours_exact(void **state)
{
	static const struct image_words words = { 96, NULL, LANG_EN };
	uint32_t pixels[64 * 32];
	struct buf out = BUF_INIT;
	struct png_facts f;
	size_t i;

	(void)state;
	for (i = 0; i < UNIT_COUNT(pixels); i++)
		pixels[i] = (uint32_t)(i % 256) * 0x010305 & 0xFFFFFF;
	put_image(&out, pixels, 64, 32, &words);
	f = read_png(&out);
	assert_int_equal(f.width, 64);
	assert_int_equal(f.height, 32);
	assert_int_equal(f.depth, 8);
	assert_int_equal(f.colour_type, PNG_COLOR_TYPE_PALETTE);
	assert_int_equal(f.palette_count, 256);
	assert_int_equal(worst_error(pixels, f.pixels, UNIT_COUNT(pixels)), 0);
	free(f.pixels);
	buf_release(&out);
}

/* Steps of smoothing between ink and paper may merge; ink and paper not. */
static void
loses_only_fine_steps_of_more_colours(void **state)
{
	static const struct image_words words = { 96, NULL, LANG_EN };
	static const uint32_t inks[] = { 0x12436D, 0x28A197, 0x801650,
	    0xF46A25 };
	uint32_t pixels[256 * 8];
	struct buf out = BUF_INIT;
	struct png_facts f;
	uint32_t i, ink, red, green, blue;

	(void)state;
	for (ink = 0; ink < 4; ink++)
		for (i = 0; i < 256; i++) {
			red = 255 - (255 - (inks[ink] >> 16)) * i / 255;
			green = 255 - (255 - (inks[ink] >> 8 & 255)) * i / 255;
			blue = 255 - (255 - (inks[ink] & 255)) * i / 255;
			pixels[ink * 512 + i] = red << 16 | green << 8 | blue;
			pixels[ink * 512 + 256 + i] = inks[ink];
		}
	put_image(&out, pixels, 256, 8, &words);
	f = read_png(&out);
	assert_in_range(f.palette_count, 2, 256);
	assert_in_range(worst_error(pixels, f.pixels, UNIT_COUNT(pixels)), 1,
	    15);
	for (ink = 0; ink < 4; ink++)
		assert_int_equal(f.pixels[ink * 512 + 300], inks[ink]);
	free(f.pixels);
	buf_release(&out);
}

/* More colours than the table holds: still an image that can be known. */
static void
survives_a_photograph(void **state)
{
	static const struct image_words words = { 96, NULL, LANG_EN };
	size_t count = 300 * 300, i;
	uint32_t *pixels = malloc(count * sizeof(*pixels));
	struct buf out = BUF_INIT;
	struct png_facts f;

	(void)state;
	assert_non_null(pixels);
	for (i = 0; i < count; i++)
		pixels[i] = (uint32_t)(i * 2654435761U) & 0xFFFFFF;
	put_image(&out, pixels, 300, 300, &words);
	f = read_png(&out);
	assert_int_equal(f.palette_count, 256);
	assert_in_range(worst_error(pixels, f.pixels, count), 1, 100);
	free(f.pixels);
	free(pixels);
	buf_release(&out);
}

static void
says_what_it_shows(void **state)
{
	static const struct image_words welsh = { 300,
	    "Siart llinell. Gostyngodd y ffigur ŵ.", LANG_CY };
	static const struct image_words english = { 96, "Line chart.",
	    LANG_EN };
	static const uint32_t white = 0xFFFFFF;
	struct buf out = BUF_INIT;
	struct png_facts f;

	(void)state;
	put_image(&out, &white, 1, 1, &welsh);
	f = read_png(&out);
	assert_string_equal(f.keyword, "Description");
	assert_string_equal(f.translated, "Disgrifiad");
	assert_string_equal(f.lang, "cy");
	assert_string_equal(f.text, welsh.description);
	assert_int_equal(f.density, 11811);
	assert_true(f.has_srgb);
	assert_false(f.has_time);
	free(f.pixels);
	buf_clear(&out);
	put_image(&out, &white, 1, 1, &english);
	f = read_png(&out);
	assert_string_equal(f.lang, "en");
	assert_string_equal(f.translated, "Description");
	assert_int_equal(f.density, 3780);
	free(f.pixels);
	buf_release(&out);
}

/* Bytes that cairo leaves above the colour count for nothing. */
static void
gives_the_same_bytes(void **state)
{
	static const struct image_words words = { 96, "x", LANG_EN };
	uint32_t one[100], two[100];
	struct buf first = BUF_INIT, second = BUF_INIT;
	size_t i;

	(void)state;
	for (i = 0; i < 100; i++) {
		one[i] = (uint32_t)i * 7919 & 0xFFFFFF;
		two[i] = one[i] | (uint32_t)i << 24;
	}
	put_image(&first, one, 10, 10, &words);
	put_image(&second, two, 10, 10, &words);
	assert_int_equal(first.len, second.len);
	assert_memory_equal(first.data, second.data, first.len);
	buf_release(&first);
	buf_release(&second);
}

/* libpng takes at most a million pixels a side. */
static void
reports_what_libpng_refuses(void **state)
{
	static const struct image_words words = { 96, NULL, LANG_EN };
	struct image image = { NULL, 1000001, 1 };
	uint32_t *pixels = calloc(image.width, sizeof(*pixels));
	struct buf out = BUF_INIT;

	(void)state;
	assert_non_null(pixels);
	image.pixels = pixels;
	buf_puts(&out, "before");
	assert_int_equal(image_put_png(&out, &image, &words), -1);
	assert_string_equal(out.data, "before");
	assert_int_equal(out.len, strlen("before"));
	free(pixels);
	buf_release(&out);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(keeps_256_colours_exact),
		cmocka_unit_test(loses_only_fine_steps_of_more_colours),
		cmocka_unit_test(survives_a_photograph),
		cmocka_unit_test(says_what_it_shows),
		cmocka_unit_test(gives_the_same_bytes),
		cmocka_unit_test(reports_what_libpng_refuses),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
