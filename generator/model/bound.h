/*
 * A text of the author with the figures of the document put in.
 * Stage: model.
 * Must not know: which text it is, or what is made from it.
 */
#ifndef MODEL_BOUND_H
#define MODEL_BOUND_H

#include <cjson/cJSON.h>
#include <stdbool.h>
#include <stddef.h>

struct arena;
struct diag;
struct mustache_map;
struct source;

struct bound {
	const char		*text;	/* NUL-ended; the arena's, or the
					 * source's where nothing was put in */
	size_t			 len;	/* bytes of text */
	struct mustache_map	*map;	/* the arena's; NULL: nothing put in */
};

/*
 * Put the figures in before Markdown is read, so that one can stand anywhere.
 * Takes:  figures: of figures_build; is_lenient: a name may be missing, since
 *         a dataset could not be read.
 * Gives:  false after reporting, if there is no text to read on; a text with an
 *         unknown name is reported, and read on without it.
 * Errors: those of mustache_compile and mustache_render.
 */
bool	 bound_put(struct arena *a, const struct source *source,
	    const cJSON *figures, bool is_lenient, struct bound *bound,
	    struct diag *d);

/*
 * Where a byte of the text stands in its source; for markdown_options.
 * Takes:  map: of a struct bound.
 */
size_t	 bound_place(void *map, size_t offset);

#endif
