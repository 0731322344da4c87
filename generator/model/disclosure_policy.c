#include "model/disclosure_policy.h"

#include "base/diag.h"
#include "load/json.h"
#include "model/dataset_shape.h"

/*
 * A withheld cell of a lone figure is known to be 1 to the threshold, so a
 * threshold of 1 would print what it withholds.
 */
#define THRESHOLD_MIN	2
#define THRESHOLD_MAX	99
#define BASE_MIN	2
#define BASE_MAX	1000

const struct disclosure_policy disclosure_default = {
	DISCLOSURE_SUPPRESS, 4, 0, false
};

const char *const disclosure_method_words[] = {
	"round", "suppress", "none", NULL
};

/* A number in its range, or what it was before. */
static long long
policy_number(const struct json_doc *json, const cJSON *object,
    const char *key, long long min, long long max, long long before,
    struct diag *d)
{
	const cJSON *node = json_get(object, key);
	double value = json_number(object, key, 0);

	if (node == NULL)
		return before;
	if (value >= (double)min && value <= (double)max)
		return (long long)value;
	diag_at(d, DIAG_JSON_VALUE, json->source, json_offset(json, node),
	    "'disclosure.%s' must be %lld to %lld", key, min, max);
	return before;
}

static void
policy_read_numbers(const struct json_doc *json, const cJSON *object,
    struct disclosure_policy *policy, struct diag *d)
{
	const cJSON *node = json_get(object, "base");

	policy->threshold = policy_number(json, object, "threshold",
	    THRESHOLD_MIN, THRESHOLD_MAX, policy->threshold, d);
	policy->base = policy_number(json, object, "base", BASE_MIN, BASE_MAX,
	    policy->base, d);
	policy->hide_zero = json_word(object, "zero", zero_words,
	    policy->hide_zero) == 1;
	if (node != NULL && policy->method != DISCLOSURE_ROUND)
		diag_at(d, DIAG_JSON_VALUE, json->source,
		    json_offset(json, node), "'disclosure.base' belongs to "
		    "the method \"round\": remove it");
}

void
disclosure_policy_read(const struct json_doc *json,
    struct disclosure_policy *policy, struct diag *d)
{
	const cJSON *object = json_get(json->root, "disclosure");

	*policy = disclosure_default;
	if (object == NULL)
		return;
	policy->method = (enum disclosure_method)json_word(object, "method",
	    disclosure_method_words, DISCLOSURE_SUPPRESS);
	if (policy->method == DISCLOSURE_ROUND) {
		policy->threshold = 7;
		policy->base = 5;
	}
	policy_read_numbers(json, object, policy, d);
	if (policy->method == DISCLOSURE_NONE &&
	    json_get(object, "reason") == NULL)
		diag_at(d, DIAG_JSON_KEY_MISSING, json->source,
		    json_offset(json, object), "missing key "
		    "'disclosure.reason': say who controlled the data before");
}

static void
policy_looser(const struct json_doc *json, const cJSON *object,
    const char *key, struct diag *d)
{
	diag_at(d, DIAG_DISCLOSURE_LOOSER, json->source,
	    json_offset(json, json_get(object, key)), "'disclosure.%s' is "
	    "looser than in site.json: a dataset can only be stricter", key);
}

void
disclosure_policy_tighten(const struct json_doc *json,
    struct disclosure_policy *policy, struct diag *d)
{
	const cJSON *object = json_get(json->root, "disclosure");
	struct disclosure_policy site = *policy;

	if (object == NULL)
		return;
	if (site.method == DISCLOSURE_NONE)
		site = disclosure_default;
	*policy = site;
	policy_read_numbers(json, object, policy, d);
	if (policy->threshold < site.threshold) {
		policy_looser(json, object, "threshold", d);
		policy->threshold = site.threshold;
	}
	if (policy->base < site.base) {
		policy_looser(json, object, "base", d);
		policy->base = site.base;
	}
	if (site.hide_zero && !policy->hide_zero) {
		policy_looser(json, object, "zero", d);
		policy->hide_zero = true;
	}
}
