#include "model/indicator_bind.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/fs.h"
#include "model/dataset.h"
#include "model/indicator.h"
#include "diag_unit.h"
#include "unit.h"

#define ONE(id, more) "{\"id\": \"" id "\", \"name\": \"Name of " id "\"," \
	" \"question\": \"How many?\"," more " \"counts\": \"children\"," \
	" \"better\": \"none\", \"units\": [\"percent\", \"count\"]," \
	" \"definitions\": [{\"id\": \"2023\", \"from\": \"2023\"," \
	" \"text\": \"Old.\"," \
	" \"status\": \"unconfirmed\", \"note\": \"Ask.\", \"steps\":" \
	" [{\"id\": \"all\", \"name\": \"All of them\"}," \
	" {\"id\": \"some\", \"name\": \"Some\"}, {\"id\": \"few\"," \
	" \"name\": \"Few\"}]}, {\"id\": \"2024\", \"from\": \"2024\"," \
	" \"text\": \"New.\"," \
	" \"status\": \"confirmed\", \"numerator\": \"These\"}]}"
#define ALL(list) "{\"indicators\": [" list "]}"

struct catalogue_case {
	struct arena		 arena;
	struct diag		*diag;
	struct catalogue	*catalogue;
};

static void
case_init(struct catalogue_case *c, const char *text)
{
	char dir[] = "/tmp/yjplan-XXXXXX", path[64];

	arena_init(&c->arena);
	c->diag = diag_new();
	assert_non_null(mkdtemp(dir));
	snprintf(path, sizeof(path), "%s/indicators.json", dir);
	if (text != NULL)
		assert_int_equal(fs_write(path, text, strlen(text)), 0);
	c->catalogue = catalogue_read(&c->arena, path, c->diag);
	assert_int_equal(fs_remove(dir), 0);
}

static void
case_release(struct catalogue_case *c)
{
	catalogue_free(c->catalogue);
	diag_free(c->diag);
	arena_release(&c->arena);
}

/* What is printed of all reports. */
static void
case_says(struct catalogue_case *c, const char *part)
{
	char *said = diag_said(c->diag);

	if (strstr(said, part) == NULL)
		fail_msg("'%s' is not in '%s'", part, said);
	free(said);
}

static void
reads_every_part(void **state)
{
	struct catalogue_case c;
	const struct indicator *one;

	(void)state;
	case_init(&c, ALL(ONE("first", "\"number\": \"4\",") ", "
	    ONE("second", "\"address\": {\"en\": \"two\", \"cy\": \"dau\"},"
	    " \"source\": {\"title\": \"Us\", \"url\": \"https://x.example/\"}"
	    ",")));
	assert_int_equal(diag_count(c.diag, DIAG_LEVEL_NOTE), 0);
	assert_false(c.catalogue->broken);
	assert_int_equal(c.catalogue->count, 2);
	one = &c.catalogue->indicators[0];
	assert_string_equal(one->number, "4");
	assert_string_equal(one->slug[LANG_CY], "first");
	assert_null(one->source_url);
	assert_int_equal(one->unit_count, 2);
	assert_int_equal(one->units[0], UNIT_PERCENT);
	assert_int_equal(one->units[1], UNIT_COUNT);
	assert_int_equal(one->better, DIRECTION_NONE);
	assert_int_equal(one->definition_count, 2);
	assert_false(one->definitions[0].confirmed);
	assert_true(one->definitions[1].confirmed);
	assert_int_equal(one->definitions[0].step_count, 3);
	assert_string_equal(one->definitions[0].steps[1].name.by[LANG_EN],
	    "Some");
	assert_true(ltext_given(&one->definitions[0].note));
	assert_false(ltext_given(&one->definitions[1].note));
	assert_string_equal(c.catalogue->indicators[1].slug[LANG_CY], "dau");
	assert_string_equal(c.catalogue->indicators[1].source_url,
	    "https://x.example/");
	case_release(&c);
}

