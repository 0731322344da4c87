/*
 * What changed in the rows and cells of the tables of two plans.
 * Stage: view. Used by view/changes_view only.
 * Must not know: HTML.
 */
#ifndef VIEW_CHANGES_TABLES_H
#define VIEW_CHANGES_TABLES_H

#include <cjson/cJSON.h>
#include <stdbool.h>

struct changes;

/*
 * Add tables: those of both plans, by id, whose rows or cells differ.
 * Gives:  whether there are any; the marks met are in ch->marks.
 */
bool	 changes_tables_add(struct changes *ch, cJSON *view);

#endif
