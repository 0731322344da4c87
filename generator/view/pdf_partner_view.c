#include "view/pdf_partner_view.h"

#include "base/arena.h"
#include "base/buf.h"
#include "load/strings.h"
#include "model/partner_pdf.h"
#include "model/site.h"
#include "view/address.h"
#include "view/context.h"
#include "view/document_view.h"
#include "view/edition.h"
#include "view/pdf_layout.h"
#include "view/pdf_piece_view.h"
#include "view/value.h"

const char *
pdf_partner_place(struct arena *a, const struct pdf_part *part)
{
	return arena_printf(a, "%syj.pdf", part->prefix);
}

const char *
pdf_partner_start(struct arena *a, const struct pdf_part *part)
{
	return arena_printf(a, "%syj.start", part->prefix);
}

static void
pdf_partner_title(cJSON *view, const struct edition *pack,
    const struct pdf_part *part)
{
	enum lang lang;
	const char *title = pdf_part_title(part, &lang);

	value_add(view, "title", title);
	value_add(view, "title_lang", lang == pack->lang ? NULL :
	    lang_code(lang));
	pdf_piece_title(view, title);
}

static void
pdf_partner_facts(cJSON *view, struct arena *a, const struct edition *pack,
    const struct partner_pdf *pdf)
{
	cJSON *facts = value_add_list(view, "facts");

	document_view_fact(facts, pack, "partner_pages", arena_printf(a, "%d",
	    pdf->pages));
	document_view_fact(facts, pack, "language", strings_get(
	    pack->c->strings, pack->lang, pdf->lang == LANG_EN ?
	    "language_english" : "language_welsh"));
}

static void
pdf_partner_accessible(cJSON *view, struct arena *a,
    const struct edition *pack, const struct partner_pdf *pdf)
{
	const char *to = pdf->accessible_url;

	if (pdf->accessible != NULL)
		to = arena_printf(a, "%s%s", pack->c->site->base_url,
		    address_document(a, pack->c, pdf->accessible,
		    pack->lang));
	value_add(view, "accessible", to);
	value_add(view, "reading", strings_get(pack->c->strings, pack->lang,
	    !pdf->has_tags ? "partner_unread" : pdf->is_readable ?
	    "partner_follows" : "partner_flawed"));
}

cJSON *
pdf_partner_view_build(struct arena *a, const struct edition *pack,
    const struct pdf_part *part)
{
	cJSON *view = cJSON_CreateObject(), *rooms, *room;
	struct buf stamp = BUF_INIT;
	int i;

	pdf_piece_frame(view, pack->c, pack->lang);
	value_add(view, "lang", arena_printf(a, "%s-GB",
	    lang_code(pack->lang)));
	value_add_flag(view, "is_pack", true);
	value_add_flag(view, "is_plan", false);
	value_add_flag(view, "is_report", false);
	value_add_flag(view, "is_extract", false);
	value_add_flag(view, "is_partner", true);
	pdf_partner_title(view, pack, part);
	pdf_partner_facts(view, a, pack, part->pdf);
	pdf_partner_accessible(view, a, pack, part->pdf);
	pdf_piece_running(view, pack);
	pdf_piece_put_meeting(&stamp, pack);
	value_add_buf(view, "stamp", &stamp);
	pdf_piece_item(view, a, part, pack);
	value_add_flag(view, "has_front", pdf_part_has_front(part));
	cJSON_AddNumberToObject(view, "title_level", part->level);
	value_add(view, "start_id", pdf_partner_start(a, part));
	value_add(view, "pdf_id", pdf_partner_place(a, part));
	value_add_list(view, "marks");
	rooms = value_add_list(view, "rooms");
	for (i = 0; i < part->pdf->pages; i++) {
		room = value_append(rooms);
		value_add_flag(room, "is_first", i == 0);
		value_add_flag(room, "is_last", i + 1 == part->pdf->pages);
	}
	return view;
}
