/*
 * The command `yjplan check`: all messages of a build, and nothing written.
 * Stage: top.
 * Must not know: the other commands.
 */
#ifndef CHECK_COMMAND_H
#define CHECK_COMMAND_H

/*
 * Run `yjplan check`: see yjplan(1).
 * Takes:  argv[0] is "check"; its options behind it.
 * Gives:  the exit code.
 */
int	 check_command(int argc, char **argv);

#endif
