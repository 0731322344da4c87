#include "render/fo_look.h"

#include <stddef.h>

#include "base/arena.h"
#include "load/markdown.h"
#include "load/theme.h"

#define LEVELS 6			/* of headings in a PDF */

#define KEEP " keep-with-next.within-page=\"always\"" \
	" keep-together.within-page=\"always\""

/* A box with a bar at its start: colour of the bar, colour behind. */
#define BOX " start-indent=\"from-parent(start-indent) + 5mm\"" \
	" end-indent=\"from-parent(end-indent) + 4mm\"" \
	" border-start-style=\"solid\" border-start-width=\"1.2mm\"" \
	" border-start-color=\"%s\" background-color=\"%s\"" \
	" padding-start=\"3.8mm\" padding-end=\"4mm\"" \
	" padding-before=\"3mm\" padding-after=\"1mm\"" \
	" space-before=\"10pt\" space-after=\"12pt\""

#define CELL " padding=\"1.2mm 1.6mm\" border-after-style=\"solid\"" \
	" border-after-width=\"0.5pt\" border-after-color=\"%s\""

/* A heading below the title: its size and the spaces around it. */
struct fo_look_heading {
	const char	*size;
	const char	*before;
	const char	*after;
};

static const struct fo_look_heading fo_look_plan[LEVELS] = {
	{ "31pt", "0pt", "20pt" }, { "21pt", "34pt", "17pt" },
	{ "15pt", "20pt", "7pt" }, { "13pt", "15pt", "5pt" },
	{ "12pt", "12pt", "4pt" }, { "12pt", "12pt", "4pt" }
};

static const struct fo_look_heading fo_look_report[LEVELS] = {
	{ "24pt", "0pt", "14pt" }, { "15pt", "23pt", "7pt" },
	{ "13.5pt", "16pt", "5pt" }, { "11.5pt", "13pt", "4pt" },
	{ "11pt", "12pt", "4pt" }, { "11pt", "12pt", "4pt" }
};

struct fo_look_builder {
	struct arena		*a;
	const struct theme	*theme;
	struct fo_style		*style;
};

static const char *
fo_look_colour(const struct fo_look_builder *b, const char *name)
{
	return theme_colour(b->theme, name);
}

/* A rule stands below the title of a plan's section. */
static void
fo_look_headings(struct fo_look_builder *b, int level, bool is_report)
{
	int i, depth;

	for (i = 0; i < LEVELS; i++) {
		const struct fo_look_heading *h;
		const char *rule = "";

		depth = i + 1 > level ? i + 1 - level : 0;
		h = is_report ? &fo_look_report[depth] : &fo_look_plan[depth];
		if (depth == 1 && !is_report)
			rule = arena_printf(b->a, " padding-after=\"2.5mm\""
			    " border-after-style=\"solid\""
			    " border-after-width=\"1.2pt\""
			    " border-after-color=\"%s\"",
			    fo_look_colour(b, "accent"));
		b->style->heading[i] = arena_printf(b->a, " font-size=\"%s\""
		    " font-weight=\"bold\" line-height=\"1.22\" color=\"%s\""
		    " space-before=\"%s\" space-after=\"%s\"%s" KEEP,
		    h->size, fo_look_colour(b, depth < 4 ? "brand" : "text"),
		    h->before, h->after, rule);
	}
}

static void
fo_look_boxes(struct fo_look_builder *b)
{
	const char *panel = fo_look_colour(b, "panel");
	const char **alert = b->style->alert;

	b->style->quote = arena_printf(b->a, BOX,
	    fo_look_colour(b, "border"), "transparent");
	alert[MARKDOWN_ALERT_NONE] = "";
	alert[MARKDOWN_ALERT_QUOTE] = arena_printf(b->a, BOX
	    " font-size=\"13.5pt\" color=\"%s\"", fo_look_colour(b, "accent"),
	    "transparent", fo_look_colour(b, "brand"));
	alert[MARKDOWN_ALERT_CASE_STUDY] = arena_printf(b->a, BOX,
	    fo_look_colour(b, "good"), panel);
	alert[MARKDOWN_ALERT_NOTE] = arena_printf(b->a, BOX,
	    fo_look_colour(b, "control"), panel);
	alert[MARKDOWN_ALERT_IMPORTANT] = arena_printf(b->a, BOX,
	    fo_look_colour(b, "accent"), panel);
	alert[MARKDOWN_ALERT_PRIORITY] = arena_printf(b->a, BOX,
	    fo_look_colour(b, "brand"), panel);
}

