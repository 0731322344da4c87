/*
 * Reduce an image to at most 256 colours.
 * Stage: render.
 * Must not know: what the image shows, PNG.
 */
#ifndef RENDER_IMAGE_PALETTE_H
#define RENDER_IMAGE_PALETTE_H

#include <stddef.h>
#include <stdint.h>

#define IMAGE_PALETTE_MAX	256

/* An opaque image. */
struct image {
	const uint32_t	*pixels;	/* 0x??RRGGBB, rows from the top, */
					/* without padding; borrowed */
	size_t		 width;
	size_t		 height;
};

struct image_palette {
	uint32_t	 colours[IMAGE_PALETTE_MAX];	/* 0xRRGGBB, the most */
							/* frequent first */
	size_t		 count;
	uint8_t		*indexes;	/* one per pixel; owned */
};

/*
 * Find the palette of an image.
 * Takes:  an image of at least one pixel.
 * Gives:  the exact colours where there are at most 256. Else colours that
 *         agree in the upper four bits of each channel become the most
 *         frequent of them, and what is then beyond 256 the nearest: an image
 *         drawn in few colours loses only steps of smoothing that no eye
 *         tells apart. The same image always gives the same palette.
 * Owns:   the caller calls image_palette_release.
 */
void	 image_palette_build(struct image_palette *p,
	    const struct image *image);

/*
 * Free the indexes.
 */
void	 image_palette_release(struct image_palette *p);

#endif
