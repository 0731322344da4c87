/*
 * Fuzzes the reader of spreadsheets and the import of what it reads: what is
 * refused is reported, and a dataset that import makes is one that the reader
 * of datasets accepts, unless its total tells what it withholds. A text that
 * begins with "<" is packed into an XLSX file as its sheet, strings and styles,
 * divided by "---".
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "import/import.h"
#include "import/import_kpi.h"
#include "import/import_table.h"
#include "load/grid.h"
#include "load/json_write.h"
#include "load/table_file.h"
#include "model/dataset.h"
#include "xlsx_unit.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

/* The text up to the next "---", which is cut out. */
static const char *
fuzz_part(char **at)
{
	char *part = *at, *end = strstr(part, "---");

	*at = end != NULL ? end + 3 : part + strlen(part);
	if (end != NULL)
		*end = '\0';
	return part;
}

static void
fuzz_pack(struct buf *file, const uint8_t *bytes, size_t len)
{
	struct buf text = BUF_INIT;
	const char *sheet, *strings, *styles;
	char *at;

	buf_put(&text, bytes, len);
	at = text.data;
	sheet = fuzz_part(&at);
	strings = fuzz_part(&at);
	styles = fuzz_part(&at);
	xlsx_unit_book(file, sheet, strings, styles);
	buf_release(&text);
}

/* The sheet itself may withhold a figure that its total tells. */
static void
fuzz_refused(struct diag *d)
{
	char *said = diag_said(d);

	if (strstr(said, "[total-tells]") == NULL) {
		fputs(said, stderr);
		abort();
	}
	free(said);
}

static void
fuzz_dataset(struct arena *a, const cJSON *json)
{
	struct diag *d = diag_new();
	struct buf text = BUF_INIT;
	struct dataset *set;

	json_write(&text, json);
	set = dataset_parse(a, "fuzz.json", text.data, text.len, d);
	if (set == NULL || diag_count(d, DIAG_LEVEL_NOTE) > 0)
		fuzz_refused(d);
	if (set != NULL)
		dataset_free(set);
	buf_release(&text);
	diag_free(d);
}

static void
fuzz_import(struct arena *a, const struct grid *grid,
    const struct import_given *given, cJSON *(*make)(struct import *))
{
	struct diag *d = diag_new();
	struct import im;
	cJSON *json = NULL;

	if (import_init(&im, a, grid, given, d))
		json = make(&im);
	if ((json == NULL) != (diag_count(d, DIAG_LEVEL_NOTE) > 0))
		abort();
	if (json != NULL)
		fuzz_dataset(a, json);
	cJSON_Delete(json);
	import_release(&im);
	diag_free(d);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	static const char *const units[] = { NULL, "count", "percent" };
	const struct import_given given = { .measure = "M",
	    .unit = units[len % 3], .better = "lower",
	    .counts = "children" };
	const struct import_given nothing = { .measure = NULL };
	struct arena a = ARENA_INIT;
	struct buf file = BUF_INIT;
	const struct grid *grid;
	struct diag *d;

	if (len > 0 && bytes[0] == '<')
		fuzz_pack(&file, bytes, len);
	else
		buf_put(&file, bytes, len);
	d = diag_new();
	grid = table_file_parse(&a, "fuzz.csv", file.data, file.len, NULL, d);
	if ((grid == NULL) != (diag_count(d, DIAG_LEVEL_NOTE) > 0))
		abort();
	if (grid != NULL) {
		fuzz_import(&a, grid, &given, import_kpi);
		fuzz_import(&a, grid, &nothing, import_table);
	}
	diag_free(d);
	buf_release(&file);
	arena_release(&a);
	return 0;
}
