#include "render/search_text.h"

#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"

struct search_tag {
	const char	*name;
	size_t		 name_len;
	const char	*attrs;
	size_t		 attrs_len;
	bool		 is_end;
};

struct search_reader {
	struct arena		*arena;
	struct search_passage	*passages;
	size_t			 count;
	struct buf		 text;		/* of the passage so far */
	struct buf		 heading;	/* while inside h2 */
	const char		*anchor;	/* of the passage so far */
	const char		*section_id;	/* of a section without text */
	const char		*skip_name;	/* NULL: nothing is left out */
	size_t			 skip_len;
	size_t			 skip_depth;	/* of that name */
	bool			 in_h1;
	bool			 in_heading;
};

static bool
search_is(const struct search_tag *tag, const char *names)
{
	const char *p = names;
	size_t len;

	while (*p != '\0') {
		len = strcspn(p, " ");
		if (len == tag->name_len && memcmp(p, tag->name, len) == 0)
			return true;
		p += len + (p[len] == ' ');
	}
	return false;
}

/* The value of a quoted attribute; NULL where there is none. */
static const char *
search_attribute(struct arena *a, const struct search_tag *tag,
    const char *name)
{
	size_t len = strlen(name), i, end;

	for (i = 0; i + len + 3 <= tag->attrs_len; i++) {
		if (tag->attrs[i] != ' ' || memcmp(tag->attrs + i + 1, name,
		    len) != 0 || memcmp(tag->attrs + i + 1 + len, "=\"",
		    2) != 0)
			continue;
		i += len + 3;
		for (end = i; end < tag->attrs_len; end++)
			if (tag->attrs[end] == '"')
				return arena_strndup(a, tag->attrs + i,
				    end - i);
		break;
	}
	return NULL;
}

static void
search_put_text(struct buf *out, const char *text, size_t len)
{
	static const struct {
		const char	*from;
		char		 to;
	} entities[] = {
		{ "&amp;", '&' }, { "&lt;", '<' }, { "&gt;", '>' },
		{ "&quot;", '"' }, { "&#39;", '\'' }
	};
	size_t i, j, n;

	for (i = 0; i < len; i++) {
		char c = text[i];

		for (j = 0; c == '&' && j < 5; j++) {
			n = strlen(entities[j].from);
			if (i + n <= len && memcmp(text + i,
			    entities[j].from, n) == 0) {
				c = entities[j].to;
				i += n - 1;
				break;
			}
		}
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
search_is_left_out(struct search_reader *r, const struct search_tag *tag)
{
	const char *class_name;

	if (search_is(tag, "nav footer form script style noscript"))
		return true;
	if (!search_is(tag, "span ul p h2"))
		return false;
	class_name = search_attribute(r->arena, tag, "class");
	return class_name != NULL && (strcmp(class_name, "hidden") == 0 ||
	    strcmp(class_name, "downloads") == 0 ||
	    strcmp(class_name, "missing") == 0 ||
	    strcmp(class_name, "to-contents") == 0);
}

static void
search_read_heading(struct search_reader *r, const struct search_tag *tag)
{
	const char *id;

	if (tag->is_end) {
		r->in_heading = false;
		return;
	}
	search_end_passage(r);
	id = search_attribute(r->arena, tag, "id");
	r->anchor = id != NULL ? id : r->section_id;
	r->in_heading = true;
}

static void
search_read_tag(struct search_reader *r, const struct search_tag *tag)
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
	} else if (search_is(tag, "h1")) {
		r->in_h1 = !tag->is_end;
	} else if (search_is(tag, "h2")) {
		search_read_heading(r, tag);
	} else if (search_is(tag, "td th")) {
		if (tag->is_end)
			search_put_break(&r->text, "; ");
	} else if (!search_is(tag, "a abbr b bdi cite code del em i mark q "
	    "s small span strong sub sup time img picture source")) {
		search_put_break(&r->text, "\n");
	}
	if (search_is(tag, "section") && !tag->is_end) {
		id = search_attribute(r->arena, tag, "id");
		r->section_id = id != NULL ? id : "";
	}
}

/* The tag at *at, which is a '<'; moves behind it. */
static struct search_tag
search_scan_tag(const char **at, const char *end)
{
	struct search_tag tag = { 0 };
	const char *p = *at + 1, *stop;

	stop = memchr(p, '>', (size_t)(end - p));
	if (stop == NULL)
		stop = end;
	if (p < stop && *p == '/') {
		tag.is_end = true;
		p++;
	}
	tag.name = p;
	while (p < stop && *p != ' ' && *p != '\n' && *p != '/')
		p++;
	tag.name_len = (size_t)(p - tag.name);
	tag.attrs = p;
	tag.attrs_len = (size_t)(stop - p);
	*at = stop < end ? stop + 1 : end;
	return tag;
}

static void
search_read(struct search_reader *r, const char *p, const char *end)
{
	const char *next;
	struct search_tag tag;

	while (p < end) {
		if (*p == '<') {
			tag = search_scan_tag(&p, end);
			search_read_tag(r, &tag);
			continue;
		}
		next = memchr(p, '<', (size_t)(end - p));
		if (next == NULL)
			next = end;
		if (r->skip_name == NULL && !r->in_h1)
			search_put_text(r->in_heading ? &r->heading : &r->text,
			    p, (size_t)(next - p));
		p = next;
	}
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
	search_read(&r, start, end);
	search_end_passage(&r);
	buf_release(&r.text);
	buf_release(&r.heading);
	*count = r.count;
	return r.passages;
}
