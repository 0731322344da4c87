#include "model/indicator.h"

#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/text.h"
#include "load/json.h"
#include "model/indicator_shape.h"

static void
catalogue_read_definition(struct arena *a, const cJSON *node,
    struct indicator_definition *definition)
{
	const cJSON *steps = json_get(node, "steps"), *step;

	definition->id = json_string(node, "id");
	definition->from = json_text(node, "from");
	definition->text = json_text(node, "text");
	definition->confirmed = json_word(node, "status",
	    definition_status_words, 1) == 0;
	definition->note = json_text(node, "note");
	definition->numerator = json_text(node, "numerator");
	definition->denominator = json_text(node, "denominator");
	definition->steps = arena_alloc(a, (size_t)cJSON_GetArraySize(steps),
	    sizeof(*definition->steps));
	cJSON_ArrayForEach(step, steps) {
		struct indicator_step *one =
		    &definition->steps[definition->step_count++];

		one->id = json_string(step, "id");
		one->name = json_text(step, "name");
	}
}

static enum unit
catalogue_unit(const cJSON *node)
{
	int unit;

	for (unit = 0; unit < UNIT__MAX - 1; unit++)
		if (strcmp(unit_words[unit], node->valuestring) == 0)
			break;
	return (enum unit)unit;
}

static void
catalogue_read_one(struct arena *a, const cJSON *node,
    struct indicator *indicator)
{
	const cJSON *list, *item;
	struct ltext address = json_text(node, "address");
	int lang;

	indicator->id = json_string(node, "id");
	indicator->number = json_string(node, "number");
	indicator->name = json_text(node, "name");
	indicator->question = json_text(node, "question");
	for (lang = 0; lang < LANG__MAX; lang++)
		indicator->slug[lang] = ltext_given(&address) ?
		    ltext_get(&address, (enum lang)lang, NULL) :
		    indicator->id;
	list = json_get(node, "definitions");
	indicator->definitions = arena_alloc(a,
	    (size_t)cJSON_GetArraySize(list), sizeof(*indicator->definitions));
	cJSON_ArrayForEach(item, list)
		catalogue_read_definition(a, item, &indicator->definitions[
		    indicator->definition_count++]);
	list = json_get(node, "units");
	indicator->units = arena_alloc(a, (size_t)cJSON_GetArraySize(list),
	    sizeof(*indicator->units));
	cJSON_ArrayForEach(item, list)
		indicator->units[indicator->unit_count++] =
		    catalogue_unit(item);
	indicator->better = (enum direction)json_word(node, "better",
	    direction_words, DIRECTION_NONE);
	indicator->counts = (enum counted)json_word(node, "counts",
	    counted_words, 0);
	indicator->source_title = json_text(json_get(node, "source"), "title");
	indicator->source_url = json_string(json_get(node, "source"), "url");
}

/* The ids of a list's objects must be names, each that of one object. */
static bool
catalogue_check_ids(const struct json_doc *json, const cJSON *list,
    const char *what, struct diag *d)
{
	const cJSON *node, *other;
	bool good = true, is_slug;

	cJSON_ArrayForEach(node, list) {
		const char *id = json_string(node, "id");

		for (other = list->child; other != node; other = other->next)
			if (strcmp(json_string(other, "id"), id) == 0)
				break;
		is_slug = text_is_slug(id);
		if (is_slug && other == node)
			continue;
		diag_at(d, DIAG_JSON_VALUE, json->source, json_offset(json,
		    json_get(node, "id")), is_slug ?
		    "there is already %s '%s'" : "the id of %s must be a "
		    "lower-case name of a-z, 0-9 and '-', not '%s'", what,
		    id);
		good = false;
	}
	return good;
}

static bool
catalogue_check_lists(const struct json_doc *json, const cJSON *node,
    const struct indicator *indicator, struct diag *d)
{
	const char *empty = indicator->definition_count == 0 ? "definitions" :
	    indicator->unit_count == 0 ? "units" : NULL;
	const cJSON *list, *definition;
	bool good;

	if (empty != NULL) {
		diag_at(d, DIAG_JSON_LENGTH, json->source,
		    json_offset(json, json_get(node, empty)),
		    "'%s' is empty", empty);
		return false;
	}
	list = json_get(node, "definitions");
	good = catalogue_check_ids(json, list, "a definition", d);
	cJSON_ArrayForEach(definition, list)
		good &= catalogue_check_ids(json, json_get(definition,
		    "steps"), "a step", d);
	return good;
}

/* The address of each indicator must be its own. */
static bool
catalogue_check_one(const struct json_doc *json, const cJSON *node,
    const struct indicator *first, const struct indicator *indicator,
    struct diag *d)
{
	size_t at = json_offset(json, json_get(node, "id"));
	const struct indicator *other;
	int lang;

	for (other = first; other < indicator; other++)
		for (lang = 0; lang < LANG__MAX; lang++)
			if (strcmp(other->slug[lang],
			    indicator->slug[lang]) == 0) {
				diag_at(d, DIAG_SLUG_TWICE, json->source, at,
				    "address '%s' is already that of "
				    "indicator '%s'", indicator->slug[lang],
				    other->id);
				return false;
			}
	return catalogue_check_lists(json, node, indicator, d);
}

static bool
catalogue_fill(struct arena *a, struct catalogue *catalogue, struct diag *d)
{
	const struct json_doc *json = catalogue->json;
	const cJSON *list, *node;
	bool good = true;

	if (json == NULL || !json_check(json, json->root, catalogue_fields, d))
		return false;
	list = json_get(json->root, "indicators");
	if (!catalogue_check_ids(json, list, "an indicator", d))
		return false;
	catalogue->indicators = arena_alloc(a,
	    (size_t)cJSON_GetArraySize(list), sizeof(*catalogue->indicators));
	cJSON_ArrayForEach(node, list) {
		struct indicator *one =
		    &catalogue->indicators[catalogue->count++];

		catalogue_read_one(a, node, one);
		good &= catalogue_check_one(json, node, catalogue->indicators,
		    one, d);
	}
	return good;
}

struct catalogue *
catalogue_read(struct arena *a, const char *path, struct diag *d)
{
	struct catalogue *catalogue = arena_alloc(a, 1, sizeof(*catalogue));

	if (access(path, F_OK) == -1)
		return catalogue;
	catalogue->json = json_read(a, path, d);
	catalogue->broken = !catalogue_fill(a, catalogue, d);
	return catalogue;
}

void
catalogue_free(struct catalogue *catalogue)
{
	if (catalogue != NULL)
		json_free(catalogue->json);
}
