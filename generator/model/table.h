/*
 * Table datasets: typed columns, cells, totals that add up.
 * Stage: model.
 * Must not know: how a table is shown.
 */
#ifndef MODEL_TABLE_H
#define MODEL_TABLE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/locale.h"
#include "model/unit.h"

struct arena;
struct chart_wish;
struct diag;
struct json_doc;
struct rich;

enum column_type {
	COLUMN_TEXT,
	COLUMN_NUMBER,
	COLUMN_MONEY,
	COLUMN_PERCENT,
	COLUMN_DATE,
	COLUMN_STATUS,
	COLUMN_MARKDOWN,	/* text with emphasis, code, links, figures */
	COLUMN__MAX
};

enum progress {
	PROGRESS_COMPLETED,
	PROGRESS_ON_TRACK,
	PROGRESS_AT_RISK,
	PROGRESS_NOT_STARTED,
	PROGRESS__MAX
};

/* Words that a file may use, in the order of the enums; NULL-ended. */
extern const char *const column_words[COLUMN__MAX + 1];
extern const char *const progress_words[PROGRESS__MAX + 1];

struct table_column {
	const char		*key;
	struct ltext		 title;
	enum column_type	 type;
	struct ltext		 unit;		/* "£000"; may be empty */
	int			 decimals;	/* as given, else the cells' */
};

enum cell_kind {
	CELL_MISSING,		/* not available [x], or as marked */
	CELL_TEXT,
	CELL_LIST,
	CELL_FIGURE,
	CELL_DATE,
	CELL_STATUS
};

struct table_cell {
	enum cell_kind		 kind;
	struct ltext		 text;		/* TEXT: words alone */
	struct ltext		*items;		/* LIST: item_count of them */
	size_t			 item_count;
	struct rich		*rich;		/* column MARKDOWN: of the text,
						 * or of each item */
	double			 value;		/* FIGURE */
	char			 mark;		/* MISSING: 0 for 'x'; FIGURE */
	struct date		 date;		/* DATE */
	enum progress		 progress;	/* STATUS */
};

struct table_row {
	struct table_cell	*cells;		/* one per column */
};

struct table {
	struct table_column	*columns;
	size_t			 column_count;	/* at least 1 */
	struct table_row	*rows;
	size_t			 row_count;
	struct table_row	 total;		/* cells NULL where none */
	size_t			 row_header;	/* index of a column */
	enum counted		 counts;	/* UNSAID: nobody */
	bool			 rounded;	/* the figures were, before
						 * they were added up */
	size_t			 sum_column;	/* is the sum of these: */
	size_t			*sum_parts;	/* columns */
	size_t			 sum_part_count;	/* 0: no such column */
};

/*
 * Read the table of a file that has passed json_check, and the columns of
 * the chart that it asks for.
 * Takes:  wish: its label and values are filled in if the file has a chart.
 * Gives:  NULL after reporting.
 * Errors: JSON_TYPE, JSON_VALUE, JSON_KEY_UNKNOWN, JSON_LENGTH, CHART_DATA,
 *         those of table_totals_check.
 * Owns:   the arena; texts are borrowed from the JSON tree. Cells of MARKDOWN
 *         columns are as written until cells_bind.
 */
struct table *table_read(struct arena *a, const struct json_doc *json,
	    struct chart_wish *wish, struct diag *d);

/*
 * A row; the total is the one after the last, with cells NULL where none.
 */
const struct table_row *table_line(const struct table *table, size_t i);

/*
 * The figure of a cell, for printing; missing unless the cell holds one.
 */
struct figure table_cell_figure(const struct table_cell *cell);

/*
 * The unit in which a column's figures are printed. Money with a unit of its
 * own ("£000") is printed bare.
 */
enum unit table_column_unit(const struct table_column *column);

#endif
