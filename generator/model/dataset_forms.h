/*
 * The forms of values and cells in dataset files: the shapes of what their
 * readers check. They drive the JSON Schema; the readers say what is wrong.
 * Stage: model.
 * Must not know: how the checked values are stored.
 */
#ifndef MODEL_DATASET_FORMS_H
#define MODEL_DATASET_FORMS_H

#include "load/json.h"

extern const struct json_field value_item;	/* of a kpi's series */
extern const struct json_field row_item;	/* of a table */
extern const struct json_field row_forms[];	/* of its total */

#endif
