/* A report's style orders its parts as it likes, but leaves none out. */
#include "publish/pdf_arrange.h"

#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "markup/to_outline.h"
#include "unit.h"

/*
 * Marks in short, one letter each: capitals have a fixed place, of which A and
 * B begin a part; the others are groups of letters up to the next '.', one of
 * which may lack if it begins with 's'.
 */
static struct outline *
outline_of(struct arena *a, const char *letters)
{
	struct outline *o = arena_alloc(a, 1, sizeof(*o));
	unsigned group = 1;

	o->arena = a;
	for (; *letters != '\0'; letters++) {
		bool fixed = *letters >= 'A' && *letters <= 'Z';

		if (*letters == '.') {
			group++;
			o->may_lack = false;
			continue;
		}
		if (*letters == 'A' || *letters == 'B')
			o->part++;
		o->group = fixed ? 0 : group;
		o->may_lack = !fixed && (*letters == 's' || o->may_lack);
		outline_add(o, OUTLINE_HEADING, arena_strndup(a, letters, 1));
	}
	return o;
}

static bool
same(const struct outline_mark *a, const struct outline_mark *b)
{
	return strcmp(a->text, b->text) == 0;
}

static void
arranged(const char *there, const char *outline, const char *wanted)
{
	struct arena a = ARENA_INIT;
	struct buf got = BUF_INIT;
	const struct outline *o;
	size_t i;

	o = pdf_arrange(&a, outline_of(&a, there), outline_of(&a, outline),
	    same);
	for (i = 0; i < o->count; i++)
		buf_puts(&got, o->marks[i].text);
	assert_string_equal(got.data, wanted);
	buf_release(&got);
	arena_release(&a);
}

static void
keeps_what_has_its_place(void **state)
{
	(void)state;
	arranged("AXY", "AXY", "AXY");
	arranged("AYX", "AXY", "AXY");
	arranged("", "AX", "AX");
	arranged("AX", "", "");
}

static void
puts_groups_where_the_pdf_has_them(void **state)
{
	(void)state;
	arranged("AxpqX", "Apq.xX", "AxpqX");
	arranged("AXpqx", "Apq.xX", "AXpqx");
}

static void
misses_what_is_left_out(void **state)
{
	(void)state;
	arranged("AX", "Apq.X", "AXpq");
	arranged("AX", "As.X", "AX");
	arranged("AsX", "As.X", "AsX");
	/* What a group lacks inside is for the proof to say. */
	arranged("ApX", "Apq.X", "ApqX");
}

static void
keeps_groups_in_their_part(void **state)
{
	(void)state;
	arranged("ABpq", "Apq.Bx", "ABpqx");
	arranged("AXBp", "AXp.B", "AXBp");
}

/* Behind what is missing, other or too much, groups are found as before. */
static void
finds_its_place_again(void **state)
{
	(void)state;
	arranged("AWXpqY", "Apq.XY", "AXpqY");
	arranged("ApqYZ", "Apq.XYZ", "ApqXYZ");
	arranged("AWpqY", "AXpq.Y", "AXpqY");
	/* A group that lacks its end, has another, or one mark too much. */
	arranged("ApXtuY", "Apq.tu.XY", "ApqXtuY");
	arranged("ApWXtuY", "Apq.tu.XY", "ApqXtuY");
	arranged("ApWqXtuY", "Apq.tu.XY", "ApqXtuY");
	/* A part whose first mark is missing; all others are in place. */
	arranged("AXpqYZ", "AXBpq.YZ", "AXBpqYZ");
	/* Nothing is known. */
	arranged("UVW", "Apq.XY", "AXYpq");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(keeps_what_has_its_place),
		cmocka_unit_test(puts_groups_where_the_pdf_has_them),
		cmocka_unit_test(misses_what_is_left_out),
		cmocka_unit_test(keeps_groups_in_their_part),
		cmocka_unit_test(finds_its_place_again)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
