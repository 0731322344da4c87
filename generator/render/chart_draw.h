/*
 * Draw charts with cairo and pango, as PNG for each use.
 * Stage: render.
 * Must not know: datasets, how a chart is laid out.
 */
#ifndef RENDER_CHART_DRAW_H
#define RENDER_CHART_DRAW_H

#include "render/chart_layout.h"
#include "render/chart_theme.h"
#include "render/image.h"

struct buf;

enum chart_use {
	CHART_FOR_WEB,		/* bare: the page has the words */
	CHART_FOR_WEB2X,	/* the same for screens of double density */
	CHART_FOR_BOARD,	/* with its words, 300 dpi, 16 x 9 cm or */
				/* as high as many bars need */
	CHART_FOR_PHONE,	/* bare, narrow, of double density */
	CHART_FOR__MAX
};

/* What a use asks for. */
struct chart_output {
	const char		*word;		/* on the command line */
	struct chart_page	 page;
	double			 scale;		/* device per CSS pixel */
	double			 dpi;
};

extern const struct chart_output chart_outputs[CHART_FOR__MAX];

struct chart_draw;

/*
 * Prepare fonts; worth keeping for all charts of a process.
 * Owns:   the caller frees with chart_draw_free.
 */
struct chart_draw *chart_draw_new(void);

/*
 * Free; NULL is allowed.
 */
void	 chart_draw_free(struct chart_draw *d);

/*
 * The widths of text in the fonts that are drawn with.
 * Owns:   borrows `d`.
 */
struct chart_measure chart_draw_measure(struct chart_draw *d);

/*
 * Append a laid-out chart as PNG.
 * Takes:  output: scale and density; alt: its text alternative; path: for
 *         messages.
 * Gives:  0, or -1 after reporting; `png` is then as before.
 * Errors: FILE_READ where the font is not there; FILE_WRITE where cairo or
 *         libpng fail.
 */
int	 chart_draw_layout(struct chart_draw *d,
	    const struct chart_layout *layout, const struct chart_theme *theme,
	    const struct chart_output *output, const struct image_words *words,
	    const char *path, struct diag *diag, struct buf *png);

/*
 * Lay a chart out and append it as PNG, with its words inside.
 * Gives:  0, or -1 after reporting; `png` is then as before.
 * Errors: those of chart_layout_build and chart_draw_layout.
 */
int	 chart_draw_png(struct chart_draw *d, const struct chart_spec *spec,
	    enum chart_use use, const struct chart_theme *theme,
	    struct diag *diag, struct buf *png);

#endif
