/*
 * The shapes of site.json, plan.json, report.json and agenda.json.
 * Stage: model.
 * Must not know: how the checked values are stored.
 */
#ifndef MODEL_DOCUMENT_SHAPE_H
#define MODEL_DOCUMENT_SHAPE_H

#include "load/json.h"
#include "model/document.h"

extern const struct json_field site_fields[];

/* The fields of each kind of document, by enum document_kind. */
extern const struct json_field *const document_shapes[DOCUMENT__MAX];

/* Words that a file may use, in the order of their enums; NULL-ended. */
extern const char *const nation_words[];
extern const char *const publisher_words[];	/* government, other */

#endif
