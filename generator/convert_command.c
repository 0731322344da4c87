#include "convert_command.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/fs.h"
#include "base/srcmap.h"
#include "command.h"
#include "load/markdown.h"
#include "markup/markup.h"
#include "markup/to_fo.h"
#include "markup/to_html.h"
#include "markup/to_tree.h"
#include "options.h"

enum convert_form {
	CONVERT_HTML,
	CONVERT_FO,
	CONVERT_TREE,
	CONVERT__MAX
};

static const char *const convert_forms[] = { "html", "fo", "tree" };

_Static_assert(sizeof(convert_forms) / sizeof(convert_forms[0]) ==
    CONVERT__MAX, "one name for each form");

struct convert {
	const char		*path;	/* of the Markdown file */
	enum convert_form	 form;
	enum lang		 lang;
};

static enum convert_form
convert_form_of(const char *name)
{
	size_t i;

	for (i = 0; i < CONVERT__MAX; i++)
		if (strcmp(name, convert_forms[i]) == 0)
			break;
	return (enum convert_form)i;
}

static void
convert_render(const struct convert *c, const struct markdown *md,
    struct buf *out)
{
	struct markup_options o = { .lang = c->lang, .page_lang = c->lang,
	    .row_headers = true, .abbreviations = md->abbreviations,
	    .abbreviation_count = md->abbreviation_count };

	switch (c->form) {
	case CONVERT_HTML:
		to_html_section(out, md, &o);
		break;
	case CONVERT_FO:
		to_fo_section(out, md, &o, NULL);
		break;
	default:
		to_tree_section(out, md, &o);
	}
}

static void
convert_file(const struct convert *c, struct arena *a, struct diag *d)
{
	struct markdown_options options = { .lang = lang_code(c->lang),
	    .fragment = true, .html_as_text = true };
	struct buf text = BUF_INIT, out = BUF_INIT;
	struct markdown *md;

	if (fs_read(c->path, &text) == -1) {
		diag_file(d, DIAG_FILE_READ, c->path, "cannot read '%s': %s",
		    c->path, strerror(errno));
		buf_release(&text);
		return;
	}
	md = markdown_parse(a, text.data, text.len,
	    source_build(a, c->path, text.data, text.len), &options, d);
	convert_render(c, md, &out);
	if (fwrite(out.data, 1, out.len, stdout) != out.len ||
	    fflush(stdout) != 0)
		diag_file(d, DIAG_FILE_WRITE, "standard output",
		    "cannot write: %s", strerror(errno));
	markdown_free(md);
	buf_release(&out);
	buf_release(&text);
}

static int
convert_run(const struct convert *c)
{
	struct arena a = ARENA_INIT;
	struct diag *d = diag_new();
	int code;

	convert_file(c, &a, d);
	diag_print(d, stderr);
	code = diag_exit_code(d, 0);
	diag_free(d);
	arena_release(&a);
	return code;
}

int
convert_command(int argc, char **argv)
{
	struct convert c = { NULL, CONVERT__MAX, LANG_EN };
	const char *to = "", *lang = "en", *operands[1];
	const struct option_spec specs[] = {
		{ "--to", &to, NULL },
		{ "--lang", &lang, NULL },
		{ NULL, NULL, NULL }
	};
	int count = options_read(argc, argv, specs, operands, 1);

	if (count == -1)
		return EXIT_USAGE;
	if (count < 1)
		return command_usage(argv[0], "a Markdown file must be given");
	c.path = operands[0];
	c.form = convert_form_of(to);
	c.lang = lang_from_code(lang);
	if (c.form == CONVERT__MAX)
		return command_usage(argv[0], "--to is html, fo or tree");
	if (c.lang == LANG__MAX)
		return command_usage(argv[0], "--lang is en or cy");
	return convert_run(&c);
}
