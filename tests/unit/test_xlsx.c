#define _GNU_SOURCE		/* memmem */

#include "load/xlsx.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/locale.h"
#include "load/xlsx_part.h"
#include "load/xlsx_style.h"
#include "diag_unit.h"
#include "grid_unit.h"
#include "unit.h"
#include "xlsx_unit.h"

static struct arena arena;
static struct diag *diag;
static struct buf bytes;

static int
set_up(void **state)
{
	(void)state;
	arena_init(&arena);
	buf_init(&bytes);
	diag = diag_new();
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	diag_free(diag);
	buf_release(&bytes);
	arena_release(&arena);
	return 0;
}

static const struct grid *
read_bytes(const char *sheet)
{
	return xlsx_read(&arena, "a.xlsx", bytes.data, bytes.len, sheet,
	    diag);
}

static const struct grid *
read_parts(const struct xlsx_unit_part *parts, const char *sheet)
{
	buf_clear(&bytes);
	xlsx_unit_pack(&bytes, parts, ZIP_CM_DEFLATE);
	return read_bytes(sheet);
}

static const struct grid *
read_book(const char *sheet, const char *strings, const char *styles)
{
	const struct grid *grid;

	buf_clear(&bytes);
	xlsx_unit_book(&bytes, sheet, strings, styles);
	grid = read_bytes(NULL);
	diag_assert_said(diag, "");
	assert_non_null(grid);
	return grid;
}

static void
reads_cells_of_all_types(void **state)
{
	const struct grid *grid = read_book("<sheetData>"
	    "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c>"
	    "<c r=\"C1\" t=\"inlineStr\"><is><t> in </t><r><t>line</t></r>"
	    "</is></c><c r=\"D1\"><v>2.50</v></c></row>"
	    "<row r=\"3\"><c r=\"A3\" t=\"str\"><f>A1&amp;\"x\"</f><v>33%</v>"
	    "</c><c r=\"B3\" t=\"b\"><v>1</v></c><c r=\"C3\" t=\"e\">"
	    "<f>1/0</f><v>#DIV/0!</v></c><c r=\"D3\"><f>D1*2</f><v>5</v></c>"
	    "<c r=\"E3\"><f>D1*2</f></c><c r=\"F3\" t=\"d\">"
	    "<v>2023-04-01T00:00:00</v></c><c r=\"G3\" t=\"s\"><v>9</v></c>"
	    "<c r=\"H3\" s=\"7\"/></row></sheetData>",
	    "<si><t>none</t></si><si><r><t>two </t></r><r><t>runs</t></r>"
	    "<rPh><t>not read</t></rPh></si>", "");

	(void)state;
	assert_string_equal(grid->sheet, "Data");
	assert_int_equal(grid->row_count, 3);
	assert_int_equal(grid->column_count, 6);
	assert_cell(grid, 0, 0, GRID_TEXT, "two runs");
	assert_cell(grid, 0, 1, GRID_EMPTY, "");
	assert_cell(grid, 0, 2, GRID_TEXT, "in line");
	assert_cell(grid, 0, 3, GRID_NUMBER, "2.5");
	assert_value(grid, 0, 3, 2.5, 1);
	assert_cell(grid, 1, 0, GRID_EMPTY, "");
	assert_cell(grid, 2, 0, GRID_PERCENT, "33%");
	assert_cell(grid, 2, 1, GRID_TEXT, "TRUE");
	assert_cell(grid, 2, 2, GRID_FAULT, "#DIV/0!");
	assert_cell(grid, 2, 3, GRID_NUMBER, "5");
	assert_cell(grid, 2, 4, GRID_NO_VALUE, "");
	assert_cell(grid, 2, 5, GRID_DATE, "2023-04-01");
	assert_cell(grid, 2, 6, GRID_EMPTY, "");
}

