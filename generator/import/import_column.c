#include "import/import_column.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/text.h"
#include "import/import.h"
#include "import/import_words.h"
#include "model/dataset_shape.h"

/* What the cells of one column hold. */
struct import_census {
	size_t	 figures;	/* of all kinds */
	size_t	 percents;
	size_t	 sums;		/* of money */
	size_t	 plain;		/* bare numbers but 0 */
	size_t	 above_one;	/* plain, beyond 1 */
	size_t	 years;		/* whole numbers from 1900 to 2100 */
	size_t	 dates;
	size_t	 slashes;	/* dates such as 1/4/2023 */
	size_t	 statuses;
	size_t	 texts;		/* that are none of these */
	size_t	 text_row;	/* of the first */
	int	 decimals;
	int	 needed;
};

bool
import_column_has_figures(enum column_type type)
{
	return type == COLUMN_NUMBER || type == COLUMN_MONEY ||
	    type == COLUMN_PERCENT;
}

enum progress
import_column_status(const char *text)
{
	char word[16];
	size_t i;
	int progress;

	for (i = 0; i < sizeof(word) - 1 && text[i] != '\0'; i++)
		word[i] = text[i] == ' ' ? '-' :
		    (char)tolower((unsigned char)text[i]);
	word[i] = '\0';
	for (progress = 0; progress < PROGRESS__MAX; progress++)
		if (text[i] == '\0' &&
		    strcmp(word, progress_words[progress]) == 0)
			break;
	return (enum progress)progress;
}

/* In words only a mark in brackets, or dots, is no word. */
bool
import_column_is_missing(enum column_type type, const struct grid_cell *cell)
{
	enum import_mark mark = import_mark_of(cell->text);

	if (cell->kind == GRID_EMPTY)
		return true;
	if (cell->kind != GRID_TEXT || mark == IMPORT_MARK_NONE)
		return false;
	return type != COLUMN_TEXT || *cell->text == '[' ||
	    *cell->text == '.';
}

static void
import_census_figure(struct import_census *c, const struct grid_cell *cell)
{
	bool is_whole = import_decimals(cell->value) == 0;

	c->figures++;
	c->percents += cell->kind == GRID_PERCENT;
	c->sums += cell->kind == GRID_MONEY;
	c->years += cell->kind == GRID_NUMBER && is_whole &&
	    cell->value >= 1900 && cell->value <= 2100 &&
	    strlen(cell->text) == 4;
	if (cell->kind == GRID_NUMBER && (cell->value < 0 || cell->value > 0))
		c->plain++;
	c->above_one += cell->kind == GRID_NUMBER && cell->value > 1;
	if (cell->decimals > c->decimals)
		c->decimals = cell->decimals;
	if (import_decimals(cell->value) > c->needed)
		c->needed = import_decimals(cell->value);
}

static void
import_census_date(struct import_census *c, const struct grid_cell *cell)
{
	c->dates++;
	c->slashes += strchr(cell->text, '/') != NULL;
}

static void
import_take_census(struct import *im, size_t column, struct import_census *c)
{
	const struct grid_cell *cell;
	size_t i;

	memset(c, 0, sizeof(*c));
	for (i = 0; i < im->row_count; i++) {
		cell = grid_at(im->grid, im->rows[i], column);
		if (import_is_figure(cell))
			import_census_figure(c, cell);
		else if (cell->kind == GRID_DATE)
			import_census_date(c, cell);
		else if (import_column_is_missing(COLUMN_NUMBER, cell))
			continue;
		else if (import_column_status(cell->text) != PROGRESS__MAX)
			c->statuses++;
		else if (c->texts++ == 0)
			c->text_row = im->rows[i];
	}
	if (c->decimals > IMPORT_DECIMALS_MAX)
		c->decimals = IMPORT_DECIMALS_MAX;
	if (c->needed > IMPORT_DECIMALS_MAX)
		c->needed = IMPORT_DECIMALS_MAX;
}

static bool
import_title_has(const char *title, const char *word)
{
	size_t len = strlen(word);

	for (; *title != '\0'; title++)
		if (strncasecmp(title, word, len) == 0)
			return true;
	return false;
}

/* Percentages and bare numbers in one column cannot be told apart. */
static void
import_check_percents(struct import *im, size_t column)
{
	const struct grid_cell *cell;
	size_t i;

	for (i = 0; i < im->row_count; i++) {
		cell = grid_at(im->grid, im->rows[i], column);
		if (import_is_figure(cell) && cell->kind != GRID_PERCENT &&
		    (cell->value < 0 || cell->value > 0))
			import_wrong(im, im->rows[i], column,
			    DIAG_IMPORT_CELL, "'%s' is no percentage, as "
			    "other figures of its column are", cell->text);
	}
}

/* Bare numbers are what the heading says: "Cost (£)", "Share, %". */
static enum column_type
import_type_of_numbers(const char *title, const struct import_census *c)
{
	if (strstr(title, "£") != NULL)
		return COLUMN_MONEY;
	if (c->above_one > 0 && (strchr(title, '%') != NULL ||
	    import_title_has(title, "percentage") ||
	    import_title_has(title, "per cent") ||
	    import_title_has(title, "canran")))
		return COLUMN_PERCENT;
	return COLUMN_NUMBER;
}

