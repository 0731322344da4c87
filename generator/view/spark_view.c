#include "view/spark_view.h"

#include <math.h>

#include "base/buf.h"
#include "model/dataset.h"
#include "view/value.h"

#define SPARK_WIDTH	96
#define SPARK_HEIGHT	36
#define SPARK_EDGE	4	/* room for dots and for the line's width */

/* Where the figures of a series lie. */
struct spark {
	const struct kpi_series	*series;
	double			 low;
	double			 high;
};

static void
spark_put_x(struct buf *out, const struct spark *s, size_t at)
{
	double step = (SPARK_WIDTH - 2.0 * SPARK_EDGE) /
	    (double)(s->series->count - 1);

	buf_printf(out, "%.1f", SPARK_EDGE + step * (double)at);
}

static void
spark_put_y(struct buf *out, const struct spark *s, double value)
{
	double part = (value - s->low) / (s->high - s->low);

	buf_printf(out, "%.1f", SPARK_HEIGHT - SPARK_EDGE -
	    (SPARK_HEIGHT - 2.0 * SPARK_EDGE) * part);
}

/* Does a stretch of neighbours end before a figure? */
static bool
spark_ends_before(const struct spark *s, size_t at)
{
	return at == s->series->count || s->series->figures[at].missing ||
	    s->series->figures[at].mark == MARK_BREAK;
}

static void
spark_add_dot(cJSON *dots, const struct spark *s, size_t at)
{
	char mark = s->series->figures[at].mark;
	cJSON *dot = value_append(dots);
	struct buf text = BUF_INIT;

	spark_put_x(&text, s, at);
	value_add_buf(dot, "x", &text);
	spark_put_y(&text, s, s->series->figures[at].value);
	value_add_buf(dot, "y", &text);
	value_add_flag(dot, "is_hollow", mark == MARK_PROVISIONAL ||
	    mark == MARK_ESTIMATE);
}

/* The stretch from a figure on; gives where the next one may begin. */
static size_t
spark_add_stretch(cJSON *spark, const struct spark *s, size_t first)
{
	cJSON *dots = cJSON_GetObjectItemCaseSensitive(spark, "dots");
	struct buf points = BUF_INIT;
	size_t end = first;

	do {
		buf_puts(&points, end > first ? " " : "");
		spark_put_x(&points, s, end);
		buf_putc(&points, ',');
		spark_put_y(&points, s, s->series->figures[end++].value);
	} while (!spark_ends_before(s, end));
	if (end - first > 1)
		value_add_buf(value_append(cJSON_GetObjectItemCaseSensitive(
		    spark, "lines")), "points", &points);
	if (end - first == 1 || end == s->series->count)
		spark_add_dot(dots, s, end - 1);
	buf_release(&points);
	return end;
}

/* Between what do the figures lie, and are two of them neighbours? */
static bool
spark_measure(struct spark *s)
{
	bool has_line = false;
	size_t i;

	for (i = 0; i < s->series->count; i++) {
		if (s->series->figures[i].missing)
			continue;
		s->low = fmin(s->low, s->series->figures[i].value);
		s->high = fmax(s->high, s->series->figures[i].value);
		has_line |= !spark_ends_before(s, i + 1);
	}
	return has_line;
}

void
spark_view_add(cJSON *view, const struct kpi_series *series)
{
	struct spark s = { series, 0, 0 };
	bool has = spark_measure(&s);
	struct buf zero = BUF_INIT;
	cJSON *spark;
	size_t i = 0;

	value_add_flag(view, "has_spark", has);
	if (!has)
		return;
	if (s.high <= s.low)		/* all are zero: along the foot */
		s.high = s.low + 1;
	spark = value_add_object(view, "spark");
	cJSON_AddNumberToObject(spark, "width", SPARK_WIDTH);
	cJSON_AddNumberToObject(spark, "height", SPARK_HEIGHT);
	spark_put_y(&zero, &s, 0);
	value_add_buf(spark, "zero", &zero);
	value_add_list(spark, "lines");
	value_add_list(spark, "dots");
	while (i < series->count)
		if (series->figures[i].missing)
			i++;
		else
			i = spark_add_stretch(spark, &s, i);
}