static void
counts_cells_without_address(void **state)
{
	const struct grid *grid = read_book("<sheetData><row><c><v>1</v></c>"
	    "<c><v>2</v></c></row><row/><row><c/><c><v>4</v></c></row>"
	    "</sheetData>", "", "");

	(void)state;
	assert_cell(grid, 0, 1, GRID_NUMBER, "2");
	assert_cell(grid, 2, 0, GRID_EMPTY, "");
	assert_cell(grid, 2, 1, GRID_NUMBER, "4");
}

static void
decodes_control_characters(void **state)
{
	const struct grid *grid = read_book("<sheetData><row>"
	    "<c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row></sheetData>",
	    "<si><t>a_x000D_&#10;b_x0001__x005F_x000A_</t></si>"
	    "<si><t>_x00e9_ _x00_ _xzzzz_</t></si>", "");

	(void)state;
	assert_cell(grid, 0, 0, GRID_TEXT, "a\nb_x000A_");
	assert_cell(grid, 0, 1, GRID_TEXT, "_x00e9_ _x00_ _xzzzz_");
}

#define XF(number) "<xf numFmtId=\"" #number "\"/>"

static void
shows_figures_as_formats_do(void **state)
{
	const struct grid *grid = read_book("<sheetData><row>"
	    "<c s=\"0\"><v>0.30000000000000004</v></c>"
	    "<c s=\"1\"><v>1234.5</v></c><c s=\"2\"><v>0.07</v></c>"
	    "<c s=\"3\"><v>0.33333333333333331</v></c>"
	    "<c s=\"4\"><v>-1234.5</v></c><c s=\"5\"><v>12</v></c>"
	    "<c s=\"6\"><v>3.14159</v></c><c s=\"99\"><v>7</v></c>"
	    "<c s=\"4\"><v>1E+3</v></c></row></sheetData>", "",
	    "<numFmts><numFmt numFmtId=\"164\" formatCode=\"[$£-809]#,##0.00"
	    ";[Red]-[$£-809]#,##0.00\"/><numFmt numFmtId=\"165\" "
	    "formatCode=\"[$€-2] 0\"/></numFmts><cellStyleXfs>" XF(9)
	    "</cellStyleXfs><cellXfs>" XF(0) XF(3) XF(9) XF(10) XF(164)
	    XF(165) XF(2) "</cellXfs><dxfs><dxf><numFmt numFmtId=\"3\" "
	    "formatCode=\"0%\"/></dxf></dxfs>");

	(void)state;
	assert_cell(grid, 0, 0, GRID_NUMBER, "0.3");
	assert_value(grid, 0, 0, 0.3, 1);
	assert_cell(grid, 0, 1, GRID_NUMBER, "1,235");
	assert_value(grid, 0, 1, 1234.5, 0);
	assert_cell(grid, 0, 2, GRID_PERCENT, "7%");
	assert_value(grid, 0, 2, 7, 0);
	assert_cell(grid, 0, 3, GRID_PERCENT, "33.33%");
	assert_value(grid, 0, 3, 33.3333333333333, 2);
	assert_cell(grid, 0, 4, GRID_MONEY, "-£1,234.50");
	assert_value(grid, 0, 4, -1234.5, 2);
	assert_cell(grid, 0, 5, GRID_TEXT, "€12");
	assert_cell(grid, 0, 6, GRID_NUMBER, "3.14");
	assert_cell(grid, 0, 7, GRID_NUMBER, "7");
	assert_cell(grid, 0, 8, GRID_MONEY, "£1,000.00");
}

static void
assert_style(const char *code, enum xlsx_class class, int decimals)
{
	struct xlsx_style style = xlsx_style_of_code(code);

	assert_int_equal(style.class, class);
	if (class != XLSX_GENERAL && class != XLSX_DATE)
		assert_int_equal(style.decimals, decimals);
}

