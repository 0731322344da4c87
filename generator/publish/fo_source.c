#include "publish/fo_source.h"

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <limits.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/fs.h"
#include "base/mem.h"
#include "base/srcmap.h"
#include "publish/fo_address.h"

#define FO_SOURCE_MARK "<?yjplan-source "

/* What refers to an id, in FO. */
static const char *const fo_source_references[] = {
	"internal-destination", "ref-id"
};

#define REFERENCE_COUNT (sizeof(fo_source_references) / \
	sizeof(fo_source_references[0]))

struct fo_source_ids {
	const char	**ids;		/* of the tree; sorted once all read */
	size_t		  count;
	size_t		  cap;
};

struct fo_source_check {
	const struct fo_source	*fo;
	struct diag		*diag;
	struct arena		 arena;
	struct fo_source_ids	 ids;
	bool			 good;
};

/* What stands between the mark and its end, or NULL where there is none. */
static const char *
fo_source_find(struct arena *a, const struct fo_source *fo, size_t offset)
{
	const char *p = fo->text, *found = NULL, *end;

	while ((p = strstr(p, FO_SOURCE_MARK)) != NULL &&
	    (size_t)(p - fo->text) <= offset) {
		p += strlen(FO_SOURCE_MARK);
		found = p;
	}
	if (found == NULL || (end = strstr(found, "?>")) == NULL)
		return NULL;
	return arena_strndup(a, found, (size_t)(end - found));
}

struct fo_origin
fo_source_origin(struct arena *a, const struct fo_source *fo, size_t offset)
{
	struct fo_origin origin = { fo->path, NULL, 0 };
	const char *mark = fo_source_find(a, fo, offset), *space;
	struct buf text = BUF_INIT;

	if (mark == NULL)
		return origin;
	space = strchr(mark, ' ');
	origin.path = mark;
	if (space != NULL) {
		origin.path = arena_strndup(a, mark, (size_t)(space - mark));
		origin.offset = strtoul(space, NULL, 10);
		if (fs_read(origin.path, &text) == 0)
			origin.source = source_build(a, origin.path,
			    arena_strndup(a, text.data, text.len), text.len);
		buf_release(&text);
	}
	return origin;
}

size_t
fo_source_line(const struct fo_source *fo, size_t line)
{
	const char *p = fo->text;

	while (line-- > 1 && (p = strchr(p, '\n')) != NULL)
		p++;
	return p != NULL ? (size_t)(p - fo->text) + strcspn(p, "\n") :
	    fo->len;
}

void
fo_origin_report(const struct fo_origin *origin, enum diag_id id,
    struct diag *d, const char *fmt, ...)
{
	struct buf message = BUF_INIT;
	va_list ap;

	va_start(ap, fmt);
	buf_vprintf(&message, fmt, ap);
	va_end(ap);
	if (origin->source != NULL)
		diag_at(d, id, origin->source, origin->offset, "%s",
		    message.data);
	else
		diag_file(d, id, origin->path, "%s", message.data);
	buf_release(&message);
}

void
fo_source_put_plain(struct buf *out, const char *fo)
{
	const char *mark, *end;

	while ((mark = strstr(fo, FO_SOURCE_MARK)) != NULL &&
	    (end = strstr(mark, "?>")) != NULL) {
		buf_put(out, fo, (size_t)(mark - fo));
		fo = end + strlen("?>");
	}
	buf_puts(out, fo);
}

static void
fo_source_add_id(struct fo_source_ids *ids, const char *id)
{
	ids->ids = mem_room(ids->ids, ids->count, &ids->cap, sizeof(*ids->ids));
	ids->ids[ids->count++] = id;
}

static int
fo_source_compare(const void *a, const void *b)
{
	const char *const *x = a, *const *y = b;

	return strcmp(*x, *y);
}

/* The value of an attribute, borrowed from the tree, or NULL. */
static const char *
fo_source_attribute(const xmlNode *node, const char *name)
{
	const xmlAttr *attribute;

	for (attribute = node->properties; attribute != NULL;
	    attribute = attribute->next)
		if (attribute->ns == NULL &&
		    strcmp((const char *)attribute->name, name) == 0 &&
		    attribute->children != NULL)
			return (const char *)attribute->children->content;
	return NULL;
}

/* The next node in the order of the text, or NULL after the last. */
static const xmlNode *
fo_source_next(const xmlNode *node)
{
	if (node->children != NULL && node->type == XML_ELEMENT_NODE)
		return node->children;
	while (node != NULL && node->next == NULL)
		node = node->parent;
	return node != NULL ? node->next : NULL;
}

static struct fo_origin
fo_source_of_node(struct fo_source_check *c, const xmlNode *node)
{
	return fo_source_origin(&c->arena, c->fo, fo_source_line(c->fo,
	    (size_t)xmlGetLineNo(node)));
}

