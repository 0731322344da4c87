#include "render/chart_scale.h"

#include <math.h>

#include "base/mem.h"

#define SCALE_STEPS	5	/* wished intervals; up to 6 come out */
#define SCALE_FAR	0.85	/* low / high from which zero is far off */
#define SCALE_SPAN	0.15	/* least span of a broken axis / high */
#define SCALE_ROOM	1.5	/* span of a broken axis / span of values */

/*
 * The smallest of 1, 2, 5 x 10^n that cuts `span` into at most SCALE_STEPS + 1
 * parts. A hair of tolerance keeps 0.6 / 6 at 0.1.
 */
static double
scale_step(double span, int decimals)
{
	static const double factors[] = { 1, 2, 5, 10 };
	double least = span / (SCALE_STEPS + 1), power, step;
	double finest = pow(10, -decimals);
	size_t i;

	power = pow(10, floor(log10(least)));
	step = 10 * power;
	for (i = 0; i < sizeof(factors) / sizeof(factors[0]); i++)
		if (factors[i] * power >= least * (1 - 1e-9)) {
			step = factors[i] * power;
			break;
		}
	return step > finest ? step : finest;
}

static int
scale_decimals(double step)
{
	int decimals = 0;

	while (decimals < 3 && step * pow(10, decimals) < 1 - 1e-9)
		decimals++;
	return decimals;
}

struct chart_scale
chart_scale_build(double low, double high, double ceiling, int decimals,
    bool may_break)
{
	struct chart_scale s = { 0, 0, 1, 0, false };
	double span;

	if (!isfinite(low) || !isfinite(high) || low > high)
		BUG("values of an axis are out of order");
	s.broken = may_break && low > 0 && low < high &&
	    low >= SCALE_FAR * high;
	if (s.broken) {
		span = fmax((high - low) * SCALE_ROOM, high * SCALE_SPAN);
		high = fmin((low + high + span) / 2, ceiling);
		low = high - span;
	} else {
		low = fmin(low, 0);
		high = fmax(high, 0);
	}
	if (high - low < pow(10, -decimals))
		high = fmax(high, low + pow(10, -decimals));
	s.step = scale_step(high - low, decimals);
	s.decimals = scale_decimals(s.step);
	s.low = floor(low / s.step + 1e-9) * s.step;
	s.high = ceil(high / s.step - 1e-9) * s.step;
	if (s.broken && s.low <= 0)	/* the finest step reached zero */
		s.broken = false;
	return s;
}

size_t
chart_scale_count(const struct chart_scale *scale)
{
	return (size_t)lround((scale->high - scale->low) / scale->step) + 1;
}

double
chart_scale_tick(const struct chart_scale *scale, size_t i)
{
	double tick = scale->low + (double)i * scale->step;

	/* A sum of steps may miss zero by a hair and print as -0. */
	return fabs(tick) < scale->step * 1e-6 ? 0 : tick;
}