static void
fo_look_tables(struct fo_look_builder *b)
{
	struct fo_style *style = b->style;

	style->header_cell = arena_printf(b->a, CELL
	    " background-color=\"%s\" border-before-style=\"solid\""
	    " border-before-width=\"1pt\" border-before-color=\"%s\""
	    " font-weight=\"bold\" display-align=\"after\"",
	    fo_look_colour(b, "control"), fo_look_colour(b, "panel"),
	    fo_look_colour(b, "brand"));
	style->cell = arena_printf(b->a, CELL, fo_look_colour(b, "border"));
	style->row_header = arena_printf(b->a, "%s font-weight=\"600\"",
	    style->cell);
	style->table = " font-size=\"10.5pt\" line-height=\"1.35\""
	    " space-before=\"9pt\" space-after=\"14pt\""
	    " border-collapse=\"separate\" start-indent=\"0pt\""
	    " end-indent=\"0pt\" keep-together.within-page=\"1\"";
	style->caption = " font-size=\"11.5pt\" font-weight=\"bold\""
	    " padding-after=\"1.5mm\" text-align=\"start\""
	    " keep-with-next.within-page=\"always\"";
}

static void
fo_look_text(struct fo_look_builder *b)
{
	struct fo_style *style = b->style;

	style->paragraph = " space-after=\"8pt\" orphans=\"2\" widows=\"2\"";
	style->tight = " space-after=\"2pt\"";
	style->label = " text-align=\"start\"";
	style->list = " space-before=\"3pt\" space-after=\"8pt\""
	    " keep-with-previous.within-page=\"always\""
	    " keep-together.within-page=\"1\"";
	style->item = " space-after=\"3pt\"";
	style->line_chars = 72;
	style->number = " padding-end=\"2mm\"";
	style->alert_label = arena_printf(b->a, " font-weight=\"bold\""
	    " font-size=\"12pt\" color=\"%s\" space-after=\"2pt\""
	    " keep-with-next.within-page=\"always\"",
	    fo_look_colour(b, "brand"));
	style->code_block = arena_printf(b->a, " font-family=\"Mono\""
	    " font-size=\"9.5pt\" line-height=\"1.35\" padding=\"2mm\""
	    " background-color=\"%s\""
	    " start-indent=\"from-parent(start-indent) + 2mm\""
	    " end-indent=\"from-parent(end-indent) + 2mm\""
	    " space-before=\"6pt\" space-after=\"10pt\"",
	    fo_look_colour(b, "panel"));
	style->link = arena_printf(b->a, " color=\"%s\""
	    " text-decoration=\"underline\"", fo_look_colour(b, "link"));
	style->rule = arena_printf(b->a, " rule-thickness=\"0.6pt\""
	    " color=\"%s\"", fo_look_colour(b, "border"));
	style->image_caption = arena_printf(b->a, " font-size=\"10pt\""
	    " line-height=\"1.35\" color=\"%s\" space-after=\"9pt\"",
	    fo_look_colour(b, "muted"));
	style->note = arena_printf(b->a, " font-size=\"9.5pt\""
	    " line-height=\"1.35\" font-weight=\"normal\""
	    " font-style=\"normal\" color=\"%s\" text-align=\"start\""
	    " text-indent=\"0pt\" start-indent=\"0pt\" end-indent=\"0pt\""
	    " space-before=\"2pt\"", fo_look_colour(b, "text"));
}

const struct fo_style *
fo_look_build(struct arena *a, const struct theme *theme, int level,
    bool is_report)
{
	struct fo_look_builder b = { a, theme,
	    arena_alloc(a, 1, sizeof(struct fo_style)) };

	/* What is not set below stands as the back end has it. */
	*b.style = fo_style_default;
	fo_look_headings(&b, level, is_report);
	fo_look_boxes(&b);
	fo_look_tables(&b);
	fo_look_text(&b);
	return b.style;
}
