/*
 * Pieces that the views of PDFs have in common.
 * Stage: view.
 * Must not know: FO, or which PDF.
 */
#ifndef VIEW_PDF_PIECE_VIEW_H
#define VIEW_PDF_PIECE_VIEW_H

#include <cjson/cJSON.h>

#include "base/locale.h"

struct arena;
struct buf;
struct context;
struct dataset;
struct edition;
struct pdf_part;

/*
 * Add what every view needs that is rendered by itself: t and colour, the
 * messages and the theme's colours.
 * Owns:   both stay the context's: free the view before it.
 */
void	 pdf_piece_frame(cJSON *view, const struct context *c,
	    enum lang lang);

/*
 * Add a title as cover_title, with a short last word ("2") tied to the word
 * before it, and a day to its month.
 */
void	 pdf_piece_title(cJSON *view, const char *title);

/*
 * Add what the head of every page shows as running: the title of the whole,
 * after "Restricted" where it is that.
 */
void	 pdf_piece_running(cJSON *view, const struct edition *whole);

/*
 * Append what an agenda is: "Agenda supplement 2", and whether its pack is
 * restricted.
 * Takes:  pack: edition of an agenda.
 */
void	 pdf_piece_put_kind(struct buf *out, const struct edition *pack);

/*
 * Append what each page of a pack bears: "Agenda supplement 2 · 14 September
 * 2023".
 */
void	 pdf_piece_put_meeting(struct buf *out, const struct edition *pack);

/*
 * Add whether a part begins or ends an item of a pack: has_item, item,
 * ends_item, end_id, begins_exempt; see view/pdf_part_view.
 */
void	 pdf_piece_item(cJSON *view, struct arena *a,
	    const struct pdf_part *part, const struct edition *pack);

/*
 * A kpi as a card: figure_view's, with missing_notes [{text}], t and colour.
 * Takes:  set of kind kpi.
 * Owns:   the caller frees with cJSON_Delete before the context goes.
 */
cJSON	*pdf_piece_card(const struct context *c, const struct dataset *set,
	    enum lang lang);

#endif
