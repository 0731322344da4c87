/*
 * Fuzzes the text functions: what passes the check and is escaped is
 * well-formed XML and HTML that read back as themselves; slugs are slugs.
 */
#include <libxml/parser.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/locale.h"
#include "base/text.h"
#include "load/html.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

/* Carriage returns are left out: XML reads them as newlines. */
static void
fuzz_escape(const char *text, size_t len)
{
	struct buf xml = BUF_INIT;
	xmlChar *back;
	xmlDoc *doc;

	buf_puts(&xml, "<x>");
	text_put_xml(&xml, text, len);
	buf_puts(&xml, "</x>");
	doc = xmlReadMemory(xml.data, (int)xml.len, "x", "UTF-8",
	    XML_PARSE_NONET | XML_PARSE_HUGE);
	if (doc == NULL)
		abort();
	back = xmlNodeGetContent(xmlDocGetRootElement(doc));
	if (back == NULL || (memchr(text, '\r', len) == NULL &&
	    strcmp((const char *)back, text) != 0))
		abort();
	xmlFree(back);
	xmlFreeDoc(doc);
	buf_release(&xml);
}

static void
fuzz_address(const char *text, size_t len)
{
	struct buf url = BUF_INIT, again = BUF_INIT;
	size_t i;

	text_put_url(&url, text, len);
	for (i = 0; i < url.len; i++)
		if ((unsigned char)url.data[i] <= ' ' ||
		    (unsigned char)url.data[i] >= 0x7f ||
		    strchr("\"<>'", url.data[i]) != NULL)
			abort();
	if (memchr(text, '&', len) == NULL) {
		text_put_url(&again, url.data, url.len);
		if (strcmp(again.data, url.data) != 0)
			abort();
	}
	buf_release(&url);
	buf_release(&again);
}

/* Escaped text is no tag and reads back; any bytes can be walked. */
static void
fuzz_html(const char *text, size_t len)
{
	struct buf html = BUF_INIT, back = BUF_INIT;
	struct arena a = ARENA_INIT;
	struct html_tag tag;
	const char *p = text;

	while (html_next(&p, text + len, &tag))
		html_attribute(&a, &tag, "id");
	text_put_html(&html, text, len);
	p = html.data;
	if (html_next(&p, html.data + html.len, &tag))
		abort();
	html_put_text(&back, html.data, html.len);
	if (back.len != len || memcmp(back.data, text, len) != 0)
		abort();
	arena_release(&a);
	buf_release(&html);
	buf_release(&back);
}

static void
fuzz_words(const char *text)
{
	const char *names[] = { "custody", text };
	struct buf slug = BUF_INIT;
	struct date date = { 0, 0, 0 };

	text_put_slug(&slug, text);
	if (!text_is_slug(slug.data))
		abort();
	text_nearest(text, names, 2);
	if (date_read(text, &date)) {
		buf_clear(&slug);
		locale_put_date_iso(&slug, date);
		if (strcmp(slug.data, text) != 0)
			abort();
		locale_put_date(&slug, LANG_CY, date, true);
	}
	if (locale_compare(LANG_CY, text, text) != 0)
		abort();
	buf_release(&slug);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	struct arena a = ARENA_INIT;
	char *text;

	text = arena_strndup(&a, (const char *)bytes, len);
	fuzz_address(text, len);
	if (text_check(text, len) == TEXT_VALID) {
		fuzz_escape(text, len);
		fuzz_html(text, len);
		fuzz_words(text);
	}
	arena_release(&a);
	return 0;
}
