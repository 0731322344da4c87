#include "view/address.h"

#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "load/strings.h"
#include "model/dataset.h"
#include "model/indicator.h"
#include "model/section.h"
#include "model/site.h"
#include "view/context.h"

static const char *const address_kind_keys[] = {
	"address_plan", "address_report", "address_agenda"
};

_Static_assert(sizeof(address_kind_keys) / sizeof(address_kind_keys[0]) ==
    DOCUMENT__MAX, "an address for each kind");

const char *
address_home(struct arena *a, const struct context *c, enum lang lang)
{
	if (c->site->lang_count == 1)
		return "";
	return arena_printf(a, "%s/", lang_code(lang));
}

const char *
address_page(struct arena *a, const struct context *c, const char *key,
    enum lang lang)
{
	return arena_printf(a, "%s%s/", address_home(a, c, lang),
	    strings_get(c->strings, lang, key));
}

const char *
address_kind(struct arena *a, const struct context *c,
    enum document_kind kind, enum lang lang)
{
	return address_page(a, c, address_kind_keys[kind], lang);
}

const char *
address_indicator(struct arena *a, const struct context *c,
    const struct indicator *indicator, enum lang lang)
{
	return arena_printf(a, "%s%s/", address_page(a, c,
	    "address_indicator", lang), indicator->slug[lang]);
}

const char *
address_document(struct arena *a, const struct context *c,
    const struct document *doc, enum lang lang)
{
	if (doc->is_restricted)
		return arena_printf(a, "%srestricted/%s/", address_home(a, c,
		    lang), doc->id);
	return arena_printf(a, "%s%s/", address_kind(a, c, doc->kind, lang),
	    doc->slug[lang]);
}

const char *
address_section(struct arena *a, const struct context *c,
    const struct document *doc, const struct section *section,
    enum lang lang)
{
	return arena_printf(a, "%s%s/", address_document(a, c, doc, lang),
	    section_text_for(section, lang)->slug);
}

const char *
address_beside(struct arena *a, const struct context *c,
    const struct document *doc, const char *key, enum lang lang)
{
	return arena_printf(a, "%s%s/", address_document(a, c, doc, lang),
	    strings_get(c->strings, lang, key));
}

const char *
address_whole(struct arena *a, const struct context *c,
    const struct document *doc, const struct section *section,
    enum lang lang)
{
	return arena_printf(a, "%s%s%s", address_beside(a, c, doc,
	    "address_whole", lang), section != NULL ? "#" : "",
	    section != NULL ?
	    section_text_for(section, lang)->slug : "");
}

const char *
address_data(struct arena *a, const struct context *c,
    const struct document *doc, const struct dataset *set, enum lang lang)
{
	return arena_printf(a, "%s%s%s", address_beside(a, c, doc,
	    "address_data", lang), set != NULL ? "#" : "",
	    set != NULL ? set->id : "");
}

const char *
address_file(struct arena *a, const struct context *c,
    const struct document *doc, enum lang lang, const char *name)
{
	return arena_printf(a, "%s%s", address_document(a, c, doc,
	    document_lang(doc, lang)), name);
}

const char *
address_pdf(struct arena *a, const struct context *c,
    const struct document *doc, enum lang lang)
{
	if (c->is_restricted)
		return arena_printf(a, "%s-restricted.%s.pdf", doc->id,
		    lang_code(lang));
	return address_file(a, c, doc, lang, arena_printf(a, "%s.pdf",
	    doc->slug[document_lang(doc, lang)]));
}

const char *
address_zip(struct arena *a, const struct context *c,
    const struct document *doc, enum lang lang)
{
	return address_file(a, c, doc, lang, arena_printf(a,
	    "data/%s-data.zip", doc->slug[document_lang(doc, lang)]));
}

/* The length of the folders that two addresses have in common. */
static size_t
address_common(const char *from, const char *to)
{
	size_t i, common = 0;

	for (i = 0; from[i] != '\0' && from[i] == to[i]; i++)
		if (from[i] == '/')
			common = i + 1;
	return common;
}

const char *
address_relative(struct arena *a, const char *from, const char *to)
{
	size_t common = address_common(from, to);
	struct buf way = BUF_INIT;
	const char *p, *result;

	for (p = from + common; (p = strchr(p, '/')) != NULL; p++)
		buf_puts(&way, "../");
	buf_puts(&way, to + common);
	if (way.len == 0 || way.data[0] == '#') {
		buf_clear(&way);
		buf_printf(&way, "./%s", to + common);
	}
	result = arena_strdup(a, way.data);
	buf_release(&way);
	return result;
}
