#include "load/xlsx.h"

#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/fs.h"
#include "load/grid.h"
#include "load/xlsx_part.h"
#include "load/xlsx_sheet.h"

#define XLSX_SHEETS_MAX 256
#define XLSX_LINKS_MAX 1024

/* A relationship of a part: what another part is to it. */
struct xlsx_link {
	const char	*id;		/* "rId1" */
	const char	*type;		/* the last part of the address */
	const char	*part;		/* from the root; NULL: outside */
};

struct xlsx_links {
	struct arena		*arena;
	const char		*from;		/* the part they are of */
	struct xlsx_link	 list[XLSX_LINKS_MAX];
	size_t			 count;
};

struct xlsx_sheet {
	const char	*name;
	const char	*id;		/* of its relationship */
	const char	*part;		/* NULL where it is no worksheet */
	bool		 is_hidden;
};

struct xlsx_file {
	struct arena		*arena;
	struct xlsx_package	 package;
	struct xlsx_book	 book;
	struct xlsx_links	*links;		/* of the workbook */
	struct xlsx_sheet	 sheets[XLSX_SHEETS_MAX];
	size_t			 sheet_count;
};

static const char *
xlsx_copy(struct arena *a, const struct xlsx_element *element,
    const char *name)
{
	struct buf value = BUF_INIT;
	const char *copy = "";

	if (xlsx_attribute(element, name, &value))
		copy = arena_strdup(a, value.data);
	buf_release(&value);
	return copy;
}

static bool
xlsx_links_start(void *data, const struct xlsx_element *element)
{
	struct xlsx_links *links = data;
	struct xlsx_link *link = &links->list[links->count];
	const char *target, *slash;

	if (strcmp(element->name, "Relationship") != 0)
		return true;
	link->id = xlsx_copy(links->arena, element, "Id");
	link->type = xlsx_copy(links->arena, element, "Type");
	if ((slash = strrchr(link->type, '/')) != NULL)
		link->type = slash + 1;
	target = xlsx_copy(links->arena, element, "Target");
	if (strcmp(xlsx_copy(links->arena, element, "TargetMode"),
	    "External") == 0)
		link->part = NULL;
	else if (*target == '/')
		link->part = target + 1;
	else
		link->part = fs_resolve(links->arena, links->from, target);
	return ++links->count < XLSX_LINKS_MAX;
}

/* The relationships of a part; of the package itself for "". */
static struct xlsx_links *
xlsx_links_read(struct xlsx_file *f, const char *from)
{
	static const struct xlsx_events events = {
		xlsx_links_start, NULL, NULL
	};
	struct xlsx_links *links = arena_alloc(f->arena, 1, sizeof(*links));
	const char *slash = strrchr(from, '/');
	size_t folder = slash != NULL ? (size_t)(slash - from) + 1 : 0;
	const char *part;

	links->arena = f->arena;
	links->from = from;
	part = arena_printf(f->arena, "%.*s_rels/%s.rels", (int)folder, from,
	    from + folder);
	switch (xlsx_walk(&f->package, part, &events, links)) {
	case XLSX_FOUND:
		return links;
	case XLSX_ABSENT:
		diag_file(f->package.diag, DIAG_IMPORT_FILE, f->package.path,
		    "not an Excel file: save it as .xlsx or .csv");
		return NULL;
	default:
		return NULL;
	}
}

static const struct xlsx_link *
xlsx_links_find(const struct xlsx_links *links, const char *type)
{
	size_t i;

	for (i = 0; i < links->count; i++)
		if (strcmp(links->list[i].type, type) == 0 &&
		    links->list[i].part != NULL)
			return &links->list[i];
	return NULL;
}

static bool
xlsx_workbook_start(void *data, const struct xlsx_element *element)
{
	struct xlsx_file *f = data;
	struct xlsx_sheet *sheet = &f->sheets[f->sheet_count];
	const char *state;
	size_t i;

	if (strcmp(element->name, "workbookPr") == 0) {
		state = xlsx_copy(f->arena, element, "date1904");
		f->book.from_1904 = strcmp(state, "1") == 0 ||
		    strcmp(state, "true") == 0;
	}
	if (strcmp(element->name, "sheet") != 0)
		return true;
	sheet->name = xlsx_copy(f->arena, element, "name");
	sheet->id = xlsx_copy(f->arena, element, "id");
	state = xlsx_copy(f->arena, element, "state");
	sheet->is_hidden = *state != '\0' && strcmp(state, "visible") != 0;
	for (i = 0; i < f->links->count; i++)
		if (strcmp(f->links->list[i].id, sheet->id) == 0 &&
		    strcmp(f->links->list[i].type, "worksheet") == 0)
			sheet->part = f->links->list[i].part;
	return ++f->sheet_count < XLSX_SHEETS_MAX;
}

