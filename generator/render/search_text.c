#include "render/search_text.h"

#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "load/html.h"

struct search_reader {
	struct arena		*arena;
	struct search_passage	*passages;
	size_t			 count;
	struct buf		 text;		/* of the passage so far */
	struct buf		 heading;	/* while inside h2 */
	struct buf		 plain;		/* one text at a time */
	const char		*anchor;	/* of the passage so far */
	const char		*section_id;	/* of a section without text */
	const char		*skip_name;	/* NULL: nothing is left out */
	size_t			 skip_len;
	size_t			 skip_depth;	/* of that name */
	bool			 in_h1;
	bool			 in_heading;
};

/* Words of the page, each run of blanks as one. */
static void
search_put_text(struct search_reader *r, struct buf *out, const char *text,
    size_t len)
{
	size_t i;
	char c;

	buf_clear(&r->plain);
	html_put_text(&r->plain, text, len);
	for (i = 0; i < r->plain.len; i++) {
		c = r->plain.data[i];
		if (c == '\n' || c == '\t' || c == '\r')
			c = ' ';
		if (c != ' ' || (out->len > 0 && strchr(" \n",
		    out->data[out->len - 1]) == NULL))
			buf_putc(out, c);
	}
}

/* End a line, or set two cells of a row apart. */
static void
search_put_break(struct buf *out, const char *sign)
{
	while (out->len > 0 && strchr(" ;", out->data[out->len - 1]) != NULL)
		buf_cut(out, out->len - 1);
	if (out->len > 0 && out->data[out->len - 1] != '\n')
		buf_puts(out, sign);
}

static void
search_end_passage(struct search_reader *r)
{
	struct search_passage *p = &r->passages[r->count++];

	search_put_break(&r->text, "\n");
	p->anchor = r->anchor;
	p->heading = arena_strdup(r->arena, r->heading.data);
	p->text = arena_strdup(r->arena, r->text.data);
	buf_clear(&r->text);
	buf_clear(&r->heading);
}

static bool
search_is_left_out(struct search_reader *r, const struct html_tag *tag)
{
	const char *class_name;

	if (html_is(tag, "nav footer form script style noscript"))
		return true;
	if (!html_is(tag, "span ul p h2"))
		return false;
	class_name = html_attribute(r->arena, tag, "class");
	return class_name != NULL && (strcmp(class_name, "hidden") == 0 ||
	    strcmp(class_name, "downloads") == 0 ||
	    strcmp(class_name, "missing") == 0 ||
	    strcmp(class_name, "to-contents") == 0);
}

static void
search_read_heading(struct search_reader *r, const struct html_tag *tag)
{
	const char *id;

	if (tag->is_end) {
		r->in_heading = false;
		return;
	}
	search_end_passage(r);
	id = html_attribute(r->arena, tag, "id");
	r->anchor = id != NULL ? id : r->section_id;
	r->in_heading = true;
}

static void
search_read_tag(struct search_reader *r, const struct html_tag *tag)
{
	const char *id;

	if (r->skip_name != NULL) {
		if (tag->name_len == r->skip_len && memcmp(tag->name,
		    r->skip_name, r->skip_len) == 0)
			r->skip_depth += tag->is_end ? (size_t)-1 : 1;
		if (r->skip_depth == 0)
			r->skip_name = NULL;
		return;
	}
	if (!tag->is_end && search_is_left_out(r, tag)) {
		r->skip_name = tag->name;
		r->skip_len = tag->name_len;
		r->skip_depth = 1;
	} else if (html_is(tag, "h1")) {
		r->in_h1 = !tag->is_end;
	} else if (html_is(tag, "h2")) {
		search_read_heading(r, tag);
	} else if (html_is(tag, "td th")) {
		if (tag->is_end)
			search_put_break(&r->text, "; ");
	} else if (!html_is(tag, "a abbr b bdi cite code del em i mark q "
	    "s small span strong sub sup time img picture source")) {
		search_put_break(&r->text, "\n");
	}
	if (html_is(tag, "section") && !tag->is_end) {
		id = html_attribute(r->arena, tag, "id");
		r->section_id = id != NULL ? id : "";
	}
}

static void
search_read(struct search_reader *r, const char *p, const char *end)
{
	const char *text = p;
	struct html_tag tag;
	bool more;

	do {
		tag.start = end;
		more = html_next(&p, end, &tag);
		if (r->skip_name == NULL && !r->in_h1)
			search_put_text(r, r->in_heading ? &r->heading :
			    &r->text, text, (size_t)(tag.start - text));
		if (more)
			search_read_tag(r, &tag);
		text = p;
	} while (more);
}

struct search_passage *
search_text_read(struct arena *a, const char *html, size_t len,
    size_t *count)
{
	struct search_reader r = { .arena = a, .anchor = "",
	    .section_id = "" };
	const char *start = strstr(html, "<main"), *end, *p;
	size_t most = 2;

	end = start != NULL ? strstr(start, "</main>") : NULL;
	if (end == NULL)
		start = end = html + len;
	for (p = start; (p = strstr(p, "<h2")) != NULL && p < end; p++)
		most++;
	r.passages = arena_alloc(a, most, sizeof(*r.passages));
	buf_init(&r.text);
	buf_init(&r.heading);
	buf_init(&r.plain);
	search_read(&r, start, end);
	search_end_passage(&r);
	buf_release(&r.text);
	buf_release(&r.heading);
	buf_release(&r.plain);
	*count = r.count;
	return r.passages;
}
