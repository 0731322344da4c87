#include "model/holidays.h"

#include <errno.h>
#include <string.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/diag.h"
#include "load/json.h"
#include "load/share.h"

#define HOLIDAYS_PATH "assets/bank-holidays.json"

static const struct json_field source_fields[] = {
	{ "title", JSON_TEXT, true, NULL, NULL, "how the dates are known" },
	{ "url", JSON_URL, true, NULL, NULL, "where the official ones are" },
	JSON_FIELDS_END
};

static const struct json_field holiday_fields[] = {
	{ "date", JSON_DATE, true, NULL, NULL, "the day off work" },
	{ "name", JSON_TEXT, true, NULL, NULL, "what it is called" },
	JSON_FIELDS_END
};
static const struct json_field holiday_item = {
	NULL, JSON_OBJECT, false, holiday_fields, NULL, NULL
};

const struct json_field holidays_fields[] = {
	{ "source", JSON_OBJECT, true, source_fields, NULL, "where the dates "
	    "come from" },
	{ "holidays", JSON_LIST, true, &holiday_item, NULL, "the bank "
	    "holidays of England and Wales" },
	JSON_FIELDS_END
};

bool
holidays_read(struct arena *a, struct holidays *h, struct diag *d)
{
	const char *path = share_find(a, HOLIDAYS_PATH);
	const cJSON *list, *node;
	struct json_doc *json;
	bool good;

	memset(h, 0, sizeof(*h));
	if (path == NULL) {
		diag_file(d, DIAG_FILE_READ, HOLIDAYS_PATH, "cannot read: %s",
		    strerror(ENOENT));
		return false;
	}
	if ((json = json_read(a, path, d)) == NULL)
		return false;
	good = json_check(json, json->root, holidays_fields, d);
	if (good) {
		list = json_get(json->root, "holidays");
		h->days = arena_alloc(a, (size_t)cJSON_GetArraySize(list),
		    sizeof(*h->days));
		cJSON_ArrayForEach(node, list)
			h->days[h->count++] = day_number(json_date(node,
			    "date"));
	}
	json_free(json);
	return good;
}

bool
holidays_know(const struct holidays *h, int year)
{
	size_t i;

	for (i = 0; i < h->count; i++)
		if (day_date(h->days[i]).year == year)
			return true;
	return false;
}

bool
holidays_is_working(const struct holidays *h, long day)
{
	size_t i;

	if (day_is_weekend(day))
		return false;
	for (i = 0; i < h->count; i++)
		if (h->days[i] == day)
			return false;
	return true;
}

int
holidays_clear_days(const struct holidays *h, struct date from,
    struct date to, bool working)
{
	long day, end = day_number(to);
	int count = 0;

	for (day = day_number(from) + 1; day < end; day++)
		count += !working || holidays_is_working(h, day);
	return count;
}

struct date
holidays_after(const struct holidays *h, struct date date, int count)
{
	long day = day_number(date);

	while (count > 0)
		count -= holidays_is_working(h, ++day);
	return day_date(day);
}
