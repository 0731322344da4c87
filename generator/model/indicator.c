#include "model/indicator.h"

#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/text.h"
#include "load/json.h"
#include "model/dataset.h"
#include "model/dataset_shape.h"
#include "model/indicator_shape.h"

static void
catalogue_read_definition(struct arena *a, const cJSON *node,
    struct indicator_definition *definition)
{
	const cJSON *steps = json_get(node, "steps"), *step;

	definition->from = json_text(node, "from");
	definition->text = json_text(node, "text");
	definition->confirmed = json_word(node, "status",
	    definition_status_words, 1) == 0;
	definition->note = json_text(node, "note");
	definition->numerator = json_text(node, "numerator");
	definition->denominator = json_text(node, "denominator");
	definition->steps = arena_alloc(a, (size_t)cJSON_GetArraySize(steps),
	    sizeof(*definition->steps));
	cJSON_ArrayForEach(step, steps)
		definition->steps[definition->step_count++] =
		    json_text_of(step);
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

static bool
catalogue_check_lists(const struct json_doc *json, const cJSON *node,
    const struct indicator *indicator, struct diag *d)
{
	const char *empty = indicator->definition_count == 0 ? "definitions" :
	    indicator->unit_count == 0 ? "units" : NULL;

	if (empty != NULL)
		diag_at(d, DIAG_JSON_LENGTH, json->source,
		    json_offset(json, json_get(node, empty)),
		    "'%s' is empty", empty);
	return empty == NULL;
}

/* Ids and addresses must be names, and each that of one indicator. */
static bool
catalogue_check_one(const struct json_doc *json, const cJSON *node,
    const struct indicator *first, const struct indicator *indicator,
    struct diag *d)
{
	size_t at = json_offset(json, json_get(node, "id"));
	const struct indicator *other;
	int lang;

	if (!text_is_slug(indicator->id)) {
		diag_at(d, DIAG_JSON_VALUE, json->source, at,
		    "'id' must be a lower-case name of a-z, 0-9 and '-'");
		return false;
	}
	for (other = first; other < indicator; other++) {
		if (strcmp(other->id, indicator->id) == 0) {
			diag_at(d, DIAG_JSON_VALUE, json->source, at,
			    "there is already an indicator '%s'", other->id);
			return false;
		}
		for (lang = 0; lang < LANG__MAX; lang++)
			if (strcmp(other->slug[lang],
			    indicator->slug[lang]) == 0) {
				diag_at(d, DIAG_SLUG_TWICE, json->source, at,
				    "address '%s' is already that of "
				    "indicator '%s'", indicator->slug[lang],
				    other->id);
				return false;
			}
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

static struct indicator *
catalogue_find(struct arena *a, const struct catalogue *catalogue,
    const char *id, const char **nearest)
{
	const char **ids = arena_alloc(a, catalogue->count, sizeof(*ids));
	size_t i;

	for (i = 0; i < catalogue->count; i++) {
		ids[i] = catalogue->indicators[i].id;
		if (strcmp(ids[i], id) == 0)
			return &catalogue->indicators[i];
	}
	*nearest = text_nearest(id, ids, catalogue->count);
	return NULL;
}

static void
catalogue_report_difference(const struct dataset *set, const char *key,
    const char *wanted, struct diag *d)
{
	diag_at(d, DIAG_INDICATOR_DIFFERS, set->json->source,
	    json_offset(set->json, json_get(set->json->root, key)),
	    "'%s' is \"%s\" here, but indicator '%s' has \"%s\": mend one of "
	    "them", key, json_string(set->json->root, key),
	    set->indicator->id, wanted);
}

/* Figures that are not measured alike must not stand side by side. */
static void
catalogue_compare(const struct dataset *set, struct diag *d)
{
	const struct indicator *indicator = set->indicator;
	const struct kpi *kpi = set->kpi;
	size_t i = 0;

	while (i < indicator->unit_count && indicator->units[i] != kpi->unit)
		i++;
	if (i == indicator->unit_count)
		catalogue_report_difference(set, "unit",
		    unit_words[indicator->units[0]], d);
	if (indicator->better != DIRECTION_NONE && (kpi->better ==
	    BETTER_LOWER) != (indicator->better == DIRECTION_LOWER))
		catalogue_report_difference(set, "better",
		    direction_words[indicator->better], d);
	if (indicator->counts != kpi->counts)
		catalogue_report_difference(set, "counts",
		    counted_words[indicator->counts], d);
}

void
catalogue_bind(struct catalogue *catalogue, struct dataset *set,
    bool is_public, struct diag *d)
{
	const char *id = json_string(set->json->root, "indicator");
	struct arena a = ARENA_INIT;
	struct indicator *indicator;
	const char *nearest = NULL;

	if (id == NULL || catalogue->broken)
		return;
	indicator = catalogue_find(&a, catalogue, id, &nearest);
	arena_release(&a);
	if (indicator == NULL) {
		diag_at(d, DIAG_INDICATOR_UNKNOWN, set->json->source,
		    json_offset(set->json, json_get(set->json->root,
		    "indicator")), "no indicator '%s' in "
		    "content/indicators.json%s%s%s", id,
		    nearest != NULL ? " (did you mean '" : "",
		    nearest != NULL ? nearest : "",
		    nearest != NULL ? "'?)" : "");
		return;
	}
	indicator->used |= is_public;
	set->indicator = indicator;
	catalogue_compare(set, d);
}
