#include "load/table_file.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/fs.h"
#include "base/locale.h"
#include "diag_unit.h"
#include "grid_unit.h"
#include "unit.h"

static struct arena arena;
static struct diag *diag;

static int
set_up(void **state)
{
	(void)state;
	arena_init(&arena);
	diag = diag_new();
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	diag_free(diag);
	arena_release(&arena);
	return 0;
}

static const struct grid *
parse_bytes(const char *bytes, size_t len)
{
	return table_file_parse(&arena, "a.csv", bytes, len, NULL, diag);
}

static const struct grid *
parse(const char *text)
{
	const struct grid *grid = parse_bytes(text, strlen(text));

	assert_non_null(grid);
	assert_int_equal(diag_count(diag, DIAG_LEVEL_NOTE), 0);
	return grid;
}

static void
assert_refused(const char *text, const char *wanted)
{
	assert_null(parse_bytes(text, strlen(text)));
	diag_assert_said(diag, wanted);
}

static void
assert_figure(const char *text, enum grid_kind kind, double value,
    int decimals)
{
	char csv[64];
	const struct grid *grid;

	snprintf(csv, sizeof(csv), "\"%s\",end\n", text);
	grid = parse(csv);
	assert_cell(grid, 0, 0, kind, text);
	assert_value(grid, 0, 0, value, decimals);
}

static void
assert_no_figure(const char *text)
{
	assert_figure(text, GRID_TEXT, 0, 0);
}

static void
assert_date(const char *text, int year, int month, int day)
{
	const struct grid_cell *cell = grid_at(parse(text), 0, 0);

	assert_int_equal(cell->kind, GRID_DATE);
	assert_int_equal(cell->date.year, year);
	assert_int_equal(cell->date.month, month);
	assert_int_equal(cell->date.day, day);
}

static void
assert_address(const struct grid *grid, size_t row, size_t column,
    const char *wanted)
{
	struct buf text = BUF_INIT;

	grid_put_address(&text, grid, row, column);
	assert_string_equal(text.data, wanted);
	buf_release(&text);
}

static void
reads_fields(void **state)
{
	const struct grid *grid = parse("a,b\r\n1, c \n,x\n");

	(void)state;
	assert_int_equal(grid->row_count, 3);
	assert_int_equal(grid->column_count, 2);
	assert_int_equal(grid->delimiter, ',');
	assert_null(grid->encoding);
	assert_null(grid->sheet);
	assert_cell(grid, 0, 0, GRID_TEXT, "a");
	assert_cell(grid, 0, 1, GRID_TEXT, "b");
	assert_cell(grid, 1, 0, GRID_NUMBER, "1");
	assert_cell(grid, 1, 1, GRID_TEXT, "c");
	assert_cell(grid, 2, 0, GRID_EMPTY, "");
	assert_cell(grid, 2, 1, GRID_TEXT, "x");
	assert_cell(grid, 3, 0, GRID_EMPTY, "");
	assert_cell(grid, 0, 2, GRID_EMPTY, "");
}

static void
reads_quotes(void **state)
{
	const struct grid *grid = parse("\"a,b\",\"say \"\"x\"\"\"\n"
	    "\"two\r\nlines\",5\" long\n\"\",\"last\"");

	(void)state;
	assert_int_equal(grid->row_count, 3);
	assert_cell(grid, 0, 0, GRID_TEXT, "a,b");
	assert_cell(grid, 0, 1, GRID_TEXT, "say \"x\"");
	assert_cell(grid, 1, 0, GRID_TEXT, "two\nlines");
	assert_cell(grid, 1, 1, GRID_TEXT, "5\" long");
	assert_cell(grid, 2, 0, GRID_EMPTY, "");
	assert_cell(grid, 2, 1, GRID_TEXT, "last");
}

