#include "check/check_links.h"

#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/text.h"
#include "load/markdown.h"
#include "model/dataset.h"
#include "model/document.h"
#include "model/reference.h"
#include "model/section.h"

/* Do a step for every text of a document that could be read. */
static void
check_each_text(const struct site *site, const struct document *doc,
    struct diag *d, void (*step)(const struct site *,
    const struct document *, const struct section_text *, struct diag *))
{
	const struct section_text *text;
	size_t i;
	int lang;

	for (i = 0; i < doc->section_count; i++)
		for (lang = 0; lang < LANG__MAX; lang++) {
			text = doc->sections[i].text[lang];
			if (text != NULL && text->markdown != NULL)
				step(site, doc, text, d);
		}
}

static void
check_image(struct arena *a, const struct document *doc,
    const struct section_text *text, const struct markdown_link *image,
    struct diag *d)
{
	struct buf alt = BUF_INIT;
	enum diag_id problem;
	const char *message;

	if (reference_image(a, doc, text, image->url, &problem, &message) ==
	    NULL)
		diag_at(d, problem, text->source, image->offset, "%s",
		    message);
	markdown_put_text(&alt, image->node);
	if (alt.len == 0)
		diag_at(d, DIAG_IMAGE_ALT, text->source, image->offset,
		    "image '%s' has no words: say in ![...] what it shows",
		    image->url);
	buf_release(&alt);
}

/* An embed that does not stand alone is no image either. */
static bool
check_is_embed(const char *url)
{
	const char *name;
	int kind;

	for (kind = 0; kind < MARKDOWN_KIND__MAX; kind++) {
		name = markdown_kind_name((enum markdown_kind)kind);
		if (text_starts(url, name) && url[strlen(name)] == ':')
			return true;
	}
	return false;
}

static void
check_text_links(const struct site *site, const struct document *doc,
    const struct section_text *text, struct diag *d)
{
	struct arena a = ARENA_INIT;
	struct reference ref;
	size_t i;

	for (i = 0; i < text->markdown->link_count; i++) {
		const struct markdown_link *link = &text->markdown->links[i];

		if (link->image && check_is_embed(link->url))
			continue;	/* reported where it was read */
		if (link->image) {
			check_image(&a, doc, text, link, d);
			continue;
		}
		ref = reference_resolve(&a, site, doc, text, text->lang,
		    link->url);
		if (ref.kind == REFERENCE_DEAD)
			diag_at(d, ref.problem, text->source, link->offset,
			    "%s", ref.message);
	}
	arena_release(&a);
}

void
check_links(const struct site *site, const struct document *doc,
    struct diag *d)
{
	check_each_text(site, doc, d, check_text_links);
}

static void
check_embed(const struct section_text *text,
    const struct markdown_embed *embed, const struct dataset *set,
    struct diag *d)
{
	if (embed->kind == MARKDOWN_KIND_KPI && set->kind != DATASET_KPI)
		diag_at(d, DIAG_DATASET_KIND, text->source, embed->offset,
		    "'%s' is no kpi: a card shows one", set->id);
	else if (embed->kind != MARKDOWN_KIND_STRUCTURE &&
	    set->kind == DATASET_STRUCTURE)
		diag_at(d, DIAG_DATASET_KIND, text->source, embed->offset,
		    "'%s' is a structure: show it as structure:%s", set->id,
		    set->id);
	else if (embed->kind == MARKDOWN_KIND_CHART &&
	    set->chart.kind == CHART_WISH_NONE)
		diag_at(d, DIAG_CHART_DATA, text->source, embed->offset,
		    "'%s' has no \"chart\": add one to %s, or show it as "
		    "table:%s", set->id, set->path, set->id);
	else if (embed->kind == MARKDOWN_KIND_STRUCTURE &&
	    set->kind != DATASET_STRUCTURE)
		diag_at(d, DIAG_DATASET_KIND, text->source, embed->offset,
		    "'%s' is no structure: show it as table:%s", set->id,
		    set->id);
}

static void
check_text_embeds(const struct site *site, const struct document *doc,
    const struct section_text *text, struct diag *d)
{
	const struct dataset *set;
	const char *near;
	size_t i;

	(void)site;
	for (i = 0; i < text->markdown->embed_count; i++) {
		const struct markdown_embed *embed =
		    &text->markdown->embeds[i];

		set = document_find_dataset(doc, embed->id, &near);
		if (set != NULL)
			check_embed(text, embed, set, d);
		else if (!document_is_broken(doc, embed->id))
			diag_at(d, DIAG_DATASET_UNKNOWN, text->source,
			    embed->offset, "no dataset '%s' in %s/data%s%s%s",
			    embed->id, doc->dir,
			    near != NULL ? " (did you mean '" : "",
			    near != NULL ? near : "",
			    near != NULL ? "'?)" : "");
	}
}

void
check_embeds(const struct site *site, const struct document *doc,
    struct diag *d)
{
	check_each_text(site, doc, d, check_text_embeds);
}

/* An earlier meaning of the same letters in the same language, or NULL. */
static const struct markdown_abbreviation *
check_earlier_meaning(const struct document *doc,
    const struct section_text *until, size_t index,
    const struct section_text **where)
{
	const struct markdown_abbreviation *now =
	    &until->markdown->abbreviations[index], *other;
	const struct section_text *text;
	size_t i, j, count;

	for (i = 0; i < doc->section_count; i++) {
		text = doc->sections[i].text[until->lang];
		if (text == NULL || text->markdown == NULL)
			continue;
		count = text == until ? index :
		    text->markdown->abbreviation_count;
		for (j = 0; j < count; j++) {
			other = &text->markdown->abbreviations[j];
			*where = text;
			if (strcmp(other->abbreviation,
			    now->abbreviation) == 0)
				return other;
		}
		if (text == until)
			break;
	}
	return NULL;
}

static void
check_text_abbreviations(const struct site *site, const struct document *doc,
    const struct section_text *text, struct diag *d)
{
	const struct markdown_abbreviation *now, *other;
	const struct section_text *where;
	size_t i;

	(void)site;
	for (i = 0; i < text->markdown->abbreviation_count; i++) {
		now = &text->markdown->abbreviations[i];
		other = check_earlier_meaning(doc, text, i, &where);
		if (other != NULL &&
		    strcmp(other->meaning, now->meaning) != 0)
			diag_at(d, DIAG_ABBREVIATION_TWICE, text->source,
			    now->offset, "'%s' already means '%s' in %s",
			    now->abbreviation, other->meaning, where->path);
	}
}

void
check_abbreviations(const struct site *site, const struct document *doc,
    struct diag *d)
{
	check_each_text(site, doc, d, check_text_abbreviations);
}
