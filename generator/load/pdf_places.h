/*
 * On which pages the named places of a PDF are.
 * Stage: load.
 * Must not know: what the places are for.
 */
#ifndef LOAD_PDF_PLACES_H
#define LOAD_PDF_PLACES_H

#include <stddef.h>

struct arena;

struct pdf_place {
	const char	*name;
	int		 page;		/* from 0 */
};

struct pdf_places {
	struct pdf_place	*all;
	size_t			 count;
	int			 page_count;	/* of the PDF */
};

/*
 * Read the named destinations of a PDF.
 * Takes:  path of a file that FOP wrote.
 * Gives:  none where it cannot be read or has none.
 * Owns:   the arena.
 */
struct pdf_places pdf_places_read(struct arena *a, const char *path);

/*
 * The page of a place.
 * Gives:  -1 where there is no such place.
 */
int	 pdf_places_find(const struct pdf_places *places, const char *name);

#endif
