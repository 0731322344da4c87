#include "load/strings.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "load/json.h"
#include "load/share.h"

#define STRINGS_VALUES_MAX 8

static struct json_doc *
strings_read_one(struct arena *a, enum lang lang, struct diag *d)
{
	const char *path, *wanted;

	wanted = arena_printf(a, "templates/strings/%s.json", lang_code(lang));
	if ((path = share_find(a, wanted)) == NULL) {
		diag_file(d, DIAG_FILE_READ, wanted, "cannot find it here or "
		    "in '%s'", share_folder());
		return NULL;
	}
	return json_read(a, path, d);
}

static bool
strings_check_plural(const struct json_doc *doc, const cJSON *message,
    struct diag *d)
{
	if (json_string(message, "other") != NULL)
		return true;
	diag_at(d, DIAG_JSON_TYPE, doc->source, json_offset(doc, message),
	    "message '%s' must be a text, or plural forms with at least "
	    "\"other\"", message->string);
	return false;
}

/* Every message of one language must be there in the other. */
static bool
strings_check(const struct json_doc *doc, const struct json_doc *other,
    struct diag *d)
{
	const cJSON *message;
	bool good = true;

	cJSON_ArrayForEach(message, doc->root) {
		if (json_get(other->root, message->string) == NULL) {
			diag_at(d, DIAG_JSON_KEY_MISSING, doc->source,
			    json_key_offset(doc, message),
			    "message '%s' is missing in %s", message->string,
			    other->source->path);
			good = false;
		}
		if (!cJSON_IsString(message))
			good &= strings_check_plural(doc, message, d);
	}
	return good;
}

static int
strings_compare(const void *a, const void *b)
{
	const cJSON *const *x = a, *const *y = b;

	return strcmp((*x)->string, (*y)->string);
}

/* Pages ask for a hundred messages each: they are found by halves. */
static void
strings_sort(struct arena *a, struct strings *s, enum lang lang)
{
	const cJSON *message;
	size_t count = 0;

	s->count = (size_t)cJSON_GetArraySize(s->docs[lang]->root);
	s->sorted[lang] = arena_alloc(a, s->count, sizeof(*s->sorted[lang]));
	cJSON_ArrayForEach(message, s->docs[lang]->root)
		s->sorted[lang][count++] = message;
	if (count > 1)
		qsort(s->sorted[lang], count, sizeof(*s->sorted[lang]),
		    strings_compare);
}

static int
strings_compare_key(const void *key, const void *message)
{
	const cJSON *const *m = message;

	return strcmp(key, (*m)->string);
}

/* NULL where there is none. */
static const cJSON *
strings_find(const struct strings *s, enum lang lang, const char *key)
{
	const cJSON *const *found = bsearch(key, s->sorted[lang], s->count,
	    sizeof(*found), strings_compare_key);

	return found != NULL ? *found : NULL;
}

struct strings *
strings_read(struct arena *a, struct diag *d)
{
	struct strings *s;
	bool good = true;
	int lang;

	s = arena_alloc(a, 1, sizeof(*s));
	s->diag = d;
	for (lang = 0; lang < LANG__MAX; lang++) {
		s->docs[lang] = strings_read_one(a, (enum lang)lang, d);
		good &= s->docs[lang] != NULL;
	}
	for (lang = 0; good && lang < LANG__MAX; lang++)
		good &= strings_check(s->docs[lang],
		    s->docs[(lang + 1) % LANG__MAX], d);
	for (lang = 0; good && lang < LANG__MAX; lang++)
		strings_sort(a, s, (enum lang)lang);
	if (good)
		return s;
	strings_free(s);
	return NULL;
}

void
strings_free(struct strings *s)
{
	int lang;

	for (lang = 0; s != NULL && lang < LANG__MAX; lang++)
		json_free(s->docs[lang]);
}

const cJSON *
strings_all(const struct strings *s, enum lang lang)
{
	return s->docs[lang]->root;
}

static const char *
strings_form(const struct strings *s, enum lang lang, const char *key,
    const char *form)
{
	const cJSON *message = strings_find(s, lang, key);
	const char *text;

	if (cJSON_IsString(message))
		return message->valuestring;
	if ((text = json_string(message, form)) == NULL)
		text = json_string(message, "other");
	if (text == NULL) {
		diag_file(s->diag, DIAG_UNKNOWN_NAME,
		    s->docs[lang]->source->path, "no message '%s'", key);
		text = "";
	}
	return text;
}

const char *
strings_get(const struct strings *s, enum lang lang, const char *key)
{
	return strings_form(s, lang, key, "other");
}

/* The value of the name that stands at `name`, of `len` bytes. */
static const char *
strings_value(const char *const *pairs, const char *name, size_t len)
{
	for (; *pairs != NULL; pairs += 2)
		if (strlen(pairs[0]) == len &&
		    memcmp(pairs[0], name, len) == 0)
			return pairs[1];
	return NULL;
}

static void
strings_fill(struct buf *out, const char *text, const char *const *pairs)
{
	const char *end, *value;

	for (; *text != '\0'; text++) {
		value = NULL;
		if (*text == '{' && (end = strchr(text, '}')) != NULL)
			value = strings_value(pairs, text + 1,
			    (size_t)(end - text) - 1);
		if (value == NULL) {
			buf_putc(out, *text);
			continue;
		}
		buf_puts(out, value);
		text = end;
	}
}

void
strings_put(struct buf *out, const struct strings *s, enum lang lang,
    const char *key, ...)
{
	const char *pairs[STRINGS_VALUES_MAX * 2 + 1];
	size_t count = 0;
	va_list ap;

	va_start(ap, key);
	while (count < STRINGS_VALUES_MAX * 2 &&
	    (pairs[count] = va_arg(ap, const char *)) != NULL) {
		pairs[count + 1] = va_arg(ap, const char *);
		count += 2;
	}
	va_end(ap);
	pairs[count] = NULL;
	strings_fill(out, strings_get(s, lang, key), pairs);
}

void
strings_put_count(struct buf *out, const struct strings *s, enum lang lang,
    const char *key, double count, int decimals)
{
	struct buf number = BUF_INIT;
	const char *pairs[3] = { "n", NULL, NULL };

	locale_put_number(&number, count, decimals);
	pairs[1] = number.data;
	strings_fill(out, strings_form(s, lang, key,
	    plural_name(locale_plural(lang, count))), pairs);
	buf_release(&number);
}
