/*
 * What the columns of a data file mean, for machines: CSV on the Web.
 * Stage: render.
 * Must not know: where the file goes, but that its CSV is beside it.
 *
 * Source: W3C Recommendation, Metadata Vocabulary for Tabular Data, 2015.
 */
#ifndef RENDER_CSV_METADATA_H
#define RENDER_CSV_METADATA_H

#include "base/locale.h"

struct buf;
struct context;
struct dataset;

/*
 * Append the metadata of data_put_csv's file: title, measure, source, licence,
 * caveat, columns with their types, and what the marks mean.
 */
void	 csv_metadata_put(struct buf *out, const struct context *c,
	    const struct dataset *set, enum lang lang);

#endif
