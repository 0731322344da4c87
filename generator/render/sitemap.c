#include "render/sitemap.h"

#include "base/text.h"
#include "model/site.h"
#include "view/page_view.h"

void
sitemap_init(struct sitemap *map, const struct site *site)
{
	map->site = site;
	buf_init(&map->urls);
}

void
sitemap_release(struct sitemap *map)
{
	buf_release(&map->urls);
}

static void
sitemap_put_url(struct buf *out, const struct site *site, const char *address)
{
	struct buf url = BUF_INIT, escaped = BUF_INIT;

	buf_printf(&url, "%s%s", site->base_url, address);
	text_put_url(&escaped, url.data, url.len);
	text_put_xml(out, escaped.data, escaped.len);
	buf_release(&escaped);
	buf_release(&url);
}

void
sitemap_add(struct sitemap *map, const struct page *page, struct date changed)
{
	struct buf *out = &map->urls;
	int lang;

	buf_puts(out, "<url>\n<loc>");
	sitemap_put_url(out, map->site, page->address);
	buf_puts(out, "</loc>\n");
	for (lang = 0; map->site->lang_count > 1 && lang < LANG__MAX; lang++) {
		if (page->same[lang] == NULL)
			continue;
		buf_printf(out, "<xhtml:link rel=\"alternate\" "
		    "hreflang=\"%s\" href=\"", lang_code((enum lang)lang));
		sitemap_put_url(out, map->site, page->same[lang]);
		buf_puts(out, "\"/>\n");
	}
	if (changed.year > 0) {
		buf_puts(out, "<lastmod>");
		locale_put_date_iso(out, changed);
		buf_puts(out, "</lastmod>\n");
	}
	buf_puts(out, "</url>\n");
}

void
sitemap_put(struct buf *out, const struct sitemap *map)
{
	buf_puts(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
	    "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" "
	    "xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
	buf_put(out, map->urls.data, map->urls.len);
	buf_puts(out, "</urlset>\n");
}

void
sitemap_put_robots(struct buf *out, const struct site *site)
{
	buf_puts(out, "User-agent: *\nAllow: /\n\nSitemap: ");
	buf_printf(out, "%ssitemap.xml\n", site->base_url);
}
