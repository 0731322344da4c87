#include "publish/pdf_xmp.h"

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"

/* What FOP fills with the time of its run, and what a PDF says it is. */
static const struct {
	unsigned	 drop;		/* the claim it makes; 0: none */
	const char	*space;
	const char	*name;
} pdf_xmp_dropped[] = {
	{ 0, "http://purl.org/dc/elements/1.1/", "date" },
	{ 0, "http://ns.adobe.com/xap/1.0/", "MetadataDate" },
	{ PDF_XMP_UA, "http://www.aiim.org/pdfua/ns/id/", "part" },
	{ PDF_XMP_A, "http://www.aiim.org/pdfa/ns/id/", "part" },
	{ PDF_XMP_A, "http://www.aiim.org/pdfa/ns/id/", "conformance" }
};

static bool
pdf_xmp_is_dropped(const xmlNode *node, unsigned drop)
{
	size_t i;

	for (i = 0; i < sizeof(pdf_xmp_dropped) / sizeof(pdf_xmp_dropped[0]);
	    i++)
		if ((pdf_xmp_dropped[i].drop & ~drop) == 0 &&
		    node->type == XML_ELEMENT_NODE && node->ns != NULL &&
		    strcmp((const char *)node->name,
		    pdf_xmp_dropped[i].name) == 0 &&
		    strcmp((const char *)node->ns->href,
		    pdf_xmp_dropped[i].space) == 0)
			return true;
	return false;
}

static void
pdf_xmp_drop(xmlNode *node, unsigned drop)
{
	xmlNode *kid, *next;

	for (kid = node->children; kid != NULL; kid = next) {
		next = kid->next;
		if (!pdf_xmp_is_dropped(kid, drop)) {
			pdf_xmp_drop(kid, drop);
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
pdf_xmp_clean(struct buf *out, const void *bytes, size_t len,
    unsigned drop)
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
		pdf_xmp_drop(node, drop);
		xmlNodeDump(text, doc, node, 0, 0);
		xmlBufferCCat(text, "\n");
	}
	buf_puts(out, (const char *)xmlBufferContent(text));
	xmlBufferFree(text);
	xmlFreeDoc(doc);
	return true;
}

void
pdf_xmp_set(qpdf_data q, unsigned drop)
{
	qpdf_oh stream = qpdf_oh_get_key(q, qpdf_get_root(q), "/Metadata");
	unsigned char *bytes = NULL;
	struct buf text = BUF_INIT;
	QPDF_BOOL filtered;
	size_t len;

	if (qpdf_oh_is_stream(q, stream) && (qpdf_oh_get_stream_data(q,
	    stream, qpdf_dl_all, &filtered, &bytes, &len) & QPDF_ERRORS) ==
	    0 && pdf_xmp_clean(&text, bytes, len, drop))
		qpdf_oh_replace_stream_data(q, stream,
		    (const unsigned char *)text.data, text.len,
		    qpdf_oh_new_null(q), qpdf_oh_new_null(q));
	buf_release(&text);
	free(bytes);
}
