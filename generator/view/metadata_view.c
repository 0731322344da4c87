#include "view/metadata_view.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "load/strings.h"
#include "model/dataset.h"
#include "model/document.h"
#include "model/site.h"
#include "view/address.h"
#include "view/committee.h"
#include "view/context.h"
#include "view/document_view.h"
#include "view/edition.h"
#include "view/page_view.h"
#include "view/value.h"

/* What one page is told from. */
struct metadata {
	struct arena		*a;
	const struct page_site	*site;
	const struct page	*page;
	const struct edition	*e;		/* NULL: not a document's */
	const cJSON		*view;		/* what the page shows */
	cJSON			*graph;
};

/* schema.org's type for a page; NULL: one that needs more than a name. */
static const char *const metadata_types[] = {
	"WebPage", "WebSite", "CollectionPage", NULL, NULL, NULL, "WebPage",
	"WebPage", NULL, "WebPage", "CollectionPage", "CollectionPage",
	"CollectionPage", "DefinedTerm", "WebPage", "SearchResultsPage",
	"CollectionPage", NULL
};

_Static_assert(sizeof(metadata_types) / sizeof(metadata_types[0]) ==
    PAGE__MAX, "a type for each kind");

static void
metadata_put(cJSON *thing, const char *name, const char *text)
{
	if (text != NULL && *text != '\0')
		cJSON_AddStringToObject(thing, name, text);
}

static void
metadata_put_date(cJSON *thing, const char *name, struct date date)
{
	struct buf iso = BUF_INIT;

	if (date.year > 0)
		locale_put_date_iso(&iso, date);
	metadata_put(thing, name, iso.data);
	buf_release(&iso);
}

static cJSON *
metadata_thing(cJSON *parent, const char *property, const char *type,
    const char *id)
{
	cJSON *thing = cJSON_AddObjectToObject(parent, property);

	metadata_put(thing, "@type", type);
	metadata_put(thing, "@id", id);
	return thing;
}

/* A thing of its own in the graph. */
static cJSON *
metadata_node(const struct metadata *m, const char *type, const char *id)
{
	cJSON *thing = cJSON_CreateObject();

	cJSON_AddItemToArray(m->graph, thing);
	metadata_put(thing, "@type", type);
	metadata_put(thing, "@id", id);
	return thing;
}

static void
metadata_named(cJSON *parent, const char *property, const char *type,
    const char *name)
{
	if (name != NULL && *name != '\0')
		metadata_put(metadata_thing(parent, property, type, NULL),
		    "name", name);
}

static const char *
metadata_url(const struct metadata *m, const char *address)
{
	return page_full_url(m->a, m->site, address);
}

static const char *
metadata_publisher_id(const struct metadata *m)
{
	return metadata_url(m, "#publisher");
}

static void
metadata_publisher(const struct metadata *m)
{
	const struct site *s = m->site->c->site;
	cJSON *thing = metadata_node(m, s->is_government ?
	    "GovernmentOrganization" : "Organization",
	    metadata_publisher_id(m));

	metadata_put(thing, "name", ltext_get(&s->publisher, m->page->lang,
	    NULL));
	metadata_put(thing, "url", s->contact.url != NULL ? s->contact.url :
	    s->base_url);
	metadata_put(thing, "email", s->contact.email);
	metadata_put(thing, "telephone", s->contact.phone);
}

/* What a document, its data and the site have in common. */
static void
metadata_work(const struct metadata *m, cJSON *thing, enum lang lang)
{
	const struct site *s = m->site->c->site;

	metadata_put(thing, "inLanguage", lang_code(lang));
	metadata_put(thing, "license", s->licence_url);
	metadata_thing(thing, "publisher", NULL, metadata_publisher_id(m));
}

/* One document has one name in all pages: its address in its own language. */
static const char *
metadata_document_id(const struct metadata *m, enum lang lang)
{
	return metadata_url(m, address_document(m->a, m->e->c, m->e->doc,
	    lang));
}

static void
metadata_translations(const struct metadata *m, cJSON *thing)
{
	int lang;

	for (lang = 0; lang < LANG__MAX; lang++)
		if (lang != (int)m->e->own && m->e->doc->has_lang[lang] &&
		    m->e->c->site->has_lang[lang])
			metadata_thing(thing, "workTranslation", NULL,
			    metadata_document_id(m, (enum lang)lang));
}

