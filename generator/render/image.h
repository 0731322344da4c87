/*
 * Write an image as PNG: small, quick, the same bytes every time.
 * Stage: render.
 * Must not know: what the image shows.
 */
#ifndef RENDER_IMAGE_H
#define RENDER_IMAGE_H

#include "base/locale.h"
#include "render/image_palette.h"

struct buf;

/* What an image says of itself. */
struct image_words {
	double		 dpi;		/* pixels per inch */
	const char	*description;	/* its text alternative; NULL: none */
	enum lang	 lang;		/* of the description */
};

/*
 * Append an image as PNG with a palette, sRGB, pHYs and, for the
 * description, iTXt "Description"; without a time.
 * Takes:  an image of at least one pixel.
 * Errors: -1 where libpng refuses, such as a side of more than a million
 *         pixels; `out` is then as before.
 * Source: PNG specification, second edition, 11.3; levels and filter by
 *         measurement of charts.
 */
int	 image_put_png(struct buf *out, const struct image *image,
	    const struct image_words *words);

#endif
