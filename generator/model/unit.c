#include "model/unit.h"

#include <math.h>

#include "base/buf.h"

const char *const unit_words[UNIT__MAX + 1] = {
	"count", "percent", "rate-per-1000", "rate-per-100000", "money",
	"days", NULL
};

void
figure_put(struct buf *out, const struct figure *figure, enum unit unit,
    int decimals)
{
	if (figure->missing) {
		buf_printf(out, "[%c]", figure->mark);
		return;
	}
	if (unit == UNIT_MONEY)
		buf_puts(out, figure->value < 0 ? "-£" : "£");
	locale_put_number(out, unit == UNIT_MONEY ? fabs(figure->value) :
	    figure->value, decimals);
	if (unit == UNIT_PERCENT)
		buf_putc(out, '%');
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
