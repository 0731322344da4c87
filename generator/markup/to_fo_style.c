#include "markup/to_fo_style.h"

#include "load/markdown.h"

/* A family of one face: bold or italic code would be drawn as this one. */
#define FO_MONO " font-family=\"Mono\" font-weight=\"normal\"" \
	" font-style=\"normal\""

#define FO_HEADING(size, before, after) " font-size=\"" size "\"" \
	" font-weight=\"bold\" line-height=\"1.25\" color=\"#0b3a4a\"" \
	" space-before=\"" before "\" space-after=\"" after "\"" \
	" text-align=\"start\" keep-with-next.within-page=\"always\"" \
	" keep-together.within-page=\"always\""

/* A box with a bar at its start. */
#define FO_BOX(colour, back) " start-indent=\"from-parent(start-indent) +" \
	" 4.5mm\" end-indent=\"from-parent(end-indent) + 3mm\"" \
	" border-start-style=\"solid\" border-start-width=\"1.2mm\"" \
	" border-start-color=\"" colour "\" background-color=\"" back "\"" \
	" padding-start=\"3.3mm\" padding-end=\"3mm\"" \
	" padding-before=\"2.4mm\" padding-after=\"0.8mm\"" \
	" space-before=\"9pt\" space-after=\"10pt\""

#define FO_CELL " padding-start=\"1.6mm\" padding-end=\"1.6mm\"" \
	" padding-before=\"1.1mm\" padding-after=\"1.1mm\"" \
	" border-after-style=\"solid\" border-after-width=\"0.5pt\"" \
	" border-after-color=\"#a9b4ba\""

const struct fo_style fo_style_default = {
	.heading = {
		FO_HEADING("23pt", "20pt", "12pt"),
		FO_HEADING("16pt", "18pt", "6pt"),
		FO_HEADING("13pt", "14pt", "5pt"),
		FO_HEADING("11.5pt", "12pt", "4pt"),
		FO_HEADING("10.5pt", "10pt", "4pt"),
		FO_HEADING("10.5pt", "10pt", "4pt")
	},
	.number = " padding-end=\"2mm\"",
	.paragraph = " line-height=\"1.45\" space-after=\"7.5pt\""
	    " orphans=\"2\" widows=\"2\"",
	.tight = " line-height=\"1.4\" space-after=\"2pt\"",
	.list = " space-before=\"3pt\" space-after=\"7.5pt\"",
	.item = " space-after=\"2pt\"",
	.loose_item = " space-after=\"6pt\"",
	.label = " line-height=\"1.4\" text-align=\"start\"",
	.ballot = FO_MONO,
	.quote = FO_BOX("#a9b4ba", "transparent"),
	.alert = {
		"",
		FO_BOX("#0b3a4a", "transparent") " font-size=\"12pt\"",
		FO_BOX("#4d6b2f", "#f1f5ec"),
		FO_BOX("#1d5f8a", "#eaf2f8"),
		FO_BOX("#a3541a", "#fbf1e8"),
		FO_BOX("#0b3a4a", "#e8eff1")
	},
	.alert_label = " font-weight=\"bold\" line-height=\"1.4\""
	    " space-after=\"3pt\" keep-with-next.within-column=\"always\"",
	.code_block = FO_MONO " font-size=\"8.5pt\" line-height=\"1.35\""
	    " text-align=\"start\" background-color=\"#f2f4f5\""
	    " padding=\"2mm\" start-indent=\"from-parent(start-indent) +"
	    " 2mm\" end-indent=\"from-parent(end-indent) + 2mm\""
	    " space-before=\"6pt\" space-after=\"9pt\"",
	.code = FO_MONO " font-size=\"0.88em\"",
	.emphasis = " font-style=\"italic\"",
	.strong = " font-weight=\"bold\"",
	.deleted = " text-decoration=\"line-through\"",
	.link = " color=\"#0b4f8a\" text-decoration=\"underline\"",
	.rule = " rule-thickness=\"0.6pt\" color=\"#a9b4ba\"",
	.image = " space-before=\"6pt\" space-after=\"6pt\""
	    " text-align=\"start\" keep-with-next.within-column=\"auto\"",
	.image_caption = " font-size=\"9pt\" line-height=\"1.35\""
	    " space-after=\"9pt\"",
	.table = " font-size=\"9.5pt\" space-before=\"8pt\""
	    " space-after=\"12pt\" border-collapse=\"separate\""
	    " start-indent=\"0pt\" end-indent=\"0pt\"",
	.caption = " font-weight=\"bold\" line-height=\"1.35\""
	    " padding-after=\"1.5mm\" text-align=\"start\""
	    " keep-with-next.within-column=\"always\"",
	.header_cell = FO_CELL " background-color=\"#e3eaed\""
	    " font-weight=\"bold\" display-align=\"after\"",
	.row_header = FO_CELL " font-weight=\"bold\"",
	.cell = FO_CELL,
	.note = " font-size=\"8.5pt\" line-height=\"1.35\""
	    " font-weight=\"normal\" font-style=\"normal\" color=\"#0b0c0c\""
	    " text-decoration=\"none\""
	    " text-align=\"start\" text-indent=\"0pt\" start-indent=\"0pt\""
	    " end-indent=\"0pt\" space-before=\"2pt\"",
	.note_mark = " font-size=\"70%\" baseline-shift=\"super\""
	    " font-weight=\"normal\"",
	.embed = " space-before=\"6pt\" space-after=\"9pt\""
	    " font-style=\"italic\"",
	.label_width = "7mm",
	.number_width = "13mm",
	.line_chars = 90
};

_Static_assert(sizeof(fo_style_default.alert) /
    sizeof(fo_style_default.alert[0]) == MARKDOWN_ALERT__MAX,
    "a style for each alert");
