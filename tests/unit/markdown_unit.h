/*
 * What the tests of Markdown and its back ends share: parse a text, keep what
 * was reported, render it.
 */
#ifndef MARKDOWN_UNIT_H
#define MARKDOWN_UNIT_H

#include "diag_unit.h"
#include "unit.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/srcmap.h"
#include "load/markdown.h"

struct parsed {
	struct arena	 arena;
	struct diag	*diag;
	struct markdown	*md;
	char		*said;		/* diagnostics as printed */
};

/* Options may be NULL: a section with its title. */
static inline void
parsed_init(struct parsed *p, const char *text,
    const struct markdown_options *options)
{
	arena_init(&p->arena);
	p->diag = diag_new();
	p->md = markdown_parse(&p->arena, text, strlen(text),
	    source_build(&p->arena, "a.md", text, strlen(text)), options,
	    p->diag);
	p->said = diag_said(p->diag);
}

static inline void
parsed_release(struct parsed *p)
{
	free(p->said);
	markdown_free(p->md);
	diag_free(p->diag);
	arena_release(&p->arena);
}

/* Parse a section and compare the diagnostics, without source lines. */
static inline void
parsed_wants(const char *text, const char *wanted)
{
	struct parsed p;
	struct buf said = BUF_INIT;
	char *line, *rest = NULL;

	parsed_init(&p, text, NULL);
	for (line = strtok_r(p.said, "\n", &rest); line != NULL;
	    line = strtok_r(NULL, "\n", &rest))
		if (strncmp(line, "a.md:", 5) == 0) {
			buf_puts(&said, line + 5);
			buf_putc(&said, '\n');
		}
	assert_string_equal(said.data, wanted);
	buf_release(&said);
	parsed_release(&p);
}

#endif
