#include "render/chart_draw.h"

#include <png.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "chart_unit.h"

static struct chart_draw *draw;
static struct diag *diag;

static int
set_up(void **state)
{
	(void)state;
	draw = chart_draw_new();
	diag = diag_new();
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	chart_draw_free(draw);
	chart_draw_free(NULL);
	diag_free(diag);
	return 0;
}

static const char *const years[] = { "2016/17", "2017/18" };
static struct chart_value local[] = { V(180), V(125) };
static struct chart_value wales[] = { V(250), V(247) };
static const struct chart_series two[] = {
	{ "Caerdydd", true, local }, { "Cymru", false, wales } };

/* The pixels as RGB, three bytes each; freed by the test. */
static unsigned char *
decode(const struct buf *png, unsigned *width, unsigned *height)
{
	png_image image;
	unsigned char *pixels;

	memset(&image, 0, sizeof(image));
	image.version = PNG_IMAGE_VERSION;
	assert_int_not_equal(png_image_begin_read_from_memory(&image,
	    png->data, png->len), 0);
	image.format = PNG_FORMAT_RGB;
	pixels = malloc(PNG_IMAGE_SIZE(image));
	assert_non_null(pixels);
	assert_int_not_equal(png_image_finish_read(&image, NULL, pixels, 0,
	    NULL), 0);
	*width = image.width;
	*height = image.height;
	return pixels;
}

static void
draw_chart(const struct chart_spec *spec, enum chart_use use, struct buf *png)
{
	assert_int_equal(chart_draw_png(draw, spec, use, &chart_theme_default,
	    diag, png), 0);
	assert_int_equal(diag_count(diag, DIAG_LEVEL_NOTE), 0);
}

static size_t
count_colour(const unsigned char *pixels, size_t count, uint32_t colour)
{
	size_t i, found = 0;

	for (i = 0; i < count; i++)
		found += pixels[3 * i] == colour >> 16 &&
		    pixels[3 * i + 1] == (colour >> 8 & 0xFF) &&
		    pixels[3 * i + 2] == (colour & 0xFF);
	return found;
}

static void
draws_each_use_in_its_size(void **state)
{
	static const unsigned sizes[CHART_FOR__MAX][2] = { { 720, 405 },
	    { 1440, 810 }, { 1890, 1063 }, { 720, 734 } };
	struct chart_spec spec = unit_spec(CHART_COLUMN, years, 2, two, 2);
	unsigned width, height;
	struct buf png = BUF_INIT;
	unsigned char *pixels;
	int use;

	(void)state;
	for (use = 0; use < CHART_FOR__MAX; use++) {
		buf_clear(&png);
		draw_chart(&spec, (enum chart_use)use, &png);
		pixels = decode(&png, &width, &height);
		assert_int_equal(width, sizes[use][0]);
		assert_int_equal(height, sizes[use][1]);
		assert_int_equal(count_colour(pixels, 1, 0xFFFFFF), 1);
		/* A fortieth of the page at least in each colour. */
		assert_true(count_colour(pixels, (size_t)width * height,
		    0x12436D) > (size_t)width * height / 40);
		assert_true(count_colour(pixels, (size_t)width * height,
		    0xF46A25) > (size_t)width * height / 40);
		free(pixels);
	}
	buf_release(&png);
}

/*
 * A column is filled to the pixel: on a row through all four, as many pixels
 * of a colour as its columns are wide, and none between.
 */
static void
draws_sharp_columns(void **state)
{
	struct chart_spec spec = unit_spec(CHART_COLUMN, years, 2, two, 2);
	unsigned width, height, x, edges = 0;
	struct buf png = BUF_INIT;
	const unsigned char *row;
	unsigned char *pixels;

	(void)state;
	draw_chart(&spec, CHART_FOR_WEB, &png);
	pixels = decode(&png, &width, &height);
	row = pixels + (size_t)3 * width * (height - 50);
	for (x = 1; x < width; x++)
		edges += memcmp(row + 3 * x, row + 3 * x - 3, 3) != 0;
	assert_int_equal(edges, 8);
	assert_int_equal(count_colour(row, width, 0x12436D),
	    count_colour(row, width, 0xF46A25));
	free(pixels);
	buf_release(&png);
}

static void
takes_the_colours_of_a_theme(void **state)
{
	struct chart_spec spec = unit_spec(CHART_COLUMN, years, 2, two, 1);
	struct chart_theme theme = chart_theme_of(NULL);
	unsigned width, height;
	struct buf png = BUF_INIT;
	unsigned char *pixels;

	(void)state;
	theme.background = 0xFFF8E7;
	theme.series[0] = 0x005500;
	assert_int_equal(chart_draw_png(draw, &spec, CHART_FOR_WEB, &theme,
	    diag, &png), 0);
	pixels = decode(&png, &width, &height);
	assert_int_equal(count_colour(pixels, 1, 0xFFF8E7), 1);
	assert_true(count_colour(pixels, (size_t)width * height, 0x005500) >
	    1000);
	assert_int_equal(count_colour(pixels, (size_t)width * height,
	    0x12436D), 0);
	free(pixels);
	buf_release(&png);
}

