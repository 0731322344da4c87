/*
 * A translation confirmed as up to date: `yjplan confirm`.
 * Stage: top.
 * Must not know: the other commands.
 */
#ifndef CONFIRM_COMMAND_H
#define CONFIRM_COMMAND_H

/*
 * Note in translations.json that a text is up to date with the one in the
 * other language, or that all of a document's translations are.
 * Takes:  argv: see yjplan(1).
 * Gives:  an exit code.
 */
int	 confirm_command(int argc, char **argv);

#endif