static void
refuses_broken_quotes(void **state)
{
	(void)state;
	assert_refused("a,b\nx,\"never\nclosed\n",
	    "a.csv:2:3: error: this quote is never closed [import-file]\n"
	    "  x,\"never\n    ^\n");
	assert_refused("\"a\"b,c\n",
	    "a.csv:1:4: error: text behind a closing quote: write a quote "
	    "inside quotes twice [import-file]\n  \"a\"b,c\n     ^\n");
}

static void
knows_the_place_of_fields(void **state)
{
	const struct grid *grid = parse("a,\"b\nc\",d\nŷŵ,e\n\nx\n");

	(void)state;
	assert_address(grid, 0, 0, "a.csv:1:1");
	assert_address(grid, 0, 1, "a.csv:1:3");
	assert_address(grid, 0, 2, "a.csv:2:4");
	assert_address(grid, 1, 1, "a.csv:3:4");
	assert_address(grid, 1, 2, "a.csv:3:4");
	assert_address(grid, 3, 0, "a.csv:5:1");
}

static void
reports_a_cell_at_its_place(void **state)
{
	const struct grid *grid = parse("a,b\nc,d\n");

	(void)state;
	grid_report(grid, 1, 1, diag, DIAG_IMPORT_CELL, "'%s' is wrong", "d");
	diag_assert_said(diag, "a.csv:2:3: error: 'd' is wrong [import-cell]\n"
	    "  c,d\n    ^\n");
}

static void
finds_the_delimiter(void **state)
{
	(void)state;
	assert_int_equal(parse("a;b\n1,5;2\n")->delimiter, ';');
	assert_int_equal(parse("a\tb\nx, y\tc, d\n")->delimiter, '\t');
	assert_int_equal(parse("a;1,5\nb;2,5\n")->delimiter, ';');
	assert_int_equal(parse("a\n")->delimiter, ',');
	assert_int_equal(parse("")->delimiter, ',');
	/* Delimiters inside quotes do not count. */
	assert_int_equal(parse("\"a;b;c\",\"d;\"\";e\"\nf,g\n")->delimiter,
	    ',');
	/* A title holds a comma; the table does not. */
	assert_int_equal(parse("Cost, in pounds\nx;y\n1;2\n")->delimiter,
	    ';');
	assert_int_equal(parse("")->row_count, 0);
}

static void
takes_the_hint_of_a_delimiter(void **state)
{
	const struct grid *grid = parse("sep=;\r\na,b,c\n1;2\n");

	(void)state;
	assert_int_equal(grid->delimiter, ';');
	assert_int_equal(grid->row_count, 2);
	assert_cell(grid, 0, 0, GRID_TEXT, "a,b,c");
	assert_address(grid, 1, 1, "a.csv:3:3");
	assert_int_equal(parse("sep=,\n")->row_count, 0);
	assert_cell(parse("sep=x\n"), 0, 0, GRID_TEXT, "sep=x");
	assert_cell(parse("sep=;"), 0, 0, GRID_TEXT, "sep=");
}

static void
reads_encodings(void **state)
{
	static const char utf16[] = "\xff\xfe" "a\0,\0\x77\x01\n\0";
	static const char utf16_be[] = "\xfe\xff" "\0a\0,\x01\x77";
	const struct grid *grid;

	(void)state;
	grid = parse("\xef\xbb\xbf" "a,ŷ\n");
	assert_null(grid->encoding);
	assert_cell(grid, 0, 0, GRID_TEXT, "a");
	assert_cell(grid, 0, 1, GRID_TEXT, "ŷ");
	assert_address(grid, 0, 0, "a.csv:1:1");
	grid = parse("caf\xe9,\xa3" "5,\x93q\x94\n");
	assert_string_equal(grid->encoding, "Windows-1252");
	assert_cell(grid, 0, 0, GRID_TEXT, "café");
	assert_cell(grid, 0, 1, GRID_MONEY, "£5");
	assert_cell(grid, 0, 2, GRID_TEXT, "“q”");
	grid = parse_bytes(utf16, sizeof(utf16) - 1);
	assert_string_equal(grid->encoding, "UTF-16LE");
	assert_cell(grid, 0, 1, GRID_TEXT, "ŷ");
	grid = parse_bytes(utf16_be, sizeof(utf16_be) - 1);
	assert_string_equal(grid->encoding, "UTF-16BE");
	assert_cell(grid, 0, 1, GRID_TEXT, "ŷ");
}

