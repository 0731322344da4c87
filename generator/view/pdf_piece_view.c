#include "view/pdf_piece_view.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "load/json.h"
#include "load/strings.h"
#include "load/theme.h"
#include "model/agenda.h"
#include "model/dataset.h"
#include "model/document.h"
#include "view/item_view.h"
#include "view/card_view.h"
#include "view/context.h"
#include "view/edition.h"
#include "view/pdf_layout.h"
#include "view/value.h"

#define PDF_PIECE_SHORT 5	/* bytes of a last word not left alone */

void
pdf_piece_frame(cJSON *view, const struct context *c, enum lang lang)
{
	cJSON_AddItemReferenceToObject(view, "t",
	    (cJSON *)(uintptr_t)strings_all(c->strings, lang));
	cJSON_AddItemReferenceToObject(view, "colour",
	    (cJSON *)(uintptr_t)json_get(c->theme->json->root, "light"));
}

/* Does a space stand between a day and its month, as in "14 September"? */
static bool
pdf_piece_is_date(const char *title, const char *space)
{
	const char *day = space;

	while (day > title && day[-1] >= '0' && day[-1] <= '9')
		day--;
	return day < space && space - day <= 2 && (day == title ||
	    day[-1] == ' ') && space[1] >= 'A' && space[1] <= 'Z';
}

void
pdf_piece_title(cJSON *view, const char *title)
{
	const char *last = strrchr(title, ' '), *p;
	struct buf text = BUF_INIT;

	for (p = title; *p != '\0'; p++)
		if (*p == ' ' && (pdf_piece_is_date(title, p) || (p == last &&
		    strlen(p + 1) <= PDF_PIECE_SHORT)))
			buf_puts(&text, "\xc2\xa0");
		else
			buf_putc(&text, *p);
	value_add_buf(view, "cover_title", &text);
}

void
pdf_piece_put_kind(struct buf *out, const struct edition *pack)
{
	const struct agenda *agenda = pack->doc->agenda;
	char number[16];

	snprintf(number, sizeof(number), "%d", agenda->number);
	strings_put(out, pack->c->strings, pack->lang, !agenda->supplement ?
	    "agenda" : agenda->number > 0 ? "supplement_number" :
	    "supplement", "n", number, NULL);
	if (pack->c->is_restricted)
		buf_printf(out, " · %s", strings_get(pack->c->strings,
		    pack->lang, "restricted"));
}

void
pdf_piece_put_meeting(struct buf *out, const struct edition *pack)
{
	pdf_piece_put_kind(out, pack);
	buf_puts(out, " · ");
	locale_put_date(out, pack->lang, pack->doc->agenda->date, false);
}

void
pdf_piece_running(cJSON *view, const struct edition *whole)
{
	struct buf running = BUF_INIT;

	if (whole->c->is_restricted)
		buf_printf(&running, "%s · ", strings_get(whole->c->strings,
		    whole->lang, "restricted"));
	buf_puts(&running, edition_text(whole, &whole->doc->title));
	value_add_buf(view, "running", &running);
}

/* An item is the agenda's: it speaks the language of the pack. */
void
pdf_piece_item(cJSON *view, struct arena *a, const struct pdf_part *part,
    const struct edition *pack)
{
	const struct agenda_item *item = part->item;
	struct buf label = BUF_INIT;
	cJSON *object;

	value_add_flag(view, "has_item", item != NULL);
	value_add_flag(view, "ends_item", part->ends_item);
	value_add_flag(view, "begins_exempt", false);	/* pdf_view */
	value_add(view, "end_id", arena_printf(a, "%s.end", part->place));
	if (item == NULL)
		return;
	object = value_add_object(view, "item");
	strings_put(&label, pack->c->strings, pack->lang, "item", "n",
	    item->number, NULL);
	value_add(object, "id", part->place);
	value_add_buf(object, "label", &label);
	value_add(object, "title", edition_text(pack, &item->title));
	value_add(object, "lang", arena_printf(a, "%s-GB",
	    lang_code(pack->lang)));
	value_add_flag(object, "is_exempt", part->is_exempt);
	item_view_exempt(pack, item, object);
}

cJSON *
pdf_piece_card(const struct context *c, const struct dataset *set,
    enum lang lang)
{
	cJSON *view = card_view_build(c, set, lang);

	pdf_piece_frame(view, c, lang);
	card_view_notes(view, c, set, lang);
	return view;
}
