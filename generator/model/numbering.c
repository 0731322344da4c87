#include "model/numbering.h"

#include <stdbool.h>

#include "base/arena.h"
#include "load/markdown.h"
#include "model/document.h"
#include "model/report.h"
#include "model/section.h"

static void
numbering_count(struct numbering *n, const struct markdown *md, bool numbered)
{
	size_t i;

	for (i = 0; i < md->embed_count; i++) {
		n->tables += md->embeds[i].kind == MARKDOWN_KIND_TABLE;
		n->figures += md->embeds[i].kind == MARKDOWN_KIND_CHART ||
		    md->embeds[i].kind == MARKDOWN_KIND_STRUCTURE;
	}
	for (i = 0; i < md->table_count; i++)
		n->tables += md->tables[i].caption != NULL;
	n->footnotes += (unsigned)md->footnote_count;
	for (i = 0; numbered && i < md->heading_count; i++)
		n->headings += md->headings[i].level == NUMBERING_LEVEL;
}

const struct numbering *
numbering_build(struct arena *a, const struct document *doc, enum lang lang)
{
	bool numbered = doc->report != NULL && doc->report->numbered;
	struct numbering *all, next = { 0, 0, 0, 0 };
	const struct section_text *text;
	size_t i;

	all = arena_alloc(a, doc->section_count + 1, sizeof(*all));
	for (i = 0; i < doc->section_count; i++) {
		all[i] = next;
		text = section_text_for(&doc->sections[i], lang);
		if (text != NULL && text->markdown != NULL)
			numbering_count(&next, text->markdown, numbered);
	}
	return all;
}
