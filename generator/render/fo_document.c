#include "render/fo_document.h"

#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "load/json.h"
#include "model/document.h"
#include "render/fo_look.h"
#include "render/fo_section.h"
#include "render/fo_section_embed.h"
#include "view/context.h"
#include "view/pdf_layout.h"
#include "view/pdf_view.h"
#include "view/report_view.h"
#include "view/rich_view.h"
#include "view/value.h"

/* What page heads show, for pages that are turned in the midst of a text. */
static cJSON *
fo_document_frame(const cJSON *part)
{
	static const char *const names[] = {
		"t", "colour", "lang", "running", "stamp", "is_pack",
		"authority"
	};
	cJSON *frame = cJSON_CreateObject();
	size_t i;

	for (i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		cJSON_AddItemReferenceToObject(frame, names[i],
		    cJSON_GetObjectItemCaseSensitive(part, names[i]));
	return frame;
}

static bool
fo_document_plan(struct fo_sections *s, const struct pdf_part *part,
    const struct fo_style *style, cJSON *view)
{
	cJSON *frame = fo_document_frame(view);
	struct buf body = BUF_INIT;
	bool wide = false;
	const char *logo = json_string(view, "logo");
	bool good = fo_section_put(s, part, style, frame, &wide, &body);

	if (logo != NULL)
		fo_section_note_image(s, arena_strdup(s->render.arena, logo));
	value_add(view, "pages", wide ? "wide-pages" : "pages");
	value_add_buf(view, "body", &body);
	cJSON_Delete(frame);
	return good;
}

/* Where a Markdown text of report.json stands. */
struct fo_document_rich {
	struct fo_sections	*s;
	const struct pdf_part	*part;
	const struct fo_style	*style;
};

static void
fo_document_put_rich(void *data, const struct rich *text, enum lang lang,
    struct buf *out)
{
	const struct fo_document_rich *rich = data;

	fo_section_put_rich(rich->s, rich->part, rich->style, text, lang,
	    out);
}

static bool
fo_document_report(struct fo_sections *s, const struct pdf_part *part,
    const struct fo_style *style, cJSON *view)
{
	struct fo_document_rich place = { s, part, style };
	const struct rich_view rich = { fo_document_put_rich, &place };
	struct buf fo = BUF_INIT;
	bool good;

	report_view_add(s->render.arena, &part->edition, "fo", &rich, view);
	good = fo_section_put(s, part, style, NULL, NULL, &fo);
	value_add_buf(view, "body", &fo);
	return good;
}

/*
 * The last sequence of an extract ends on an even page where it ends an item:
 * landscape pages may have begun others.
 */
static void
fo_document_extract_end(struct buf *body, const char *paging)
{
	static const char open[] = "<fo:page-sequence";
	const char *last = NULL, *p = body->data;
	struct buf out = BUF_INIT;

	while ((p = strstr(p, open)) != NULL)
		last = p += strlen(open);
	if (last == NULL)
		return;
	buf_put(&out, body->data, (size_t)(last - body->data));
	buf_puts(&out, paging);
	buf_puts(&out, last);
	buf_release(body);
	*body = out;
}

static bool
fo_document_extract(struct fo_sections *s, const struct pdf_part *part,
    const struct fo_style *style, cJSON *view)
{
	const char *paging = part->ends_item ?
	    " force-page-count=\"end-on-even\"" : "";
	cJSON *frame = fo_document_frame(view);
	struct buf body = BUF_INIT;
	bool wide = false;
	bool good = fo_section_put(s, part, style, frame, &wide, &body);
	bool is_one = strstr(body.data, "<fo:page-sequence") == NULL;

	fo_document_extract_end(&body, paging);
	value_add(view, "pages", wide ? "wide-pages" : "pages");
	value_add(view, "paging", is_one ? paging : "");
	value_add_buf(view, "body", &body);
	cJSON_Delete(frame);
	return good;
}

static bool
fo_document_part(struct fo_sections *s, const struct pdf_part *part,
    cJSON *view)
{
	bool is_report = part->edition.doc->kind == DOCUMENT_REPORT;
	const struct fo_style *style;

	if (part->pdf != NULL)
		return true;
	style = fo_look_build(s->render.arena, s->render.layout->c->theme,
	    part->level, is_report);
	if (part->is_extract)
		return fo_document_extract(s, part, style, view);
	return is_report ? fo_document_report(s, part, style, view) :
	    fo_document_plan(s, part, style, view);
}

static bool
fo_document_parts(struct fo_sections *s, cJSON *view)
{
	const struct pdf_layout *layout = s->render.layout;
	cJSON *one = cJSON_GetObjectItemCaseSensitive(view, "parts")->child;
	bool good = true;
	size_t i;

	for (i = 0; i < layout->count; i++, one = one->next)
		good &= fo_document_part(s, &layout->parts[i], one);
	return good;
}

bool
fo_document_put(struct arena *a, const struct pdf_layout *layout,
    struct template_set *templates, struct fo_images *images,
    struct buf *out)
{
	struct fo_sections s = { 0 };
	cJSON *view = pdf_view_build(a, layout);
	struct buf fo = BUF_INIT;
	bool good;

	s.render.layout = layout;
	s.render.templates = templates;
	s.render.arena = a;
	s.render.diag = layout->c->diag;
	good = fo_document_parts(&s, view) && fo_template_put(&s.render,
	    "fo/document", view, &fo);
	cJSON_Delete(view);
	if (good)
		fo_aliases_put(out, fo.data, &s.aliases);
	buf_release(&fo);
	images->paths = s.images;
	images->count = s.image_count;
	return good;
}
