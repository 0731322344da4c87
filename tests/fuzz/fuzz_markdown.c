/*
 * Fuzzes the Markdown adapter and its back ends: any text that is UTF-8 must
 * give HTML and FO that are well-formed XML, and the same bytes twice. The
 * first byte chooses the options.
 */
#include <libxml/parser.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/srcmap.h"
#include "load/markdown.h"
#include "markup/markup.h"
#include "markup/to_fo.h"
#include "markup/to_html.h"
#include "markup/to_tree.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

static void
fuzz_quiet(void *arg, const char *fmt, ...)
{
	(void)arg;
	(void)fmt;
}

static void
fuzz_well_formed(const struct buf *fragment)
{
	struct buf xml = BUF_INIT;
	xmlDoc *doc;

	buf_puts(&xml, "<x xmlns:fo=\"fo\" xmlns:fox=\"fox\">");
	buf_put(&xml, fragment->data, fragment->len);
	buf_puts(&xml, "</x>");
	doc = xmlReadMemory(xml.data, (int)xml.len, "x", NULL,
	    XML_PARSE_NONET | XML_PARSE_HUGE);
	if (doc == NULL)
		abort();
	xmlFreeDoc(doc);
	buf_release(&xml);
}

static void
fuzz_render(struct buf *out, const struct markdown *md, uint8_t mode, int form)
{
	struct markup_counts counts = { 0, 0, 0, 0 };
	struct markup_options o = {
		.lang = mode & 1 ? LANG_CY : LANG_EN,
		.page_lang = LANG_EN,
		.heading_shift = mode & 2 ? 1 : 0,
		.hide_title = mode & 4,
		.row_headers = mode & 8,
		.number_paragraphs = mode & 16,
		.counts = &counts,
		.abbreviations = md->abbreviations,
		.abbreviation_count = md->abbreviation_count
	};

	if (form == 0)
		to_html_section(out, md, &o);
	else if (form == 1)
		to_fo_section(out, md, &o, NULL);
	else
		to_tree_section(out, md, &o);
}

static void
fuzz_forms(const struct markdown *md, uint8_t mode)
{
	int form;

	for (form = 0; form < 3; form++) {
		struct buf out = BUF_INIT, again = BUF_INIT;

		fuzz_render(&out, md, mode, form);
		fuzz_render(&again, md, mode, form);
		if (out.len != again.len ||
		    memcmp(out.data, again.data, out.len) != 0)
			abort();
		if (form < 2)
			fuzz_well_formed(&out);
		buf_release(&out);
		buf_release(&again);
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	struct markdown_options options = { .fragment = false };
	struct arena a = ARENA_INIT;
	struct markdown *md;
	struct diag *d;
	uint8_t mode;
	char *text;

	if (len == 0)
		return 0;
	xmlSetGenericErrorFunc(NULL, fuzz_quiet);
	d = diag_new();
	mode = bytes[0];
	options.fragment = mode & 32;
	options.html_as_text = mode & 64;
	text = arena_strndup(&a, (const char *)bytes + 1, len - 1);
	md = markdown_parse(&a, text, len - 1,
	    source_build(&a, "x.md", text, len - 1), &options, d);
	fuzz_forms(md, mode);
	markdown_free(md);
	diag_free(d);
	arena_release(&a);
	return 0;
}
