#include "model/accessibility.h"

#include <unistd.h>

#include "base/arena.h"
#include "base/diag.h"
#include "load/json.h"

static const char *const compliance_words[] = {
	"full", "partial", "none", NULL
};
static const char *const ground_words[] = {
	"non-compliance", "burden", "scope", NULL
};

static const struct json_field problem_fields[] = {
	{ "ground", JSON_WORD, true, NULL, ground_words, "why the law lets it "
	    "be, or not" },
	{ "what", JSON_TEXT, true, NULL, NULL, "what is not accessible" },
	{ "why", JSON_TEXT, true, NULL, NULL, "the reason, and what will be "
	    "done" },
	{ "instead", JSON_TEXT, true, NULL, NULL, "what readers can do" },
	JSON_FIELDS_END
};
static const struct json_field problem_item = {
	NULL, JSON_OBJECT, false, problem_fields, NULL, NULL
};

const struct json_field statement_fields[] = {
	{ "status", JSON_WORD, true, NULL, compliance_words, "how far the "
	    "site meets WCAG 2.2 AA" },
	{ "prepared", JSON_DATE, true, NULL, NULL, "first written" },
	{ "reviewed", JSON_DATE, true, NULL, NULL, "last reviewed" },
	{ "tested", JSON_DATE, true, NULL, NULL, "last tested" },
	{ "tests", JSON_TEXT, true, NULL, NULL, "who tested, and how" },
	{ "problems", JSON_LIST, false, &problem_item, NULL, "what is not "
	    "accessible" },
	JSON_FIELDS_END
};

static void
accessibility_fill(struct arena *a, struct accessibility *s)
{
	const cJSON *root = s->json->root, *list, *node;
	struct accessibility_problem *one;

	s->status = (enum compliance)json_word(root, "status",
	    compliance_words, 0);
	s->prepared = json_date(root, "prepared");
	s->reviewed = json_date(root, "reviewed");
	s->tested = json_date(root, "tested");
	s->tests = json_text(root, "tests");
	list = json_get(root, "problems");
	s->problems = arena_alloc(a, (size_t)cJSON_GetArraySize(list),
	    sizeof(*s->problems));
	cJSON_ArrayForEach(node, list) {
		one = &s->problems[s->problem_count++];
		one->ground = (enum ground)json_word(node, "ground",
		    ground_words, 0);
		one->what = json_text(node, "what");
		one->why = json_text(node, "why");
		one->instead = json_text(node, "instead");
	}
}

static bool
accessibility_agrees(const struct accessibility *s, struct diag *d)
{
	const cJSON *root = s->json->root;
	bool fails = false;
	size_t i;

	for (i = 0; i < s->problem_count; i++)
		fails |= s->problems[i].ground != GROUND_SCOPE;
	if (fails == (s->status == COMPLIANCE_FULL)) {
		diag_at(d, DIAG_JSON_VALUE, s->json->source,
		    json_offset(s->json, json_get(root, "status")), fails ?
		    "'status' is \"full\", but 'problems' has content that "
		    "fails" : "'status' is not \"full\", but 'problems' has "
		    "nothing that fails");
		return false;
	}
	if (date_compare(s->reviewed, s->prepared) < 0) {
		diag_at(d, DIAG_JSON_VALUE, s->json->source,
		    json_offset(s->json, json_get(root, "reviewed")),
		    "'reviewed' is before 'prepared'");
		return false;
	}
	return true;
}

struct accessibility *
accessibility_read(struct arena *a, const char *path, struct diag *d)
{
	struct accessibility *s;

	if (access(path, F_OK) == -1)
		return NULL;
	s = arena_alloc(a, 1, sizeof(*s));
	if ((s->json = json_read(a, path, d)) == NULL)
		return NULL;
	if (json_check(s->json, s->json->root, statement_fields, d)) {
		accessibility_fill(a, s);
		if (accessibility_agrees(s, d))
			return s;
	}
	accessibility_free(s);
	return NULL;
}

void
accessibility_free(struct accessibility *s)
{
	if (s != NULL)
		json_free(s->json);
}

void
accessibility_check_date(const struct accessibility *s, struct date newest,
    struct diag *d)
{
	struct date limit;

	if (s == NULL || newest.year == 0)
		return;
	limit = s->reviewed;
	limit.year++;
	if (date_compare(newest, limit) > 0)
		diag_at(d, DIAG_ACCESSIBILITY_STALE, s->json->source,
		    json_offset(s->json, json_get(s->json->root, "reviewed")),
		    "reviewed more than a year before the newest content "
		    "(%04d-%02d-%02d): review the statement, then change the "
		    "date", newest.year, newest.month, newest.day);
}
