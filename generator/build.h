/*
 * The command `yjplan build`: a site folder becomes a published site.
 * Stage: top.
 * Must not know: the other commands.
 */
#ifndef BUILD_H
#define BUILD_H

/*
 * Run `yjplan build`: see yjplan(1).
 * Takes:  argv[0] is "build"; its options behind it.
 * Gives:  the exit code.
 */
int	 build_command(int argc, char **argv);

#endif
