/*
 * Small steps of building a view: texts with their language, flags, dates.
 * Stage: view.
 * Must not know: which view.
 */
#ifndef VIEW_VALUE_H
#define VIEW_VALUE_H

#include <cjson/cJSON.h>
#include <stdbool.h>

#include "base/locale.h"

struct buf;

/*
 * Add a text under `name` and the flag has_NAME. NULL and "" count as none:
 * the text is then "".
 */
void	 value_add(cJSON *object, const char *name, const char *text);

/*
 * Add the text of a language, the flag has_NAME, and, for the case that it
 * is in the other language, NAME_lang ("en") with has_NAME_lang.
 */
void	 value_add_ltext(cJSON *object, const char *name,
	    const struct ltext *text, enum lang lang);

/*
 * Add what a buf holds as a text, as value_add does, and release the buf.
 */
void	 value_add_buf(cJSON *object, const char *name, struct buf *text);

/*
 * Add a flag.
 */
void	 value_add_flag(cJSON *object, const char *name, bool flag);

/*
 * Add a date in words, the flag has_NAME, and NAME_iso for machines.
 * Takes:  year 0: no date.
 */
void	 value_add_date(cJSON *object, const char *name, struct date date,
	    enum lang lang);

/*
 * Add an empty list or object and give it.
 */
cJSON	*value_add_list(cJSON *object, const char *name);
cJSON	*value_add_object(cJSON *object, const char *name);

/*
 * Append an empty object to a list and give it.
 */
cJSON	*value_append(cJSON *list);

#endif