static void
classifies_formats(void **state)
{
	(void)state;
	assert_style("General", XLSX_GENERAL, 0);
	assert_style("@", XLSX_GENERAL, 0);
	assert_style("", XLSX_GENERAL, 0);
	assert_style("0.0", XLSX_NUMBER, 1);
	assert_style("#,##0.000;-0", XLSX_NUMBER, 3);
	assert_style("0.00E+00", XLSX_NUMBER, 2);
	assert_style("0.0%", XLSX_PERCENT, 1);
	assert_style("\"about \"0%", XLSX_PERCENT, 0);
	assert_style("_-\"£\"* #,##0.00_-;-\"£\"* #,##0.00_-", XLSX_MONEY, 2);
	assert_style("£#,##0", XLSX_MONEY, 0);
	assert_style("\\£0.0", XLSX_MONEY, 1);
	assert_style("[$$-409]#,##0.00", XLSX_FOREIGN, 2);
	assert_style("$#,##0", XLSX_FOREIGN, 0);
	assert_style("#,##0 €", XLSX_FOREIGN, 0);
	assert_style("0.00000000", XLSX_NUMBER, 6);
	assert_style("dd/mm/yyyy", XLSX_DATE, 0);
	assert_style("[$-809]d mmmm yyyy;@", XLSX_DATE, 0);
	assert_style("mmm\\-yy", XLSX_DATE, 0);
	assert_style("[h]:mm", XLSX_DATE, 0);
	assert_style("mm:ss.0", XLSX_DATE, 0);
	assert_style("0\" days\"", XLSX_NUMBER, 0);
	assert_style("\"unclosed", XLSX_GENERAL, 0);
	assert_style("\\", XLSX_GENERAL, 0);
	assert_int_equal(xlsx_style_of_number(14).class, XLSX_DATE);
	assert_int_equal(xlsx_style_of_number(44).class, XLSX_MONEY);
	assert_int_equal(xlsx_style_of_number(999).class, XLSX_GENERAL);
}

static void
assert_day(double days, const char *code, bool from_1904,
    enum grid_kind kind, const char *text)
{
	struct xlsx_style style = xlsx_style_of_code(code);
	struct grid_cell cell;

	xlsx_style_apply(&arena, &style, days, from_1904, &cell);
	assert_string_equal(cell.text, text);
	assert_int_equal(cell.kind, kind);
}

static void
shows_dates_and_times(void **state)
{
	(void)state;
	assert_day(1, "d/m/yyyy", false, GRID_DATE, "1 January 1900");
	assert_day(59, "d/m/yyyy", false, GRID_DATE, "28 February 1900");
	assert_day(60, "d/m/yyyy", false, GRID_NUMBER, "60");
	assert_day(61, "d/m/yyyy", false, GRID_DATE, "1 March 1900");
	assert_day(36585, "d/m/yyyy", false, GRID_DATE, "29 February 2000");
	assert_day(45017, "d/m/yyyy", false, GRID_DATE, "1 April 2023");
	assert_day(45291, "d/m/yyyy", false, GRID_DATE, "31 December 2023");
	assert_day(45291, "mmm-yy", false, GRID_DATE, "December 2023");
	assert_day(45291, "yyyy", false, GRID_DATE, "2023");
	assert_day(0, "d/m/yyyy", true, GRID_DATE, "1 January 1904");
	assert_day(60, "d/m/yyyy", true, GRID_DATE, "1 March 1904");
	assert_day(0, "d/m/yyyy", false, GRID_NUMBER, "0");
	assert_day(-1, "d/m/yyyy", false, GRID_NUMBER, "-1");
	assert_day(3e6, "d/m/yyyy", false, GRID_NUMBER, "3000000");
	assert_day(45017.5, "d/m/yyyy", false, GRID_DATE, "1 April 2023");
	assert_day(45017.5, "d/m/yyyy h:mm", false, GRID_TEXT,
	    "2023-04-01 12:00");
	assert_day(45017, "d/m/yyyy h:mm", false, GRID_DATE, "1 April 2023");
	assert_day(10.5 / 24, "h:mm", false, GRID_TEXT, "10:30");
	assert_day(1.5, "[h]:mm", false, GRID_TEXT, "36:00");
}

