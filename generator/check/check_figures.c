#include "check/check_figures.h"

#include <cjson/cJSON.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/text.h"
#include "check/figure_run.h"
#include "load/markdown.h"
#include "model/document.h"
#include "model/figures.h"
#include "model/section.h"

/*
 * Is a typed run a known one? The same number with another sign is another
 * figure: 12% is not 12.
 */
static bool
figure_is(const struct figure_run *known, const struct figure_run *run)
{
	return figure_run_same(known, run) && known->sign == run->sign;
}

/*
 * The name of the figure that a run of digits is, found below `names`, whose
 * own name is in `path`; NULL if there is none. A change is left out: small
 * differences are everywhere.
 */
static bool
figure_find(const cJSON *names, const struct figure_run *run,
    struct buf *path)
{
	const cJSON *name;
	size_t len = path->len;

	cJSON_ArrayForEach(name, names) {
		const char *text = cJSON_GetStringValue(name), *at;
		struct figure_run known;

		buf_printf(path, "%s%s", len > 0 ? "." : "", name->string);
		at = text;
		if (text == NULL ? figure_find(name, run, path) :
		    strcmp(name->string, "change") != 0 &&
		    figure_run_next(text, &at, &known) &&
		    figure_is(&known, run))
			return true;
		buf_cut(path, len);
	}
	return false;
}

/*
 * Blank out what is no prose: bound figures, code and addresses of links,
 * byte for byte, so that offsets stay.
 */
static char *
figure_prose(const struct source *src)
{
	char *prose = mem_strdup(src->text), *p = prose, *end;
	size_t len;

	for (; *(p += strcspn(p, "{`]")) != '\0'; p++) {
		end = NULL;
		len = 0;
		if (text_starts(p, "{{")) {
			end = strstr(p, "}}");
		} else if (*p == '`') {
			len = strspn(p, "`");
			for (end = p + len; *end != '\0' && (*end != '`' ||
			    strspn(end, "`") != len); )
				end += *end == '`' ? strspn(end, "`") : 1;
		} else if (text_starts(p, "](")) {
			end = strchr(p, ')');
		}
		if (end == NULL || *end == '\0')
			continue;
		memset(p, ' ', (size_t)(end - p) + (len > 0 ? len : 1));
	}
	return prose;
}

static void
check_typed(const struct section_text *text, const cJSON *names,
    struct diag *d)
{
	char *prose = figure_prose(text->source);
	const char *p = prose;
	struct figure_run run;
	struct buf path = BUF_INIT;

	while (figure_run_next(prose, &p, &run)) {
		buf_clear(&path);
		if (figure_run_is_telling(prose, &run) &&
		    figure_find(names, &run, &path))
			diag_at(d, DIAG_FIGURE_TYPED, text->source,
			    (size_t)(run.at - prose), "'%.*s' is typed by "
			    "hand: write {{%s}}, if that is what it is",
			    (int)run.len, run.at, path.data);
	}
	buf_release(&path);
	free(prose);
}

void
check_figures_typed(const struct site *site, const struct document *doc,
    struct diag *d)
{
	const struct section_text *text;
	cJSON *names;
	size_t i;
	int lang;

	(void)site;
	for (lang = 0; lang < LANG__MAX; lang++) {
		if (!doc->has_lang[lang] || doc->dataset_count == 0)
			continue;
		names = figures_build(doc, (enum lang)lang);
		for (i = 0; i < doc->section_count; i++) {
			text = doc->sections[i].text[lang];
			if (text != NULL && text->source != NULL)
				check_typed(text, names, d);
		}
		cJSON_Delete(names);
	}
}

static int
figure_run_compare(const void *a, const void *b)
{
	const struct figure_run *x = a, *y = b;

	return strcmp(x->digits, y->digits);
}

/*
 * All runs of a text, sorted.
 * Owns:   the caller frees *runs.
 */
static size_t
figure_read_all(const char *text, struct figure_run **runs)
{
	const char *p = text;
	size_t count = 0, cap = 0;
	struct figure_run run;

	*runs = NULL;
	while (figure_run_next(text, &p, &run)) {
		*runs = mem_room(*runs, count, &cap, sizeof(**runs));
		(*runs)[count++] = run;
	}
	if (count > 1)
		qsort(*runs, count, sizeof(**runs), figure_run_compare);
	return count;
}

/*
 * Name each figure of one text that the other has not; at the start of the
 * section, since the words have lost their places.
 */
static void
check_pair(const struct section_text *text, const char *own,
    const struct section_text *other, const char *others, struct diag *d)
{
	struct figure_run run, *known;
	const char *p = own;
	size_t count = figure_read_all(others, &known);

	while (figure_run_next(own, &p, &run)) {
		if (count > 0 && bsearch(&run, known, count, sizeof(*known),
		    figure_run_compare) != NULL)
			continue;
		diag_at(d, DIAG_FIGURE_PAIR, text->source, 0,
		    "figure '%.*s' is not in %s", (int)run.len, run.at,
		    other->path);
	}
	free(known);
}

/* The words of a section, a space between blocks so that cells stay apart. */
static void
figure_put_words(struct buf *out, const struct markdown *md)
{
	cmark_iter *iter = cmark_iter_new(md->root);
	cmark_event_type event;
	const char *literal;
	cmark_node *node;

	while ((event = cmark_iter_next(iter)) != CMARK_EVENT_DONE) {
		if (event != CMARK_EVENT_ENTER)
			continue;
		node = cmark_iter_get_node(iter);
		if ((cmark_node_get_type(node) & CMARK_NODE_TYPE_MASK) ==
		    CMARK_NODE_TYPE_BLOCK)
			buf_putc(out, ' ');
		else if (cmark_node_get_type(node) == CMARK_NODE_TEXT &&
		    (literal = cmark_node_get_literal(node)) != NULL)
			buf_puts(out, literal);
		else if (cmark_node_get_type(node) != CMARK_NODE_TEXT)
			buf_putc(out, ' ');
	}
	cmark_iter_free(iter);
}

/* As a rule the figures of both are the same ones, in the same order. */
static bool
figures_are_alike(const char *own, const char *others)
{
	const char *p = own, *q = others;
	struct figure_run x, y;
	bool more;

	while ((more = figure_run_next(own, &p, &x)) ==
	    figure_run_next(others, &q, &y)) {
		if (!more)
			return true;
		if (strcmp(x.digits, y.digits) != 0)
			return false;
	}
	return false;
}

static void
check_section_pair(const struct section *section, struct diag *d)
{
	const struct section_text *en = section->text[LANG_EN];
	const struct section_text *cy = section->text[LANG_CY];
	struct buf english = BUF_INIT, welsh = BUF_INIT;

	if (en == NULL || cy == NULL || en->markdown == NULL ||
	    cy->markdown == NULL || en->is_broken || cy->is_broken)
		return;
	figure_put_words(&english, en->markdown);
	figure_put_words(&welsh, cy->markdown);
	if (!figures_are_alike(english.data, welsh.data)) {
		check_pair(en, english.data, cy, welsh.data, d);
		check_pair(cy, welsh.data, en, english.data, d);
	}
	buf_release(&english);
	buf_release(&welsh);
}

void
check_figures_pair(const struct site *site, const struct document *doc,
    struct diag *d)
{
	size_t i;

	(void)site;
	for (i = 0; i < doc->section_count; i++)
		check_section_pair(&doc->sections[i], d);
}
