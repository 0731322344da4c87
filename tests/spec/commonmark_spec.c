/*
 * Runs the examples of the CommonMark specification through both back ends:
 * each must give HTML and FO that are well-formed XML.
 *
 * Usage: commonmark_spec [--fo-out FILE] [--from N] [--to N] SPEC
 * SPEC is spec.txt or the folder that holds it (npm package commonmark-spec).
 * --fo-out writes one FO document of the examples for commonmark_fop.sh;
 * --from and --to take only some of them, so that it can find a bad one.
 * Exit code 0: all pass, 1: some fail, 2: usage, 3: files.
 */
#include <libxml/parser.h>
#include <limits.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/fs.h"
#include "base/srcmap.h"
#include "load/markdown.h"
#include "markup/markup.h"
#include "markup/to_fo.h"
#include "markup/to_html.h"

#define SPEC_FENCE "````````````````````````````````"

struct spec {
	const char	*fo_path;	/* NULL: none is written */
	const char	*path;
	unsigned long	 from;		/* first example that is run */
	unsigned long	 to;		/* last one */
	unsigned	 count;		/* read so far */
	unsigned	 run;		/* of these */
	unsigned	 html_passed;
	unsigned	 fo_passed;
	struct buf	 fo;		/* the document */
};

static const char spec_fo_head[] =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<fo:root xmlns:fo=\"http://www.w3.org/1999/XSL/Format\" "
    "xmlns:fox=\"http://xmlgraphics.apache.org/fop/extensions\" "
    "xml:lang=\"en-GB\" font-family=\"Body, Mono\" font-size=\"10.5pt\">\n"
    "<fo:layout-master-set><fo:simple-page-master master-name=\"a4\" "
    "page-width=\"210mm\" page-height=\"297mm\" margin=\"20mm\">"
    "<fo:region-body /></fo:simple-page-master></fo:layout-master-set>\n"
    "<fo:declarations><x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF "
    "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
    "<rdf:Description rdf:about=\"\" "
    "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title><rdf:Alt>"
    "<rdf:li xml:lang=\"x-default\">CommonMark examples</rdf:li></rdf:Alt>"
    "</dc:title></rdf:Description></rdf:RDF></x:xmpmeta>"
    "</fo:declarations>\n"
    "<fo:page-sequence master-reference=\"a4\">"
    "<fo:flow flow-name=\"xsl-region-body\">\n";

static const char spec_fo_tail[] =
    "</fo:flow></fo:page-sequence></fo:root>\n";

/* The pictures of the examples are nowhere: show their words. */
static bool
spec_image(void *data, const char *url, cmark_node *node,
    struct markup_image *image)
{
	(void)data;
	(void)url;
	(void)node;
	(void)image;
	return false;
}

static void
spec_quiet(void *data, const char *fmt, ...)
{
	(void)data;
	(void)fmt;
}

static bool
spec_is_xml(const struct buf *xml)
{
	xmlDoc *doc;

	doc = xmlReadMemory(xml->data, (int)xml->len, "example", "UTF-8",
	    XML_PARSE_NONET);
	xmlFreeDoc(doc);
	return doc != NULL;
}

static bool
spec_html(const struct markdown *md, const struct markup_options *o)
{
	struct buf out = BUF_INIT;
	bool passed;

	buf_puts(&out, "<div>");
	to_html_section(&out, md, o);
	buf_puts(&out, "</div>");
	passed = spec_is_xml(&out);
	buf_release(&out);
	return passed;
}

static bool
spec_fo(const struct markdown *md, const struct markup_options *o,
    struct buf *document, unsigned number)
{
	struct buf out = BUF_INIT, whole = BUF_INIT;
	bool passed;

	buf_printf(&out, "<fo:block role=\"Div\" id=\"example-%u\">\n", number);
	to_fo_section(&out, md, o, NULL);
	buf_puts(&out, "</fo:block>\n");
	buf_puts(&whole, spec_fo_head);
	buf_put(&whole, out.data, out.len);
	buf_puts(&whole, spec_fo_tail);
	passed = spec_is_xml(&whole);
	if (passed)
		buf_put(document, out.data, out.len);
	buf_release(&whole);
	buf_release(&out);
	return passed;
}

