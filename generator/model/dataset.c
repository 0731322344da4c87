#include "model/dataset.h"

#include <string.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/text.h"
#include "load/json.h"
#include "model/dataset_shape.h"
#include "model/kpi.h"
#include "model/structure.h"
#include "model/table.h"

static void
dataset_read_common(struct dataset *set)
{
	const cJSON *root = set->json->root, *node;

	set->title = json_text(root, "title");
	set->caveat = json_text(root, "caveat");
	node = json_get(root, "source");
	set->source_title = json_text(node, "title");
	set->source_url = json_string(node, "url");
	node = json_get(root, "chart");
	if (node != NULL)
		set->chart.kind = (enum chart_wish_kind)(1 +
		    json_word(node, "kind", chart_words, 0));
	set->chart.headline = json_text(node, "headline");
	set->chart.y = json_text(node, "y");
}

/* Only a chain has steps to draw. */
static bool
dataset_check_chart(const struct dataset *set, struct diag *d)
{
	const struct json_doc *json = set->json;

	if (set->chart.kind != CHART_WISH_CHAIN || set->kpi->step_count > 0)
		return true;
	diag_at(d, DIAG_CHART_DATA, json->source, json_offset(json,
	    json_get(json_get(json->root, "chart"), "kind")), "a \"chain\" "
	    "draws the steps of a kpi: give it \"steps\", or draw \"line\" "
	    "or \"column\"");
	return false;
}

/* The id of a dataset is its file's name; NULL after reporting a bad one. */
static const char *
dataset_id(struct arena *a, const char *path, struct diag *d)
{
	const char *slash = strrchr(path, '/');
	const char *name = slash != NULL ? slash + 1 : path, *id;
	size_t len = strlen(name);

	if (!text_ends(name, ".json"))
		id = arena_strdup(a, name);
	else
		id = arena_strndup(a, name, len - strlen(".json"));
	if (text_is_slug(id))
		return id;
	diag_file(d, DIAG_FILE_NAME, path, "'%s' must be a lower-case name of "
	    "a-z, 0-9 and '-', ending in .json", name);
	return NULL;
}

static bool
dataset_fill(struct arena *a, struct dataset *set, struct diag *d)
{
	const char *const *words = dataset_kind_words;
	const struct json_doc *json = set->json;
	int kind;

	kind = json_word(json->root, "kind", words, -1);
	if (kind == -1) {
		const cJSON *node = json_get(json->root, "kind");

		diag_at(d, DIAG_DATASET_KIND, json->source,
		    json_offset(json, node != NULL ? node : json->root),
		    "a dataset needs \"kind\": \"kpi\", \"table\" or "
		    "\"structure\"");
		return false;
	}
	set->kind = (enum dataset_kind)kind;
	if (!json_check(json, json->root, dataset_shapes[kind], d))
		return false;
	dataset_read_common(set);
	if (set->kind == DATASET_KPI)
		set->kpi = kpi_read(a, json, d);
	else if (set->kind == DATASET_TABLE)
		set->table = table_read(a, json, &set->chart, d);
	else
		set->structure = structure_read(a, json, d);
	if (set->kpi != NULL)
		return dataset_check_chart(set, d);
	return set->table != NULL || set->structure != NULL;
}

/* A dataset without contents; NULL after reporting a bad file name. */
static struct dataset *
dataset_start(struct arena *a, const char *path, struct diag *d)
{
	struct dataset *set = arena_alloc(a, 1, sizeof(*set));

	set->path = arena_strdup(a, path);
	set->id = dataset_id(a, path, d);
	return set->id != NULL ? set : NULL;
}

/* Gives the dataset, or NULL after freeing it. */
static struct dataset *
dataset_finish(struct arena *a, struct dataset *set, struct diag *d)
{
	if (set->json != NULL && dataset_fill(a, set, d))
		return set;
	dataset_free(set);
	return NULL;
}

struct dataset *
dataset_read(struct arena *a, const char *path, struct diag *d)
{
	struct dataset *set;

	if ((set = dataset_start(a, path, d)) == NULL)
		return NULL;
	set->json = json_read(a, set->path, d);
	return dataset_finish(a, set, d);
}

struct dataset *
dataset_parse(struct arena *a, const char *path, const char *text,
    size_t len, struct diag *d)
{
	struct dataset *set;

	if ((set = dataset_start(a, path, d)) == NULL)
		return NULL;
	set->json = json_parse(a, set->path, text, len, d);
	return dataset_finish(a, set, d);
}

void
dataset_free(struct dataset *dataset)
{
	if (dataset != NULL)
		json_free(dataset->json);
}
