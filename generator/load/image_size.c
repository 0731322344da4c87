#include "load/image_size.h"

#include <limits.h>
#include <string.h>

#include "base/buf.h"
#include "base/fs.h"

static unsigned long
image_size_big_endian(const unsigned char *p, int bytes)
{
	unsigned long value = 0;
	int i;

	for (i = 0; i < bytes; i++)
		value = value << 8 | p[i];
	return value;
}

static bool
image_size_set(struct image_size *size, unsigned long width,
    unsigned long height)
{
	if (width == 0 || height == 0 || width > INT_MAX || height > INT_MAX)
		return false;
	size->width_px = (int)width;
	size->height_px = (int)height;
	return true;
}

/* Signature, then the chunk IHDR, which begins with width and height. */
static bool
image_size_png(const unsigned char *bytes, size_t len,
    struct image_size *size)
{
	static const unsigned char start[] = {
		0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13,
		'I', 'H', 'D', 'R'
	};

	if (len < sizeof(start) + 8 || memcmp(bytes, start,
	    sizeof(start)) != 0)
		return false;
	return image_size_set(size,
	    image_size_big_endian(bytes + sizeof(start), 4),
	    image_size_big_endian(bytes + sizeof(start) + 4, 4));
}

/* SOF0 to SOF15 but for DHT, JPG and DAC, which share their range. */
static bool
image_size_is_frame(unsigned char marker)
{
	return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 &&
	    marker != 0xc8 && marker != 0xcc;
}

/* Segments, each with a marker and its length, up to the frame header. */
static bool
image_size_jpeg(const unsigned char *bytes, size_t len,
    struct image_size *size)
{
	size_t at = 2;

	if (len < 4 || bytes[0] != 0xff || bytes[1] != 0xd8)
		return false;
	while (at + 9 < len && bytes[at] == 0xff) {
		if (bytes[at + 1] == 0xff) {
			at++;
			continue;
		}
		if (image_size_is_frame(bytes[at + 1]))
			return image_size_set(size,
			    image_size_big_endian(bytes + at + 7, 2),
			    image_size_big_endian(bytes + at + 5, 2));
		at += 2 + image_size_big_endian(bytes + at + 2, 2);
	}
	return false;
}

bool
image_size_find(const unsigned char *bytes, size_t len,
    struct image_size *size)
{
	return image_size_png(bytes, len, size) ||
	    image_size_jpeg(bytes, len, size);
}

bool
image_size_read(const char *path, struct image_size *size)
{
	struct buf bytes = BUF_INIT;
	bool found = fs_read(path, &bytes) == 0 && image_size_find(
	    (const unsigned char *)bytes.data, bytes.len, size);

	buf_release(&bytes);
	return found;
}
