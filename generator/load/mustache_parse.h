/*
 * Makes the nodes of a template from its text.
 * Stage: load. For mustache*.c only.
 * Must not know: data, partials, output.
 */
#ifndef LOAD_MUSTACHE_PARSE_H
#define LOAD_MUSTACHE_PARSE_H

#include <stdbool.h>

struct arena;
struct diag;
struct mustache;

/*
 * Fill t->nodes from t->src.
 * Gives:  false after reporting every error found.
 * Errors: TEMPLATE_SYNTAX, TEMPLATE_SIZE.
 * Owns:   the arena.
 */
bool	 mustache_parse(struct arena *a, struct mustache *t, struct diag *d);

#endif
