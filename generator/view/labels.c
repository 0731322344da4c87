#include "view/labels.h"

#include "load/strings.h"
#include "view/context.h"

static const char *const labels_alert_keys[] = {
	NULL, NULL, "alert_case_study", "alert_note", "alert_important",
	"alert_priority"
};

_Static_assert(sizeof(labels_alert_keys) / sizeof(labels_alert_keys[0]) ==
    MARKDOWN_ALERT__MAX, "a message for each alert");

struct markup_labels
labels_build(const struct context *c, enum lang lang)
{
	const struct strings *s = c->strings;
	struct markup_labels labels;
	size_t i;

	labels.footnotes = strings_get(s, lang, "footnotes");
	labels.footnote = strings_get(s, lang, "footnote");
	labels.back = strings_get(s, lang, "footnote_back");
	labels.table = strings_get(s, lang, "table");
	labels.done = strings_get(s, lang, "task_done");
	labels.not_done = strings_get(s, lang, "task_not_done");
	labels.deleted = strings_get(s, lang, "deleted");
	/* A quote speaks for itself. */
	for (i = 0; i < MARKDOWN_ALERT__MAX; i++)
		labels.alert[i] = labels_alert_keys[i] != NULL ?
		    strings_get(s, lang, labels_alert_keys[i]) : "";
	return labels;
}