/* A plan or report. */
static void
metadata_document(const struct metadata *m)
{
	const struct edition *e = m->e;
	const struct document *doc = e->doc;
	const char *id = metadata_document_id(m, e->own);
	cJSON *thing = metadata_node(m, "Report", id), *part;

	metadata_put(thing, "url", id);
	metadata_put(thing, "name", edition_text(e, &doc->title));
	metadata_put(thing, "description", edition_text(e, &doc->summary));
	metadata_work(m, thing, e->own);
	metadata_put_date(thing, "datePublished",
	    doc->dates[STATUS_PUBLISHED]);
	metadata_put_date(thing, "dateModified", document_date(doc));
	metadata_put(thing, "version", doc->version);
	metadata_put(thing, "creativeWorkStatus", document_view_stage(e,
	    e->own));
	metadata_named(thing, "spatialCoverage", "AdministrativeArea",
	    edition_text(e, &doc->authority));
	metadata_translations(m, thing);
	if (ltext_given(&doc->based_on.title)) {
		part = metadata_thing(thing, "isBasedOn", "CreativeWork",
		    NULL);
		metadata_put(part, "name", edition_text(e,
		    &doc->based_on.title));
		metadata_put(part, "url", doc->based_on.url);
	}
	if (!e->c->no_pdf) {
		part = metadata_thing(thing, "encoding", "MediaObject", NULL);
		metadata_put(part, "contentUrl", metadata_url(m, address_pdf(
		    m->a, e->c, doc, e->own)));
		metadata_put(part, "encodingFormat", "application/pdf");
	}
}

/* A meeting, with the papers that its page lists. */
static void
metadata_meeting(const struct metadata *m)
{
	const struct edition *e = m->e;
	const struct agenda *agenda = e->doc->agenda;
	const char *id = metadata_document_id(m, e->own);
	cJSON *thing = metadata_node(m, "Event", id), *papers;
	struct buf start = BUF_INIT;
	const cJSON *item, *doc;

	metadata_put(thing, "url", id);
	metadata_put(thing, "name", edition_text(e, &e->doc->title));
	metadata_put(thing, "description", edition_text(e,
	    &e->doc->summary));
	metadata_put(thing, "inLanguage", lang_code(e->own));
	locale_put_date_iso(&start, agenda->date);
	if (agenda->time != NULL)
		buf_printf(&start, "T%s", agenda->time);
	metadata_put(thing, "startDate", start.data);
	buf_release(&start);
	metadata_named(thing, "location", "Place", edition_text(e,
	    &agenda->place));
	metadata_named(thing, "organizer", "Organization", committee_name(
	    m->a, e->doc, e->own));
	papers = cJSON_AddArrayToObject(thing, "workFeatured");
	cJSON_ArrayForEach(item, cJSON_GetObjectItemCaseSensitive(m->view,
	    "items"))
		cJSON_ArrayForEach(doc, cJSON_GetObjectItemCaseSensitive(item,
		    "documents"))
			metadata_put(value_append(papers), "@id",
			    cJSON_GetStringValue(
			    cJSON_GetObjectItemCaseSensitive(doc,
			    "full_url")));
}

static void
metadata_download(const struct metadata *m, cJSON *list,
    const struct dataset *set, const char *suffix, const char *format)
{
	cJSON *one = value_append(list);

	metadata_put(one, "@type", "DataDownload");
	metadata_put(one, "contentUrl", metadata_url(m, address_file(m->a,
	    m->e->c, m->e->doc, m->e->own, arena_printf(m->a, "data/%s.%s",
	    set->id, suffix))));
	metadata_put(one, "encodingFormat", format);
}

static void
metadata_dataset(const struct metadata *m, const struct dataset *set)
{
	const struct edition *e = m->e;
	const struct ltext *measure = set->kpi != NULL ? &set->kpi->measure :
	    NULL;
	const char *id = metadata_url(m, address_data(m->a, e->c, e->doc, set,
	    e->own));
	cJSON *thing = metadata_node(m, "Dataset", id), *list, *source;

	metadata_put(thing, "url", id);
	metadata_put(thing, "name", edition_text(e, &set->title));
	metadata_put(thing, "description", arena_printf(m->a, "%s – %s",
	    measure != NULL && ltext_given(measure) ? edition_text(e,
	    measure) : edition_text(e, &set->title), edition_text(e,
	    &e->doc->title)));
	metadata_work(m, thing, e->own);
	metadata_thing(thing, "isPartOf", NULL, metadata_document_id(m,
	    e->own));
	metadata_named(thing, "spatialCoverage", "AdministrativeArea",
	    edition_text(e, &e->doc->authority));
	if (measure != NULL)
		metadata_put(thing, "variableMeasured", edition_text(e,
		    measure));
	if (ltext_given(&set->source_title)) {
		source = metadata_thing(thing, "isBasedOn", "CreativeWork",
		    NULL);
		metadata_put(source, "name", edition_text(e,
		    &set->source_title));
		metadata_put(source, "url", set->source_url);
	}
	list = cJSON_AddArrayToObject(thing, "distribution");
	metadata_download(m, list, set, "csv", "text/csv");
	metadata_download(m, list, set, "json", "application/json");
	metadata_download(m, list, set, "csv-metadata.json",
	    "application/csvm+json");
}

static void
metadata_data(const struct metadata *m)
{
	size_t i;

	for (i = 0; i < m->e->doc->dataset_count; i++)
		metadata_dataset(m, m->e->doc->datasets[i]);
}

