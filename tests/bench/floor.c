/*
 * The least that a site generator has to do: read, parse, render and write
 * the same text with bare cmark-gfm, in two processes.
 *
 * usage: floor OUT FILE...	makes OUT/N.html of each
 *        floor -w OUT FILE...	only writes as many bytes as it read
 */
#define _POSIX_C_SOURCE 200809L
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static char *
floor_read(const char *path, size_t *len)
{
	FILE *in = fopen(path, "rb");
	char *bytes = malloc(1 << 20);

	if (in == NULL || bytes == NULL)
		exit(1);
	*len = fread(bytes, 1, 1 << 20, in);
	fclose(in);
	return bytes;
}

static void
floor_write(const char *out, int number, const char *bytes, size_t len)
{
	char path[4096];
	FILE *to;

	snprintf(path, sizeof(path), "%s/%d.html", out, number);
	to = fopen(path, "wb");
	if (to == NULL || fwrite(bytes, 1, len, to) != len || fclose(to) != 0)
		exit(1);
}

static char *
floor_render(const char *bytes, size_t len)
{
	static const char *const names[] = {
		"table", "autolink", "strikethrough", "tasklist"
	};
	cmark_parser *parser = cmark_parser_new(CMARK_OPT_FOOTNOTES);
	cmark_node *root;
	char *html;
	size_t i;

	for (i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		cmark_parser_attach_syntax_extension(parser,
		    cmark_find_syntax_extension(names[i]));
	cmark_parser_feed(parser, bytes, len);
	root = cmark_parser_finish(parser);
	html = cmark_render_html(root, CMARK_OPT_FOOTNOTES,
	    cmark_parser_get_syntax_extensions(parser));
	cmark_node_free(root);
	cmark_parser_free(parser);
	return html;
}

/* Every second file, from `first`. */
static void
floor_work(const char *out, char **files, int count, int first, int only_write)
{
	char *bytes, *html;
	size_t len;
	int i;

	cmark_gfm_core_extensions_ensure_registered();
	for (i = first; i < count; i += 2) {
		bytes = floor_read(files[i], &len);
		if (only_write) {
			floor_write(out, i, bytes, len);
		} else {
			html = floor_render(bytes, len);
			floor_write(out, i, html, strlen(html));
			free(html);
		}
		free(bytes);
	}
}

int
main(int argc, char **argv)
{
	int only_write = argc > 1 && strcmp(argv[1], "-w") == 0, status;
	pid_t child;

	argv += 1 + only_write;
	argc -= 1 + only_write;
	if (argc < 2)
		return 2;
	child = fork();
	if (child == -1)
		return 1;
	floor_work(argv[0], argv + 1, argc - 1, child == 0, only_write);
	if (child == 0)
		return 0;
	return waitpid(child, &status, 0) == child && status == 0 ? 0 : 1;
}
