#include "model/structure.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/fs.h"
#include "chart_unit.h"
#include "diag_unit.h"
#include "model/dataset.h"
#include "render/chart_draw.h"
#include "render/structure_layout.h"

/* Layouts to compare are in tests/golden/layout; UPDATE_LAYOUTS rewrites. */

static struct arena arena = ARENA_INIT;
static struct diag *diag;
static struct dataset *set;

static int
set_up(void **state)
{
	(void)state;
	diag = diag_new();
	set = NULL;
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	dataset_free(set);
	diag_free(diag);
	arena_release(&arena);
	return 0;
}

#define HEAD "{\"kind\": \"structure\", \"title\": \"Who leads\", " \
    "\"source\": {\"title\": \"A plan\"},\n"
#define LEVEL(n, above) "{\"id\": \"n" n "\", \"title\": \"A\", " \
    "\"parent\": \"n" above "\"},\n"
#define ROOT "{\"id\": \"board\", \"title\": \"Management board\"}"

static const struct structure *
read_nodes(const char *rest)
{
	const char *json = arena_printf(&arena, HEAD "%s}", rest);

	dataset_free(set);
	set = dataset_parse(&arena, "data/s.json", json, strlen(json), diag);
	return set != NULL ? set->structure : NULL;
}

/* The first line of what is said about a bad file. */
static void
assert_says(const char *rest, const char *want)
{
	char *said;

	assert_null(read_nodes(rest));
	said = diag_said(diag);
	if (strchr(said, '\n') != NULL)
		*strchr(said, '\n') = '\0';
	assert_string_equal(said, want);
	free(said);
}

static void
puts_children_after_their_parents(void **state)
{
	const struct structure *s = read_nodes("\"nodes\": ["
	    "{\"id\": \"team\", \"title\": \"Team\", \"parent\": \"head\"},"
	    ROOT ", {\"id\": \"panel\", \"title\": \"Panel\", \"parent\": "
	    "\"board\"}, {\"id\": \"head\", \"title\": \"Head\", \"holder\": "
	    "\"Council\", \"parent\": \"board\"}], \"links\": [{\"from\": "
	    "\"panel\", \"to\": \"team\", \"label\": \"advice\"}]");
	static const char *const ids[] = { "board", "panel", "head", "team" };
	static const size_t depths[] = { 0, 1, 1, 2 };
	size_t i;

	(void)state;
	assert_non_null(s);
	assert_int_equal(s->node_count, 4);
	for (i = 0; i < 4; i++) {
		assert_string_equal(s->nodes[i].id, ids[i]);
		assert_int_equal(s->nodes[i].depth, depths[i]);
	}
	assert_int_equal(s->nodes[3].parent, 2);
	assert_int_equal(s->links[0].from, 1);
	assert_int_equal(s->links[0].to, 3);
}

static void
says_where_a_structure_is_wrong(void **state)
{
	(void)state;
	assert_says("\"nodes\": []", "data/s.json:2:10: error: a structure "
	    "has 1 to 60 nodes, not 0 [json-length]");
	assert_says("\"nodes\": [" ROOT ",\n{\"id\": \"a\", \"title\": "
	    "\"A\", \"parent\": \"bord\"}]", "data/s.json:3:37: error: no "
	    "node has the id 'bord' (did you mean 'board'?) [json-value]");
	assert_says("\"nodes\": [" ROOT ",\n{\"id\": \"board\", \"title\": "
	    "\"A\", \"parent\": \"board\"}]", "data/s.json:3:8: error: two "
	    "nodes have the id 'board' [json-value]");
	assert_says("\"nodes\": [" ROOT ",\n{\"id\": \"a\", \"title\": "
	    "\"A\"}]", "data/s.json:3:1: error: 'a' has no parent, and stands "
	    "at the top beside another: give it a \"parent\", or say "
	    "\"roots\": 2 [json-value]");
	assert_says("\"roots\": 2, \"nodes\": [" ROOT "]",
	    "data/s.json:2:10: error: nodes without a "
	    "parent: 1, not 2 [json-value]");
	assert_says("\"nodes\": [" ROOT ",\n{\"id\": \"a\", \"title\": "
	    "\"A\", \"parent\": \"b\"}, {\"id\": \"b\", \"title\": \"B\", "
	    "\"parent\": \"a\"}]", "data/s.json:3:37: error: 'a' stands "
	    "below itself [json-value]");
	assert_says("\"nodes\": [" ROOT ",\n{\"id\": \"n1\", \"title\": "
	    "\"A\", \"parent\": \"board\"},\n" LEVEL("2", "1")
	    LEVEL("3", "2") LEVEL("4", "3") LEVEL("5", "4") LEVEL("6", "5")
	    LEVEL("7", "6") LEVEL("8", "7")
	    "{\"id\": \"c\", \"title\": \"C\", \"parent\": \"n1\"}]",
	    "data/s.json:10:38: error: 'n8' is on level 9: a structure has at "
	    "most 8, so draw the part below in one of its own [json-value]");
	assert_says("\"nodes\": [" ROOT "], \"links\": [\n{\"from\": "
	    "\"board\", \"to\": \"board\", \"label\": \"x\"}]",
	    "data/s.json:3:25: error: a link leads from a node to another "
	    "one [json-value]");
}

