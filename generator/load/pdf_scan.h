/*
 * Tokens of PDF content streams and character maps.
 * Stage: load.
 * Must not know: what an operator does.
 */
#ifndef LOAD_PDF_SCAN_H
#define LOAD_PDF_SCAN_H

#include <stddef.h>

#include "base/buf.h"

enum pdf_token {
	PDF_TOKEN_END,
	PDF_TOKEN_NUMBER,	/* number holds it */
	PDF_TOKEN_NAME,		/* text holds it, without "/" */
	PDF_TOKEN_STRING,	/* text holds its bytes, decoded */
	PDF_TOKEN_WORD,		/* an operator; text holds it */
	PDF_TOKEN_OPEN,		/* "[" or "<<" */
	PDF_TOKEN_CLOSE		/* "]" or ">>" */
};

struct pdf_scan {
	const char	*p;		/* next byte; borrowed */
	const char	*end;
	struct buf	 text;		/* of the last token */
	double		 number;	/* of the last token */
};

/*
 * Start on `len` bytes; pdf_scan_release ends.
 */
void	 pdf_scan_init(struct pdf_scan *s, const void *bytes, size_t len);
void	 pdf_scan_release(struct pdf_scan *s);

/*
 * Read the next token. Comments are passed over.
 * Source: ISO 32000-1, 7.2 and 7.3.
 */
enum pdf_token pdf_scan_next(struct pdf_scan *s);

#endif
