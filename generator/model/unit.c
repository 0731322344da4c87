#include "model/unit.h"

#include <math.h>
#include <string.h>

#include "base/buf.h"

const char *const unit_words[UNIT__MAX + 1] = {
	"count", "percent", "rate-per-1000", "rate-per-100000", "money",
	"days", NULL
};
const char *const counted_words[] = {
	"children", "victims", "meetings", "money", NULL
};

const char *const value_mark_words[] = { "b", "e", "p", "r", "u", NULL };

const char *const missing_words[] = { "x", "z", "c", "low", NULL };

double
unit_scale(enum unit unit)
{
	switch (unit) {
	case UNIT_PERCENT:
		return 100;
	case UNIT_RATE_PER_1000:
		return 1000;
	case UNIT_RATE_PER_100000:
		return 100000;
	default:
		return 1;
	}
}

char
missing_mark(const char *word)
{
	size_t i;

	for (i = 0; word != NULL && missing_words[i] != NULL; i++)
		if (strcmp(missing_words[i], word) == 0)
			return word[0];
	return 0;
}

const char *
figure_mark_text(char mark)
{
	switch (mark) {
	case MARK_NOT_APPLICABLE:
		return "[z]";
	case MARK_CONFIDENTIAL:
		return "[c]";
	case MARK_LOW:
		return "[low]";
	case MARK_BREAK:
		return "[b]";
	case MARK_ESTIMATE:
		return "[e]";
	case MARK_PROVISIONAL:
		return "[p]";
	case MARK_REVISED:
		return "[r]";
	case MARK_UNRELIABLE:
		return "[u]";
	default:
		return "[x]";
	}
}

void
figure_put(struct buf *out, const struct figure *figure, enum unit unit,
    int decimals)
{
	if (figure->missing) {
		buf_puts(out, figure_mark_text(figure->mark));
		return;
	}
	if (unit == UNIT_MONEY)
		buf_puts(out, figure->value < 0 ? "-£" : "£");
	locale_put_number(out, unit == UNIT_MONEY ? fabs(figure->value) :
	    figure->value, decimals);
	if (unit == UNIT_PERCENT)
		buf_putc(out, '%');
}

void
figure_put_marked(struct buf *out, const struct figure *figure,
    enum unit unit, int decimals)
{
	figure_put(out, figure, unit, decimals);
	if (!figure->missing && figure->mark != 0)
		buf_printf(out, " %s", figure_mark_text(figure->mark));
}

int
figure_compare(const struct figure *a, const struct figure *b, int decimals)
{
	double scale = pow(10, decimals), x, y;

	if (a->missing || b->missing)
		return 0;
	x = round(a->value * scale);
	y = round(b->value * scale);
	return x < y ? -1 : x > y;
}
