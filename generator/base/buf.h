/*
 * Growable bytes.
 * Stage: base.
 * Must not know: what the bytes mean.
 *
 * Invariants: `data` is never NULL and data[len] is always NUL, so a buf can
 * be read as a string at any time. A buf starts as BUF_INIT or by buf_init
 * and is given back by buf_release or buf_detach.
 */
#ifndef BASE_BUF_H
#define BASE_BUF_H

#include <stdarg.h>
#include <stddef.h>

struct buf {
	char	*data;		/* NUL-ended bytes; owned by the buf */
	size_t	 len;		/* bytes before the NUL */
	size_t	 cap;		/* bytes allocated; 0: data is static */
};

extern char buf_empty[];	/* what an unused buf points to */

#define BUF_INIT { buf_empty, 0, 0 }

/* Life cycle. */

/*
 * Make `b` an empty buf without allocating.
 */
void	 buf_init(struct buf *b);

/*
 * Free the bytes; `b` is empty and usable again.
 */
void	 buf_release(struct buf *b);

/*
 * Forget the bytes but keep the room.
 */
void	 buf_clear(struct buf *b);

/*
 * Hand the bytes over.
 * Gives:  a NUL-ended string; `b` is empty and usable again.
 * Owns:   the caller frees the result with free().
 */
char	*buf_detach(struct buf *b);

/* Growing. */

/*
 * Append `len` bytes of `bytes`.
 * Takes:  bytes may hold NULs; must not point into `b`.
 */
void	 buf_put(struct buf *b, const void *bytes, size_t len);

/*
 * Append a NUL-ended string.
 */
void	 buf_puts(struct buf *b, const char *text);

/*
 * Append one byte.
 */
void	 buf_putc(struct buf *b, char c);

/*
 * Append formatted text, as printf(3) does.
 */
void	 buf_printf(struct buf *b, const char *fmt, ...)
	    __attribute__((format(printf, 2, 3)));

/*
 * Append formatted text from an argument list.
 */
void	 buf_vprintf(struct buf *b, const char *fmt, va_list ap)
	    __attribute__((format(printf, 2, 0)));

/*
 * Make room for `more` further bytes beyond len and the NUL.
 */
void	 buf_reserve(struct buf *b, size_t more);

/*
 * Cut the buf back to its first `len` bytes.
 * Takes:  len at most b->len.
 */
void	 buf_cut(struct buf *b, size_t len);

#endif