static void
refuses_what_is_no_text(void **state)
{
	(void)state;
	/* UTF-8 up to a place is broken UTF-8, not Windows-1252. */
	assert_refused("ŷ,caf\xe9\n", "a.csv:1:6: error: cannot be read as "
	    "text: save the file as CSV in UTF-8 [encoding]\n"
	    "  ŷ,caf\xe9\n       ^\n");
	assert_refused("a\x01" "b\n", "a.csv:1:2: error: cannot be read as "
	    "text: save the file as CSV in UTF-8 [encoding]\n"
	    "  a?b\n   ^\n");
	assert_null(parse_bytes("a\0b", 3));
	assert_int_equal(diag_count(diag, DIAG_LEVEL_ERROR), 3);
}

static void
reads_line_ends_of_all_systems(void **state)
{
	const struct grid *grid = parse("a\rb\r\nc\nd\r");

	(void)state;
	assert_int_equal(grid->row_count, 4);
	assert_cell(grid, 1, 0, GRID_TEXT, "b");
	assert_cell(grid, 3, 0, GRID_TEXT, "d");
}

static void
reads_figures(void **state)
{
	(void)state;
	assert_figure("12", GRID_NUMBER, 12, 0);
	assert_figure("-3.50", GRID_NUMBER, -3.5, 2);
	assert_figure("+3", GRID_NUMBER, 3, 0);
	assert_figure("\xe2\x88\x92" "7", GRID_NUMBER, -7, 0);
	assert_figure(".5", GRID_NUMBER, 0.5, 1);
	assert_figure("1,234,567.8", GRID_NUMBER, 1234567.8, 1);
	assert_figure("(12)", GRID_NUMBER, -12, 0);
	assert_figure("-0", GRID_NUMBER, 0, 0);
	assert_figure("123456789012345", GRID_NUMBER, 123456789012345, 0);
	assert_figure("33.2%", GRID_PERCENT, 33.2, 1);
	assert_figure("5 %", GRID_PERCENT, 5, 0);
	assert_figure("(5%)", GRID_PERCENT, -5, 0);
	assert_figure("£12.85", GRID_MONEY, 12.85, 2);
	assert_figure("-£1,200", GRID_MONEY, -1200, 0);
	assert_figure("£-5", GRID_MONEY, -5, 0);
	assert_figure("(£ 5)", GRID_MONEY, -5, 0);
}

static void
leaves_other_digits_alone(void **state)
{
	static const char *const texts[] = {
		"007", "1234567890123456", "1,23", "1,2345", ",5", "1,,2",
		"12,34,567", "5.", "1.2.3", "12 3", "£", "%", "-", "(5", "5)",
		"£5%", "1e5", "0x1f", "12.5 [p]", "2022/23", "one", "--5",
		"5-", "½"
	};
	size_t i;

	(void)state;
	for (i = 0; i < UNIT_COUNT(texts); i++)
		assert_no_figure(texts[i]);
}

static void
takes_no_comma_for_granted_beside_semicolons(void **state)
{
	const struct grid *grid = parse("a;1,234;1,5;2.5;x, y\n");

	(void)state;
	assert_cell(grid, 0, 1, GRID_UNCLEAR, "1,234");
	assert_cell(grid, 0, 2, GRID_UNCLEAR, "1,5");
	assert_cell(grid, 0, 3, GRID_NUMBER, "2.5");
	assert_cell(grid, 0, 4, GRID_TEXT, "x, y");
}

