/*
 * The readme of a document's data: what it is, whose, and how to read it.
 * Stage: render.
 * Must not know: how the files are packed.
 */
#ifndef RENDER_DATA_README_H
#define RENDER_DATA_README_H

#include "base/locale.h"

struct buf;
struct context;
struct document;

/*
 * Append the readme: title, address, licence, what marks mean, and each
 * dataset with its source and caveat. Plain text.
 */
void	 data_readme_put(struct buf *out, const struct context *c,
	    const struct document *doc, enum lang lang);

#endif