static const struct chart_layout *
lay_out(enum chart_use use)
{
	static const char *const links[] = {
		"Scrutiny committee is linked to Head of service: reports."
	};

	return structure_layout_build(&arena, set, LANG_EN, links,
	    &chart_outputs[use].page, &unit_measure);
}

static void
assert_golden(enum chart_use use, const char *name)
{
	const char *path = arena_printf(&arena,
	    "tests/golden/layout/%s.layout", name);
	struct buf came = BUF_INIT, want = BUF_INIT;

	chart_layout_dump(lay_out(use), &came);
	if (getenv("UPDATE_LAYOUTS") != NULL)
		assert_int_equal(fs_write(path, came.data, came.len), 0);
	assert_int_equal(fs_read(path, &want), 0);
	assert_string_equal(came.data, want.data);
	buf_release(&came);
	buf_release(&want);
}

static void
lays_out_what_a_plan_has(void **state)
{
	int use;

	(void)state;
	assert_non_null(read_nodes("\"roots\": 2, \"nodes\": [" ROOT ","
	    "{\"id\": \"head\", \"title\": \"Head of service\", \"holder\": "
	    "\"Paid for jointly by the partners\", \"parent\": \"board\"},"
	    "{\"id\": \"a\", \"title\": \"Prevention team\", \"parent\": "
	    "\"head\"}, {\"id\": \"b\", \"title\": \"Court team\", "
	    "\"parent\": \"head\"}, {\"id\": \"scrutiny\", \"title\": "
	    "\"Scrutiny committee\"}], \"links\": [{\"from\": \"scrutiny\", "
	    "\"to\": \"head\", \"label\": \"reports\"}]"));
	for (use = 0; use < CHART_FOR__MAX; use++) {
		assert_texts_apart(lay_out((enum chart_use)use));
		assert_inside(lay_out((enum chart_use)use));
	}
	assert_golden(CHART_FOR_BOARD, "structure");
	assert_golden(CHART_FOR_PHONE, "structure-phone");
}

/* Links between boxes of one level, at the top and below it. */
static void
lays_out_level_links(void **state)
{
	static const char *const links[] = { "One.", "Two.", "Three." };
	const struct chart_layout *l;
	int use;

	(void)state;
	assert_non_null(read_nodes("\"roots\": 3, \"nodes\": [" ROOT ","
	    "{\"id\": \"a\", \"title\": \"Court team\", \"parent\": "
	    "\"board\"}, {\"id\": \"b\", \"title\": \"Prevention team\", "
	    "\"parent\": \"board\"}, {\"id\": \"c\", \"title\": \"Youth "
	    "team\", \"parent\": \"board\"}, {\"id\": \"yjb\", \"title\": "
	    "\"Youth Justice Board\"}, {\"id\": \"panel\", \"title\": "
	    "\"Panel\"}], \"links\": [{\"from\": \"yjb\", \"to\": "
	    "\"board\", \"label\": \"is told\"}, {\"from\": \"panel\", "
	    "\"to\": \"yjb\", \"label\": \"writes\"}, {\"from\": \"a\", "
	    "\"to\": \"c\", \"label\": \"asks\"}]"));
	for (use = 0; use < CHART_FOR__MAX; use++) {
		l = structure_layout_build(&arena, set, LANG_EN, links,
		    &chart_outputs[use].page, &unit_measure);
		assert_texts_apart(l);
		assert_inside(l);
	}
}

/* Sixty boxes in a row, or down to the last level: always on the page. */
static void
keeps_any_structure_on_the_page(void **state)
{
	struct buf json = BUF_INIT;
	int use, deep, i;

	(void)state;
	for (deep = 0; deep < 2; deep++) {
		buf_clear(&json);
		buf_puts(&json, "\"nodes\": [" ROOT);
		for (i = 0; i < STRUCTURE_NODES_MAX - 1; i++)
			buf_printf(&json, ", {\"id\": \"n%d\", \"title\": "
			    "\"Partneriaeth Cyfiawnder Ieuenctid %d\", "
			    "\"parent\": \"%s\"}", i, i, deep == 0 || i %
			    (STRUCTURE_LEVELS_MAX - 1) == 0 ?
			    "board" : arena_printf(&arena, "n%d", i - 1));
		buf_puts(&json, "]");
		assert_non_null(read_nodes(json.data));
		for (use = 0; use < CHART_FOR__MAX; use++) {
			assert_texts_apart(lay_out((enum chart_use)use));
			assert_inside(lay_out((enum chart_use)use));
		}
	}
	buf_release(&json);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
		    puts_children_after_their_parents, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
		    says_where_a_structure_is_wrong, set_up, tear_down),
		cmocka_unit_test_setup_teardown(lays_out_what_a_plan_has,
		    set_up, tear_down),
		cmocka_unit_test_setup_teardown(lays_out_level_links, set_up,
		    tear_down),
		cmocka_unit_test_setup_teardown(
		    keeps_any_structure_on_the_page, set_up, tear_down),
	};

	return cmocka_run_group_tests_name("structure", tests, NULL, NULL);
}
