#include "render/chart_sentence.h"

#include <math.h>
#include <string.h>

#define SENTENCE_TIES	2	/* categories named that share one value */
#define SENTENCE_SAME	1e-9	/* two values differ by no more */

static void
words_put_capital(struct buf *out, const char *text)
{
	buf_puts(out, text);
	if (text[0] >= 'a' && text[0] <= 'z')
		out->data[out->len - strlen(text)] += 'A' - 'a';
}

const char *
words_fill(struct words *w, enum chart_phrase phrase, const char *n,
    const char *a, const char *b)
{
	const char *p = chart_phrase_text(phrase, w->spec->lang), *text;
	struct buf out = BUF_INIT;

	for (; *p != '\0'; p++) {
		if (*p != '{') {
			buf_putc(&out, *p);
			continue;
		}
		if (p[1] == 'S')
			words_put_capital(&out, n);
		else if (p[1] == 'q')
			buf_puts(&out, w->partial ? chart_phrase_text(
			    CHART_PHRASE_SHOWN, w->spec->lang) : "");
		else
			buf_puts(&out, p[1] == 'n' ? n : p[1] == 'a' ? a : b);
		p += 2;
	}
	text = arena_strndup(&w->arena, out.data, out.len);
	buf_release(&out);
	return text;
}

void
words_say(struct words *w, enum chart_phrase phrase, const char *n,
    const char *a, const char *b)
{
	if (w->out->len > 0 && w->out->data[w->out->len - 1] != ' ')
		buf_putc(w->out, ' ');
	buf_puts(w->out, words_fill(w, phrase, n, a, b));
}

const char *
words_value(struct words *w, double value)
{
	const struct chart_spec *spec = w->spec;
	struct figure figure = { false, '\0', fabs(value) };
	enum unit unit = spec->unit == UNIT_PERCENT ? UNIT_COUNT : spec->unit;
	struct buf b = BUF_INIT;
	const char *text;

	figure_put(&b, &figure, unit, spec->decimals);
	text = arena_strndup(&w->arena, b.data, b.len);
	buf_release(&b);
	if (spec->unit == UNIT_PERCENT)
		text = words_fill(w, CHART_PHRASE_PER_CENT, NULL, text, NULL);
	if (words_compare(w, value, 0) < 0)
		text = words_fill(w, CHART_PHRASE_MINUS, NULL, text, NULL);
	return text;
}

const char *
words_percent(struct words *w, double value, int decimals)
{
	struct figure figure = { false, '\0', value };
	struct buf b = BUF_INIT;
	const char *text;

	figure_put(&b, &figure, UNIT_COUNT, decimals);
	text = words_fill(w, CHART_PHRASE_PER_CENT, NULL, b.data, NULL);
	buf_release(&b);
	return text;
}

/* "2016/17" and "2022" can follow "in" and "yn"; other labels cannot. */
static bool
words_is_year(const char *period)
{
	return period[0] >= '0' && period[0] <= '9' &&
	    strpbrk(period, " \t") == NULL;
}

const char *
words_at(struct words *w, const struct chart_series *s, size_t category)
{
	const char *label = w->spec->categories[category];

	return words_fill(w, w->spec->over_time && words_is_year(label) ?
	    CHART_PHRASE_AT_YEAR : CHART_PHRASE_AT, NULL,
	    words_value(w, s->values[category].value), label);
}

const char *
words_shared(struct words *w, const struct chart_series *s, double value)
{
	struct words_list list = { BUF_INIT, 0, SENTENCE_TIES };
	size_t i, first = 0;

	for (i = 0; i < w->spec->category_count; i++) {
		if (s->values[i].missing ||
		    words_compare(w, s->values[i].value, value) != 0)
			continue;
		if (list.count == 0)
			first = i;
		words_list_add(&list, w->spec->categories[i]);
	}
	if (list.count == 1) {
		buf_release(&list.text);
		return words_at(w, s, first);
	}
	return words_fill(w, CHART_PHRASE_AT, NULL, words_value(w, value),
	    words_list_end(w, &list));
}

/* A single series over time is a place; else its name says no more. */
bool
words_has_name(const struct words *w, const struct chart_series *s)
{
	return s->name != NULL && s->name[0] != '\0' &&
	    (w->spec->series_count > 1 || w->spec->over_time);
}

const char *
words_subject(struct words *w, const struct chart_series *s)
{
	return words_fill(w, words_has_name(w, s) ? CHART_PHRASE_SUBJECT_NAMED :
	    CHART_PHRASE_SUBJECT, s->name, NULL, NULL);
}

const struct chart_series *
words_focus(const struct words *w)
{
	size_t i;

	for (i = 0; i < w->spec->series_count; i++)
		if (w->spec->series[i].focus || w->spec->series_count == 1)
			return &w->spec->series[i];
	return NULL;
}

int
words_compare(const struct words *w, double a, double b)
{
	struct figure x = { false, '\0', a }, y = { false, '\0', b };

	return figure_compare(&x, &y, w->spec->decimals);
}

bool
words_is_rounding(const struct words *w, const struct chart_value *a,
    const struct chart_value *b)
{
	double step = pow(10, -w->spec->decimals);
	double change = fabs(a->value - b->value);

	if (a->margin + b->margin > 0)
		return change <= a->margin + b->margin + SENTENCE_SAME;
	return change > SENTENCE_SAME && (change < 0.5 * step -
	    SENTENCE_SAME || words_compare(w, a->value, b->value) == 0);
}

bool
words_ends(const struct words *w, const struct chart_series *s, size_t *first,
    size_t *last)
{
	size_t i;
	bool found = false;

	*first = *last = 0;
	for (i = 0; i < w->spec->category_count; i++) {
		if (s->values[i].missing)
			continue;
		if (!found)
			*first = i;
		*last = i;
		found = true;
	}
	return found;
}

size_t
words_extreme(const struct words *w, const struct chart_series *s, int order)
{
	size_t i, best = w->spec->category_count;

	for (i = 0; i < w->spec->category_count; i++)
		if (!s->values[i].missing && (best ==
		    w->spec->category_count || words_compare(w,
		    s->values[i].value, s->values[best].value) == order))
			best = i;
	return best;
}

/* Where a figure does not apply, none is out of sight. */
bool
words_lacks_any(const struct words *w, const struct chart_series *s)
{
	size_t i;

	for (i = 0; i < w->spec->category_count; i++)
		if (s->values[i].missing && s->values[i].missing_text !=
		    NULL && !words_has_mark(&s->values[i], "[z]"))
			return true;
	return false;
}

bool
words_has_mark(const struct chart_value *v, const char *mark)
{
	return v->missing_text != NULL && strcmp(v->missing_text, mark) == 0;
}

void
words_list_add(struct words_list *list, const char *text)
{
	if (list->count++ < list->most)
		buf_printf(&list->text, "%s%s", list->count > 1 ? "; " : "",
		    text);
}

const char *
words_list_end(struct words *w, struct words_list *list)
{
	const char *text;

	if (list->count > list->most)
		buf_printf(&list->text, "; %s", words_fill(w,
		    CHART_PHRASE_MORE, NULL, arena_printf(&w->arena, "%zu",
		    list->count - list->most), NULL));
	text = arena_strndup(&w->arena, list->text.data, list->text.len);
	buf_release(&list->text);
	return text;
}
