#include "view/pdf_view.h"

#include "base/arena.h"
#include "base/buf.h"
#include "load/json.h"
#include "load/strings.h"
#include "model/agenda.h"
#include "model/document.h"
#include "model/site.h"
#include "view/context.h"
#include "view/document_view.h"
#include "view/edition.h"
#include "view/item_view.h"
#include "view/pack_pages.h"
#include "view/pdf_layout.h"
#include "view/pdf_part_view.h"
#include "view/pdf_partner_view.h"
#include "view/pdf_piece_view.h"
#include "view/value.h"

#define PDF_VIEW_COVER_ID "yj.cover"
#define PDF_VIEW_EXEMPT_ID "yj.exempt"

struct pdf_view_builder {
	struct arena			*a;
	const struct pdf_layout		*layout;
	const struct edition		*e;
	cJSON				*view;
};

static const char *
pdf_view_t(const struct pdf_view_builder *b, const char *key)
{
	return strings_get(b->e->c->strings, b->e->lang, key);
}

static void
pdf_view_meta(struct pdf_view_builder *b)
{
	const struct document *doc = b->e->doc;
	struct buf created = BUF_INIT;
	cJSON *view = b->view;

	pdf_piece_frame(view, b->e->c, b->e->lang);
	value_add(view, "lang", arena_printf(b->a, "%s-GB",
	    lang_code(b->e->lang)));
	edition_add(view, "title", b->e, &doc->title);
	value_add(view, "file_title", b->e->c->is_restricted ? arena_printf(
	    b->a, "%s (%s)", edition_text(b->e, &doc->title), pdf_view_t(b,
	    "restricted")) : edition_text(b->e, &doc->title));
	edition_add(view, "description", b->e, &doc->summary);
	edition_add(view, "publisher", b->e, &b->e->c->site->publisher);
	locale_put_date_iso(&created, pdf_layout_date(b->layout));
	buf_puts(&created, "T00:00:00Z");
	value_add_buf(view, "created", &created);
	value_add(view, "cover_id", PDF_VIEW_COVER_ID);
	cJSON_AddNumberToObject(view, "first_page", doc->agenda != NULL ?
	    pack_first_page(b->e->c, doc, b->e->lang) : 1);
}

static cJSON *
pdf_view_bookmark(cJSON *list, const char *id, const char *title)
{
	cJSON *mark = value_append(list);

	value_add(mark, "id", id);
	value_add(mark, "title", title);
	value_add(mark, "number", NULL);
	return mark;
}

/* Put the marks of a part under a bookmark, or at the top. */
static void
pdf_view_add_marks(cJSON *list, const cJSON *part)
{
	const cJSON *mark;

	cJSON_ArrayForEach(mark, json_get(part, "marks"))
		cJSON_AddItemToArray(list, cJSON_Duplicate(mark, 1));
}

static void
pdf_view_bookmarks(struct pdf_view_builder *b)
{
	cJSON *bookmarks = value_add_list(b->view, "bookmarks");
	const cJSON *part = json_get(b->view, "parts")->child;
	bool is_plan = b->e->doc->kind == DOCUMENT_PLAN;

	value_add_flag(pdf_view_bookmark(bookmarks, json_string(part,
	    "start_id"), is_plan ? pdf_view_t(b, "pdf_cover") :
	    json_string(part, "title")), "has_children", false);
	if (is_plan)
		value_add_flag(pdf_view_bookmark(bookmarks, json_string(part,
		    "contents_id"), pdf_view_t(b, "contents")),
		    "has_children", false);
	pdf_view_add_marks(bookmarks, part);
}

