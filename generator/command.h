/*
 * The commands of yjplan, one file each.
 * Stage: top.
 * Must not know: each other.
 *
 * Each takes its own name as argv[0] and its options and operands behind it.
 * Each gives the exit code: 0, EXIT_CONTENT, EXIT_USAGE or EXIT_WORLD.
 */
#ifndef COMMAND_H
#define COMMAND_H

struct command {
	const char	*name;
	int		(*run)(int argc, char **argv);
	const char	*usage;		/* options and operands */
	const char	*summary;	/* one line */
	const char	*help;		/* a line for each option; may be "" */
};

/* All commands, ended by a row without a name. */
extern const struct command commands[];

/*
 * Say how a command is used, on standard error.
 * Takes:  problem: what is wrong, or NULL.
 * Gives:  EXIT_USAGE.
 */
int	 command_usage(const char *name, const char *problem);

#endif