static void
needs_no_file(void **state)
{
	struct catalogue_case c;

	(void)state;
	case_init(&c, NULL);
	assert_int_equal(diag_count(c.diag, DIAG_LEVEL_NOTE), 0);
	assert_int_equal(c.catalogue->count, 0);
	assert_false(c.catalogue->broken);
	case_release(&c);
}

static void
refuses_what_is_wrong(void **state)
{
	static const struct {
		const char	*text;
		const char	*said;
	} wrong[] = {
		{ ALL(ONE("a", "") ", " ONE("a", "")),
		    "there is already an indicator 'a' [json-value]" },
		{ ALL(ONE("a", "") ", " ONE("b", "\"address\": \"a\",")),
		    "address 'a' is already that of indicator 'a' "
		    "[slug-twice]" },
		{ ALL(ONE("A b", "")),
		    ":1:24: error: the id of an indicator must be" },
		{ ALL(ONE("a", "\"colour\": 1,")), "[json-key-unknown]" },
		{ ALL("{\"id\": \"a\", \"name\": \"A\", \"question\": \"?\","
		    " \"counts\": \"children\", \"better\": \"none\","
		    " \"units\": [], \"definitions\": [{\"id\":"
		    " \"2023\", \"from\": \"2023\","
		    " \"text\": \"T\", \"status\": \"confirmed\"}]}"),
		    "'units' is empty [json-length]" },
		{ "{}", "[json-key-missing]" },
		{ "{", "[json-syntax]" }
	};
	struct catalogue_case c;
	size_t i;

	(void)state;
	for (i = 0; i < UNIT_COUNT(wrong); i++) {
		case_init(&c, wrong[i].text);
		assert_true(c.catalogue->broken);
		case_says(&c, wrong[i].said);
		case_release(&c);
	}
}

static struct dataset *
bind_text(struct catalogue_case *c, const char *text)
{
	struct dataset *set = dataset_parse(&c->arena, "data/t.json", text,
	    strlen(text), c->diag);

	assert_non_null(set);
	catalogue_bind(c->catalogue, set, true, c->diag);
	return set;
}

/* Bind a kpi that names an indicator, and give it. */
static struct dataset *
bind(struct catalogue_case *c, const char *indicator, const char *unit,
    const char *counts)
{
	const char *text = arena_printf(&c->arena, "{\"kind\": \"kpi\","
	    " \"indicator\": \"%s\", \"title\": \"T\", \"measure\": \"M\","
	    " \"unit\": \"%s\", \"better\": \"lower\", \"counts\": \"%s\","
	    " \"periods\": [\"2023\"], \"series\": [{\"of\": \"local\","
	    " \"name\": \"L\", \"values\": [50]}]}", indicator, unit, counts);

	return bind_text(c, text);
}

static void
binds_datasets_and_compares_them(void **state)
{
	struct catalogue_case c;
	struct dataset *set;

	(void)state;
	case_init(&c, ALL(ONE("reoffending", "")));
	set = bind(&c, "reoffending", "percent", "children");
	assert_ptr_equal(set->indicator, c.catalogue->indicators);
	assert_true(c.catalogue->indicators[0].used);
	assert_int_equal(diag_count(c.diag, DIAG_LEVEL_NOTE), 0);
	dataset_free(set);
	set = bind(&c, "reofending", "percent", "children");
	assert_null(set->indicator);
	case_says(&c, "data/t.json:1:30: error: no indicator 'reofending' in "
	    "content/indicators.json (did you mean 'reoffending'?) "
	    "[indicator-unknown]");
	dataset_free(set);
	set = bind(&c, "reoffending", "days", "victims");
	assert_int_equal(diag_count_level(c.diag, DIAG_LEVEL_WARNING), 2);
	case_says(&c, "'counts' is \"victims\" here");
	dataset_free(set);
	case_release(&c);
}