static void
fo_source_collect(struct fo_source_check *c, const xmlNode *root)
{
	struct fo_source_ids *ids = &c->ids;
	const xmlNode *node;
	const char *id;
	size_t i;

	for (node = root; node != NULL; node = fo_source_next(node))
		if (node->type == XML_ELEMENT_NODE &&
		    (id = fo_source_attribute(node, "id")) != NULL)
			fo_source_add_id(ids, id);
	if (ids->count > 0)
		qsort(ids->ids, ids->count, sizeof(*ids->ids),
		    fo_source_compare);
	for (i = 1; i < ids->count; i++)
		if (strcmp(ids->ids[i - 1], ids->ids[i]) == 0) {
			diag_file(c->diag, DIAG_FO_SYNTAX, c->fo->path,
			    "id '%s' stands twice in the FO of the PDF",
			    ids->ids[i]);
			c->good = false;
		}
}

static void
fo_source_judge(struct fo_source_check *c, const xmlNode *node)
{
	struct fo_origin origin;
	const char *id;
	size_t i;

	for (i = 0; i < REFERENCE_COUNT; i++) {
		id = fo_source_attribute(node, fo_source_references[i]);
		if (id == NULL || (c->ids.count > 0 && bsearch(&id,
		    c->ids.ids, c->ids.count, sizeof(*c->ids.ids),
		    fo_source_compare) != NULL))
			continue;
		origin = fo_source_of_node(c, node);
		fo_origin_report(&origin, DIAG_FO_SYNTAX, c->diag, "nothing "
		    "in the PDF has the id '%s' that a link or a page number "
		    "asks for", id);
		c->good = false;
	}
}

/* What FOP would fetch is in the folder of the site. */
static void
fo_source_judge_addresses(struct fo_source_check *c, const xmlNode *node)
{
	struct fo_origin origin = { NULL, NULL, 0 };
	const xmlAttr *at;
	xmlChar *value;

	if (strcmp((const char *)node->name, "instream-foreign-object") == 0) {
		origin = fo_source_of_node(c, node);
		fo_origin_report(&origin, DIAG_FO_SYNTAX, c->diag,
		    "FO must not have drawings in it: use a picture");
		c->good = false;
	}
	for (at = node->properties; at != NULL; at = at->next) {
		value = xmlNodeGetContent((const xmlNode *)at);
		if (value != NULL && !fo_address_is_fine(
		    (const char *)at->name, at->ns != NULL &&
		    strcmp((const char *)at->ns->href,
		    (const char *)XML_XML_NAMESPACE) == 0,
		    (const char *)value)) {
			origin = fo_source_of_node(c, node);
			fo_origin_report(&origin, DIAG_PATH_OUTSIDE, c->diag,
			    "the PDF asks for '%s', which is not a file of "
			    "the site", value);
			c->good = false;
		}
		xmlFree(value);
	}
}

static void
fo_source_check_tree(struct fo_source_check *c, const xmlDoc *doc)
{
	const xmlNode *root = xmlDocGetRootElement(doc), *node;

	if (doc->intSubset != NULL) {
		diag_file(c->diag, DIAG_FO_SYNTAX, c->fo->path,
		    "FO must not have a document type");
		c->good = false;
		return;
	}
	fo_source_collect(c, root);
	for (node = root; node != NULL; node = fo_source_next(node))
		if (node->type == XML_ELEMENT_NODE) {
			fo_source_judge(c, node);
			fo_source_judge_addresses(c, node);
		}
}

static void
fo_source_report_syntax(struct fo_source_check *c, xmlParserCtxt *parser)
{
	const xmlError *error = xmlCtxtGetLastError(parser);
	size_t line = error != NULL && error->line > 0 ?
	    (size_t)error->line : 1;
	const char *text = error != NULL && error->message != NULL ?
	    error->message : "no XML";
	struct fo_origin origin = fo_source_origin(&c->arena, c->fo,
	    fo_source_line(c->fo, line));

	fo_origin_report(&origin, DIAG_FO_SYNTAX, c->diag, "FO is not "
	    "well-formed in line %zu: %.*s", line, (int)strcspn(text, "\n"),
	    text);
	c->good = false;
}

bool
fo_source_check(const struct fo_source *fo, struct diag *d)
{
	struct fo_source_check c = { .fo = fo, .diag = d, .good = true };
	xmlParserCtxt *parser = xmlNewParserCtxt();
	xmlDoc *doc;

	if (parser == NULL || fo->len > INT_MAX)
		BUG("FO cannot be parsed");
	doc = xmlCtxtReadMemory(parser, fo->text, (int)fo->len, NULL, "UTF-8",
	    XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING |
	    XML_PARSE_BIG_LINES);
	if (doc == NULL)
		fo_source_report_syntax(&c, parser);
	else
		fo_source_check_tree(&c, doc);
	free(c.ids.ids);
	xmlFreeDoc(doc);
	xmlFreeParserCtxt(parser);
	arena_release(&c.arena);
	return c.good;
}
