#include "load/json.h"

#include <errno.h>
#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/fs.h"
#include "base/mem.h"
#include "base/text.h"

const struct json_field json_text_item = {
	NULL, JSON_TEXT, false, NULL, NULL, NULL
};
const struct json_field json_string_item = {
	NULL, JSON_STRING, false, NULL, NULL, NULL
};

static bool
json_check_twice(const struct json_doc *doc, const cJSON *node,
    struct diag *d)
{
	const cJSON *child, *other;
	bool good = true;

	cJSON_ArrayForEach(child, node) {
		if (cJSON_IsObject(node))
			for (other = node->child; other != child;
			    other = other->next)
				if (strcmp(other->string, child->string) == 0) {
					diag_at(d, DIAG_JSON_KEY_TWICE,
					    doc->source,
					    json_key_offset(doc, child),
					    "key '%s' stands twice in one "
					    "object", child->string);
					good = false;
					break;
				}
		good &= json_check_twice(doc, child, d);
	}
	return good;
}

struct json_doc *
json_read(struct arena *a, const char *path, struct diag *d)
{
	struct buf bytes = BUF_INIT;
	const char *text;
	size_t len;

	if (fs_read(path, &bytes) == -1) {
		diag_file(d, DIAG_FILE_READ, path, "cannot read: %s",
		    strerror(errno));
		buf_release(&bytes);
		return NULL;
	}
	len = bytes.len;
	text = arena_strndup(a, bytes.data, len);
	buf_release(&bytes);
	return json_parse(a, path, text, len, d);
}

struct json_doc *
json_parse(struct arena *a, const char *path, const char *text, size_t len,
    struct diag *d)
{
	struct json_doc *doc;
	const char *end = NULL;
	size_t bad;

	doc = arena_alloc(a, 1, sizeof(*doc));
	doc->source = source_build(a, path, text, len);
	if ((bad = text_check(text, len)) != TEXT_VALID) {
		diag_at(d, DIAG_ENCODING, doc->source, bad,
		    "not UTF-8: save the file as UTF-8");
		return NULL;
	}
	doc->root = cJSON_ParseWithLengthOpts(text, len + 1, &end, true);
	if (doc->root == NULL) {
		diag_at(d, DIAG_JSON_SYNTAX, doc->source,
		    end != NULL ? (size_t)(end - text) : 0,
		    "not JSON from here on: look for a missing comma, quote "
		    "or bracket");
		return NULL;
	}
	if (!json_check_twice(doc, doc->root, d)) {
		json_free(doc);
		return NULL;
	}
	return doc;
}

void
json_free(struct json_doc *doc)
{
	if (doc == NULL)
		return;
	cJSON_Delete(doc->root);
	doc->root = NULL;
}

/*
 * cJSON keeps no positions. To find one, the text is walked beside the tree:
 * both have the same values in the same order, and the text is known to be
 * good JSON.
 */
struct json_search {
	const char	*at;		/* next byte of the text */
	const cJSON	*target;
	bool		 want_key;
	const char	*found;		/* NULL until found */
};

static void
json_skip_space(struct json_search *s)
{
	while (*s->at == ' ' || *s->at == '\t' || *s->at == '\n' ||
	    *s->at == '\r')
		s->at++;
}

static void
json_skip_string(struct json_search *s)
{
	for (s->at++; *s->at != '"' && *s->at != '\0'; s->at++)
		if (*s->at == '\\' && s->at[1] != '\0')
			s->at++;
	if (*s->at == '"')
		s->at++;
}

static void
json_search_value(struct json_search *s, const cJSON *node)
{
	const cJSON *child;

	json_skip_space(s);
	if (node == s->target) {
		s->found = s->at;
		return;
	}
	if (cJSON_IsString(node)) {
		json_skip_string(s);
		return;
	}
	if (!cJSON_IsObject(node) && !cJSON_IsArray(node)) {
		s->at += strcspn(s->at, " \t\r\n,]}");
		return;
	}
	s->at++;
	cJSON_ArrayForEach(child, node) {
		json_skip_space(s);
		if (child == s->target && s->want_key) {
			s->found = s->at;
			return;
		}
		if (cJSON_IsObject(node)) {
			json_skip_string(s);
			json_skip_space(s);
			s->at++;
		}
		json_search_value(s, child);
		if (s->found != NULL)
			return;
		json_skip_space(s);
		if (*s->at == ',')
			s->at++;
	}
	json_skip_space(s);
	s->at++;
}

