#include "check/check_parity.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/srcmap.h"
#include "check/check_language.h"
#include "load/json.h"
#include "load/markdown.h"
#include "model/section.h"
#include "model/site.h"
#include "model/translations.h"

/* A part that a section must have in both languages. */
struct parity_part {
	const char	*words;		/* "a heading of level 2"; arena's */
	size_t		 offset;	/* in the section's file */
};

struct parity_shape {
	struct parity_part	*parts;
	size_t			 count;
	size_t			 cap;
};

static unsigned
parity_children(cmark_node *node)
{
	unsigned count = 0;

	for (node = cmark_node_first_child(node); node != NULL;
	    node = cmark_node_next(node))
		count++;
	return count;
}

static const char *
parity_table_words(struct arena *a, cmark_node *table)
{
	return arena_printf(a, "a table of %u columns and %u rows",
	    parity_children(cmark_node_first_child(table)),
	    parity_children(table) - 1);
}

/* How a node is called if it is a part; else NULL. */
static const char *
parity_words(struct arena *a, cmark_node *node)
{
	const struct markdown_heading *heading = markdown_heading(node);
	const struct markdown_embed *embed = markdown_embed(node);
	enum markdown_alert alert = markdown_alert(node);
	cmark_node_type type = cmark_node_get_type(node);

	if (heading != NULL)
		return arena_printf(a, "a heading of level %d",
		    heading->level);
	if (embed != NULL)
		return arena_printf(a, "'%s:%s'",
		    markdown_kind_name(embed->kind), embed->id);
	if (alert != MARKDOWN_ALERT_NONE)
		return arena_printf(a, "[!%s]", markdown_alert_name(alert));
	if (type == CMARK_NODE_TABLE)
		return parity_table_words(a, node);
	if (type == CMARK_NODE_LIST)
		return arena_printf(a, "a list of %u items",
		    parity_children(node));
	return NULL;
}

static struct parity_shape
parity_shape_build(struct arena *a, const struct markdown *md)
{
	struct parity_shape shape = { NULL, 0, 0 };
	cmark_iter *iter = cmark_iter_new(md->root);
	cmark_event_type event;
	const char *words;
	cmark_node *node;

	while ((event = cmark_iter_next(iter)) != CMARK_EVENT_DONE) {
		node = cmark_iter_get_node(iter);
		if (event != CMARK_EVENT_ENTER ||
		    (words = parity_words(a, node)) == NULL)
			continue;
		shape.parts = mem_room(shape.parts, shape.count, &shape.cap,
		    sizeof(*shape.parts));
		shape.parts[shape.count].words = words;
		shape.parts[shape.count++].offset = markdown_offset(md, node);
	}
	cmark_iter_free(iter);
	return shape;
}

/* The index of the first part in which two shapes differ, or the count. */
static size_t
parity_difference(const struct parity_shape *one,
    const struct parity_shape *two)
{
	size_t i;

	for (i = 0; i < one->count && i < two->count; i++)
		if (strcmp(one->parts[i].words, two->parts[i].words) != 0)
			break;
	return i;
}

/* "02-board.en.md:14 has a list of 3 items", or that it has nothing more. */
static const char *
parity_other(struct arena *a, const struct section_text *text,
    const struct parity_shape *shape, size_t at)
{
	if (at >= shape->count)
		return arena_printf(a, "%s has nothing more", text->path);
	return arena_printf(a, "%s:%zu has %s", text->path,
	    source_locate(text->source, shape->parts[at].offset).line,
	    shape->parts[at].words);
}

static enum lang
parity_translated(const struct site *site)
{
	return site->first_lang == LANG_EN ? LANG_CY : LANG_EN;
}

/* Compare the shapes of a section's texts; true if they are alike. */
static bool
parity_compare(const struct document *doc, const struct section_text *text,
    const struct section_text *leading, struct diag *d)
{
	struct arena a = ARENA_INIT;
	struct parity_shape own = parity_shape_build(&a, text->markdown);
	struct parity_shape other = parity_shape_build(&a, leading->markdown);
	size_t at = parity_difference(&own, &other);
	bool is_alike = at == own.count && at == other.count;

	if (!is_alike && d != NULL)
		diag_at(d, check_language_id(doc, DIAG_LANGUAGE_SHAPE),
		    text->source, at < own.count ? own.parts[at].offset :
		    text->source->len, "%s here, but %s: both languages need "
		    "the same parts in the same order", at < own.count ?
		    own.parts[at].words : "nothing more",
		    parity_other(&a, leading, &other, at));
	free(own.parts);
	free(other.parts);
	arena_release(&a);
	return is_alike;
}

/*
 * Has a section both texts, in languages of its document, and no mistake? What
 * follows from a mistake is not reported again.
 */
