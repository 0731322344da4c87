#include "model/report.h"

#include "base/arena.h"
#include "load/json.h"
#include "model/texts.h"

const char *const report_field_keys[] = {
	"decision_maker", "report_of", "portfolio", "classification",
	"wards", "forward_plan", "policy_context"
};

_Static_assert(sizeof(report_field_keys) / sizeof(report_field_keys[0]) ==
    REPORT_FIELD__MAX, "a key for each row");

static void
report_read_contacts(struct arena *a, const cJSON *list,
    struct report *report)
{
	const cJSON *node;
	size_t i = 0;

	report->contact_count = (size_t)cJSON_GetArraySize(list);
	report->contacts = arena_alloc(a, report->contact_count,
	    sizeof(*report->contacts));
	cJSON_ArrayForEach(node, list) {
		report->contacts[i].role = json_text(node, "role");
		report->contacts[i].email = json_string(node, "email");
		report->contacts[i++].phone = json_string(node, "phone");
	}
}

static void
report_read_head(struct arena *a, const cJSON *root, struct report *report)
{
	int i;

	report->committee = json_text(root, "committee");
	report->date = json_date(root, "date");
	for (i = 0; i < REPORT_FIELD__MAX; i++)
		report->fields[i] = json_text(root, report_field_keys[i]);
	if (json_get(root, "key_decision") != NULL)
		report->key_decision = json_bool(root, "key_decision") ?
		    REPORT_KEY_YES : REPORT_KEY_NO;
	report->head = texts_read_pairs(a, json_get(root, "head"),
	    "label", "value", &report->head_count);
}

struct report *
report_read(struct arena *a, const struct json_doc *json)
{
	struct report *report = arena_alloc(a, 1, sizeof(*report));
	const cJSON *root = json->root;

	report->style = json_string(root, "style");
	if (report->style == NULL)
		report->style = REPORT_STYLE;
	report->numbered = json_bool(root, "numbered");
	report_read_head(a, root, report);
	report->purpose = json_text(root, "purpose");
	report->recommendations = texts_read(a, json_get(root,
	    "recommendation"), &report->recommendation_count);
	report->reason = json_text(root, "reason");
	report->implications = texts_read_pairs(a, json_get(root,
	    "implications"), "label", "text", &report->implication_count);
	report->background_papers = texts_read(a, json_get(root,
	    "background_papers"), &report->background_paper_count);
	report->appendices = texts_read(a, json_get(root,
	    "appendices"), &report->appendix_count);
	report_read_contacts(a, json_get(root, "contacts"), report);
	report->circulation = json_text(root, "circulation");
	report->circulated_to = texts_read(a, json_get(root,
	    "circulated_to"), &report->circulated_to_count);
	return report;
}

bool
report_has_circulation(const struct report *report)
{
	return ltext_given(&report->circulation) ||
	    report->circulated_to_count > 0;
}
