#include "check_sarif.h"

#include <cjson/cJSON.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "load/json_write.h"
#include "publish/version.h"

/* What yjplan(1) says of each id: made from it by generator/man/help.awk. */
static const struct {
	const char	*id;
	const char	*help;
} sarif_helps[] = {
#ifdef YJPLAN_HELP
#include YJPLAN_HELP
#endif
	{ NULL, NULL }
};

static const char *
sarif_help(const char *id)
{
	size_t i;

	for (i = 0; sarif_helps[i].id != NULL; i++)
		if (strcmp(sarif_helps[i].id, id) == 0)
			break;
	return sarif_helps[i].help;
}

static void
sarif_add_message(cJSON *object, const char *name, const char *text)
{
	cJSON_AddStringToObject(cJSON_AddObjectToObject(object, name), "text",
	    text);
}

/* A machine's fault is an error, too, and has no level of its own here. */
static void
sarif_add_rules(cJSON *driver)
{
	cJSON *rules = cJSON_AddArrayToObject(driver, "rules"), *rule;
	int id;

	for (id = 0; id < DIAG__MAX; id++) {
		const char *name = diag_id_text((enum diag_id)id);
		const char *help = sarif_help(name);

		rule = cJSON_CreateObject();
		cJSON_AddItemToArray(rules, rule);
		cJSON_AddStringToObject(rule, "id", name);
		if (help != NULL) {
			sarif_add_message(rule, "shortDescription", help);
			sarif_add_message(rule, "help", help);
		}
		cJSON_AddStringToObject(cJSON_AddObjectToObject(rule,
		    "defaultConfiguration"), "level", diag_level_text(
		    diag_id_level((enum diag_id)id)));
	}
}

/* A path as a relative address: what is not plain is percent-encoded. */
static void
sarif_put_uri(struct buf *out, const char *path)
{
	static const char plain[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	    "abcdefghijklmnopqrstuvwxyz0123456789-._~/";

	for (; *path != '\0'; path++)
		if (strchr(plain, *path) != NULL)
			buf_putc(out, *path);
		else
			buf_printf(out, "%%%02X", (unsigned char)*path);
}

static void
sarif_add_place(cJSON *result, const struct diag_told *told)
{
	cJSON *list = cJSON_AddArrayToObject(result, "locations");
	cJSON *place = cJSON_CreateObject(), *physical, *region;
	struct buf uri = BUF_INIT;

	cJSON_AddItemToArray(list, place);
	physical = cJSON_AddObjectToObject(place, "physicalLocation");
	sarif_put_uri(&uri, told->path);
	cJSON_AddStringToObject(cJSON_AddObjectToObject(physical,
	    "artifactLocation"), "uri", uri.data);
	buf_release(&uri);
	if (told->source_line == NULL)
		return;
	region = cJSON_AddObjectToObject(physical, "region");
	cJSON_AddNumberToObject(region, "startLine", (double)told->line);
	cJSON_AddNumberToObject(region, "startColumn", (double)told->column);
}

static void
sarif_add_result(void *data, const struct diag_told *told)
{
	cJSON *result = cJSON_CreateObject();

	cJSON_AddItemToArray(data, result);
	cJSON_AddStringToObject(result, "ruleId", diag_id_text(told->id));
	cJSON_AddNumberToObject(result, "ruleIndex", told->id);
	cJSON_AddStringToObject(result, "level", diag_level_text(told->level));
	sarif_add_message(result, "message", told->message);
	sarif_add_place(result, told);
}

void
check_sarif_print(struct diag *d, FILE *out)
{
	cJSON *root = cJSON_CreateObject(), *run = cJSON_CreateObject();
	cJSON *driver, *results, *invocation = cJSON_CreateObject();
	struct buf text = BUF_INIT;

	cJSON_AddStringToObject(root, "$schema",
	    "https://json.schemastore.org/sarif-2.1.0.json");
	cJSON_AddStringToObject(root, "version", "2.1.0");
	cJSON_AddItemToArray(cJSON_AddArrayToObject(root, "runs"), run);
	driver = cJSON_AddObjectToObject(cJSON_AddObjectToObject(run, "tool"),
	    "driver");
	cJSON_AddStringToObject(driver, "name", "yjplan");
	cJSON_AddStringToObject(driver, "version", YJPLAN_VERSION);
	sarif_add_rules(driver);
	cJSON_AddBoolToObject(invocation, "executionSuccessful",
	    diag_count_level(d, DIAG_LEVEL_WORLD) == 0);
	cJSON_AddItemToArray(cJSON_AddArrayToObject(run, "invocations"),
	    invocation);
	cJSON_AddStringToObject(run, "columnKind", "unicodeCodePoints");
	results = cJSON_AddArrayToObject(run, "results");
	diag_each(d, sarif_add_result, results);
	json_write(&text, root);
	cJSON_Delete(root);
	fputs(text.data, out);
	buf_release(&text);
}
