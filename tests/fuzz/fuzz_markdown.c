/*
 * Feeds any text to the Markdown adapter and to all three back ends. Control
 * characters become spaces, so that not every other input is refused; the
 * HTML and the FO must be well-formed XML, or it stops.
 */
#include <libxml/parser.h>
#include <stdint.h>
#include <stdlib.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/srcmap.h"
#include "load/markdown.h"
#include "markup/markup.h"
#include "markup/to_fo.h"
#include "markup/to_html.h"
#include "markup/to_tree.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
fuzz_quiet(void *data, const char *fmt, ...)
{
	(void)data;
	(void)fmt;
}

static void
fuzz_check(const struct buf *fragment)
{
	struct buf whole = BUF_INIT;
	xmlDoc *doc;

	buf_puts(&whole, "<r xmlns:fo=\"a\" xmlns:fox=\"b\">");
	buf_put(&whole, fragment->data, fragment->len);
	buf_puts(&whole, "</r>");
	doc = xmlReadMemory(whole.data, (int)whole.len, "fragment", "UTF-8",
	    XML_PARSE_NONET | XML_PARSE_HUGE);
	if (doc == NULL)
		abort();
	xmlFreeDoc(doc);
	buf_release(&whole);
}

static void
fuzz_render(const struct markdown *md, unsigned char how)
{
	struct markup_options o = { .lang = LANG_CY, .page_lang = LANG_EN,
	    .id_prefix = "a-", .hide_title = (how & 1) != 0,
	    .row_headers = (how & 2) != 0,
	    .number_paragraphs = (how & 4) != 0,
	    .abbreviations = md->abbreviations,
	    .abbreviation_count = md->abbreviation_count };
	struct buf out = BUF_INIT;

	to_html_section(&out, md, &o);
	fuzz_check(&out);
	buf_clear(&out);
	to_html_inline(&out, md, &o);
	fuzz_check(&out);
	buf_clear(&out);
	to_fo_section(&out, md, &o, NULL);
	fuzz_check(&out);
	buf_clear(&out);
	to_fo_inline(&out, md, &o, NULL);
	fuzz_check(&out);
	to_tree_section(&out, md, &o);
	buf_release(&out);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct markdown_options options = { .fragment = true };
	struct arena a = ARENA_INIT;
	struct buf text = BUF_INIT;
	struct diag *d = diag_new();
	struct markdown *md;
	unsigned char how = size > 0 ? data[0] : 0;
	size_t i;

	xmlSetGenericErrorFunc(NULL, fuzz_quiet);
	for (i = 1; i < size; i++)
		buf_putc(&text, data[i] < ' ' && data[i] != '\n' &&
		    data[i] != '\t' && data[i] != '\r' ? ' ' : (char)data[i]);
	options.fragment = (how & 8) != 0;
	options.html_as_text = (how & 16) != 0;
	options.lang = (how & 32) != 0 ? "cy" : NULL;
	md = markdown_parse(&a, text.data, text.len,
	    source_build(&a, "fuzz.md", text.data, text.len), &options, d);
	fuzz_render(md, how);
	markdown_free(md);
	diag_free(d);
	buf_release(&text);
	arena_release(&a);
	return 0;
}
