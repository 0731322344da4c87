#include "render/data_readme.h"

#include "base/arena.h"
#include "base/buf.h"
#include "load/strings.h"
#include "model/dataset.h"
#include "model/site.h"
#include "view/address.h"
#include "view/context.h"

/* "Label: text" on a line of its own; nothing where there is no text. */
static void
readme_put_line(struct buf *out, const struct context *c, enum lang lang,
    const char *key, const char *text)
{
	if (text != NULL && *text != '\0')
		buf_printf(out, "%s: %s\n", strings_get(c->strings, lang,
		    key), text);
}

static void
readme_put_heading(struct buf *out, const char *text, char rule)
{
	size_t i;

	buf_printf(out, "%s\n", text);
	for (i = 0; text[i] != '\0'; i++)
		if (((unsigned char)text[i] & 0xc0) != 0x80)
			buf_putc(out, rule);
	buf_puts(out, "\n\n");
}

static void
readme_put_dataset(struct buf *out, const struct context *c,
    const struct dataset *set, enum lang lang)
{
	buf_printf(out, "\n%s\n", ltext_get(&set->title, lang, NULL));
	buf_printf(out, "%s.csv, %s.csv-metadata.json, %s.json\n", set->id,
	    set->id, set->id);
	if (set->kpi != NULL)
		buf_printf(out, "%s\n", ltext_get(&set->kpi->measure, lang,
		    NULL));
	readme_put_line(out, c, lang, "source", ltext_get(&set->source_title,
	    lang, NULL));
	if (set->source_url != NULL)
		buf_printf(out, "<%s>\n", set->source_url);
	readme_put_line(out, c, lang, "caveat", ltext_get(&set->caveat, lang,
	    NULL));
}

static void
readme_put_head(struct buf *out, const struct context *c,
    const struct document *doc, enum lang lang)
{
	const struct site *site = c->site;
	struct arena a = ARENA_INIT;
	struct buf title = BUF_INIT;

	strings_put(&title, c->strings, lang, "data_of", "title",
	    ltext_get(&doc->title, lang, NULL), NULL);
	readme_put_heading(out, title.data, '=');
	readme_put_line(out, c, lang, "publisher", ltext_get(&site->publisher,
	    lang, NULL));
	buf_printf(out, "<%s%s>\n", site->base_url, address_data(&a, c, doc,
	    NULL, lang));
	readme_put_line(out, c, lang, "based_on", ltext_get(
	    &doc->based_on.title, lang, NULL));
	readme_put_line(out, c, lang, "licence", ltext_get(
	    &site->licence_name, lang, NULL));
	if (site->licence_url != NULL)
		buf_printf(out, "<%s>\n", site->licence_url);
	readme_put_line(out, c, lang, "notice", ltext_get(&site->notice, lang,
	    NULL));
	buf_release(&title);
	arena_release(&a);
}

void
data_readme_put(struct buf *out, const struct context *c,
    const struct document *doc, enum lang lang)
{
	static const char *const marks[] = {
		"missing_c", "missing_low", "missing_x", "missing_z"
	};
	size_t i;

	readme_put_head(out, c, doc, lang);
	buf_printf(out, "\n%s\n\n", strings_get(c->strings, lang,
	    "readme_about"));
	readme_put_heading(out, strings_get(c->strings, lang,
	    "readme_symbols"), '-');
	for (i = 0; i < sizeof(marks) / sizeof(marks[0]); i++)
		buf_printf(out, "%s\n", strings_get(c->strings, lang,
		    marks[i]));
	buf_putc(out, '\n');
	readme_put_heading(out, strings_get(c->strings, lang, "readme_files"),
	    '-');
	buf_cut(out, out->len - 1);
	for (i = 0; i < doc->dataset_count; i++)
		readme_put_dataset(out, c, doc->datasets[i], lang);
}
