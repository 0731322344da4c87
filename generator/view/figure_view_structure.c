#include "view/figure_view_structure.h"

#include <stdbool.h>

#include "base/buf.h"
#include "load/strings.h"
#include "model/structure.h"
#include "view/context.h"
#include "view/figure_view_cells.h"
#include "view/progress_view.h"
#include "view/value.h"

/* To whom a node is linked: "Panel (advice); Board (figures)". */
static void
figure_view_linked(cJSON *row, const struct structure *s, size_t node,
    enum lang lang)
{
	cJSON *cell = figure_view_cell(row, "is_text", false);
	struct buf text = BUF_INIT;
	size_t i, other;

	for (i = 0; i < s->link_count; i++) {
		const struct structure_link *link = &s->links[i];

		if (link->from != node && link->to != node)
			continue;
		other = link->from == node ? link->to : link->from;
		buf_printf(&text, "%s%s (%s)", text.len > 0 ? "; " : "",
		    ltext_get(&s->nodes[other].title, lang, NULL),
		    ltext_get(&link->label, lang, NULL));
	}
	value_add(cell, "text", text.data);
	value_add(cell, "text_lang", NULL);
	buf_release(&text);
}

/* A row for each node, in the order of the nested list. */
void
figure_view_structure(cJSON *view, const struct context *c,
    const struct structure *s, enum lang lang)
{
	static const char *const keys[] = {
		"structure_node", "structure_holder", "structure_parent",
		"structure_linked"
	};
	cJSON *columns = value_add_list(view, "columns");
	cJSON *rows = value_add_list(view, "rows"), *row;
	struct ltext title = { { NULL } }, none = { { NULL } };
	size_t i;

	for (i = 0; i < sizeof(keys) / sizeof(keys[0]); i++) {
		title.by[lang] = strings_get(c->strings, lang,
		    keys[i]);
		figure_view_column(columns, &title, NULL, false, lang);
	}
	for (i = 0; i < s->node_count; i++) {
		const struct structure_node *node = &s->nodes[i];

		row = figure_view_row(rows, false);
		progress_view_row(row, NULL, 0);
		value_add_ltext(figure_view_cell(row, "is_header", false),
		    "text", &node->title, lang);
		value_add_ltext(figure_view_cell(row, "is_text", false),
		    "text", &node->holder, lang);
		value_add_ltext(figure_view_cell(row, "is_text", false),
		    "text", node->parent == i ? &none :
		    &s->nodes[node->parent].title, lang);
		figure_view_linked(row, s, i, lang);
	}
}
