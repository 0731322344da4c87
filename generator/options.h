/*
 * Options of commands: a table says which there are.
 * Stage: top.
 * Must not know: what an option does.
 */
#ifndef OPTIONS_H
#define OPTIONS_H

#include <stdbool.h>

struct option_spec {
	const char	*name;		/* "-o" or "--format"; NULL ends */
	const char	**value;	/* where its value goes; NULL: a flag */
	bool		*flag;		/* set where the flag is given */
};

/*
 * Read the options of a command.
 * Takes:  argv: "-o OUT", "-oOUT", "--format json" and "--format=json" are
 *         read alike; after "--" all are operands; operands: room for
 *         operand_max.
 * Gives:  the count of operands, or -1 after printing the usage.
 */
int	 options_read(int argc, char **argv, const struct option_spec *specs,
	    const char **operands, int operand_max);

#endif
