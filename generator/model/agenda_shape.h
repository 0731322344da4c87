/*
 * The shapes of what stands in agenda.json only: items, clear days.
 * Stage: model.
 * Must not know: how the checked values are stored.
 */
#ifndef MODEL_AGENDA_SHAPE_H
#define MODEL_AGENDA_SHAPE_H

#include "load/json.h"

extern const struct json_field clear_days_fields[];
extern const struct json_field agenda_item_shape;	/* of a list */
extern const struct json_field item_extract_fields[];	/* a section */
extern const struct json_field partner_pdf_fields[];
extern const struct json_field standing_item_shape;	/* of site.json */
extern const struct json_field restricted_paper_fields[];	/* paper.json */

/* Words that a file may use, in the order of their enums; NULL-ended. */
extern const char *const agenda_kind_words[];	/* agenda, supplement */
extern const char *const item_added_words[];	/* late, urgent */
extern const char *const clear_days_words[];	/* working, calendar */

#endif
