/*
 * The size of a picture, read from its header.
 * Stage: load.
 * Must not know: what the picture is for.
 */
#ifndef LOAD_IMAGE_SIZE_H
#define LOAD_IMAGE_SIZE_H

#include <stdbool.h>
#include <stddef.h>

struct image_size {
	int	 width_px;
	int	 height_px;
};

/*
 * Find width and height in the bytes of a PNG or JPEG.
 * Gives:  false, and *size unchanged, if the bytes are neither or are cut
 *         off before the size.
 * Source: PNG specification, third edition, 5.2 and 11.2.1 (IHDR); ITU-T
 *         T.81, B.1.1.3 and B.2.2 (frame header).
 */
bool	 image_size_find(const unsigned char *bytes, size_t len,
	    struct image_size *size);

/*
 * The same for a file.
 * Gives:  false also where it cannot be read.
 */
bool	 image_size_read(const char *path, struct image_size *size);

#endif