/* A page that needs no more than its name. */
static void
metadata_page(const struct metadata *m, const char *type)
{
	const struct page *page = m->page;
	const struct site *s = m->site->c->site;
	const char *url = metadata_url(m, page->address);
	cJSON *thing = metadata_node(m, type, url);
	const char *title = page->own_title != NULL ? page->own_title :
	    page->title;

	metadata_put(thing, "url", url);
	metadata_put(thing, "name", title != NULL ? title : ltext_get(
	    &s->title, page->lang, NULL));
	metadata_put(thing, "description", page->description);
	if (page->kind == PAGE_INDICATOR) {
		metadata_thing(thing, "inDefinedTermSet", NULL, metadata_url(m,
		    address_page(m->a, m->site->c, "address_indicator",
		    page->lang)));
		return;
	}
	metadata_put(thing, "inLanguage", lang_code(page->text_lang));
	if (page->kind == PAGE_HOME)
		metadata_work(m, thing, page->lang);
	else if (m->e != NULL)
		metadata_thing(thing, "isPartOf", NULL,
		    metadata_document_id(m, m->e->own));
}

/* The page's ancestors as it shows them, then itself. */
static void
metadata_breadcrumb(const struct metadata *m)
{
	const cJSON *crumb, *crumbs = cJSON_GetObjectItemCaseSensitive(m->view,
	    "breadcrumb");
	const struct page *page = m->page;
	cJSON *list, *one;
	int position = 1;

	if (cJSON_GetArraySize(crumbs) == 0)
		return;
	list = cJSON_AddArrayToObject(metadata_node(m, "BreadcrumbList",
	    metadata_url(m, arena_printf(m->a, "%s#breadcrumb",
	    page->address))), "itemListElement");
	cJSON_ArrayForEach(crumb, crumbs) {
		one = value_append(list);
		metadata_put(one, "@type", "ListItem");
		cJSON_AddNumberToObject(one, "position", position++);
		metadata_put(one, "name", cJSON_GetStringValue(
		    cJSON_GetObjectItemCaseSensitive(crumb, "title")));
		metadata_put(one, "item", cJSON_GetStringValue(
		    cJSON_GetObjectItemCaseSensitive(crumb, "full_url")));
	}
	one = value_append(list);
	metadata_put(one, "@type", "ListItem");
	cJSON_AddNumberToObject(one, "position", position);
	metadata_put(one, "name", page->own_title != NULL ? page->own_title :
	    page->title);
	metadata_put(one, "item", metadata_url(m, page->address));
}

static void
metadata_graph(const struct metadata *m)
{
	enum page_kind kind = m->page->kind;

	if (kind == PAGE_NOT_FOUND)
		return;
	if (kind == PAGE_PLAN || kind == PAGE_REPORT)
		metadata_document(m);
	else if (kind == PAGE_AGENDA)
		metadata_meeting(m);
	else if (kind == PAGE_DATA)
		metadata_data(m);
	else
		metadata_page(m, metadata_types[kind]);
	if (kind == PAGE_HOME || kind == PAGE_PLAN || kind == PAGE_REPORT ||
	    kind == PAGE_DATA)
		metadata_publisher(m);
	metadata_breadcrumb(m);
}

/* A "<" could end the script element that holds the text. */
static void
metadata_add_text(cJSON *view, cJSON *root)
{
	char *text = cJSON_PrintUnformatted(root), *p;
	struct buf safe = BUF_INIT;

	for (p = text; p != NULL && *p != '\0'; p++)
		if (*p == '<')
			buf_puts(&safe, "\\u003c");
		else
			buf_putc(&safe, *p);
	cJSON_free(text);
	value_add_buf(view, "linked_data", &safe);
}

static void
metadata_share(const struct metadata *m, cJSON *view)
{
	static const char *const locales[] = { "en_GB", "cy_GB" };
	cJSON *list = value_add_list(view, "share_locales");
	const struct page *page = m->page;
	int lang;

	_Static_assert(sizeof(locales) / sizeof(locales[0]) == LANG__MAX,
	    "a locale for each language");
	value_add(view, "share_title", page->title != NULL ? page->title :
	    ltext_get(&m->site->c->site->title, page->lang, NULL));
	value_add(view, "share_type", m->e != NULL ? "article" : "website");
	value_add(view, "share_locale", locales[page->lang]);
	for (lang = 0; lang < LANG__MAX; lang++)
		if (lang != (int)page->lang && page->same[lang] != NULL)
			value_add(value_append(list), "locale",
			    locales[lang]);
	value_add(view, "share_picture", m->e == NULL ||
	    m->e->picture == NULL ? NULL : metadata_url(m, m->e->picture));
	value_add(view, "share_picture_alt", m->e == NULL ? NULL :
	    m->e->picture_alt);
}

void
metadata_view_add(struct arena *a, const struct page_site *site,
    const struct page *page, const struct edition *e, cJSON *view)
{
	struct metadata m = { a, site, page, e, view, NULL };
	cJSON *root = cJSON_CreateObject();

	cJSON_AddStringToObject(root, "@context", "https://schema.org");
	m.graph = cJSON_AddArrayToObject(root, "@graph");
	metadata_graph(&m);
	if (cJSON_GetArraySize(m.graph) > 0)
		metadata_add_text(view, root);
	else
		value_add(view, "linked_data", NULL);
	cJSON_Delete(root);
	metadata_share(&m, view);
}
