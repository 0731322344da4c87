#include "render/image.h"

#include <png.h>
#include <setjmp.h>
#include <string.h>

#include "base/buf.h"

#define IMAGE_LEVEL	3	/* of zlib: 4 is slower, 1 not quicker */
#define IMAGE_CHUNK	65536	/* bytes of one IDAT at most */
#define IMAGE_INCH	0.0254	/* metres */

static const char *const image_keywords[] = { "Description", "Disgrifiad" };

_Static_assert(sizeof(image_keywords) / sizeof(image_keywords[0]) ==
    LANG__MAX, "a keyword for each language");

static void
image_write(png_structp png, png_bytep bytes, size_t len)
{
	buf_put(png_get_io_ptr(png), bytes, len);
}

static void
image_flush(png_structp png)
{
	(void)png;
}

/* Quiet: the caller reports, and knows what for. */
static void
image_fail(png_structp png, png_const_charp message)
{
	(void)message;
	png_longjmp(png, 1);
}

static void
image_warn(png_structp png, png_const_charp message)
{
	(void)png;
	(void)message;
}

static void
image_put_palette(png_structp png, png_infop info,
    const struct image_palette *p)
{
	png_color colours[IMAGE_PALETTE_MAX];
	size_t i;

	for (i = 0; i < p->count; i++) {
		colours[i].red = (png_byte)(p->colours[i] >> 16);
		colours[i].green = (png_byte)(p->colours[i] >> 8);
		colours[i].blue = (png_byte)p->colours[i];
	}
	png_set_PLTE(png, info, colours, (int)p->count);
}

/* libpng copies the text, and does not change it. */
static void
image_put_description(png_structp png, png_infop info,
    const struct image_words *words)
{
	png_text text;

	memset(&text, 0, sizeof(text));
	text.compression = PNG_ITXT_COMPRESSION_NONE;
	text.key = (png_charp)(uintptr_t)image_keywords[LANG_EN];
	text.text = (png_charp)(uintptr_t)words->description;
	text.itxt_length = strlen(words->description);
	text.lang = (png_charp)(uintptr_t)lang_code(words->lang);
	text.lang_key = (png_charp)(uintptr_t)image_keywords[words->lang];
	png_set_text(png, info, &text, 1);
}

static void
image_put_header(png_structp png, png_infop info, const struct image *image,
    const struct image_words *words)
{
	png_uint_32 density = (png_uint_32)(words->dpi / IMAGE_INCH + 0.5);

	png_set_IHDR(png, info, (png_uint_32)image->width,
	    (png_uint_32)image->height, 8, PNG_COLOR_TYPE_PALETTE,
	    PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
	    PNG_FILTER_TYPE_DEFAULT);
	png_set_sRGB(png, info, PNG_sRGB_INTENT_RELATIVE);
	png_set_pHYs(png, info, density, density, PNG_RESOLUTION_METER);
	if (words->description != NULL)
		image_put_description(png, info, words);
}

static void
image_put_rows(png_structp png, const struct image *image,
    const struct image_palette *p)
{
	size_t y;

	for (y = 0; y < image->height; y++)
		png_write_row(png, p->indexes + y * image->width);
}

/* The only function that libpng's errors can jump to. */
static int
image_put(png_structp png, png_infop info, const struct image *image,
    const struct image_palette *p, const struct image_words *words)
{
	if (setjmp(png_jmpbuf(png)) != 0)
		return -1;
	png_set_compression_level(png, IMAGE_LEVEL);
	png_set_compression_buffer_size(png, IMAGE_CHUNK);
	png_set_filter(png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
	/* Every index comes from the palette: no need to look for others. */
	png_set_check_for_invalid_index(png, 0);
	image_put_header(png, info, image, words);
	image_put_palette(png, info, p);
	png_write_info(png, info);
	image_put_rows(png, image, p);
	png_write_end(png, NULL);
	return 0;
}

int
image_put_png(struct buf *out, const struct image *image,
    const struct image_words *words)
{
	struct image_palette palette;
	png_structp png;
	png_infop info;
	size_t before = out->len;
	int result = -1;

	image_palette_build(&palette, image);
	png = png_create_write_struct(PNG_LIBPNG_VER_STRING, NULL, image_fail,
	    image_warn);
	info = png != NULL ? png_create_info_struct(png) : NULL;
	if (info == NULL)
		goto out;
	png_set_write_fn(png, out, image_write, image_flush);
	result = image_put(png, info, image, &palette, words);
out:
	if (result == -1)
		buf_cut(out, before);
	png_destroy_write_struct(&png, &info);
	image_palette_release(&palette);
	return result;
}