static void
pdf_view_pack_bookmarks(struct pdf_view_builder *b)
{
	cJSON *bookmarks = value_add_list(b->view, "bookmarks");
	cJSON *item = NULL, *documents = NULL, *mark, *marks;
	const cJSON *part, *begins, *cover;

	value_add_flag(pdf_view_bookmark(bookmarks, PDF_VIEW_COVER_ID,
	    pdf_view_t(b, "pdf_cover")), "has_children", false);
	cJSON_ArrayForEach(part, json_get(b->view, "parts")) {
		begins = json_get(part, "item");
		cover = json_get(part, "exempt_cover");
		if (cover != NULL)
			value_add_flag(pdf_view_bookmark(bookmarks,
			    PDF_VIEW_EXEMPT_ID, pdf_view_t(b,
			    "exempt_items")), "has_children", false);
		if (begins != NULL) {
			item = pdf_view_bookmark(bookmarks,
			    json_string(begins, "id"), arena_printf(b->a,
			    "%s: %s", json_string(begins, "label"),
			    json_string(begins, "title")));
			documents = value_add_list(item, "children");
			value_add_flag(item, "has_children", true);
		}
		mark = pdf_view_bookmark(documents, json_string(part,
		    "start_id"), json_string(part, cJSON_IsTrue(json_get(
		    part, "is_extract")) ? "extract_title" : "title"));
		marks = value_add_list(mark, "children");
		pdf_view_add_marks(marks, part);
		value_add_flag(mark, "has_children",
		    cJSON_GetArraySize(marks) > 0);
	}
}

/* An item on a cover; with papers, its range of pages is asked for. */
static void
pdf_view_item(struct pdf_view_builder *b, cJSON *items,
    const struct agenda_item *item, const char *id, bool has_papers)
{
	cJSON *one = value_append(items), *places;
	const char *end_id = arena_printf(b->a, "%s.end", id);

	value_add(one, "id", id);
	value_add(one, "end_id", end_id);
	value_add(one, "number", item->number);
	edition_add(one, "title", b->e, &item->title);
	edition_add(one, "text", b->e, &item->text);
	item_view_added(b->e, item, one);
	item_view_exempt(b->e, item, one);
	value_add_flag(one, "has_documents", has_papers);
	if (!has_papers)
		return;
	places = cJSON_GetObjectItemCaseSensitive(b->view, "destinations");
	value_add(value_append(places), "id", id);
	value_add(value_append(places), "id", end_id);
}

static void
pdf_view_items(struct pdf_view_builder *b)
{
	const struct agenda *agenda = b->e->doc->agenda;
	cJSON *items = value_add_list(b->view, "items");
	size_t i;

	for (i = 0; i < agenda->item_count; i++)
		pdf_view_item(b, items, &agenda->items[i], arena_printf(b->a,
		    "item-%zu", i + 1), agenda->items[i].paper_count > 0);
}

/* What stands before the first part that is not for the public. */
static void
pdf_view_exempt_cover(struct pdf_view_builder *b)
{
	const struct pdf_part *first = pdf_layout_exempt(b->layout);
	const struct agenda *agenda = b->e->doc->agenda;
	cJSON *part, *cover, *items;
	struct buf stamp = BUF_INIT;
	size_t i;

	if (first == NULL)
		return;
	part = cJSON_GetArrayItem(cJSON_GetObjectItemCaseSensitive(b->view,
	    "parts"), (int)(first - b->layout->parts));
	cJSON_ReplaceItemInObject(part, "begins_exempt", cJSON_CreateTrue());
	cover = value_add_object(part, "exempt_cover");
	pdf_piece_frame(cover, b->e->c, b->e->lang);
	value_add(cover, "id", PDF_VIEW_EXEMPT_ID);
	value_add(cover, "lang", arena_printf(b->a, "%s-GB",
	    lang_code(b->e->lang)));
	pdf_piece_put_meeting(&stamp, b->e);
	value_add_buf(cover, "stamp", &stamp);
	items = value_add_list(cover, "items");
	for (i = 0; i < agenda->item_count; i++)
		if (agenda->items[i].restricted_count > 0)
			pdf_view_item(b, items, &agenda->items[i],
			    arena_printf(b->a, "exempt-%zu", i + 1), true);
}

