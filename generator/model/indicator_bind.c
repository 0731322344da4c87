#include "model/indicator_bind.h"

#include <string.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/text.h"
#include "load/json.h"
#include "model/dataset.h"
#include "model/dataset_shape.h"
#include "model/indicator.h"
#include "model/indicator_shape.h"

/* What binding one dataset needs at every step. */
struct catalogue_binder {
	struct arena		 arena;		/* of names for messages */
	struct dataset		*set;
	struct diag		*diag;
};

static void
catalogue_unknown(struct catalogue_binder *b, const cJSON *node,
    const char *what, const char *const *ids, size_t count)
{
	const char *near = text_nearest(node->valuestring, ids, count);

	diag_at(b->diag, DIAG_INDICATOR_UNKNOWN, b->set->json->source,
	    json_offset(b->set->json, node), "no %s '%s' in "
	    "content/indicators.json%s%s%s", what, node->valuestring,
	    near != NULL ? " (did you mean '" : "", near != NULL ? near : "",
	    near != NULL ? "'?)" : "");
}

static struct indicator *
catalogue_find(struct catalogue_binder *b, const struct catalogue *catalogue,
    const cJSON *node)
{
	const char **ids = arena_alloc(&b->arena, catalogue->count,
	    sizeof(*ids));
	size_t i;

	for (i = 0; i < catalogue->count; i++) {
		ids[i] = catalogue->indicators[i].id;
		if (strcmp(ids[i], node->valuestring) == 0)
			return &catalogue->indicators[i];
	}
	catalogue_unknown(b, node, "indicator", ids, catalogue->count);
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

/*
 * The definition that a dataset names; of a chain that names none, the newest
 * one that is a chain.
 */
static const struct indicator_definition *
catalogue_find_definition(struct catalogue_binder *b)
{
	const struct indicator *indicator = b->set->indicator;
	const cJSON *node = json_get(b->set->json->root, "definition");
	size_t i, count = indicator->definition_count;
	const char **ids = arena_alloc(&b->arena, count, sizeof(*ids));

	for (i = 0; node != NULL && i < count; i++) {
		ids[i] = indicator->definitions[i].id;
		if (strcmp(ids[i], node->valuestring) == 0)
			return &indicator->definitions[i];
	}
	if (node != NULL) {
		catalogue_unknown(b, node, arena_printf(&b->arena,
		    "definition of '%s' is called", indicator->id), ids,
		    count);
		return NULL;
	}
	for (i = count; b->set->kpi->step_count > 0 && i-- > 0;)
		if (indicator->definitions[i].step_count > 0)
			return &indicator->definitions[i];
	return NULL;
}

static bool
catalogue_same_text(const struct ltext *x, const struct ltext *y)
{
	int lang;

	for (lang = 0; lang < LANG__MAX; lang++)
		if (strcmp(ltext_get(x, (enum lang)lang, NULL),
		    ltext_get(y, (enum lang)lang, NULL)) != 0)
			return false;
	return true;
}

/*
 * The index of the step that a dataset names by id or by name. Reports one
 * that the definition has not, and gives its step_count.
 */
static size_t
catalogue_find_step(struct catalogue_binder *b, const cJSON *node,
    const struct ltext *name)
{
	const struct indicator_definition *def = b->set->definition;
	const char **ids = arena_alloc(&b->arena, def->step_count,
	    sizeof(*ids));
	bool is_id = cJSON_IsString(node) && text_is_slug(node->valuestring);
	size_t i;

	for (i = 0; i < def->step_count; i++) {
		ids[i] = def->steps[i].id;
		if (is_id ? strcmp(ids[i], node->valuestring) == 0 :
		    catalogue_same_text(&def->steps[i].name, name))
			return i;
	}
	if (is_id)
		catalogue_unknown(b, node, arena_printf(&b->arena,
		    "step of definition '%s' of '%s' is called", def->id,
		    b->set->indicator->id), ids, def->step_count);
	else
		diag_at(b->diag, DIAG_INDICATOR_DIFFERS,
		    b->set->json->source, json_offset(b->set->json, node),
		    "definition '%s' of '%s' has no step of this name: name "
		    "steps by their ids in content/indicators.json", def->id,
		    b->set->indicator->id);
	return i;
}

/* Steps get their names from the definition, and must be in its order. */
static void
catalogue_bind_steps(struct catalogue_binder *b)
{
	const struct indicator_definition *def = b->set->definition;
	const cJSON *list = json_get(b->set->json->root, "steps"), *node;
	struct kpi *kpi = b->set->kpi;
	size_t i = 0, step, next = 0;

	if (def == NULL || kpi->step_count == 0)
		return;
	if (def->step_count == 0) {
		diag_at(b->diag, DIAG_INDICATOR_DIFFERS,
		    b->set->json->source, json_offset(b->set->json, list),
		    "these steps make a chain, but definition '%s' of '%s' is "
		    "none", def->id, b->set->indicator->id);
		return;
	}
	cJSON_ArrayForEach(node, list) {
		step = catalogue_find_step(b, node, &kpi->steps[i]);
		if (step < def->step_count)
			kpi->steps[i] = def->steps[step].name;
		if (step < next)
			diag_at(b->diag, DIAG_INDICATOR_DIFFERS,
			    b->set->json->source, json_offset(b->set->json,
			    node), "this step stands earlier in definition "
			    "'%s' of '%s'", def->id, b->set->indicator->id);
		next = step + 1;
		i++;
	}
}

/* A definition is of an indicator. */
static void
catalogue_check_alone(struct catalogue_binder *b)
{
	const cJSON *node = json_get(b->set->json->root, "definition");

	if (node != NULL)
		diag_at(b->diag, DIAG_JSON_KEY_MISSING, b->set->json->source,
		    json_offset(b->set->json, node), "'definition' is one of "
		    "an 'indicator', which is missing");
}

void
catalogue_bind(struct catalogue *catalogue, struct dataset *set,
    bool is_public, struct diag *d)
{
	struct catalogue_binder b = { ARENA_INIT, set, d };
	const cJSON *node = json_get(set->json->root, "indicator");
	struct indicator *indicator;

	if (node == NULL) {
		catalogue_check_alone(&b);
		return;
	}
	if (catalogue->broken)
		return;
	if ((indicator = catalogue_find(&b, catalogue, node)) != NULL) {
		indicator->used |= is_public;
		set->indicator = indicator;
		catalogue_compare(set, d);
		set->definition = catalogue_find_definition(&b);
		catalogue_bind_steps(&b);
	}
	arena_release(&b.arena);
}
