#include "render_command.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "command.h"
#include "load/json.h"
#include "load/mustache.h"
#include "load/mustache_check.h"
#include "load/template_set.h"
#include "options.h"

struct render_request {
	const char		*template;	/* path */
	const char		*data;		/* path */
	const char		*partials;	/* folder */
	enum mustache_escape	 escape;
	bool			 is_lenient;
};

/* Render into `out`, and report all that is wrong, not the first alone. */
static void
render_request(struct arena *a, const struct render_request *request,
    struct buf *out, struct diag *d)
{
	struct mustache_options options = { .escape = request->escape,
	    .is_lenient = request->is_lenient,
	    .allow_recursion = request->is_lenient };
	const char *folders[] = { request->partials };
	const struct mustache *t;
	struct template_set *set;
	struct json_doc *data;

	set = template_set_build(a, folders, 1, d);
	options.partials = template_set_partials(set);
	t = template_set_read(a, request->template, d);
	data = json_read(a, request->data, d);
	if (t != NULL && !request->is_lenient)
		mustache_check(t, options.partials, d);
	if (t != NULL && data != NULL)
		mustache_render(t, data->root, &options, out, d);
	json_free(data);
}

static const char *
render_folder_of(struct arena *a, const char *path)
{
	const char *slash = strrchr(path, '/');

	if (slash == NULL)
		return ".";
	return arena_strndup(a, path, slash == path ? 1 :
	    (size_t)(slash - path));
}

static int
render_run(struct render_request *request)
{
	struct arena a = ARENA_INIT;
	struct buf out = BUF_INIT;
	struct diag *d = diag_new();
	int code;

	if (request->partials == NULL)
		request->partials = render_folder_of(&a, request->template);
	render_request(&a, request, &out, d);
	code = diag_exit_code(d, 0);
	diag_print(d, stderr);
	if (code == 0)
		fwrite(out.data, 1, out.len, stdout);
	buf_release(&out);
	diag_free(d);
	arena_release(&a);
	return code;
}

int
render_command(int argc, char **argv)
{
	const char *operands[2], *escape = "html";
	struct render_request request = { 0 };
	const struct option_spec specs[] = {
		{ "--partials", &request.partials, NULL },
		{ "--escape", &escape, NULL },
		{ "--lenient", NULL, &request.is_lenient },
		{ NULL, NULL, NULL }
	};
	int count;

	count = options_read(argc, argv, specs, operands, 2);
	if (count == -1)
		return EXIT_USAGE;
	if (count < 2)
		return command_usage(argv[0],
		    "a template and a data file must be given");
	request.escape = mustache_escape_from_name(escape);
	if (request.escape == MUSTACHE_ESCAPE__MAX)
		return command_usage(argv[0],
		    "--escape is html, xml, markdown or none");
	request.template = operands[0];
	request.data = operands[1];
	return render_run(&request);
}
