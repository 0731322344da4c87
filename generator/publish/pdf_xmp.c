#include "publish/pdf_xmp.h"

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <limits.h>
#include <string.h>

#include "base/buf.h"

/* What FOP fills with the time of its run. */
static const struct {
	const char	*space;
	const char	*name;
} pdf_xmp_dropped[] = {
	{ "http://purl.org/dc/elements/1.1/", "date" },
	{ "http://ns.adobe.com/xap/1.0/", "MetadataDate" }
};

static bool
pdf_xmp_is_dropped(const xmlNode *node)
{
	size_t i;

	for (i = 0; i < sizeof(pdf_xmp_dropped) / sizeof(pdf_xmp_dropped[0]);
	    i++)
		if (node->type == XML_ELEMENT_NODE && node->ns != NULL &&
		    strcmp((const char *)node->name,
		    pdf_xmp_dropped[i].name) == 0 &&
		    strcmp((const char *)node->ns->href,
		    pdf_xmp_dropped[i].space) == 0)
			return true;
	return false;
}

static void
pdf_xmp_drop(xmlNode *node)
{
	xmlNode *kid, *next;

	for (kid = node->children; kid != NULL; kid = next) {
		next = kid->next;
		if (!pdf_xmp_is_dropped(kid)) {
			pdf_xmp_drop(kid);
			continue;
		}
		/* With it goes the white space that stood before it. */
		if (kid->prev != NULL && xmlIsBlankNode(kid->prev)) {
			xmlNode *space = kid->prev;

			xmlUnlinkNode(space);
			xmlFreeNode(space);
		}
		xmlUnlinkNode(kid);
		xmlFreeNode(kid);
	}
}

bool
pdf_xmp_clean(struct buf *out, const void *bytes, size_t len)
{
	xmlBuffer *text;
	xmlNode *node;
	xmlDoc *doc;

	if (len > INT_MAX)
		return false;
	doc = xmlReadMemory(bytes, (int)len, NULL, "UTF-8", XML_PARSE_NONET |
	    XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
	if (doc == NULL)
		return false;
	text = xmlBufferCreate();
	/* The packet's processing instructions stand beside its root. */
	for (node = doc->children; node != NULL; node = node->next) {
		pdf_xmp_drop(node);
		xmlNodeDump(text, doc, node, 0, 0);
		xmlBufferCCat(text, "\n");
	}
	buf_puts(out, (const char *)xmlBufferContent(text));
	xmlBufferFree(text);
	xmlFreeDoc(doc);
	return true;
}
