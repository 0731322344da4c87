/*
 * The parts of an XLSX file: unpacked within limits, and walked as XML.
 * Stage: load.
 * Must not know: what is in a part.
 *
 * A file from outside is not trusted: there is a limit to what one part and
 * all parts together unpack to, a document type (and so any entity) is
 * refused, and nothing is fetched.
 */
#ifndef LOAD_XLSX_PART_H
#define LOAD_XLSX_PART_H

#include <stdbool.h>
#include <stddef.h>

struct _xmlTextReader;
struct buf;
struct diag;
struct zip;

#define XLSX_PART_MAX ((size_t)32 * 1024 * 1024)	/* bytes unpacked */
#define XLSX_TOTAL_MAX ((size_t)128 * 1024 * 1024)

struct xlsx_package {
	struct zip	*zip;		/* owned */
	const char	*path;		/* as printed */
	size_t		 left;		/* bytes that may still be unpacked */
	struct diag	*diag;
};

enum xlsx_found {
	XLSX_WRONG,			/* reported */
	XLSX_ABSENT,
	XLSX_FOUND
};

/* An element begins; its attributes are read by xlsx_attribute. */
struct xlsx_element {
	const char		*name;		/* without its namespace */
	struct _xmlTextReader	*reader;
};

/* What is done at each node; text and end may be NULL. */
struct xlsx_events {
	/* Gives false to end the walk. */
	bool	(*start)(void *data, const struct xlsx_element *element);
	void	(*text)(void *data, const char *text);
	void	(*end)(void *data, const char *name);
};

/*
 * Open a package.
 * Takes:  bytes: borrowed until xlsx_close.
 * Gives:  false after reporting; xlsx_close may be called all the same.
 * Errors: IMPORT_FILE.
 */
bool	 xlsx_open(struct xlsx_package *p, const char *path,
	    const char *bytes, size_t len, struct diag *d);

/*
 * Close a package.
 */
void	 xlsx_close(struct xlsx_package *p);

/*
 * Walk the elements of a part in the order of the text.
 * Takes:  name: from the root of the package, "xl/workbook.xml".
 * Gives:  ABSENT without reporting where there is no such part.
 * Errors: IMPORT_FILE.
 */
enum xlsx_found xlsx_walk(struct xlsx_package *p, const char *name,
	    const struct xlsx_events *events, void *data);

/*
 * Read an attribute of the element that begins, by its name without
 * namespace.
 * Takes:  value: cleared first.
 */
bool	 xlsx_attribute(const struct xlsx_element *element, const char *name,
	    struct buf *value);

/*
 * Report that a part is damaged.
 */
void	 xlsx_damaged(const struct xlsx_package *p, const char *name);

#endif