/* Bind a chain with these steps, and give it. */
static struct dataset *
bind_chain(struct catalogue_case *c, const char *more, const char *steps,
    const char *values)
{
	const char *text = arena_printf(&c->arena, "{\"kind\": \"kpi\","
	    " \"title\": \"T\", \"measure\": \"M\", \"unit\":"
	    " \"percent\", \"better\": \"higher\", \"counts\":"
	    " \"children\", \"indicator\": \"need\", %s\"steps\": [%s],"
	    " \"periods\": [\"2023\"], \"series\": [{\"of\": \"local\","
	    " \"name\": \"L\", \"values\": [[%s]]}]}", more, steps,
	    values);

	return bind_text(c, text);
}

static void
steps_get_their_names_from_the_definition(void **state)
{
	struct catalogue_case c;
	struct dataset *set;

	(void)state;
	case_init(&c, ALL(ONE("need", "")));
	set = bind_chain(&c, "\"definition\": \"2023\", ",
	    "\"all\", \"few\"", "50, 20");
	assert_int_equal(diag_count(c.diag, DIAG_LEVEL_NOTE), 0);
	assert_ptr_equal(set->definition,
	    &c.catalogue->indicators[0].definitions[0]);
	assert_string_equal(set->kpi->steps[0].by[LANG_CY], "All of them");
	assert_string_equal(set->kpi->steps[1].by[LANG_EN], "Few");
	dataset_free(set);
	/* The newest chain; a name is as good as its id. */
	set = bind_chain(&c, "", "\"all\", \"Some\", \"few\"",
	    "50, 20, 10");
	assert_int_equal(diag_count(c.diag, DIAG_LEVEL_NOTE), 0);
	assert_ptr_equal(set->definition,
	    &c.catalogue->indicators[0].definitions[0]);
	dataset_free(set);
	case_release(&c);
}

static void
steps_are_those_of_the_definition(void **state)
{
	static const struct {
		const char	*more;
		const char	*steps;
		const char	*said;
	} wrong[] = {
		{ "", "\"all\", \"fwe\"", ":1:146: error: no step of "
		    "definition '2023' of 'need' is called 'fwe' in "
		    "content/indicators.json (did you mean 'few'?) "
		    "[indicator-unknown]" },
		{ "", "\"all\", \"The few\"", ":1:146: warning: definition "
		    "'2023' of 'need' has no step of this name" },
		{ "", "\"few\", \"all\"", ":1:146: warning: this step stands "
		    "earlier in definition '2023' of 'need'" },
		{ "\"definition\": \"2024\", ", "\"all\", \"few\"",
		    "these steps make a chain, but definition '2024' of "
		    "'need' is none [indicator-differs]" },
		{ "\"definition\": \"2032\", ", "\"all\", \"few\"",
		    "no definition of 'need' is called '2032' in "
		    "content/indicators.json (did you mean '2023'?) "
		    "[indicator-unknown]" }
	};
	struct catalogue_case c;
	size_t i;

	(void)state;
	for (i = 0; i < UNIT_COUNT(wrong); i++) {
		case_init(&c, ALL(ONE("need", "")));
		dataset_free(bind_chain(&c, wrong[i].more, wrong[i].steps,
		    "50, 20"));
		case_says(&c, wrong[i].said);
		assert_int_equal(diag_count(c.diag, DIAG_LEVEL_NOTE), 1);
		case_release(&c);
	}
}

static void
says_nothing_of_what_a_broken_file_may_hold(void **state)
{
	struct catalogue_case c;
	struct dataset *set;
	size_t before;

	(void)state;
	case_init(&c, "{}");
	before = diag_count(c.diag, DIAG_LEVEL_NOTE);
	set = bind(&c, "reoffending", "percent", "children");
	assert_null(set->indicator);
	assert_int_equal(diag_count(c.diag, DIAG_LEVEL_NOTE), before);
	dataset_free(set);
	case_release(&c);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_every_part),
		cmocka_unit_test(needs_no_file),
		cmocka_unit_test(refuses_what_is_wrong),
		cmocka_unit_test(binds_datasets_and_compares_them),
		cmocka_unit_test(steps_get_their_names_from_the_definition),
		cmocka_unit_test(steps_are_those_of_the_definition),
		cmocka_unit_test(says_nothing_of_what_a_broken_file_may_hold),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