static void
reads_dates_of_1904(void **state)
{
	struct xlsx_unit_part parts[] = {
		{ "_rels/.rels", XLSX_UNIT_ROOT, 0 },
		{ "xl/workbook.xml", XLSX_UNIT_BOOK("<workbookPr "
		    "date1904=\"1\"/><sheets><sheet name=\"A\" r:id=\"r1\"/>"
		    "</sheets>"), 0 },
		{ "xl/_rels/workbook.xml.rels", XLSX_UNIT_BOOK_LINKS, 0 },
		{ "xl/worksheets/sheet1.xml", "<worksheet><sheetData><row>"
		    "<c s=\"0\"><v>43555</v></c></row></sheetData>"
		    "</worksheet>", 0 },
		{ "xl/styles.xml", "<styleSheet><cellXfs>" XF(14)
		    "</cellXfs></styleSheet>", 0 },
		{ NULL, NULL, 0 }
	};

	(void)state;
	assert_cell(read_parts(parts, NULL), 0, 0, GRID_DATE, "1 April 2023");
}

static void
notes_what_is_hidden_or_merged(void **state)
{
	const struct grid *grid = read_book("<cols><col min=\"2\" max=\"3\" "
	    "hidden=\"1\"/><col min=\"4\" max=\"16384\"/></cols><sheetData>"
	    "<row r=\"1\"><c r=\"D1\"><v>1</v></c></row><row r=\"2\" "
	    "hidden=\"true\"/><row r=\"20000\" hidden=\"1\"/></sheetData>"
	    "<mergeCells><mergeCell ref=\"A1:B2\"/><mergeCell ref=\"bad\"/>"
	    "</mergeCells>", "", "");

	(void)state;
	assert_false(grid->column_hidden[0]);
	assert_true(grid->column_hidden[1]);
	assert_true(grid->column_hidden[2]);
	assert_false(grid->column_hidden[3]);
	assert_false(grid->row_hidden[0]);
	assert_true(grid->row_hidden[1]);
	assert_int_equal(grid->merge_count, 1);
	assert_int_equal(grid->merges[0].row_end, 1);
	assert_int_equal(grid->merges[0].column_end, 1);
}

static void
reports_by_address(void **state)
{
	const struct grid *grid = read_book("<sheetData><row r=\"2\">"
	    "<c r=\"A2\" t=\"str\"><v>a&#10;b</v></c><c r=\"C2\"><v>5</v>"
	    "</c></row></sheetData>", "", "");
	struct buf address = BUF_INIT;

	(void)state;
	grid_report(grid, 1, 2, diag, DIAG_IMPORT_CELL, "wrong");
	diag_assert_said(diag, "a.xlsx:2:10: error: Data!C2: wrong "
	    "[import-cell]\n  a b |  | 5\n           ^\n");
	grid_put_address(&address, grid, 9, 701);
	grid_put_address(&address, grid, 0, 702);
	assert_string_equal(address.data, "Data!ZZ10Data!AAA1");
	buf_release(&address);
}

#define SHEETS3 "<sheets><sheet name=\"Cover\" r:id=\"r1\"/>" \
	"<sheet name=\"Data\" r:id=\"r2\"/>" \
	"<sheet name=\"Old\" state=\"hidden\" r:id=\"r3\"/>" \
	"<sheet name=\"Chart\" r:id=\"r4\"/></sheets>"
#define LINKS3 XLSX_UNIT_LINKS \
	XLSX_UNIT_LINK("r1", "worksheet", "one.xml") \
	XLSX_UNIT_LINK("r2", "worksheet", "../xl/two.xml") \
	XLSX_UNIT_LINK("r3", "worksheet", "/xl/two.xml") \
	XLSX_UNIT_LINK("r4", "chartsheet", "four.xml") "</Relationships>"
#define SHEET(inside) \
	"<worksheet><sheetData>" inside "</sheetData></worksheet>"
#define ROW(text) "<row><c t=\"inlineStr\"><is><t>" text "</t></is></c></row>"

