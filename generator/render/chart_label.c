#include "render/chart_label.h"

#include <math.h>
#include <string.h>

#include "render/chart_phrase.h"
#include "render/chart_place.h"

#define LABEL_GAP	10.0	/* between plot and labels */
#define LABEL_APART	4.0	/* between one label and the next */
#define LABEL_KEY	32.0	/* length of a key */
#define LABEL_KEY_GAP	7.0	/* from the key to the text */
#define LABEL_RADIUS	4.5	/* of its marker */
#define LABEL_WIDE	0.3	/* part of the page that is not yet wide */
#define LABEL_FOOT	2.5	/* lines that the category labels may take */

static void
label_measure(struct chart_label *label, const struct chart_frame *f,
    double room)
{
	const struct chart_font plain = { f->page->text_size, false };
	const struct chart_font bold = { f->page->text_size, true };
	double value = 0, space;
	size_t rows;

	space = chart_text_width(f->measure, " ", plain);
	label->lines = chart_text_wrap(f->arena, f->measure,
	    label->name != NULL ? label->name : "", plain, room,
	    f->page->narrow);
	if (label->value != NULL)
		value = chart_text_width(f->measure, label->value, bold);
	rows = label->lines.count;
	label->below = label->value != NULL && (rows == 0 ||
	    label->lines.last_width + space + value > room);
	label->width = fmax(label->lines.width, label->below ? value :
	    label->lines.last_width + (value > 0 ? space + value : 0));
	rows += label->below;
	label->height = (double)rows * plain.size * CHART_TEXT_LINE;
}

struct label_try {
	double	 widest;	/* label */
	bool	 fits;
	size_t	 alone;		/* values that stand below their names */
};

/* How does the column come out with this much room for texts? */
static struct label_try
label_try(struct chart_label *labels, size_t count,
    const struct chart_frame *f, double room)
{
	struct label_try try = { 0, false, 0 };
	double height = 0, most;
	size_t i;

	for (i = 0; i < count; i++) {
		label_measure(&labels[i], f, room);
		try.alone += labels[i].below && labels[i].lines.count > 0;
		try.widest = fmax(try.widest, labels[i].width);
		height += labels[i].height + LABEL_APART;
	}
	most = f->floor - f->top - LABEL_FOOT * f->page->small_size *
	    CHART_TEXT_LINE;
	try.fits = try.widest <= room && height <= most;
	return try;
}

/*
 * The part of the page that does best: the narrowest at which the fewest
 * values are parted from their names, on a narrow page the narrowest of all;
 * a wide one only where no other fits.
 * 0 if the labels fit in none.
 */
static double
label_choose(struct chart_label *labels, size_t count,
    const struct chart_frame *f)
{
	static const double parts[] = { 0.18, 0.22, 0.26, 0.3, 0.36, 0.42 };
	struct label_try try;
	size_t i, alone = count + 1;
	double best = 0;

	for (i = 0; i < sizeof(parts) / sizeof(parts[0]); i++) {
		if (best > 0 && (parts[i] > LABEL_WIDE || f->page->narrow))
			break;
		try = label_try(labels, count, f, parts[i] * f->page->width);
		if (!try.fits || try.alone >= alone)
			continue;
		best = parts[i];
		alone = try.alone;
	}
	return best;
}

size_t
chart_label_add_target(struct chart_label *labels, size_t count,
    const struct chart_frame *f)
{
	const struct chart_spec *spec = f->spec;
	struct chart_label *label = &labels[count];

	if (!spec->target.has)
		return count;
	memset(label, 0, sizeof(*label));
	label->name = chart_phrase_text(CHART_PHRASE_WORD_TARGET, spec->lang);
	label->value = chart_frame_value(f, spec->target.value,
	    spec->decimals);
	label->at = spec->target.value;
	label->keyed = count > 1;	/* among others it may be moved */
	label->ink = CHART_INK_TEXT;
	label->dash = CHART_DASH_DOT;
	label->line = CHART_FRAME_TARGET;
	label->marker = CHART_MARKER__MAX;
	return count + 1;
}

/* Texts stand below each other, after the keys if any has one. */
static double
label_key_room(const struct chart_label *labels, size_t count)
{
	size_t i;

	for (i = 0; i < count; i++)
		if (labels[i].keyed)
			return LABEL_KEY + LABEL_KEY_GAP;
	return 0;
}

