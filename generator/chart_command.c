#include "chart_command.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/fs.h"
#include "command.h"
#include "model/dataset.h"
#include "model/disclosure.h"
#include "model/indicator.h"
#include "model/site.h"
#include "options.h"
#include "render/chart_draw.h"
#include "render/chart_words.h"
#include "view/chart_view.h"

struct chart_options {
	const char	*dataset;	/* path of the JSON file */
	const char	*out;		/* path of the PNG */
	enum lang	 lang;
	enum chart_use	 use;
};

static enum chart_use
chart_use_of(const char *word)
{
	int use;

	for (use = 0; use < CHART_FOR__MAX; use++)
		if (strcmp(chart_outputs[use].word, word) == 0)
			break;
	return (enum chart_use)use;
}

/* Gives 0, or EXIT_USAGE after saying what is wrong. */
static int
chart_read_options(struct chart_options *o, int argc, char **argv)
{
	const char *lang = "en", *use = "board";
	const struct option_spec specs[] = {
		{ "--lang", &lang, NULL }, { "--for", &use, NULL },
		{ "-o", &o->out, NULL }, { NULL, NULL, NULL }
	};
	int count;

	count = options_read(argc, argv, specs, &o->dataset, 1);
	if (count == -1)
		return EXIT_USAGE;
	if (count == 0)
		return command_usage(argv[0], "which dataset?");
	if (o->out == NULL)
		return command_usage(argv[0], "-o FILE.png is missing");
	o->lang = lang_from_code(lang);
	if (o->lang == LANG__MAX)
		return command_usage(argv[0], "--lang is en or cy");
	o->use = chart_use_of(use);
	if (o->use == CHART_FOR__MAX)
		return command_usage(argv[0],
		    "--for is web, web2x, board or phone");
	return 0;
}

static void
chart_write(const struct chart_options *o, const struct chart_spec *spec,
    struct diag *d)
{
	struct chart_draw *draw = chart_draw_new();
	struct chart_theme theme = chart_theme_of(NULL);
	struct buf png = BUF_INIT, alt = BUF_INIT;

	if (chart_draw_png(draw, spec, o->use, &theme, d, &png) == -1)
		goto out;
	if (fs_write_atomic(o->out, png.data, png.len) == -1) {
		diag_file(d, DIAG_FILE_WRITE, o->out, "cannot write '%s': %s",
		    o->out, strerror(errno));
		goto out;
	}
	chart_words_put_alt(&alt, spec);
	puts(alt.data);
out:
	buf_release(&alt);
	buf_release(&png);
	chart_draw_free(draw);
}

int
chart_command(int argc, char **argv)
{
	struct chart_options o = { NULL, NULL, LANG_EN, CHART_FOR_BOARD };
	struct arena a = ARENA_INIT;
	struct disclosure_policy policy;
	const struct chart_spec *spec;
	struct catalogue *catalogue;
	struct dataset *set;
	struct diag *d;
	int code;

	code = chart_read_options(&o, argc, argv);
	if (code != 0)
		return code;
	d = diag_new();
	policy = site_policy_of(o.dataset, d);
	set = dataset_read(&a, o.dataset, d);
	if (set != NULL) {
		disclosure_apply(set, &policy, d);
		catalogue = site_bind_alone(&a, set, d);
		spec = chart_view_build(&a, set, o.lang, d);
		if (spec != NULL)
			chart_write(&o, spec, d);
		catalogue_free(catalogue);
		dataset_free(set);
	}
	diag_print(d, stderr);
	code = diag_exit_code(d, 0);
	diag_free(d);
	arena_release(&a);
	return code;
}
