/*
 * The shape of a JSON file, for editors: `yjplan schema`.
 * Stage: top.
 * Must not know: sites, documents; or what is checked beyond shapes.
 */
#ifndef SCHEMA_COMMAND_H
#define SCHEMA_COMMAND_H

/*
 * Run `schema KIND`: print the JSON Schema of a kind of file.
 * Takes:  argv[0] is "schema".
 * Gives:  the exit code: 0 or EXIT_USAGE.
 */
int	 schema_command(int argc, char **argv);

#endif
