/*
 * The templates of a site: found by name in folders, compiled on first use.
 * Stage: load.
 * Must not know: which templates there are, what they are for.
 *
 * A name is the path in a folder without ".mustache": "html/page". An earlier
 * folder wins over a later one file by file.
 */
#ifndef LOAD_TEMPLATE_SET_H
#define LOAD_TEMPLATE_SET_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct diag;
struct mustache;
struct mustache_partials;
struct template_set;

/*
 * Compile the template in a file.
 * Gives:  NULL after reporting.
 * Errors: FILE_READ, ENCODING and those of mustache_compile.
 * Owns:   the arena; path is borrowed and must outlive it.
 */
const struct mustache *template_set_read(struct arena *a, const char *path,
	    struct diag *d);

/*
 * Make a set over folders, without reading anything yet.
 * Takes:  folders: count paths, the first one wins; missing ones are fine.
 * Owns:   the arena; folders and d are borrowed and must outlive the set.
 */
struct template_set *template_set_build(struct arena *a,
	    const char *const *folders, size_t count, struct diag *d);

/*
 * The templates of the site in the current folder: its own in templates/ win
 * over the installed ones, file by file.
 * Owns:   as template_set_build.
 */
struct template_set *template_set_of_site(struct arena *a, struct diag *d);

/*
 * The template of a name.
 * Gives:  the same pointer each time; NULL after reporting, which happens
 *         once, on first use.
 * Errors: PARTIAL_MISSING, FILE_READ, ENCODING and those of mustache_compile.
 * Owns:   the set.
 */
const struct mustache *template_set_get(struct template_set *set,
	    const char *name);

/*
 * The set as the source of partials, for mustache_options. A partial that is
 * not there is reported by mustache, at the tag that names it.
 * Owns:   the set.
 */
const struct mustache_partials *template_set_partials(
	    struct template_set *set);

/*
 * Compile all templates of all folders, but those overridden, and follow
 * their partials.
 * Gives:  false after reporting.
 * Errors: FILE_READ and those of template_set_get and mustache_check.
 */
bool	 template_set_check(struct template_set *set);

#endif