static void
chooses_a_sheet(void **state)
{
	struct xlsx_unit_part parts[] = {
		{ "_rels/.rels", XLSX_UNIT_ROOT, 0 },
		{ "xl/workbook.xml", XLSX_UNIT_BOOK(SHEETS3), 0 },
		{ "xl/_rels/workbook.xml.rels", LINKS3, 0 },
		{ "xl/one.xml", SHEET("<row><c s=\"1\"/></row>"), 0 },
		{ "xl/two.xml", SHEET(ROW("two")), 0 },
		{ NULL, NULL, 0 }
	};

	(void)state;
	assert_cell(read_parts(parts, NULL), 0, 0, GRID_TEXT, "two");
	assert_string_equal(read_parts(parts, "Data")->sheet, "Data");
	assert_int_equal(read_parts(parts, "Cover")->row_count, 0);
	diag_assert_said(diag, "");
	assert_null(read_parts(parts, "Old"));
	diag_assert_said(diag, "a.xlsx:1:1: error: sheet 'Old' is hidden: show "
	    "it first [import-sheet]\n");
	assert_null(read_parts(parts, "Chart"));
	diag_assert_said(diag, "a.xlsx:1:1: error: no sheet 'Chart'; there "
	    "are: 'Cover', 'Data' [import-sheet]\n");
	parts[3].text = SHEET(ROW("one"));
	assert_null(read_parts(parts, NULL));
	diag_assert_said(diag, "a.xlsx:1:1: error: 2 sheets have something "
	    "in them: choose one with '--sheet' from 'Cover', 'Data' "
	    "[import-sheet]\n");
	parts[3].text = parts[4].text = SHEET("");
	assert_null(read_parts(parts, NULL));
	diag_assert_said(diag, "a.xlsx:1:1: error: no sheet that is shown has "
	    "anything in it [import-sheet]\n");
}

#define DAMAGED(part) "a.xlsx:1:1: error: '" part "' inside it is damaged: " \
	"open the file in a spreadsheet program and save it again " \
	"[import-file]\n"

/* The one sheet of a package whose other parts are good. */
static void
assert_sheet_refused(const char *sheet, size_t len, const char *wanted)
{
	struct xlsx_unit_part parts[] = {
		{ "_rels/.rels", XLSX_UNIT_ROOT, 0 },
		{ "xl/workbook.xml", XLSX_UNIT_BOOK("<sheets><sheet "
		    "name=\"Data\" r:id=\"r1\"/></sheets>"), 0 },
		{ "xl/_rels/workbook.xml.rels", XLSX_UNIT_BOOK_LINKS, 0 },
		{ "xl/worksheets/sheet1.xml", sheet, len },
		{ NULL, NULL, 0 }
	};

	assert_null(read_parts(parts, "Data"));
	diag_assert_said(diag, wanted);
}

static void
refuses_entities(void **state)
{
	const char *wanted = DAMAGED("xl/worksheets/sheet1.xml");

	(void)state;
	assert_sheet_refused("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY "
	    "b \"&a;&a;&a;&a;\">]><worksheet><sheetData><row><c><v>&b;</v>"
	    "</c></row></sheetData></worksheet>", 0, wanted);
	assert_sheet_refused("<!DOCTYPE x SYSTEM \"/etc/passwd\">"
	    SHEET(ROW("x")), 0, wanted);
	assert_sheet_refused(SHEET(ROW("&unknown;")), 0, wanted);
	/* UTF-16, where the words above could hide. */
	assert_sheet_refused("\xff\xfe<\0a\0/\0>\0", 10, wanted);
}

static void
refuses_broken_xml(void **state)
{
	struct buf deep = BUF_INIT;
	int i;

	(void)state;
	assert_sheet_refused("<worksheet><sheetData>", 0,
	    DAMAGED("xl/worksheets/sheet1.xml"));
	assert_sheet_refused("", 0, DAMAGED("xl/worksheets/sheet1.xml"));
	for (i = 0; i < 100000; i++)
		buf_puts(&deep, "<row>");
	assert_sheet_refused(deep.data, 0,
	    DAMAGED("xl/worksheets/sheet1.xml"));
	buf_release(&deep);
}