/* Twice, in one process and with fonts prepared anew. */
static void
draws_the_same_bytes(void **state)
{
	struct chart_spec spec = unit_spec(CHART_LINE, years, 2, two, 2);
	struct buf first = BUF_INIT, second = BUF_INIT;
	struct chart_draw *other;

	(void)state;
	draw_chart(&spec, CHART_FOR_BOARD, &first);
	other = chart_draw_new();
	assert_int_equal(chart_draw_png(other, &spec, CHART_FOR_BOARD,
	    &chart_theme_default, diag, &second), 0);
	chart_draw_free(other);
	assert_int_equal(first.len, second.len);
	assert_memory_equal(first.data, second.data, first.len);
	buf_release(&first);
	buf_release(&second);
}

/* The bare chart has no pixel of the words that the page has. */
static void
keeps_the_words_out_of_the_page(void **state)
{
	struct chart_spec spec = unit_spec(CHART_LINE, years, 2, two, 2);
	struct chart_spec other = spec;
	struct chart_measure m = chart_draw_measure(draw);
	struct image_words words = { 96, NULL, LANG_EN };
	struct buf first = BUF_INIT, second = BUF_INIT;
	struct arena a = ARENA_INIT;

	(void)state;
	other.title = "Another finding";
	other.source = "Another publication";
	assert_int_equal(chart_draw_layout(draw, chart_layout_build(&a, &spec,
	    &chart_outputs[CHART_FOR_WEB].page, &m, diag),
	    &chart_theme_default, &chart_outputs[CHART_FOR_WEB], &words, "x",
	    diag, &first), 0);
	assert_int_equal(chart_draw_layout(draw, chart_layout_build(&a, &other,
	    &chart_outputs[CHART_FOR_WEB].page, &m, diag),
	    &chart_theme_default, &chart_outputs[CHART_FOR_WEB], &words, "x",
	    diag, &second), 0);
	assert_int_equal(first.len, second.len);
	assert_memory_equal(first.data, second.data, first.len);
	arena_release(&a);
	buf_release(&first);
	buf_release(&second);
}

/* The bar: a chart of 1200 x 675 with its words, in at most 36 KB. */
static void
stays_small(void **state)
{
	const char *labels[20] = { NULL };
	struct chart_value values[3][20] = { { V(0) } };
	const struct chart_series series[] = { { "Cardiff", true, values[0] },
	    { "Wales", false, values[1] },
	    { "England and Wales", false, values[2] } };
	struct chart_spec spec = unit_spec(CHART_LINE, labels, 20, series, 3);
	struct chart_output output = chart_outputs[CHART_FOR_WEB];
	struct chart_measure m = chart_draw_measure(draw);
	struct image_words words = { 160, "Line chart.", LANG_EN };
	struct arena a = ARENA_INIT;
	struct buf png = BUF_INIT;
	int i;

	(void)state;
	for (i = 0; i < 20; i++) {
		labels[i] = arena_printf(&a, "Q%d %d", i % 4 + 1,
		    2018 + i / 4);
		values[0][i] = (struct chart_value)V(30 + i * 7 % 11);
		values[1][i] = (struct chart_value)V(38 - i + i * 3 % 5);
		values[2][i] = (struct chart_value)V(36 - i / 3.0);
	}
	output.page.with_words = true;
	output.scale = 1200.0 / 720;
	assert_int_equal(chart_draw_layout(draw, chart_layout_build(&a, &spec,
	    &output.page, &m, diag), &chart_theme_default, &output, &words,
	    "x", diag, &png), 0);
	assert_in_range(png.len, 10000, 36 * 1024);
	arena_release(&a);
	buf_release(&png);
}

static void
leaves_the_buffer_of_a_refused_chart(void **state)
{
	struct chart_spec spec = unit_spec(CHART_LINE, years, 0, two, 2);
	struct buf png = BUF_INIT;
	struct diag *own = diag_new();

	(void)state;
	buf_puts(&png, "before");
	assert_int_equal(chart_draw_png(draw, &spec, CHART_FOR_WEB,
	    &chart_theme_default, own, &png), -1);
	assert_string_equal(png.data, "before");
	assert_int_equal(diag_count(own, DIAG_LEVEL_ERROR), 1);
	diag_free(own);
	buf_release(&png);
}

/* A text is as wide at every scale: widths grow with the height alone. */
static void
measures_in_proportion(void **state)
{
	struct chart_measure m = chart_draw_measure(draw);
	const char *text = "Gŵyl 2017/18";
	double one = m.width(m.context, text, strlen(text), 10, false);
	double two_times = m.width(m.context, text, strlen(text), 20, false);

	(void)state;
	assert_true(one > 50 && one < 90);
	assert_true(fabs(two_times / one - 2) < 0.01);
	assert_true(m.width(m.context, text, strlen(text), 10, true) > one);
	assert_true(m.width(m.context, text, 0, 10, false) < 1e-9);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(draws_each_use_in_its_size),
		cmocka_unit_test(draws_sharp_columns),
		cmocka_unit_test(takes_the_colours_of_a_theme),
		cmocka_unit_test(draws_the_same_bytes),
		cmocka_unit_test(keeps_the_words_out_of_the_page),
		cmocka_unit_test(stays_small),
		cmocka_unit_test(leaves_the_buffer_of_a_refused_chart),
		cmocka_unit_test(measures_in_proportion),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