static size_t
json_find(const struct json_doc *doc, const cJSON *node, bool want_key)
{
	struct json_search s = { doc->source->text, node, want_key, NULL };

	if (strncmp(s.at, "\xef\xbb\xbf", 3) == 0)
		s.at += 3;
	json_search_value(&s, doc->root);
	return s.found != NULL ? (size_t)(s.found - doc->source->text) : 0;
}

size_t
json_offset(const struct json_doc *doc, const cJSON *node)
{
	return json_find(doc, node, false);
}

size_t
json_key_offset(const struct json_doc *doc, const cJSON *node)
{
	return json_find(doc, node, true);
}

static bool
json_path_to(struct buf *path, const cJSON *node, const cJSON *target)
{
	const cJSON *child;
	size_t len = path->len;
	int i = 0;

	if (node == target)
		return true;
	cJSON_ArrayForEach(child, node) {
		if (cJSON_IsArray(node))
			buf_printf(path, "[%d]", i++);
		else
			buf_printf(path, "%s%s", len > 0 ? "." : "",
			    child->string);
		if (json_path_to(path, child, target))
			return true;
		buf_cut(path, len);
	}
	return false;
}

const char *
json_path(struct arena *a, const struct json_doc *doc, const cJSON *node)
{
	struct buf path = BUF_INIT;
	const char *copy;

	json_path_to(&path, doc->root, node);
	copy = arena_strdup(a, path.data);
	buf_release(&path);
	return copy;
}

/* What a check needs on its way down. */
struct json_checker {
	const struct json_doc	*doc;
	struct diag		*diag;
	struct arena		 arena;	/* paths for messages */
	bool			 good;
};

static const char *const json_type_words[] = {
	"a text or {\"en\": ..., \"cy\": ...}", "a text",
	"a lower-case name of a-z, 0-9 and '-'", "a date \"YYYY-MM-DD\"",
	"a time \"HH:MM\"", "an address that starts with https://",
	"a colour \"#rrggbb\"", "a word", "true or false", "a whole number",
	"a number", "an object", "a list", "an object", "null", "a value"
};

_Static_assert(sizeof(json_type_words) / sizeof(json_type_words[0]) ==
    JSON__MAX, "words for each type");

static void
json_wrong(struct json_checker *c, const cJSON *node, enum diag_id id,
    const char *wanted)
{
	diag_at(c->diag, id, c->doc->source, json_offset(c->doc, node),
	    "'%s' must be %s", json_path(&c->arena, c->doc, node), wanted);
	c->good = false;
}

static bool
json_is_time(const char *s)
{
	return strlen(s) == 5 && s[2] == ':' && s[0] >= '0' && s[0] <= '2' &&
	    s[1] >= '0' && s[1] <= '9' && s[3] >= '0' && s[3] <= '5' &&
	    s[4] >= '0' && s[4] <= '9' && strncmp(s, "24", 2) < 0;
}

static bool
json_is_colour(const char *s)
{
	return strlen(s) == 7 && s[0] == '#' &&
	    strspn(s + 1, "0123456789abcdefABCDEF") == 6;
}

static bool
json_string_good(const char *s, enum json_type type)
{
	struct date date;

	switch (type) {
	case JSON_SLUG:
		return text_is_slug(s);
	case JSON_DATE:
		return date_read(s, &date);
	case JSON_TIME:
		return json_is_time(s);
	case JSON_URL:
		return text_starts(s, "https://") || text_starts(s, "http://");
	case JSON_COLOUR:
		return json_is_colour(s);
	default:
		return s[strspn(s, " \t\r\n")] != '\0';
	}
}

