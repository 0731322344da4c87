#include "view/changes_headings.h"

#include <string.h>

#include "base/arena.h"
#include "load/markdown.h"
#include "model/document.h"
#include "model/section.h"
#include "view/address.h"
#include "view/edition.h"
#include "view/page_view.h"
#include "view/title_pairs.h"
#include "view/title_view.h"
#include "view/value.h"

#define CHANGES_PART_LEVEL 2	/* of headings below a section's own */

/* Headings of one plan, with the pairs they have in the other. */
struct changes_side {
	const struct edition		 *e;
	const struct section		**sections;	/* of each title; of
							 * parts: NULL */
	const struct markdown_heading	**headings;
	struct titles			  titles;
	size_t				 *pairs;
};

/* What is listed: headings without a pair, or with another text. */
enum changes_list {
	CHANGES_ONLY,
	CHANGES_RENAMED
};

static void
changes_side_add(struct changes_side *side, const struct section *section,
    const struct markdown_heading *heading)
{
	if (side->sections != NULL)
		side->sections[side->titles.count] = section;
	side->headings[side->titles.count] = heading;
	side->titles.text[side->titles.count++] = heading->text;
}

static const struct section_text *
changes_text(const struct changes *ch, const struct section *section)
{
	const struct section_text *text = section_text_for(section, ch->lang);

	return text != NULL && text->markdown != NULL &&
	    text->markdown->heading_count > 0 ? text : NULL;
}

/* The sections of a plan. */
static struct changes_side
changes_sections(const struct changes *ch, const struct edition *e)
{
	size_t i, most = e->doc->section_count;
	struct changes_side side = { .e = e };
	const struct section_text *text;

	side.sections = arena_alloc(ch->a, most, sizeof(*side.sections));
	side.headings = arena_alloc(ch->a, most, sizeof(*side.headings));
	side.titles.text = arena_alloc(ch->a, most,
	    sizeof(*side.titles.text));
	for (i = 0; i < most; i++)
		if ((text = changes_text(ch, &e->doc->sections[i])) != NULL)
			changes_side_add(&side, &e->doc->sections[i],
			    &text->markdown->headings[0]);
	return side;
}

/* The headings inside a section. */
static struct changes_side
changes_parts(const struct changes *ch, const struct edition *e,
    const struct section *section)
{
	const struct markdown *md = changes_text(ch, section)->markdown;
	struct changes_side side = { .e = e };
	size_t i;

	side.headings = arena_alloc(ch->a, md->heading_count,
	    sizeof(*side.headings));
	side.titles.text = arena_alloc(ch->a, md->heading_count,
	    sizeof(*side.titles.text));
	for (i = 0; i < md->heading_count; i++)
		if (md->headings[i].level == CHANGES_PART_LEVEL)
			changes_side_add(&side, section, &md->headings[i]);
	return side;
}

static void
changes_pair(const struct changes *ch, struct changes_side *side,
    struct changes_side *other)
{
	side->pairs = title_pairs_find(ch->a, &side->titles, &other->titles);
	other->pairs = title_pairs_turn(ch->a, side->pairs,
	    side->titles.count, other->titles.count);
}

static bool
changes_is_renamed(const struct changes_side *side,
    const struct changes_side *other, size_t i)
{
	return side->pairs[i] != TITLE_ALONE && strcmp(side->titles.text[i],
	    other->titles.text[side->pairs[i]]) != 0;
}

/* A heading, and on the list of these what it was called before. */
static void
changes_add_heading(const struct changes *ch, cJSON *one,
    const struct changes_side *side, const struct changes_side *other,
    size_t i, enum changes_list which, const char *address)
{
	bool renamed = which == CHANGES_RENAMED &&
	    changes_is_renamed(side, other, i);

	title_view_add(one, side->headings[i]);
	value_add(one, "title_lang", ch->lang != ch->page->lang ?
	    lang_code(ch->lang) : NULL);
	value_add(one, "url", page_url(ch->a, ch->site, ch->page, address));
	value_add_flag(one, "has_was", renamed);
	if (renamed)
		title_view_add(value_add_object(one, "was"),
		    other->headings[side->pairs[i]]);
}