/* On a narrow page labels with keys stand below the plot, across the page. */
static bool
label_is_below(const struct chart_label *labels, size_t count,
    const struct chart_frame *f)
{
	return f->page->narrow && label_key_room(labels, count) > 0;
}

static void
label_fit_below(struct chart_label *labels, size_t count,
    struct chart_frame *f)
{
	double room = f->right - LABEL_GAP - label_key_room(labels, count);
	size_t i;

	for (i = 0; i < count; i++) {
		label_measure(&labels[i], f, room);
		f->floor -= labels[i].height + LABEL_APART;
	}
	f->floor -= LABEL_GAP;
}

bool
chart_label_fit(struct chart_label *labels, size_t count,
    struct chart_frame *f)
{
	double part;

	if (count == 0)
		return true;
	if (label_is_below(labels, count, f)) {
		label_fit_below(labels, count, f);
		return true;
	}
	part = label_choose(labels, count, f);
	if (part <= 0)
		return chart_frame_refuse(f, "the names of %zu series do not "
		    "fit beside their lines: shorten the names", count);
	f->right -= LABEL_GAP + label_key_room(labels, count) +
	    label_try(labels, count, f, part * f->page->width).widest;
	return true;
}

static void
label_put(const struct chart_label *label, struct chart_frame *f, double x,
    double first)
{
	double size = f->page->text_size, line = size * CHART_TEXT_LINE;
	struct chart_point at = { x, first + size * CHART_TEXT_MID };
	const struct chart_font plain = { size, false };
	size_t i;

	for (i = 0; i < label->lines.count; i++) {
		at.y += i > 0 ? line : 0;
		chart_item_text(f->layout, CHART_INK_TEXT,
		    label->lines.texts[i], at, CHART_ANCHOR_START, size,
		    false);
	}
	if (label->value == NULL)
		return;
	if (label->below)
		at.y += label->lines.count > 0 ? line : 0;
	else
		at.x += label->lines.last_width +
		    chart_text_width(f->measure, " ", plain);
	chart_item_text(f->layout, CHART_INK_TEXT, label->value, at,
	    CHART_ANCHOR_START, size, true);
}

static void
label_put_key(const struct chart_label *label, struct chart_frame *f,
    double x, double y)
{
	struct chart_point from = { x, y }, to = { x + LABEL_KEY, y };
	struct chart_point middle = { x + LABEL_KEY / 2, y };

	chart_item_rule(f->layout, label->ink, from, to, label->line,
	    label->dash);
	if (label->marker < CHART_MARKER__MAX)
		chart_item_marker(f->layout, label->ink, label->marker, middle,
		    LABEL_RADIUS);
}

static void
label_draw_below(const struct chart_label *labels, size_t count,
    struct chart_frame *f)
{
	double key = label_key_room(labels, count), y = f->floor + LABEL_GAP;
	double line = f->page->text_size * CHART_TEXT_LINE;
	size_t i;

	for (i = 0; i < count; i++) {
		if (labels[i].keyed)
			label_put_key(&labels[i], f, LABEL_GAP, y + line / 2);
		label_put(&labels[i], f, LABEL_GAP + key, y + line / 2);
		y += labels[i].height + LABEL_APART;
	}
}

bool
chart_label_draw(struct chart_label *labels, size_t count,
    struct chart_frame *f)
{
	struct chart_place places[CHART_PLACE_MAX];
	double x = f->right + LABEL_GAP, key = label_key_room(labels, count);
	double low = f->top - f->page->text_size;
	size_t i;

	if (label_is_below(labels, count, f)) {
		label_draw_below(labels, count, f);
		return true;
	}
	for (i = 0; i < count; i++) {
		places[i].wish = chart_frame_y(f, labels[i].at);
		places[i].extent = labels[i].height + LABEL_APART;
	}
	if (!chart_place_spread(places, count, low, f->bottom +
	    f->page->text_size / 2) &&
	    !chart_place_spread(places, count, low, f->floor))
		return chart_frame_refuse(f, "the names of %zu series do not "
		    "fit beside their lines: shorten the names", count);
	for (i = 0; i < count; i++) {
		double first = places[i].at - labels[i].height / 2 +
		    f->page->text_size * CHART_TEXT_LINE / 2;

		if (labels[i].keyed)
			label_put_key(&labels[i], f, x, first);
		label_put(&labels[i], f, x + (labels[i].keyed ? key : 0),
		    first);
	}
	return true;
}
