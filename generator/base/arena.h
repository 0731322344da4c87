/*
 * Block allocator: many small objects, freed together.
 * Stage: base.
 * Must not know: what is stored.
 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stddef.h>

struct arena_block;

struct arena {
	struct arena_block	*last;	/* block in use; NULL when empty */
};

struct arena_mark {
	struct arena_block	*block;	/* block in use at the mark */
	size_t			 used;	/* bytes used in it */
};

#define ARENA_INIT { NULL }

/*
 * Make `a` an empty arena without allocating.
 */
void	 arena_init(struct arena *a);

/*
 * Free everything; `a` is empty and usable again.
 */
void	 arena_release(struct arena *a);

/*
 * Remember how full the arena is.
 */
struct arena_mark arena_get_mark(const struct arena *a);

/*
 * Free everything allocated since the mark was taken.
 * Takes:  a mark of this arena, not older than an earlier reset's mark.
 */
void	 arena_reset(struct arena *a, struct arena_mark mark);

/*
 * Allocate `count` zeroed objects of `size` bytes.
 * Gives:  memory aligned for any type, never NULL, even for zero bytes.
 * Errors: ends the program with exit code 3 when memory is exhausted.
 * Owns:   the arena.
 */
void	*arena_alloc(struct arena *a, size_t count, size_t size);

/*
 * Make room for one more object at the end of a list that grows.
 * Takes:  count objects of `size` bytes, with room for *cap.
 * Gives:  the list, or a copy with more room, whose new bytes are zeroed;
 *         *cap is more than count.
 * Owns:   the arena, the old list too.
 */
void	*arena_room(struct arena *a, void *list, size_t count, size_t *cap,
	    size_t size);

/*
 * Copy a NUL-ended string.
 * Owns:   the arena.
 */
char	*arena_strdup(struct arena *a, const char *text);

/*
 * Copy `len` bytes and end them with NUL.
 * Owns:   the arena.
 */
char	*arena_strndup(struct arena *a, const char *text, size_t len);

/*
 * Format a string, as printf(3) does.
 * Owns:   the arena.
 */
char	*arena_printf(struct arena *a, const char *fmt, ...)
	    __attribute__((format(printf, 2, 3)));

#endif
