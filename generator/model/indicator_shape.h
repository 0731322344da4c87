/*
 * The shape of content/indicators.json.
 * Stage: model.
 * Must not know: how the checked values are stored.
 */
#ifndef MODEL_INDICATOR_SHAPE_H
#define MODEL_INDICATOR_SHAPE_H

#include "load/json.h"

extern const struct json_field catalogue_fields[];

/* Words that the file may use, in the order of their enums; NULL-ended. */
extern const char *const direction_words[];		/* lower to none */
extern const char *const definition_status_words[];	/* confirmed first */

#endif
