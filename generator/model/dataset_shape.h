/*
 * The shapes of dataset files, as tables for the JSON check.
 * Stage: model.
 * Must not know: how the checked values are stored.
 */
#ifndef MODEL_DATASET_SHAPE_H
#define MODEL_DATASET_SHAPE_H

#include "load/json.h"
#include "model/dataset.h"

/* The fields of each kind of dataset, by enum dataset_kind. */
extern const struct json_field *const dataset_shapes[DATASET__MAX];

/* Words that a file may use, in the order of their enums; NULL-ended. */
extern const char *const dataset_kind_words[DATASET__MAX + 1];
extern const char *const zero_words[];		/* show, hide */
extern const char *const chart_words[];		/* from CHART_WISH_LINE on */

#endif