static bool
parity_is_pair(const struct document *doc, const struct section *section)
{
	int lang;

	for (lang = 0; lang < LANG__MAX; lang++)
		if (!doc->has_lang[lang] || section->text[lang] == NULL ||
		    section->text[lang]->is_broken)
			return false;
	return true;
}

void
check_parity_shape(const struct site *site, const struct document *doc,
    struct diag *d)
{
	enum lang lang = parity_translated(site);
	size_t i;

	for (i = 0; i < doc->section_count; i++)
		if (parity_is_pair(doc, &doc->sections[i]))
			(void)parity_compare(doc, doc->sections[i].text[lang],
			    doc->sections[i].text[site->first_lang], d);
}

static const struct section_text *
parity_other_text(const struct section *section,
    const struct translation *translation)
{
	return section->text[translation->lang == LANG_EN ? LANG_CY : LANG_EN];
}

static bool
parity_is_stale(const struct section *section,
    const struct translation *translation)
{
	struct arena a = ARENA_INIT;
	bool is_stale = strcmp(translation->against, translation_hash(&a,
	    parity_other_text(section, translation))) != 0;

	arena_release(&a);
	return is_stale;
}

static void
check_pair_confirmed(const struct site *site, const struct document *doc,
    const struct section *section, struct diag *d)
{
	const struct translation *known = translation_find(doc->translations,
	    section);
	const struct section_text *text;

	if (known == NULL) {
		text = section->text[parity_translated(site)];
		diag_file(d, DIAG_LANGUAGE_UNCONFIRMED, text->path,
		    "never confirmed against %s: compare them, then run "
		    "'yjplan confirm %s'", section->text[site->first_lang]
		    ->path, text->path);
	} else if (parity_is_stale(section, known)) {
		text = section->text[known->lang];
		diag_file(d, check_language_id(doc, DIAG_LANGUAGE_STALE),
		    text->path, "%s has changed since this was confirmed: "
		    "bring this up to date, then run 'yjplan confirm %s'",
		    parity_other_text(section, known)->path, text->path);
	}
}

/* Name what is known of sections that are gone. */
static void
check_known_sections(const struct document *doc, struct diag *d)
{
	const struct translations *all = doc->translations;
	size_t i, j;

	for (i = 0; i < all->count; i++) {
		for (j = 0; j < doc->section_count; j++)
			if (strcmp(doc->sections[j].number,
			    all->list[i].section) == 0)
				break;
		if (j == doc->section_count)
			diag_at(d, DIAG_FILE_UNUSED, all->json->source,
			    all->list[i].offset, "not used: there is no "
			    "section '%s'", all->list[i].section);
	}
}

void
check_parity_confirmed(const struct site *site, const struct document *doc,
    struct diag *d)
{
	size_t i;

	if (doc->translations == NULL)
		return;
	check_known_sections(doc, d);
	for (i = 0; i < doc->section_count; i++)
		if (parity_is_pair(doc, &doc->sections[i]))
			check_pair_confirmed(site, doc, &doc->sections[i], d);
}

static void
parity_put_document(struct buf *out, const struct site *site,
    const struct document *doc)
{
	size_t i, confirmed = 0, stale = 0, never = 0, missing = 0, shape = 0;
	size_t broken = 0;
	enum lang lang = parity_translated(site);

	for (i = 0; i < doc->section_count; i++) {
		const struct section *section = &doc->sections[i];
		const struct translation *known = translation_find(
		    doc->translations, section);

		if (section->text[LANG_EN] == NULL ||
		    section->text[LANG_CY] == NULL) {
			missing++;
			continue;
		}
		if (!parity_is_pair(doc, section)) {
			broken++;
			continue;
		}
		if (known == NULL)
			never++;
		else if (parity_is_stale(section, known))
			stale++;
		else
			confirmed++;
		shape += !parity_compare(doc, section->text[lang],
		    section->text[site->first_lang], NULL);
	}
	buf_printf(out, "%s: of %zu sections in two languages, %zu confirmed, "
	    "%zu changed since, %zu never confirmed, %zu missing, %zu of "
	    "another shape", doc->dir, doc->section_count, confirmed, stale,
	    never, missing, shape);
	if (broken > 0)
		buf_printf(out, ", %zu with mistakes", broken);
	buf_putc(out, '\n');
}

void
check_parity_put(struct buf *out, const struct site *site)
{
	size_t i;

	for (i = 0; i < site->document_count; i++) {
		const struct document *doc = site->documents[i];

		if (doc->has_lang[LANG_EN] && doc->has_lang[LANG_CY] &&
		    doc->section_count > 0)
			parity_put_document(out, site, doc);
	}
}
