#include "view/title_view.h"

#include <stddef.h>

#include "base/language_tag.h"
#include "load/markdown.h"
#include "model/section.h"
#include "view/value.h"

void
title_view_add(cJSON *object, const struct markdown_heading *heading)
{
	cJSON *list, *one;
	size_t i;

	value_add(object, "title", heading->text);
	value_add_flag(object, "has_runs", heading->runs != NULL);
	if (heading->runs == NULL)
		return;
	list = value_add_list(object, "runs");
	for (i = 0; i < heading->run_count; i++) {
		const char *lang = heading->runs[i].lang;

		one = value_append(list);
		value_add(one, "text", heading->runs[i].text);
		value_add(one, "lang", lang);
		value_add_flag(one, "is_rtl", lang != NULL &&
		    language_tag_is_rtl(lang));
	}
}

void
title_view_section(cJSON *object, const struct section_text *text)
{
	title_view_add(object, &text->markdown->headings[0]);
}
