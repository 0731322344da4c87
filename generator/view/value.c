#include "view/value.h"

#include <stdio.h>

#include "base/buf.h"
#include "base/mem.h"

#define VALUE_NAME_MAX 64

/* "has_title" from "has_" and "title"; names are the code's own, so short. */
static void
value_join(char *out, const char *before, const char *name,
    const char *after)
{
	int n = snprintf(out, VALUE_NAME_MAX, "%s%s%s", before, name, after);

	if (n < 0 || n >= VALUE_NAME_MAX)
		BUG("name of a view's value is too long");
}

void
value_add(cJSON *object, const char *name, const char *text)
{
	char flag[VALUE_NAME_MAX];

	value_join(flag, "has_", name, "");
	cJSON_AddStringToObject(object, name, text != NULL ? text : "");
	cJSON_AddBoolToObject(object, flag, text != NULL && *text != '\0');
}

void
value_add_ltext(cJSON *object, const char *name, const struct ltext *text,
    enum lang lang)
{
	char other[VALUE_NAME_MAX];
	enum lang used;
	const char *given = ltext_get(text, lang, &used);

	value_add(object, name, given);
	value_join(other, "", name, "_lang");
	value_add(object, other, given != NULL && used != lang ?
	    lang_code(used) : NULL);
}

void
value_add_buf(cJSON *object, const char *name, struct buf *text)
{
	value_add(object, name, text->data);
	buf_release(text);
}

void
value_add_flag(cJSON *object, const char *name, bool flag)
{
	cJSON_AddBoolToObject(object, name, flag);
}

void
value_add_date(cJSON *object, const char *name, struct date date,
    enum lang lang)
{
	struct buf text = BUF_INIT, iso = BUF_INIT;
	char other[VALUE_NAME_MAX];

	if (date.year > 0) {
		locale_put_date(&text, lang, date, false);
		locale_put_date_iso(&iso, date);
	}
	value_add_buf(object, name, &text);
	value_join(other, "", name, "_iso");
	value_add_buf(object, other, &iso);
}

cJSON *
value_add_list(cJSON *object, const char *name)
{
	return cJSON_AddArrayToObject(object, name);
}

cJSON *
value_add_object(cJSON *object, const char *name)
{
	return cJSON_AddObjectToObject(object, name);
}

cJSON *
value_append(cJSON *list)
{
	cJSON *object = cJSON_CreateObject();

	cJSON_AddItemToArray(list, object);
	return object;
}
