/* Small PDFs for tests, written object by object. */
#ifndef PDF_UNIT_H
#define PDF_UNIT_H

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/fs.h"

/*
 * Write a PDF of objects from 1 on, of which the first is the catalog; a text
 * that begins with "stream " is one's bytes. It has a table of their places,
 * for nothing is recovered in a paper.
 */
static void
put_pdf(const char *path, const char *const *objects, size_t count)
{
	struct buf pdf = BUF_INIT, xref = BUF_INIT;
	size_t i;

	buf_puts(&pdf, "%PDF-1.7\n");
	for (i = 0; i < count; i++) {
		buf_printf(&xref, "%010zu 00000 n \n", pdf.len);
		buf_printf(&pdf, "%zu 0 obj\n", i + 1);
		if (strncmp(objects[i], "stream ", 7) == 0)
			buf_printf(&pdf, "<</Length %zu>>stream\n%s\n"
			    "endstream", strlen(objects[i] + 7),
			    objects[i] + 7);
		else
			buf_puts(&pdf, objects[i]);
		buf_puts(&pdf, "\nendobj\n");
	}
	i = pdf.len;
	buf_printf(&pdf, "xref\n0 %zu\n0000000000 65535 f \n%s"
	    "trailer\n<</Size %zu/Root 1 0 R>>\nstartxref\n%zu\n%%%%EOF\n",
	    count + 1, xref.data, count + 1, i);
	if (fs_write(path, pdf.data, pdf.len) == -1)
		abort();
	buf_release(&xref);
	buf_release(&pdf);
}

#endif