static void
json_check_string(struct json_checker *c, const cJSON *node,
    enum json_type type)
{
	if (!cJSON_IsString(node))
		json_wrong(c, node, DIAG_JSON_TYPE, json_type_words[type]);
	else if (!json_string_good(node->valuestring, type))
		json_wrong(c, node, DIAG_JSON_VALUE,
		    type == JSON_TEXT || type == JSON_STRING ?
		    "filled in, not empty" : json_type_words[type]);
}

/* A text, or an object that gives it per language. */
static void
json_check_text(struct json_checker *c, const cJSON *node,
    enum json_type type)
{
	const cJSON *child;

	if (!cJSON_IsObject(node)) {
		json_check_string(c, node, type);
		return;
	}
	if (node->child == NULL)
		json_wrong(c, node, DIAG_JSON_VALUE, json_type_words[type]);
	cJSON_ArrayForEach(child, node) {
		if (lang_from_code(child->string) == LANG__MAX) {
			diag_at(c->diag, DIAG_JSON_KEY_UNKNOWN, c->doc->source,
			    json_key_offset(c->doc, child),
			    "'%s' is no language: use \"en\" or \"cy\"",
			    child->string);
			c->good = false;
		}
		json_check_string(c, child, type);
	}
}

static void
json_check_word(struct json_checker *c, const cJSON *node,
    const char *const *words)
{
	struct buf wanted = BUF_INIT;
	size_t i;

	if (cJSON_IsString(node))
		for (i = 0; words[i] != NULL; i++)
			if (strcmp(words[i], node->valuestring) == 0)
				return;
	buf_puts(&wanted, "one of");
	for (i = 0; words[i] != NULL; i++)
		buf_printf(&wanted, "%s \"%s\"", i > 0 ? "," : "", words[i]);
	json_wrong(c, node, cJSON_IsString(node) ? DIAG_JSON_VALUE :
	    DIAG_JSON_TYPE, wanted.data);
	buf_release(&wanted);
}

static void
json_check_number(struct json_checker *c, const cJSON *node,
    enum json_type type)
{
	double n = node->valuedouble;

	if (!cJSON_IsNumber(node))
		json_wrong(c, node, DIAG_JSON_TYPE, json_type_words[type]);
	else if (!isfinite(n) || fabs(n) > 1e15)
		json_wrong(c, node, DIAG_JSON_VALUE, "below 10 to the 15th");
	else if (type == JSON_INTEGER && (n < 0 || n > 1e9 || floor(n) < n))
		json_wrong(c, node, DIAG_JSON_VALUE,
		    "a whole number, zero or more");
}

static void json_check_fields(struct json_checker *, const cJSON *,
    const struct json_field *);

static void
json_check_value(struct json_checker *c, const cJSON *node,
    const struct json_field *field)
{
	const cJSON *child;

	switch (field->type) {
	case JSON_TEXT:
	case JSON_SLUG:
		json_check_text(c, node, field->type);
		break;
	case JSON_WORD:
		json_check_word(c, node, field->words);
		break;
	case JSON_BOOL:
		if (!cJSON_IsBool(node))
			json_wrong(c, node, DIAG_JSON_TYPE,
			    json_type_words[field->type]);
		break;
	case JSON_INTEGER:
	case JSON_NUMBER:
		json_check_number(c, node, field->type);
		break;
	case JSON_OBJECT:
		json_check_fields(c, node, field->of);
		break;
	case JSON_LIST:
		if (!cJSON_IsArray(node))
			json_wrong(c, node, DIAG_JSON_TYPE, "a list");
		else
			cJSON_ArrayForEach(child, node)
				json_check_value(c, child, field->of);
		break;
	case JSON_MAP:
		if (!cJSON_IsObject(node))
			json_wrong(c, node, DIAG_JSON_TYPE, "an object");
		else
			cJSON_ArrayForEach(child, node)
				json_check_value(c, child, field->of);
		break;
	case JSON_NULL:
		if (!cJSON_IsNull(node))
			json_wrong(c, node, DIAG_JSON_TYPE, "null");
		break;
	case JSON_ANY:
		break;
	default:
		json_check_string(c, node, field->type);
		break;
	}
}

