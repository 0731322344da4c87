/*
 * A dataset from a spreadsheet: `yjplan import`.
 * Stage: top.
 * Must not know: sites, documents, templates.
 */
#ifndef IMPORT_COMMAND_H
#define IMPORT_COMMAND_H

/*
 * Run `import FILE.csv|FILE.xlsx --as kpi|table [OPTION...]`: the dataset goes
 * to a file that is not there yet, unless --force is given, and only if the
 * reader of datasets accepts it; what was guessed goes to standard output,
 * diagnostics to standard error.
 * Takes:  argv[0] is "import".
 * Gives:  the exit code: 0, EXIT_CONTENT, EXIT_USAGE or EXIT_WORLD; nothing is
 *         written unless it is 0.
 */
int	 import_command(int argc, char **argv);

#endif
