#include "view/pack_pages.h"

#include "model/agenda.h"
#include "model/document.h"
#include "view/context.h"

const struct pack *
pack_find(const struct context *c, const struct document *doc,
    enum lang lang)
{
	size_t i;

	lang = document_lang(doc, lang);
	for (i = 0; c->packs != NULL && i < c->packs->count; i++)
		if (c->packs->all[i].doc == doc &&
		    c->packs->all[i].lang == lang)
			return &c->packs->all[i];
	return NULL;
}

/* The row has an end, as item_papers sees to. */
size_t
pack_depth(const struct document *doc)
{
	size_t depth = 0;

	if (doc->agenda == NULL)
		return 0;
	while ((doc = doc->agenda->continues) != NULL)
		depth++;
	return depth;
}

int
pack_first_page(const struct context *c, const struct document *doc,
    enum lang lang)
{
	const struct pack *before;

	if (doc->agenda->continues == NULL)
		return doc->agenda->first_page;
	before = pack_find(c, doc->agenda->continues, lang);
	return before != NULL ? before->last_page + 1 : 1;
}