static void
reads_dates(void **state)
{
	(void)state;
	assert_date("2024-02-29", 2024, 2, 29);
	assert_date("1/4/2023", 2023, 4, 1);
	assert_date("31/12/1999", 1999, 12, 31);
	assert_date("4 June 2017", 2017, 6, 4);
	assert_date("04 Meh 2017", 2017, 6, 4);
	assert_date("1 hydref 2020", 2020, 10, 1);
	assert_no_figure("2023-02-29");
	assert_no_figure("4/13/2023");
	assert_no_figure("1/4/23");
	assert_no_figure("1/4/2023 10:00");
	assert_no_figure("1 Hyd 2020");
	assert_no_figure("April 2023");
	assert_no_figure("111/4/2023");
}

static void
reads_error_values(void **state)
{
	const struct grid *grid = parse("#REF!,#N/A,#1\n");

	(void)state;
	assert_cell(grid, 0, 0, GRID_FAULT, "#REF!");
	assert_cell(grid, 0, 1, GRID_FAULT, "#N/A");
	assert_cell(grid, 0, 2, GRID_TEXT, "#1");
}

static void
trims_blanks_of_all_kinds(void **state)
{
	const struct grid *grid = parse("\" \xc2\xa0 a\xc2\xa0" "b \t\n\","
	    "\xe2\x80\xaf" "5\xc2\xa0,\"x\ty\"\n");

	(void)state;
	assert_cell(grid, 0, 0, GRID_TEXT, "a\xc2\xa0" "b");
	assert_cell(grid, 0, 1, GRID_NUMBER, "5");
	assert_cell(grid, 0, 2, GRID_TEXT, "x y");
}

static void
refuses_what_is_too_large(void **state)
{
	struct buf text = BUF_INIT;
	size_t i;

	(void)state;
	/* Empty fields are no cells. */
	for (i = 0; i < 3000; i++)
		buf_putc(&text, ',');
	assert_int_equal(parse(text.data)->column_count, 0);
	buf_puts(&text, "x\n");
	assert_refused(text.data, "a.csv:1:1: error: too large for a table: "
	    "at most 10000 rows, 256 columns and 200000 cells can be read "
	    "[import-file]\n");
	buf_clear(&text);
	for (i = 0; i < 10001; i++)
		buf_puts(&text, "1\n");
	assert_null(parse_bytes(text.data, text.len));
	buf_cut(&text, 20000);
	assert_int_equal(parse_bytes(text.data, text.len)->row_count, 10000);
	/* Few cells, but a wide and high table around them. */
	for (i = 0; i < 254; i++)
		text.data[i] = ',';
	assert_int_equal(text.data[254], '1');
	assert_null(parse_bytes(text.data, text.len));
	buf_release(&text);
}

static void
refuses_other_files(void **state)
{
	(void)state;
	assert_refused("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
	    "a.csv:1:1: error: an old Excel file, or one with a password: "
	    "save it as .xlsx without one [import-file]\n");
	assert_null(table_file_parse(&arena, "a.csv", "a\n", 2, "Data",
	    diag));
	diag_assert_said(diag, "a.csv:1:1: error: a CSV file has no sheets: "
	    "leave '--sheet' out [import-sheet]\n");
	assert_null(table_file_read(&arena, "/nowhere/a.csv", NULL, diag));
	diag_assert_said(diag, "/nowhere/a.csv:1:1: error: cannot read: No "
	    "such file or directory [file-read]\n");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(reads_fields),
		TEST(reads_quotes),
		TEST(refuses_broken_quotes),
		TEST(knows_the_place_of_fields),
		TEST(reports_a_cell_at_its_place),
		TEST(finds_the_delimiter),
		TEST(takes_the_hint_of_a_delimiter),
		TEST(reads_encodings),
		TEST(refuses_what_is_no_text),
		TEST(reads_line_ends_of_all_systems),
		TEST(reads_figures),
		TEST(leaves_other_digits_alone),
		TEST(takes_no_comma_for_granted_beside_semicolons),
		TEST(reads_dates),
		TEST(reads_error_values),
		TEST(trims_blanks_of_all_kinds),
		TEST(refuses_what_is_too_large),
		TEST(refuses_other_files),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
