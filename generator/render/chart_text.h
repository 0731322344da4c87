/*
 * Text of a chart, measured and broken into lines.
 * Stage: render.
 * Must not know: fonts; widths come from a callback.
 */
#ifndef RENDER_CHART_TEXT_H
#define RENDER_CHART_TEXT_H

#include <stdbool.h>
#include <stddef.h>

struct arena;

/* Measures of a line of text, in parts of the font's height. */
#define CHART_TEXT_LINE	1.3	/* from baseline to baseline */
#define CHART_TEXT_BASE	1.0	/* from the top of a line to its baseline */
#define CHART_TEXT_MID	0.36	/* from the middle of digits to the baseline */

/* Says how wide text is: a font, or a fixed width in tests. */
struct chart_measure {
	double	(*width)(void *context, const char *text, size_t len,
		    double size, bool bold);	/* CSS pixels */
	void	*context;			/* borrowed */
};

struct chart_font {
	double	 size;		/* height, CSS pixels */
	bool	 bold;
};

struct chart_lines {
	const char	**texts;	/* one per line */
	size_t		 count;		/* 0 for an empty text */
	double		 width;		/* of the widest */
	double		 last_width;	/* of the last */
};

/*
 * The width of a text on one line.
 */
double	 chart_text_width(const struct chart_measure *m, const char *text,
	    struct chart_font font);

/*
 * Break a text at its spaces so that no line is wider than `room`.
 * Takes:  room above 0; force: a word that is too wide is cut with a hyphen,
 *         else it sticks out and `width` tells.
 * Gives:  as few lines as can be, of nearly equal width.
 * Owns:   the arena.
 */
struct chart_lines chart_text_wrap(struct arena *a,
	    const struct chart_measure *m, const char *text,
	    struct chart_font font, double room, bool force);

/*
 * Break a text that is read as running words: lines are full, the last one
 * not too short, and a word that is too wide is cut with a hyphen.
 * Owns:   the arena.
 */
struct chart_lines chart_text_fill(struct arena *a,
	    const struct chart_measure *m, const char *text,
	    struct chart_font font, double room);

#endif
