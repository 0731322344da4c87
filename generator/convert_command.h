/*
 * The command `yjplan convert`: what one Markdown file becomes.
 * Stage: top.
 * Must not know: sites, documents, templates.
 */
#ifndef CONVERT_COMMAND_H
#define CONVERT_COMMAND_H

/*
 * Run `convert FILE.md --to html|fo|tree [--lang en|cy]`: the fragment goes to
 * standard output, diagnostics to standard error. Embeds are shown as notes,
 * raw HTML as text, links as written.
 * Takes:  argv[0] is "convert".
 * Gives:  the exit code: 0, EXIT_CONTENT, EXIT_USAGE or EXIT_WORLD.
 */
int	 convert_command(int argc, char **argv);

#endif
