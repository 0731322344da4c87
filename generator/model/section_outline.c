#include "model/section_outline.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/wire.h"
#include "load/markdown.h"
#include "model/document.h"
#include "model/section.h"

static const char outline_document[] = "outline";
static const char outline_section[] = "section";
static const char outline_heading[] = "heading";
static const char outline_run[] = "run";
static const char outline_embed[] = "shows";
static const char outline_abbreviation[] = "abbreviation";

static void
outline_put_lists(struct buf *out, const struct markdown *md)
{
	size_t i, j;

	for (i = 0; i < md->heading_count; i++) {
		const struct markdown_heading *h = &md->headings[i];

		buf_printf(out, "%s\t%d\t%zu\t", outline_heading, h->level,
		    h->run_count);
		wire_put(out, (const char *const []){ h->id, h->text }, 2);
		for (j = 0; j < h->run_count; j++)
			wire_put(out, (const char *const []){ outline_run,
			    h->runs[j].text, h->runs[j].lang != NULL ?
			    h->runs[j].lang : "" }, 3);
	}
	for (i = 0; i < md->embed_count; i++)
		wire_put(out, (const char *const []){ outline_embed,
		    markdown_kind_name(md->embeds[i].kind),
		    md->embeds[i].id }, 3);
	for (i = 0; i < md->abbreviation_count; i++)
		wire_put(out, (const char *const []){ outline_abbreviation,
		    md->abbreviations[i].abbreviation,
		    md->abbreviations[i].meaning }, 3);
}

void
section_outline_put(struct buf *out, const struct document *doc)
{
	const struct section_text *text;
	const struct markdown *md;
	size_t i;
	int lang;

	wire_put(out, (const char *const []){ outline_document }, 1);
	for (i = 0; i < doc->section_count; i++)
		for (lang = 0; lang < LANG__MAX; lang++) {
			text = doc->sections[i].text[lang];
			md = text != NULL ? text->markdown : NULL;
			if (md == NULL)
				continue;
			buf_printf(out, "%s\t%zu\t%s\t%u\t%zu\t%zu\t%zu\n",
			    outline_section, i, lang_code((enum lang)lang),
			    text->paragraphs, md->heading_count,
			    md->embed_count, md->abbreviation_count);
			outline_put_lists(out, md);
		}
}

static size_t
outline_number(const char *field)
{
	return (size_t)strtoul(field, NULL, 10);
}

/* An empty outline with room for what follows. */
static void
outline_take_section(struct section_outline *o, struct document *doc,
    const char *const *fields)
{
	struct arena *a = &doc->texts;
	struct section_text *text = doc->sections[outline_number(fields[1])]
	    .text[lang_from_code(fields[2])];

	text->paragraphs = (unsigned)outline_number(fields[3]);
	o->headings = arena_alloc(a, outline_number(fields[4]),
	    sizeof(*o->headings));
	o->embeds = arena_alloc(a, outline_number(fields[5]),
	    sizeof(*o->embeds));
	o->abbreviations = arena_alloc(a, outline_number(fields[6]),
	    sizeof(*o->abbreviations));
	o->markdown = text->markdown = arena_alloc(a, 1,
	    sizeof(*o->markdown));
	o->markdown->headings = o->headings;
	o->markdown->embeds = o->embeds;
	o->markdown->abbreviations = o->abbreviations;
	o->text = text;
}

static void
outline_take_heading(struct section_outline *o, struct arena *a,
    const char *const *fields)
{
	struct markdown_heading *h =
	    &o->headings[o->markdown->heading_count++];
	size_t runs = outline_number(fields[2]);

	h->level = *fields[1] - '0';
	h->id = arena_strdup(a, fields[3]);
	h->text = arena_strdup(a, fields[4]);
	if (runs > 0)
		h->runs = o->runs = arena_alloc(a, runs, sizeof(*o->runs));
	if (h == o->headings)
		o->text->title = h->text;
}

/* Words of the last heading. */
static void
outline_take_run(struct section_outline *o, struct arena *a,
    const char *const *fields)
{
	struct markdown_heading *h =
	    &o->headings[o->markdown->heading_count - 1];

	o->runs[h->run_count].text = arena_strdup(a, fields[1]);
	if (*fields[2] != '\0')
		o->runs[h->run_count].lang = arena_strdup(a, fields[2]);
	h->run_count++;
}

static void
outline_take_embed(struct section_outline *o, struct arena *a,
    const char *const *fields)
{
	struct markdown_embed *embed = &o->embeds[o->markdown->embed_count++];

	while (strcmp(markdown_kind_name(embed->kind), fields[1]) != 0)
		embed->kind++;
	embed->id = arena_strdup(a, fields[2]);
	embed->alt = embed->title = "";
}

bool
section_outline_take(struct section_outline *o, struct document *doc,
    const char *const *fields)
{
	struct markdown_abbreviation *abbreviation;

	if (strcmp(fields[0], outline_document) == 0) {
		sections_free(doc);
		doc->is_read = true;
	} else if (strcmp(fields[0], outline_section) == 0) {
		outline_take_section(o, doc, fields);
	} else if (strcmp(fields[0], outline_heading) == 0) {
		outline_take_heading(o, &doc->texts, fields);
	} else if (strcmp(fields[0], outline_run) == 0) {
		outline_take_run(o, &doc->texts, fields);
	} else if (strcmp(fields[0], outline_embed) == 0) {
		outline_take_embed(o, &doc->texts, fields);
	} else if (strcmp(fields[0], outline_abbreviation) == 0) {
		abbreviation = &o->abbreviations[
		    o->markdown->abbreviation_count++];
		abbreviation->abbreviation = arena_strdup(&doc->texts,
		    fields[1]);
		abbreviation->meaning = arena_strdup(&doc->texts, fields[2]);
	} else {
		return false;
	}
	return true;
}
