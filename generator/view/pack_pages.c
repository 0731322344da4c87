#include "view/pack_pages.h"

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
