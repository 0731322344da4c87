#include "options.h"

#include <stdio.h>
#include <string.h>

#include "command.h"

static int
options_wrong(const char *command, const char *what, const char *arg)
{
	char problem[128];

	snprintf(problem, sizeof(problem), "%s '%.80s'", what, arg);
	command_usage(command, problem);
	return -1;
}

/*
 * Does an argument name this option? *rest is then what follows the name in
 * the same argument, or NULL.
 */
static bool
options_match(const struct option_spec *spec, const char *arg,
    const char **rest)
{
	size_t len = strlen(spec->name);
	bool is_long = spec->name[1] == '-';

	*rest = NULL;
	if (strncmp(arg, spec->name, len) != 0)
		return false;
	if (arg[len] == '\0')
		return true;
	if (spec->value == NULL || (is_long && arg[len] != '='))
		return false;
	*rest = arg + len + (is_long ? 1 : 0);
	return true;
}

/* Read the option at argv[i]; gives the last index used, or -1. */
static int
options_read_one(int argc, char **argv, int i,
    const struct option_spec *specs)
{
	const struct option_spec *spec;
	const char *rest;

	for (spec = specs; spec->name != NULL; spec++)
		if (options_match(spec, argv[i], &rest))
			break;
	if (spec->name == NULL)
		return options_wrong(argv[0], "no option", argv[i]);
	if (spec->value == NULL) {
		*spec->flag = true;
		return i;
	}
	if (rest == NULL && ++i == argc)
		return options_wrong(argv[0], "a value must follow",
		    spec->name);
	*spec->value = rest != NULL ? rest : argv[i];
	return i;
}

int
options_read(int argc, char **argv, const struct option_spec *specs,
    const char **operands, int operand_max)
{
	bool all_operands = false;
	int i, count = 0;

	for (i = 1; i < argc; i++) {
		if (!all_operands && strcmp(argv[i], "--") == 0) {
			all_operands = true;
		} else if (!all_operands && argv[i][0] == '-' &&
		    argv[i][1] != '\0') {
			if ((i = options_read_one(argc, argv, i, specs)) == -1)
				return -1;
		} else if (count == operand_max) {
			return options_wrong(argv[0], "not expected:",
			    argv[i]);
		} else {
			operands[count++] = argv[i];
		}
	}
	return count;
}
