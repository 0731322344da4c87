/*
 * Fuzzes what is looked at in a PDF of others: each line is an object, put into
 * a file that is sound otherwise. What is refused is reported, and what is not
 * PDF/UA has words for it.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/diag.h"
#include "load/pdf_paper.h"
#include "load/pdf_ua.h"
#include "pdf_unit.h"

#define FUZZ_OBJECTS_MAX 100

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

static void
fuzz_look(const char *path)
{
	struct diag *d = diag_new();
	struct buf faults = BUF_INIT;
	struct pdf_paper paper;
	bool is_open = pdf_paper_open(&paper, path, "fuzz.pdf", d);

	if (is_open == (diag_count(d, DIAG_LEVEL_ERROR) > 0))
		abort();
	if (is_open) {
		if (pdf_ua_check(paper.q, &faults) != (faults.len == 0))
			abort();
		pdf_paper_close(&paper);
	}
	buf_release(&faults);
	diag_free(d);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	const char *objects[FUZZ_OBJECTS_MAX];
	struct buf text = BUF_INIT;
	char path[64], *line, *end;
	size_t count = 0;

	buf_put(&text, (const char *)bytes, len);
	for (line = text.data; count < FUZZ_OBJECTS_MAX; line = end + 1) {
		objects[count++] = line;
		if ((end = strchr(line, '\n')) == NULL)
			break;
		*end = '\0';
	}
	snprintf(path, sizeof(path), "/tmp/yjplan-fuzz-%ld.pdf",
	    (long)getpid());
	put_pdf(path, objects, count);
	fuzz_look(path);
	unlink(path);
	buf_release(&text);
	return 0;
}