/* The headings of a section that belong on a list; gives how many. */
static int
changes_add_parts(const struct changes *ch, cJSON *one, const char *address,
    const struct changes_side *side, const struct changes_side *other,
    size_t section, enum changes_list which)
{
	cJSON *list = value_add_list(one, "parts");
	struct changes_side parts, their;
	size_t i;

	value_add_flag(one, "has_parts", false);
	if (side->pairs[section] == TITLE_ALONE)
		return 0;
	parts = changes_parts(ch, side->e, side->sections[section]);
	their = changes_parts(ch, other->e,
	    other->sections[side->pairs[section]]);
	changes_pair(ch, &parts, &their);
	for (i = 0; i < parts.titles.count; i++)
		if (which == CHANGES_ONLY ? parts.pairs[i] == TITLE_ALONE :
		    changes_is_renamed(&parts, &their, i))
			changes_add_heading(ch, value_append(list), &parts,
			    &their, i, which, arena_printf(ch->a, "%s#%s",
			    address, parts.headings[i]->id));
	cJSON_ReplaceItemInObject(one, "has_parts", cJSON_CreateBool(
	    cJSON_GetArraySize(list) > 0));
	return cJSON_GetArraySize(list);
}

/* The sections of a plan that belong on a list, or headings in them do. */
static void
changes_add_list(const struct changes *ch, cJSON *view, const char *name,
    const char *flag, const struct changes_side *side,
    const struct changes_side *other, enum changes_list which)
{
	cJSON *list = value_add_list(view, name), *one;
	const char *address;
	bool is_itself;
	size_t i;

	for (i = 0; i < side->titles.count; i++) {
		address = address_section(ch->a, side->e->c, side->e->doc,
		    side->sections[i], ch->lang);
		is_itself = which == CHANGES_ONLY ?
		    side->pairs[i] == TITLE_ALONE :
		    changes_is_renamed(side, other, i);
		one = cJSON_CreateObject();
		changes_add_heading(ch, one, side, other, i, which, address);
		value_add_flag(one, "is_itself", is_itself);
		if (changes_add_parts(ch, one, address, side, other, i,
		    which) > 0 || is_itself)
			cJSON_AddItemToArray(list, one);
		else
			cJSON_Delete(one);
	}
	value_add_flag(view, flag, cJSON_GetArraySize(list) > 0);
}

static void
changes_add_kept(const struct changes *ch, cJSON *view,
    const struct changes_side *side, const struct changes_side *other)
{
	cJSON *list = value_add_list(view, "kept");
	size_t i;

	for (i = 0; i < side->titles.count; i++)
		if (side->pairs[i] != TITLE_ALONE &&
		    !changes_is_renamed(side, other, i))
			changes_add_heading(ch, value_append(list), side,
			    other, i, CHANGES_ONLY, address_section(ch->a,
			    side->e->c, side->e->doc, side->sections[i],
			    ch->lang));
	value_add_flag(view, "has_kept", cJSON_GetArraySize(list) > 0);
}

void
changes_headings_add(const struct changes *ch, cJSON *view)
{
	struct changes_side now = changes_sections(ch, ch->now);
	struct changes_side before = changes_sections(ch, ch->before);

	changes_pair(ch, &now, &before);
	changes_add_list(ch, view, "added", "has_added", &now, &before,
	    CHANGES_ONLY);
	changes_add_list(ch, view, "removed", "has_removed", &before, &now,
	    CHANGES_ONLY);
	changes_add_list(ch, view, "renamed", "has_renamed", &now, &before,
	    CHANGES_RENAMED);
	changes_add_kept(ch, view, &now, &before);
}