static void
json_unknown_key(struct json_checker *c, const cJSON *child,
    const struct json_field *fields)
{
	const char *names[64], *near;
	size_t count;

	for (count = 0; count < 64 && fields[count].key != NULL; count++)
		names[count] = fields[count].key;
	near = text_nearest(child->string, names, count);
	diag_at(c->diag, DIAG_JSON_KEY_UNKNOWN, c->doc->source,
	    json_key_offset(c->doc, child), "unknown key '%s'%s%s%s",
	    json_path(&c->arena, c->doc, child),
	    near != NULL ? " (did you mean '" : "",
	    near != NULL ? near : "", near != NULL ? "'?)" : "");
	c->good = false;
}

static void
json_check_fields(struct json_checker *c, const cJSON *object,
    const struct json_field *fields)
{
	const struct json_field *field;
	const cJSON *child;

	if (!cJSON_IsObject(object)) {
		json_wrong(c, object, DIAG_JSON_TYPE, "an object");
		return;
	}
	cJSON_ArrayForEach(child, object) {
		for (field = fields; field->key != NULL; field++)
			if (strcmp(field->key, child->string) == 0)
				break;
		if (field->key != NULL)
			json_check_value(c, child, field);
		else if (object != c->doc->root ||
		    strcmp(child->string, "$schema") != 0)
			json_unknown_key(c, child, fields);
	}
	for (field = fields; field->key != NULL; field++)
		if (field->required && json_get(object, field->key) == NULL) {
			const char *path = json_path(&c->arena, c->doc, object);

			diag_at(c->diag, DIAG_JSON_KEY_MISSING, c->doc->source,
			    json_offset(c->doc, object),
			    "missing key '%s%s%s': %s", path,
			    *path != '\0' ? "." : "", field->key, field->help);
			c->good = false;
		}
}

bool
json_check(const struct json_doc *doc, const cJSON *object,
    const struct json_field *fields, struct diag *d)
{
	struct json_checker c = { doc, d, ARENA_INIT, true };

	json_check_fields(&c, object, fields);
	arena_release(&c.arena);
	return c.good;
}

const cJSON *
json_get(const cJSON *object, const char *key)
{
	return cJSON_GetObjectItemCaseSensitive(object, key);
}

const char *
json_string(const cJSON *object, const char *key)
{
	const cJSON *value = json_get(object, key);

	return cJSON_IsString(value) ? value->valuestring : NULL;
}

struct ltext
json_text_of(const cJSON *value)
{
	struct ltext text = { { NULL, NULL } };
	int lang;

	if (cJSON_IsString(value))
		for (lang = 0; lang < LANG__MAX; lang++)
			text.by[lang] = value->valuestring;
	else if (cJSON_IsObject(value))
		for (lang = 0; lang < LANG__MAX; lang++)
			text.by[lang] = json_string(value,
			    lang_code((enum lang)lang));
	return text;
}

struct ltext
json_text(const cJSON *object, const char *key)
{
	return json_text_of(json_get(object, key));
}

struct date
json_date(const cJSON *object, const char *key)
{
	struct date date = { 0, 0, 0 };
	const char *text = json_string(object, key);

	if (text != NULL)
		date_read(text, &date);
	return date;
}

double
json_number(const cJSON *object, const char *key, double missing)
{
	const cJSON *value = json_get(object, key);

	return cJSON_IsNumber(value) ? value->valuedouble : missing;
}

bool
json_bool(const cJSON *object, const char *key)
{
	return cJSON_IsTrue(json_get(object, key));
}

int
json_word(const cJSON *object, const char *key, const char *const *words,
    int missing)
{
	const char *word = json_string(object, key);
	int i;

	for (i = 0; word != NULL && words[i] != NULL; i++)
		if (strcmp(words[i], word) == 0)
			return i;
	return missing;
}
