/*
 * Finished pages: handed over, listed in the sitemap and made searchable.
 * Stage: render.
 * Must not know: what is on a page, or where the bytes go.
 */
#ifndef RENDER_PAGES_H
#define RENDER_PAGES_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/locale.h"
#include "render/html_template.h"
#include "render/search_index.h"
#include "render/sitemap.h"
#include "view/page_view.h"

struct chart_draw;
struct context;

/* Must stay where it is: its parts point to each other. */
struct pages {
	const struct context	*c;		/* borrowed */
	int			(*sink)(void *, const char *,
				    const struct buf *);
	void			*sink_data;	/* its first argument */
	struct page_site	 site;
	struct page_render	 render;
	struct chart_draw	*draw;
	struct arena		 kept;		/* templates */
	struct arena		 arena;		/* of one document or page */
	struct sitemap		 map;
	struct search_index	 search[LANG__MAX];
	struct buf		 out;		/* bytes of one file */
	bool			 failed;	/* a page could not be made */
	bool			 stopped;	/* the sink has failed */
};

/*
 * Start without pages.
 * Takes:  c: what page_site_build needs; like: pages of the same site, whose
 *         look at it need not be taken again, or NULL; sink: takes a file by
 *         its path from the root of the site, "en/index.html", and gives 0,
 *         or -1 after reporting, which ends the rendering; data: its first
 *         argument.
 * Owns:   the caller ends with pages_release; c is borrowed until then.
 */
void	 pages_init(struct pages *p, const struct context *c,
	    const struct pages *like,
	    int (*sink)(void *data, const char *path,
	    const struct buf *bytes), void *data);

/*
 * Take the page that was rendered into p->out.
 * Takes:  rendered: false where that failed, as was reported; changed: the
 *         date of its text, year 0: not known.
 */
void	 pages_put(struct pages *p, const struct page *page, bool rendered,
	    struct date changed);

/*
 * Hand over what is in p->out, and nothing more.
 * Takes:  address: "en/plans/" is "en/plans/index.html".
 */
void	 pages_put_file(struct pages *p, const char *address);

/*
 * A message of the site.
 */
const char *pages_t(const struct pages *p, enum lang lang, const char *key);

/*
 * Send what is listed in the sitemap and made searchable as lines of
 * base/wire, and forget it.
 */
void	 pages_send(struct pages *p, struct buf *out);

/*
 * Take such a line.
 * Gives:  false if the line is another.
 */
bool	 pages_take(struct pages *p, const char *const *fields);

/*
 * Free what it holds.
 * Gives:  0; or -1 if a page or a file failed.
 */
int	 pages_release(struct pages *p);

#endif
