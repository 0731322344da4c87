#include "publish/picture.h"

#include <string.h>

#include "base/buf.h"

static const char png_signature[8] = "\x89PNG\r\n\x1a\n";

/* Chunks that decide how the pixels look; all others are left out. */
static const char *const png_kept[] = {
	"IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB",
	"iCCP", "sBIT", "bKGD", "pHYs"
};

static bool
picture_png_is_kept(const char *type)
{
	size_t i;

	for (i = 0; i < sizeof(png_kept) / sizeof(png_kept[0]); i++)
		if (memcmp(type, png_kept[i], 4) == 0)
			return true;
	return false;
}

static bool
picture_put_png(struct buf *out, const char *bytes, size_t len)
{
	const unsigned char *p;
	size_t at = sizeof(png_signature), chunk;

	buf_put(out, bytes, at);
	while (len - at >= 12) {
		p = (const unsigned char *)bytes + at;
		chunk = (size_t)p[0] << 24 | (size_t)p[1] << 16 |
		    (size_t)p[2] << 8 | p[3];
		if (chunk > len - at - 12)
			return false;
		if (picture_png_is_kept(bytes + at + 4))
			buf_put(out, bytes + at, chunk + 12);
		if (memcmp(bytes + at + 4, "IEND", 4) == 0)
			return true;
		at += chunk + 12;
	}
	return false;
}

enum {
	JPEG_RST0 = 0xd0, JPEG_RST7 = 0xd7, JPEG_EOI = 0xd9, JPEG_SOS = 0xda,
	JPEG_APP0 = 0xe0, JPEG_APP2 = 0xe2, JPEG_APP14 = 0xee,
	JPEG_APP15 = 0xef, JPEG_COM = 0xfe
};

/*
 * Of the application segments only JFIF (0), the colour profile (2) and
 * Adobe's colour transform (14) decide how the picture looks.
 */
static bool
picture_jpeg_is_kept(int marker)
{
	if (marker == JPEG_COM)
		return false;
	if (marker < JPEG_APP0 || marker > JPEG_APP15)
		return true;
	return marker == JPEG_APP0 || marker == JPEG_APP2 ||
	    marker == JPEG_APP14;
}

/* The length of the compressed pixels that follow, up to the next marker. */
static size_t
picture_jpeg_scan_len(const unsigned char *p, size_t len)
{
	size_t i;

	for (i = 0; i + 1 < len; i++)
		if (p[i] == 0xff && p[i + 1] != 0 &&
		    !(p[i + 1] >= JPEG_RST0 && p[i + 1] <= JPEG_RST7))
			return i;
	return len;
}

/*
 * All after the end marker is left out too: telephones put a second picture
 * there, with metadata of its own.
 */
static bool
picture_put_jpeg(struct buf *out, const char *bytes, size_t len)
{
	const unsigned char *p = (const unsigned char *)bytes;
	size_t at = 2, segment;

	buf_put(out, bytes, 2);
	while (len - at >= 2 && p[at] == 0xff) {
		if (p[at + 1] == JPEG_EOI) {
			buf_put(out, bytes + at, 2);
			return true;
		}
		if (p[at + 1] == 0xff || len - at < 4) {	/* fill byte */
			at++;
			continue;
		}
		segment = 2 + ((size_t)p[at + 2] << 8 | p[at + 3]);
		if (segment < 4 || segment > len - at)
			return false;
		if (p[at + 1] == JPEG_SOS)
			segment += picture_jpeg_scan_len(p + at + segment,
			    len - at - segment);
		if (picture_jpeg_is_kept(p[at + 1]))
			buf_put(out, bytes + at, segment);
		at += segment;
	}
	return false;
}

bool
picture_put_clean(struct buf *out, const char *bytes, size_t len)
{
	size_t before = out->len;
	bool good = false;

	if (len > 8 && memcmp(bytes, png_signature, 8) == 0)
		good = picture_put_png(out, bytes, len);
	else if (len > 4 && memcmp(bytes, "\xff\xd8\xff", 3) == 0)
		good = picture_put_jpeg(out, bytes, len);
	if (!good)
		buf_cut(out, before);
	return good;
}
