#include "view/title_view.h"

#include <stdbool.h>
#include <string.h>

#include "base/buf.h"
#include "base/language_tag.h"
#include "load/markdown.h"
#include "model/section.h"
#include "view/value.h"

struct title_runs {
	cJSON		*list;
	struct buf	 text;		/* of the run so far */
	const char	*lang;		/* of the run, or NULL */
};

static void
title_view_end_run(struct title_runs *runs)
{
	cJSON *run;

	if (runs->text.len == 0)
		return;
	run = value_append(runs->list);
	value_add(run, "text", runs->text.data);
	value_add(run, "lang", runs->lang);
	value_add_flag(run, "is_rtl", runs->lang != NULL &&
	    language_tag_is_rtl(runs->lang));
	buf_clear(&runs->text);
}

static void
title_view_node(struct title_runs *runs, cmark_node *node,
    cmark_event_type event)
{
	if (cmark_node_first_child(node) == NULL &&
	    event == CMARK_EVENT_ENTER) {
		markdown_put_text(&runs->text, node);
	} else if (markdown_lang(node) != NULL) {
		title_view_end_run(runs);
		runs->lang = event == CMARK_EVENT_ENTER ?
		    markdown_lang(node) : NULL;
	}
}

static bool
title_view_has_runs(cmark_node *heading)
{
	cmark_iter *iter = cmark_iter_new(heading);
	bool found = false;

	while (!found && cmark_iter_next(iter) != CMARK_EVENT_DONE)
		found = markdown_lang(cmark_iter_get_node(iter)) != NULL;
	cmark_iter_free(iter);
	return found;
}

void
title_view_add(cJSON *object, const struct markdown_heading *heading)
{
	bool has_runs = title_view_has_runs(heading->node);
	struct title_runs runs = { NULL, BUF_INIT, NULL };
	cmark_event_type event;
	cmark_iter *iter;

	value_add(object, "title", heading->text);
	value_add_flag(object, "has_runs", has_runs);
	if (!has_runs)
		return;
	runs.list = value_add_list(object, "runs");
	iter = cmark_iter_new(heading->node);
	while ((event = cmark_iter_next(iter)) != CMARK_EVENT_DONE)
		title_view_node(&runs, cmark_iter_get_node(iter), event);
	title_view_end_run(&runs);
	cmark_iter_free(iter);
	buf_release(&runs.text);
}

void
title_view_section(cJSON *object, const struct section_text *text)
{
	title_view_add(object, &text->markdown->headings[0]);
}
