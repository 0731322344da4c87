#include "convert_command.h"

#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
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
#include "markup/to_tree.h"

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

static const char convert_usage[] =
    "usage: yjplan convert FILE.md --to html|fo|tree [--lang en|cy]\n";

static enum convert_form
convert_form_of(const char *name)
{
	size_t i;

	for (i = 0; i < CONVERT__MAX; i++)
		if (strcmp(name, convert_forms[i]) == 0)
			break;
	return (enum convert_form)i;
}

/* Gives false for a wrong command line. */
static bool
convert_options(struct convert *c, int argc, char **argv)
{
	bool plain = false;
	int i;

	for (i = 1; i < argc; i++) {
		if (!plain && strcmp(argv[i], "--") == 0)
			plain = true;
		else if (!plain && strcmp(argv[i], "--to") == 0 &&
		    i + 1 < argc)
			c->form = convert_form_of(argv[++i]);
		else if (!plain && strncmp(argv[i], "--to=", 5) == 0)
			c->form = convert_form_of(argv[i] + 5);
		else if (!plain && strcmp(argv[i], "--lang") == 0 &&
		    i + 1 < argc)
			c->lang = lang_from_code(argv[++i]);
		else if (!plain && strncmp(argv[i], "--lang=", 7) == 0)
			c->lang = lang_from_code(argv[i] + 7);
		else if ((!plain && argv[i][0] == '-') || c->path != NULL)
			return false;
		else
			c->path = argv[i];
	}
	return c->path != NULL && c->form != CONVERT__MAX &&
	    c->lang != LANG__MAX;
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
	struct markdown_options options = { .fragment = true,
	    .html_as_text = true };
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
	diag_print(d, stderr);
	markdown_free(md);
	buf_release(&out);
	buf_release(&text);
}

int
convert_command(int argc, char **argv)
{
	struct convert c = { NULL, CONVERT__MAX, LANG_EN };
	struct arena a = ARENA_INIT;
	struct diag *d;
	int code;

	if (!convert_options(&c, argc, argv)) {
		fputs(convert_usage, stderr);
		return EXIT_USAGE;
	}
	d = diag_new();
	convert_file(&c, &a, d);
	diag_print(d, stderr);
	code = diag_exit_code(d, 0);
	diag_free(d);
	arena_release(&a);
	return code;
}
