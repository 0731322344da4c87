/*
 * Memory that is there or ends the program.
 * Stage: base.
 * Must not know: anything of yjplan.
 */
#ifndef BASE_MEM_H
#define BASE_MEM_H

#include <stddef.h>

/*
 * Stop the program because yjplan itself is wrong, with file and line.
 * For broken invariants only: a reader's or writer's mistake goes to diag.
 */
#define BUG(what) mem_bug(__FILE__, __LINE__, (what))

/*
 * Allocate `count` zeroed objects of `size` bytes.
 * Takes:  counts; their product is checked against overflow.
 * Gives:  memory aligned for any type, never NULL.
 * Errors: ends the program with exit code 3 when memory is exhausted.
 * Owns:   the caller frees with free().
 */
void	*mem_alloc(size_t count, size_t size);

/*
 * Resize `old` to hold `count` objects of `size` bytes, as realloc(3) does.
 * Takes:  old may be NULL; new bytes are not zeroed.
 * Gives:  never NULL.
 * Errors: ends the program with exit code 3 when memory is exhausted.
 * Owns:   the caller frees the result; `old` is gone.
 */
void	*mem_resize(void *old, size_t count, size_t size);

/*
 * Make room for one more object at the end of a list that grows.
 * Takes:  count objects of `size` bytes, with room for *cap; list is NULL while
 *         *cap is 0.
 * Gives:  the list, never NULL, perhaps moved; *cap is more than count. New
 *         bytes are not zeroed.
 * Errors: ends the program with exit code 3 when memory is exhausted.
 * Owns:   the caller frees the result; `list` is gone.
 */
void	*mem_room(void *list, size_t count, size_t *cap, size_t size);

/*
 * Copy a string.
 * Gives:  a fresh copy, never NULL.
 * Owns:   the caller frees with free().
 */
char	*mem_strdup(const char *text);

/*
 * Print place and reason of a broken invariant and abort; use BUG().
 */
void	 mem_bug(const char *file, int line, const char *what)
	    __attribute__((noreturn));

#endif