/* The workbook, and the strings and styles that all its sheets share. */
static bool
xlsx_read_book(struct xlsx_file *f)
{
	static const struct xlsx_events events = {
		xlsx_workbook_start, NULL, NULL
	};
	const struct xlsx_links *root = xlsx_links_read(f, "");
	const struct xlsx_link *link;
	enum xlsx_found found;

	if (root == NULL)
		return false;
	link = xlsx_links_find(root, "officeDocument");
	if (link == NULL) {
		xlsx_damaged(&f->package, "_rels/.rels");
		return false;
	}
	f->links = xlsx_links_read(f, link->part);
	if (f->links == NULL)
		return false;
	found = xlsx_walk(&f->package, link->part, &events, f);
	if (found == XLSX_ABSENT)
		xlsx_damaged(&f->package, link->part);
	if (found != XLSX_FOUND)
		return false;
	link = xlsx_links_find(f->links, "sharedStrings");
	if (link != NULL && xlsx_book_strings(&f->book, &f->package,
	    link->part) == XLSX_WRONG)
		return false;
	link = xlsx_links_find(f->links, "styles");
	return link == NULL || xlsx_book_styles(&f->book, &f->package,
	    link->part) != XLSX_WRONG;
}

/* The names of sheets: 'Cover', 'Data'. */
static const char *
xlsx_names(struct xlsx_file *f, const bool *chosen)
{
	struct buf names = BUF_INIT;
	const char *copy;
	size_t i;

	for (i = 0; i < f->sheet_count; i++)
		if (f->sheets[i].part != NULL && !f->sheets[i].is_hidden &&
		    (chosen == NULL || chosen[i]))
			buf_printf(&names, "%s'%s'", names.len > 0 ? ", " : "",
			    f->sheets[i].name);
	copy = arena_strdup(f->arena, names.len > 0 ? names.data : "none");
	buf_release(&names);
	return copy;
}

static const struct xlsx_sheet *
xlsx_find_sheet(struct xlsx_file *f, const char *name)
{
	const struct xlsx_sheet *sheet = NULL;
	size_t i;

	for (i = 0; i < f->sheet_count; i++)
		if (strcmp(f->sheets[i].name, name) == 0)
			sheet = &f->sheets[i];
	if (sheet != NULL && sheet->is_hidden)
		diag_file(f->package.diag, DIAG_IMPORT_SHEET, f->package.path,
		    "sheet '%s' is hidden: show it first", name);
	else if (sheet == NULL || sheet->part == NULL)
		diag_file(f->package.diag, DIAG_IMPORT_SHEET, f->package.path,
		    "no sheet '%s'; there are: %s", name,
		    xlsx_names(f, NULL));
	else
		return sheet;
	return NULL;
}

/* The only visible sheet with anything in it. */
static const struct xlsx_sheet *
xlsx_only_sheet(struct xlsx_file *f)
{
	const struct xlsx_sheet *only = NULL;
	bool filled[XLSX_SHEETS_MAX] = { false };
	enum xlsx_found found;
	size_t i, count = 0;

	for (i = 0; i < f->sheet_count; i++) {
		const struct xlsx_sheet *sheet = &f->sheets[i];

		if (sheet->part == NULL || sheet->is_hidden)
			continue;
		filled[i] = xlsx_sheet_has_cells(&f->package, sheet->part,
		    &found);
		if (found == XLSX_WRONG)
			return NULL;
		if (filled[i] && count++ == 0)
			only = sheet;
	}
	if (count == 1)
		return only;
	if (count == 0)
		diag_file(f->package.diag, DIAG_IMPORT_SHEET, f->package.path,
		    "no sheet that is shown has anything in it");
	else
		diag_file(f->package.diag, DIAG_IMPORT_SHEET, f->package.path,
		    "%zu sheets have something in them: choose one with "
		    "'--sheet' from %s", count, xlsx_names(f, filled));
	return NULL;
}

struct grid *
xlsx_read(struct arena *a, const char *path, const char *bytes, size_t len,
    const char *sheet, struct diag *d)
{
	struct xlsx_file *f = arena_alloc(a, 1, sizeof(*f));
	const struct xlsx_sheet *chosen;
	struct grid *grid = NULL;

	f->arena = a;
	f->book.arena = a;
	if (xlsx_open(&f->package, path, bytes, len, d) &&
	    xlsx_read_book(f)) {
		chosen = sheet != NULL ? xlsx_find_sheet(f, sheet) :
		    xlsx_only_sheet(f);
		if (chosen != NULL)
			grid = xlsx_sheet_read(&f->book, &f->package,
			    chosen->part, chosen->name);
	}
	xlsx_book_release(&f->book);
	xlsx_close(&f->package);
	return grid;
}