static void
pdf_view_meeting(struct pdf_view_builder *b)
{
	const struct agenda *agenda = b->e->doc->agenda;
	cJSON *facts = value_add_list(b->view, "facts");
	struct buf date = BUF_INIT, sentence = BUF_INIT;

	document_view_fact_text(facts, b->e, "meeting", &agenda->committee);
	document_view_fact_text(facts, b->e, "place", &agenda->place);
	document_view_fact_date(facts, b->e, "date", agenda->date, true);
	document_view_fact(facts, b->e, "time", agenda->time);
	document_view_fact_text(facts, b->e, "enquiries",
	    &agenda->enquiries);
	document_view_fact_text(facts, b->e, "press", &agenda->press);
	document_view_fact(facts, b->e, "website", agenda->website);
	if (agenda->supplement && agenda->agenda_published.year > 0) {
		locale_put_date(&date, b->e->lang, agenda->agenda_published,
		    true);
		strings_put(&sentence, b->e->c->strings, b->e->lang,
		    "pdf_published_on", "date", date.data, NULL);
	}
	value_add_buf(b->view, "published_on", &sentence);
	buf_release(&date);
	if (agenda->published.year > 0)
		locale_put_date(&date, b->e->lang, agenda->published, true);
	value_add_buf(b->view, "date_of_publication", &date);
}

static void
pdf_view_pack(struct pdf_view_builder *b)
{
	const struct document *doc = b->e->doc;
	cJSON *based_on = value_add_object(b->view, "based_on");
	struct buf text = BUF_INIT;

	pdf_piece_put_kind(&text, b->e);
	value_add_buf(b->view, "kind_name", &text);
	pdf_piece_running(b->view, b->e);
	pdf_piece_put_meeting(&text, b->e);
	value_add_buf(b->view, "stamp", &text);
	pdf_piece_title(b->view, edition_text(b->e, &doc->title));
	edition_add(b->view, "authority", b->e, &doc->authority);
	edition_add(b->view, "notice", b->e, &b->e->c->site->notice);
	edition_add(based_on, "title", b->e, &doc->based_on.title);
	value_add(based_on, "url", doc->based_on.url);
	edition_add(based_on, "note", b->e, &doc->based_on.note);
	value_add_flag(b->view, "has_based_on",
	    ltext_given(&doc->based_on.title));
	pdf_view_meeting(b);
	pdf_view_items(b);
	pdf_view_exempt_cover(b);
}

static cJSON *
pdf_view_part(struct pdf_view_builder *b, const struct pdf_part *part)
{
	cJSON *places = cJSON_GetObjectItemCaseSensitive(b->view,
	    "destinations");

	if (part->pdf == NULL)
		return pdf_part_view_build(b->a, b->layout, part);
	value_add(value_append(places), "id", pdf_partner_place(b->a, part));
	value_add(value_append(places), "id", pdf_partner_start(b->a, part));
	return pdf_partner_view_build(b->a, b->e, part);
}

cJSON *
pdf_view_build(struct arena *a, const struct pdf_layout *layout)
{
	struct pdf_view_builder b = { a, layout, &layout->edition,
	    cJSON_CreateObject() };
	bool is_pack = pdf_layout_is_pack(layout);
	cJSON *parts;
	size_t i;

	pdf_view_meta(&b);
	value_add_flag(b.view, "is_pack", is_pack);
	parts = value_add_list(b.view, "parts");
	value_add_list(b.view, "destinations");
	for (i = 0; i < layout->count; i++)
		cJSON_AddItemToArray(parts, pdf_view_part(&b,
		    &layout->parts[i]));
	if (is_pack) {
		pdf_view_pack(&b);
		pdf_view_pack_bookmarks(&b);
	} else {
		pdf_view_bookmarks(&b);
	}
	return b.view;
}