static enum column_type
import_guess_type(const struct import_column *column, bool is_first,
    const struct import_census *c)
{
	size_t filled = c->figures + c->dates + c->statuses + c->texts;

	if (filled == 0 || c->texts > 0)
		return COLUMN_TEXT;
	if (c->dates == filled)
		return COLUMN_DATE;
	if (c->statuses == filled)
		return COLUMN_STATUS;
	if (c->figures < filled)
		return COLUMN_TEXT;
	/* Years name things: 2,024 would be wrong. */
	if (c->years == filled && (is_first ||
	    import_title_has(column->title, "year") ||
	    import_title_has(column->title, "blwyddyn")))
		return COLUMN_TEXT;
	if (c->percents > 0)
		return COLUMN_PERCENT;
	return c->sums > 0 ? COLUMN_MONEY :
	    import_type_of_numbers(column->title, c);
}

/* A unit in thousands or millions of pounds: "Cost (£000)", "£m". */
static const char *
import_unit_of_title(const char *title)
{
	static const char *const units[] = {
		"£000s", "£000", "£'000s", "£'000", "£k", "£m"
	};
	const char *at;
	size_t i;

	for (i = 0; i < sizeof(units) / sizeof(units[0]); i++) {
		at = strstr(title, units[i]);
		if (at != NULL && !isalnum((unsigned char)
		    at[strlen(units[i])]))
			return units[i];
	}
	return NULL;
}

/* Without "(£)", "(%)" or "(£000)" at its end, which the page adds. */
static const char *
import_bare_title(struct import *im, const char *title, const char *unit)
{
	const char *const ends[] = { unit != NULL ? unit : "£", "%" };
	size_t len = strlen(title), end, i;

	for (i = 0; i < 2; i++) {
		const char *part = arena_printf(im->arena, "(%s)", ends[i]);

		end = strlen(part);
		if (len <= end || strcmp(title + len - end, part) != 0)
			continue;
		len -= end;
		while (len > 0 && title[len - 1] == ' ')
			len--;
		return len > 0 ? arena_strndup(im->arena, title, len) : title;
	}
	return title;
}

static bool
import_has_key(const struct import_column *columns, size_t count,
    const char *key)
{
	size_t i;

	for (i = 0; i < count; i++)
		if (strcmp(columns[i].key, key) == 0)
			return true;
	return false;
}

/* The title as a key; with a number where it has no letters, or is taken. */
static const char *
import_make_key(struct import *im, const struct import_column *columns,
    size_t index, const char *title)
{
	struct buf slug = BUF_INIT;
	const char *key;
	size_t n;

	text_put_slug(&slug, title);
	if (strcmp(slug.data, "section") == 0 &&
	    !import_title_has(title, "section")) {
		buf_clear(&slug);
		buf_printf(&slug, "column-%zu", index + 1);
	}
	key = arena_strdup(im->arena, slug.data);
	for (n = 2; import_has_key(columns, index, key); n++)
		key = arena_printf(im->arena, "%s-%zu", slug.data, n);
	buf_release(&slug);
	return key;
}

static void
import_check_title(struct import *im, const struct import_column *columns,
    size_t index, const char *title)
{
	size_t column = im->columns[index], i;

	if (*title == '\0')
		import_wrong(im, im->header, column, DIAG_IMPORT_CELL,
		    "a column without a heading: write one");
	for (i = 0; i < index && *title != '\0'; i++)
		if (strcmp(title, import_line(im, im->header,
		    columns[i].column)) == 0) {
			import_wrong(im, im->header, column,
			    DIAG_IMPORT_CELL, "two columns are headed '%s'",
			    title);
			return;
		}
}

static void
import_say_column(struct import *im, const struct import_column *c,
    const struct import_census *census)
{
	struct buf why = BUF_INIT;

	if (c->unit != NULL)
		buf_printf(&why, " in %s", c->unit);
	else if (c->type == COLUMN_TEXT && census->texts > 0 &&
	    census->figures + census->dates > 0)
		buf_printf(&why, ", because of '%s' in %s",
		    import_line(im, census->text_row, c->column),
		    import_address(im, census->text_row, c->column));
	else if (c->type == COLUMN_TEXT && census->figures > 0 &&
	    census->years == census->figures)
		buf_puts(&why, ", because years are no quantities");
	else if (c->type == COLUMN_DATE && census->slashes > 0)
		buf_puts(&why, ", with the day before the month");
	if (import_column_has_figures(c->type) && c->decimals > 0)
		buf_printf(&why, ", %d decimal%s", c->decimals,
		    c->decimals > 1 ? "s" : "");
	import_say(im, "column '%s': %s%s", c->key, column_words[c->type],
	    why.data);
	buf_release(&why);
}

void
import_column_read(struct import *im, struct import_column *columns,
    size_t index)
{
	struct import_column *c = &columns[index];
	struct import_census census;
	const char *title;

	c->column = im->columns[index];
	title = import_line(im, im->header, c->column);
	import_check_title(im, columns, index, title);
	import_take_census(im, c->column, &census);
	c->title = title;
	c->type = import_guess_type(c, index == 0, &census);
	c->decimals = census.decimals;
	c->needed = census.needed;
	c->unit = c->type == COLUMN_MONEY ? import_unit_of_title(title) :
	    NULL;
	if (c->type == COLUMN_MONEY || c->type == COLUMN_PERCENT)
		c->title = import_bare_title(im, title, c->unit);
	c->key = import_make_key(im, columns, index, c->title);
	if (c->type == COLUMN_PERCENT && census.percents > 0 &&
	    census.plain + census.sums > 0)
		import_check_percents(im, c->column);
	import_say_column(im, c, &census);
}
