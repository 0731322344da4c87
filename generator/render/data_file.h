/*
 * Datasets as files to download: CSV and JSON.
 * Stage: render.
 * Must not know: pages, or where the files go.
 */
#ifndef RENDER_DATA_FILE_H
#define RENDER_DATA_FILE_H

#include <cjson/cJSON.h>
#include <stdbool.h>

#include "base/locale.h"

struct buf;
struct context;
struct dataset;

/*
 * A dataset as figure_view has it, with a last column "Notes" if a value has a
 * mark, so that the numbers stay numbers.
 * Owns:   the caller frees with cJSON_Delete.
 */
cJSON	*data_file_view(const struct context *c, const struct dataset *set,
	    enum lang lang);

/*
 * Append a dataset as CSV: one header row, then the rows of its table.
 * Numbers are bare, with a decimal point and without groups; what is missing
 * is its mark, [x] or [z]; bullets are joined by "; ".
 * Source: RFC 4180 (lines end with CR LF), in UTF-8.
 */
void	 data_put_csv(struct buf *out, const struct context *c,
	    const struct dataset *set, enum lang lang);

/*
 * Append a dataset as JSON: title, measure, source, caveat, and rows as in
 * the CSV, by column title, with numbers as numbers and marks as texts.
 */
void	 data_put_json(struct buf *out, const struct context *c,
	    const struct dataset *set, enum lang lang);

/*
 * Append the heading of a column of figure_view, with its unit, as both files
 * have it.
 */
void	 data_put_column_title(struct buf *out, const cJSON *column);

/*
 * Is a cell of figure_view a number in both files?
 */
bool	 data_is_number(const cJSON *cell);

#endif
