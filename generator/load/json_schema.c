#include "load/json_schema.h"

#include <stdbool.h>
#include <stddef.h>

#include "base/locale.h"
#include "load/json.h"

#define SCHEMA_DRAFT "https://json-schema.org/draft/2020-12/schema"
#define SCHEMA_FILLED "[^ \\t\\r\\n]"
#define SCHEMA_SLUG "^[a-z0-9]+(-[a-z0-9]+)*$"

static cJSON *schema_value(const struct json_field *);

static cJSON *
schema_type(const char *type)
{
	cJSON *schema = cJSON_CreateObject();

	cJSON_AddStringToObject(schema, "type", type);
	return schema;
}

static cJSON *
schema_string(const char *pattern)
{
	cJSON *schema = schema_type("string");

	cJSON_AddStringToObject(schema, "pattern", pattern);
	return schema;
}

static cJSON *
schema_number(const char *type, double least, double most)
{
	cJSON *schema = schema_type(type);

	cJSON_AddNumberToObject(schema, "minimum", least);
	cJSON_AddNumberToObject(schema, "maximum", most);
	return schema;
}

/* A string, or one for each language. */
static cJSON *
schema_per_language(const char *pattern)
{
	cJSON *schema = cJSON_CreateObject(), *list, *one, *properties;
	int lang;

	list = cJSON_AddArrayToObject(schema, "anyOf");
	cJSON_AddItemToArray(list, schema_string(pattern));
	one = schema_type("object");
	cJSON_AddItemToArray(list, one);
	properties = cJSON_AddObjectToObject(one, "properties");
	for (lang = 0; lang < LANG__MAX; lang++)
		cJSON_AddItemToObject(properties, lang_code((enum lang)lang),
		    schema_string(pattern));
	cJSON_AddNumberToObject(one, "minProperties", 1);
	cJSON_AddFalseToObject(one, "additionalProperties");
	return schema;
}

static cJSON *
schema_reference(const char *name)
{
	cJSON *schema = cJSON_CreateObject();

	cJSON_AddStringToObject(schema, "$ref", name);
	return schema;
}

static cJSON *
schema_words(const char *const *words)
{
	cJSON *schema = cJSON_CreateObject();
	cJSON *list = cJSON_AddArrayToObject(schema, "enum");

	for (; *words != NULL; words++)
		cJSON_AddItemToArray(list, cJSON_CreateString(*words));
	return schema;
}

/* What a reader checks may have one of several forms. */
static cJSON *
schema_forms(const struct json_field *forms)
{
	cJSON *schema = cJSON_CreateObject(), *list;

	if (forms == NULL)
		return schema;
	list = cJSON_AddArrayToObject(schema, "anyOf");
	for (; forms->key != NULL; forms++)
		cJSON_AddItemToArray(list, schema_value(forms));
	return schema;
}

static void
schema_add_fields(cJSON *schema, const struct json_field *fields)
{
	cJSON *properties = cJSON_AddObjectToObject(schema, "properties");
	cJSON *required = cJSON_CreateArray();
	const struct json_field *field;

	for (field = fields; field->key != NULL; field++) {
		cJSON_AddItemToObject(properties, field->key,
		    schema_value(field));
		if (field->required)
			cJSON_AddItemToArray(required,
			    cJSON_CreateString(field->key));
	}
	if (required->child != NULL)
		cJSON_AddItemToObject(schema, "required", required);
	else
		cJSON_Delete(required);
	cJSON_AddFalseToObject(schema, "additionalProperties");
}

static cJSON *
schema_of_type(const struct json_field *field)
{
	cJSON *schema;

	switch (field->type) {
	case JSON_TEXT:
		return schema_reference("#/$defs/text");
	case JSON_SLUG:
		return schema_reference("#/$defs/slug");
	case JSON_STRING:
		return schema_string(SCHEMA_FILLED);
	case JSON_DATE:
		return schema_string("^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
	case JSON_TIME:
		return schema_string("^([01][0-9]|2[0-3]):[0-5][0-9]$");
	case JSON_URL:
		return schema_string("^https?://");
	case JSON_COLOUR:
		return schema_string("^#[0-9a-fA-F]{6}$");
	case JSON_WORD:
		return schema_words(field->words);
	case JSON_BOOL:
		return schema_type("boolean");
	case JSON_NULL:
		return schema_type("null");
	case JSON_INTEGER:
		return schema_number("integer", 0, 1e9);
	case JSON_NUMBER:
		return schema_number("number", -1e15, 1e15);
	case JSON_OBJECT:
		schema = schema_type("object");
		schema_add_fields(schema, field->of);
		return schema;
	case JSON_MAP:
		schema = schema_type("object");
		cJSON_AddItemToObject(schema, "additionalProperties",
		    schema_value(field->of));
		return schema;
	case JSON_LIST:
		schema = schema_type("array");
		cJSON_AddItemToObject(schema, "items",
		    schema_value(field->of));
		return schema;
	default:
		return schema_forms(field->of);
	}
}

static cJSON *
schema_value(const struct json_field *field)
{
	cJSON *schema = schema_of_type(field);

	if (field->help != NULL)
		cJSON_AddStringToObject(schema, "description", field->help);
	return schema;
}

cJSON *
json_schema_build(const char *title, const struct json_field *fields)
{
	cJSON *root = cJSON_CreateObject(), *defs;

	cJSON_AddStringToObject(root, "$schema", SCHEMA_DRAFT);
	cJSON_AddStringToObject(root, "title", title);
	cJSON_AddStringToObject(root, "type", "object");
	schema_add_fields(root, fields);
	cJSON_AddItemToObject(cJSON_GetObjectItemCaseSensitive(root,
	    "properties"), "$schema", schema_type("string"));
	defs = cJSON_AddObjectToObject(root, "$defs");
	cJSON_AddItemToObject(defs, "text",
	    schema_per_language(SCHEMA_FILLED));
	cJSON_AddItemToObject(defs, "slug", schema_per_language(SCHEMA_SLUG));
	return root;
}