/* A part of blanks packs to a thousandth. */
static void
refuses_what_unpacks_to_too_much(void **state)
{
	struct buf blanks = BUF_INIT;

	(void)state;
	buf_reserve(&blanks, XLSX_PART_MAX + 1);
	memset(blanks.data, ' ', XLSX_PART_MAX + 1);
	assert_sheet_refused(blanks.data, XLSX_PART_MAX + 1, "a.xlsx:1:1: "
	    "error: 'xl/worksheets/sheet1.xml' inside it unpacks to 33554433 "
	    "bytes: too large for a table [import-file]\n");
	assert_true(bytes.len < 100000);
	buf_release(&blanks);
}

/* The directory promises other sizes and sums than there are. */
static void
refuses_false_sizes(void **state)
{
	static const char name[] = "xl/worksheets/sheet1.xml";
	char *entry, *next;
	size_t i;

	(void)state;
	for (i = 0; i < 3; i++) {
		buf_clear(&bytes);
		xlsx_unit_book(&bytes, "<sheetData><row><c><v>1</v></c></row>"
		    "</sheetData>", "", "");
		/* The last time that the name stands is in the directory. */
		entry = NULL;
		for (next = bytes.data; (next = memmem(next, bytes.len -
		    (size_t)(next - bytes.data), name, strlen(name))) != NULL;
		    next++)
			entry = next - 46;
		assert_non_null(entry);
		/* Sum, size packed, size unpacked. */
		entry[16 + 4 * i] = (char)(entry[16 + 4 * i] + 1);
		assert_null(read_bytes("Data"));
		assert_int_equal(diag_count(diag, DIAG_LEVEL_ERROR), i + 1);
	}
}

static void
refuses_other_packages(void **state)
{
	struct xlsx_unit_part parts[] = {
		{ "mimetype", "application/vnd.oasis.opendocument.spreadsheet",
		    0 },
		{ NULL, NULL, 0 }
	};
	struct xlsx_unit_part lost[] = {
		{ "_rels/.rels", XLSX_UNIT_ROOT, 0 }, { NULL, NULL, 0 }
	};

	(void)state;
	assert_null(read_parts(parts, NULL));
	diag_assert_said(diag, "a.xlsx:1:1: error: not an Excel file: save it "
	    "as .xlsx or .csv [import-file]\n");
	assert_null(read_parts(lost, NULL));
	assert_int_equal(diag_count(diag, DIAG_LEVEL_ERROR), 2);
	buf_clear(&bytes);
	buf_puts(&bytes, "PK\x03\x04 and then nothing");
	assert_null(read_bytes(NULL));
	assert_int_equal(diag_count(diag, DIAG_LEVEL_ERROR), 3);
}

static void
survives_being_cut_anywhere(void **state)
{
	struct buf whole = BUF_INIT;
	size_t len;

	(void)state;
	xlsx_unit_book(&whole, "<sheetData><row><c t=\"s\"><v>0</v></c></row>"
	    "</sheetData>", "<si><t>x</t></si>", "<cellXfs/>");
	for (len = 0; len < whole.len; len++)
		assert_null(xlsx_read(&arena, "a.xlsx", whole.data, len, NULL,
		    diag));
	assert_non_null(xlsx_read(&arena, "a.xlsx", whole.data, whole.len,
	    NULL, diag));
	assert_int_equal(diag_count(diag, DIAG_LEVEL_ERROR), whole.len);
	buf_release(&whole);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(reads_cells_of_all_types),
		TEST(counts_cells_without_address),
		TEST(decodes_control_characters),
		TEST(shows_figures_as_formats_do),
		TEST(classifies_formats),
		TEST(shows_dates_and_times),
		TEST(reads_dates_of_1904),
		TEST(notes_what_is_hidden_or_merged),
		TEST(reports_by_address),
		TEST(chooses_a_sheet),
		TEST(refuses_entities),
		TEST(refuses_broken_xml),
		TEST(refuses_what_unpacks_to_too_much),
		TEST(refuses_false_sizes),
		TEST(refuses_other_packages),
		TEST(survives_being_cut_anywhere),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
