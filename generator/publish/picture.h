/*
 * PNG and JPEG files without their metadata.
 * Stage: publish.
 * Must not know: where pictures come from or go to.
 */
#ifndef PUBLISH_PICTURE_H
#define PUBLISH_PICTURE_H

#include <stdbool.h>
#include <stddef.h>

struct buf;

/*
 * Append a picture without text, time, EXIF, GPS, XMP and maker's notes; the
 * pixels are copied as they are.
 * Gives:  false, with `out` as before, if the bytes are no PNG or JPEG.
 * Source: PNG (W3C, third edition), chapters 5 and 11; JPEG, ITU-T T.81,
 *         annex B.
 */
bool	 picture_put_clean(struct buf *out, const char *bytes, size_t len);

#endif
