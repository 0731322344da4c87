/*
 * The command that renders one Mustache template over one JSON file.
 * Stage: top.
 * Must not know: the site.
 */
#ifndef RENDER_COMMAND_H
#define RENDER_COMMAND_H

/*
 * Render TEMPLATE.mustache over DATA.json to standard output.
 * Takes:  argv: "render", then TEMPLATE.mustache DATA.json [--partials DIR]
 *         [--escape html|xml|markdown|none] [--lenient]. Partials come from
 *         the template's own folder if DIR is not given.
 * Gives:  0, EXIT_CONTENT, EXIT_USAGE or EXIT_WORLD; nothing is written to
 *         standard output unless it is 0.
 * Errors: those of json_read, template_set_read and mustache_render, on
 *         standard error.
 */
int	 render_command(int argc, char **argv);

#endif