static void
spec_example(struct spec *s, const char *text, size_t len)
{
	struct markdown_options options = { .fragment = true,
	    .html_as_text = true };
	struct markup_options o = { .lang = LANG_EN, .page_lang = LANG_EN };
	struct arena a = ARENA_INIT;
	struct diag *d = diag_new();
	struct markdown *md;
	char prefix[32];

	snprintf(prefix, sizeof(prefix), "e%u-", ++s->count);
	o.id_prefix = prefix;
	o.hooks.image = spec_image;
	md = markdown_parse(&a, text, len, source_build(&a, s->path, text,
	    len), &options, d);
	if (s->count >= s->from && s->count <= s->to) {
		s->run++;
		if (spec_html(md, &o))
			s->html_passed++;
		else
			printf("example %u: HTML is not well-formed\n",
			    s->count);
		if (spec_fo(md, &o, &s->fo, s->count))
			s->fo_passed++;
		else
			printf("example %u: FO is not well-formed\n",
			    s->count);
	}
	markdown_free(md);
	diag_free(d);
	arena_release(&a);
}

/* The specification writes tabs as arrows. */
static void
spec_put_line(struct buf *example, const char *line, size_t len)
{
	static const char arrow[] = "\xe2\x86\x92";
	size_t i;

	for (i = 0; i < len; i++) {
		if (len - i >= 3 && memcmp(line + i, arrow, 3) == 0) {
			buf_putc(example, '\t');
			i += 2;
		} else {
			buf_putc(example, line[i]);
		}
	}
}

/* The Markdown of an example ends at a line with a dot; HTML follows. */
static void
spec_run(struct spec *s, const char *text)
{
	struct buf example = BUF_INIT;
	enum { OUTSIDE, MARKDOWN, HTML } where = OUTSIDE;
	const char *line, *end;

	for (line = text; *line != '\0'; line = end) {
		end = line + strcspn(line, "\n");
		end += *end == '\n';
		if (strncmp(line, SPEC_FENCE, strlen(SPEC_FENCE)) == 0) {
			where = where == OUTSIDE ? MARKDOWN : OUTSIDE;
			buf_clear(&example);
		} else if (where == MARKDOWN && end - line == 2 &&
		    *line == '.') {
			spec_example(s, example.data, example.len);
			where = HTML;
		} else if (where == MARKDOWN) {
			spec_put_line(&example, line, (size_t)(end - line));
		}
	}
	buf_release(&example);
}

static int
spec_write(struct spec *s)
{
	struct buf document = BUF_INIT;
	int status;

	buf_puts(&document, spec_fo_head);
	buf_put(&document, s->fo.data, s->fo.len);
	buf_puts(&document, spec_fo_tail);
	status = fs_write(s->fo_path, document.data, document.len);
	buf_release(&document);
	if (status == -1)
		perror(s->fo_path);
	return status;
}

static bool
spec_options(struct spec *s, int argc, char **argv)
{
	int i;

	for (i = 1; i < argc; i++) {
		if (strcmp(argv[i], "--fo-out") == 0 && i + 1 < argc)
			s->fo_path = argv[++i];
		else if (strcmp(argv[i], "--from") == 0 && i + 1 < argc)
			s->from = strtoul(argv[++i], NULL, 10);
		else if (strcmp(argv[i], "--to") == 0 && i + 1 < argc)
			s->to = strtoul(argv[++i], NULL, 10);
		else if (s->path == NULL)
			s->path = argv[i];
		else
			return false;
	}
	return s->path != NULL;
}

static int
spec_read(struct spec *s, struct buf *text)
{
	struct buf path = BUF_INIT;
	int status;

	buf_puts(&path, s->path);
	if (fs_is_dir(s->path))
		buf_puts(&path, "/spec.txt");
	status = fs_read(path.data, text);
	if (status == -1)
		perror(path.data);
	buf_release(&path);
	return status;
}

int
main(int argc, char **argv)
{
	struct spec s = { NULL, NULL, 1, UINT_MAX, 0, 0, 0, 0, BUF_INIT };
	struct buf text = BUF_INIT;
	int code = 3;

	if (!spec_options(&s, argc, argv)) {
		fputs("usage: commonmark_spec [--fo-out FILE] [--from N] "
		    "[--to N] SPEC\n", stderr);
		return 2;
	}
	xmlSetGenericErrorFunc(NULL, spec_quiet);
	if (spec_read(&s, &text) == -1)
		goto out;
	spec_run(&s, text.data);
	if (s.fo_path != NULL && spec_write(&s) == -1)
		goto out;
	printf("CommonMark examples: HTML %u of %u, FO %u of %u\n",
	    s.html_passed, s.run, s.fo_passed, s.run);
	code = s.run > 0 && s.html_passed == s.run &&
	    s.fo_passed == s.run ? 0 : 1;
out:
	buf_release(&s.fo);
	buf_release(&text);
	xmlCleanupParser();
	return code;
}
