#include "schema_command.h"

#include <cjson/cJSON.h>
#include <stdio.h>
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "command.h"
#include "load/json_schema.h"
#include "load/json_write.h"
#include "load/theme.h"
#include "model/accessibility.h"
#include "model/agenda_shape.h"
#include "model/dataset_shape.h"
#include "model/document_shape.h"
#include "model/holidays.h"
#include "model/indicator_shape.h"
#include "model/translations.h"
#include "options.h"

static const struct json_field *
schema_fields(const char *kind, const char **title)
{
	const struct {
		const char			*kind;
		const char			*title;
		const struct json_field		*fields;
	} kinds[] = {
		{ "site", "content/site.json", site_fields },
		{ "indicators", "content/indicators.json", catalogue_fields },
		{ "accessibility", "content/accessibility.json",
		    statement_fields },
		{ "plan", "content/plans/ID/plan.json",
		    document_shapes[DOCUMENT_PLAN] },
		{ "report", "content/reports/ID/report.json",
		    document_shapes[DOCUMENT_REPORT] },
		{ "agenda", "content/agendas/ID/agenda.json",
		    document_shapes[DOCUMENT_AGENDA] },
		{ "paper", "content/restricted/ID/paper.json",
		    restricted_paper_fields },
		{ "translations", "translations.json of a document",
		    translations_fields },
		{ "kpi", "data/ID.json of a document, values over periods",
		    dataset_shapes[DATASET_KPI] },
		{ "table", "data/ID.json of a document, rows and columns",
		    dataset_shapes[DATASET_TABLE] },
		{ "structure", "data/ID.json of a document, a structure",
		    dataset_shapes[DATASET_STRUCTURE] },
		{ "theme", "themes/NAME/theme.json", theme_fields },
		{ "bank-holidays", "assets/bank-holidays.json",
		    holidays_fields }
	};
	size_t i;

	for (i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
		if (strcmp(kinds[i].kind, kind) == 0) {
			*title = kinds[i].title;
			return kinds[i].fields;
		}
	return NULL;
}

int
schema_command(int argc, char **argv)
{
	const struct option_spec specs[] = { { NULL, NULL, NULL } };
	const char *kind = NULL, *title = NULL;
	const struct json_field *fields;
	struct buf text = BUF_INIT;
	cJSON *schema;
	int count;

	count = options_read(argc, argv, specs, &kind, 1);
	if (count == -1)
		return EXIT_USAGE;
	fields = count == 1 ? schema_fields(kind, &title) : NULL;
	if (fields == NULL)
		return command_usage(argv[0], "of which kind of file?");
	schema = json_schema_build(title, fields);
	json_write(&text, schema);
	cJSON_Delete(schema);
	fputs(text.data, stdout);
	buf_release(&text);
	return 0;
}
