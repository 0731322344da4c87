/*
 * Grids of nested groups in two periods with their sums, attacked as the
 * datasets are; and all small tables there are, attacked by someone who knows
 * the program: who runs it on every table and compares what it prints.
 */
#include "unit.h"

#include "disclosure_attempt.h"
#include "model/disclosure_counts.h"
#include "model/disclosure_protect.h"

#define TREE_NODES	40
#define TREE_COLUMNS	3	/* two periods and both together */

/* A tree of groups: each node but the leaves is the sum of its children. */
struct random_tree {
	size_t		 count;
	size_t		 first[TREE_NODES];	/* child; 0: a leaf */
	size_t		 children[TREE_NODES];
	long long	 counts[TREE_NODES][TREE_COLUMNS];
	size_t		 cells[TREE_NODES][TREE_COLUMNS];
};

/* Children follow their parents, so that sums are made from the end. */
static void
tree_roll(struct attempt *t, struct random_tree *r)
{
	size_t i, j, wanted = 4 + dice_roll(&t->dice, TREE_NODES - 8);
	int c;

	memset(r, 0, sizeof(*r));
	r->count = 1;
	for (i = 0; i < r->count; i++) {
		size_t children = 2 + dice_roll(&t->dice, 3);

		if (r->count + children > wanted ||
		    (i > 0 && dice_roll(&t->dice, 3) == 0))
			continue;
		r->first[i] = r->count;
		r->children[i] = children;
		r->count += children;
	}
	for (i = r->count; i-- > 0; ) {
		for (c = 0; c < 2; c++)
			if (r->children[i] == 0)
				r->counts[i][c] = dice_count(&t->dice);
		for (j = 0; j < r->children[i]; j++)
			for (c = 0; c < 2; c++)
				r->counts[i][c] +=
				    r->counts[r->first[i] + j][c];
		r->counts[i][2] = r->counts[i][0] + r->counts[i][1];
	}
}

static void
tree_add(struct counts *g, struct random_tree *r)
{
	size_t i, j, c, parts[TREE_NODES];

	for (i = 0; i < r->count; i++)
		for (c = 0; c < TREE_COLUMNS; c++)
			r->cells[i][c] = counts_add(g, r->counts[i][c], 0);
	for (i = 0; i < r->count; i++) {
		counts_add_sum(g, r->cells[i][2], r->cells[i], 2, true);
		for (c = 0; r->children[i] > 0 && c < TREE_COLUMNS; c++) {
			for (j = 0; j < r->children[i]; j++)
				parts[j] = r->cells[r->first[i] + j][c];
			counts_add_sum(g, r->cells[i][c], parts,
			    r->children[i], true);
		}
	}
}

/* The cells are the adversary's numbers, in the same order. */
static void
tree_learn(struct attempt *t, const struct counts *g)
{
	struct figure figure = { false, 0, 0 };
	size_t i;

	for (i = 0; i < g->cell_count; i++) {
		const struct count_cell *cell = &g->cells[i];

		figure.missing = cell->hidden;
		figure.mark = MARK_CONFIDENTIAL;
		figure.value = (double)cell->value;
		if (t->policy.method == DISCLOSURE_ROUND)
			figure.value = (double)counts_round(cell->value,
			    t->policy.base);
		if (!cell->hidden && cell->value > 0 && figure.value <= 0) {
			figure.missing = true;
			figure.mark = MARK_LOW;
		}
		attempt_add_printed(t, cell->value, &figure);
	}
	for (i = 0; i < g->sum_count; i++)
		adversary_add_sum(&t->adversary, g->sums[i].whole,
		    g->sums[i].parts, g->sums[i].part_count);
}

static void
attempt_tree(size_t seed, struct score *score, bool small_only)
{
	struct attempt *t = attempt_begin(seed, score);
	struct random_tree r;
	struct counts g;
	size_t i;

	tree_roll(t, &r);
	counts_init(&g, &t->policy);
	tree_add(&g, &r);
	if (small_only)
		for (i = 0; i < g.cell_count; i++)
			g.cells[i].hidden = g.cells[i].small;
	else
		disclosure_protect(&g);
	tree_learn(t, &g);
	t->quiet = small_only;
	attempt_attack(t);
	counts_release(&g);
	attempt_end(t);
}

static void
nested_groups_give_nothing_away(void **state)
{
	struct score score = { 0 };
	size_t seed, count = attempt_count(3000);

	(void)state;
	for (seed = 0; seed < count; seed++)
		attempt_tree(seed, &score, false);
	score_tell("nested groups", &score);
}

/* Without this the other tests would prove nothing. */
static void
adversary_finds_what_is_hidden_alone(void **state)
{
	struct score score = { 0 };
	size_t seed;

	(void)state;
	for (seed = 0; seed < 100; seed++)
		attempt_tree(seed, &score, true);
	print_message("small counts hidden alone: %zu withheld, %zu "
	    "recovered\n", score.hidden, score.recovered);
	assert_true(score.recovered > score.hidden / 10);
}

/*
 * All tables of three counts with their sum, and of two by two with all their
 * sums. A cell printed as [c] must stand for at least two values among the
 * tables that print the same. (ROUND cannot give this: it hides more only
 * where it must, and that tells why.)
 */
#define ALL_CELLS	9
#define ALL_TABLES	6600

struct all_tables {
	long long	 counts[ALL_TABLES][ALL_CELLS];
	long long	 printed[ALL_TABLES][ALL_CELLS];	/* -1: [c] */
	size_t		 count;
	size_t		 cells;
	long long	 judged;	/* largest sum of tables judged */
};

static const size_t all_row_sums[][4] = { { 3, 0, 1, 2 } };
static const size_t all_square_sums[][4] = {
	{ 2, 0, 1, 9 }, { 5, 3, 4, 9 }, { 8, 6, 7, 9 },
	{ 6, 0, 3, 9 }, { 7, 1, 4, 9 }, { 8, 2, 5, 9 }
};

static void
all_print(struct all_tables *all, const struct disclosure_policy *policy,
    const long long *counts, const size_t (*sums)[4], size_t sum_count)
{
	struct counts g;
	size_t i;

	assert_true(all->count < ALL_TABLES);
	counts_init(&g, policy);
	for (i = 0; i < all->cells; i++)
		counts_add(&g, counts[i], 0);
	for (i = 0; i < sum_count; i++)
		counts_add_sum(&g, sums[i][0], &sums[i][1],
		    sums[i][3] == 9 ? 2 : 3, true);
	disclosure_protect(&g);
	for (i = 0; i < all->cells; i++) {
		all->counts[all->count][i] = counts[i];
		all->printed[all->count][i] = g.cells[i].hidden ? -1 :
		    policy->method == DISCLOSURE_ROUND ?
		    counts_round(counts[i], policy->base) : counts[i];
	}
	all->count++;
	counts_release(&g);
}

/*
 * Tables near the largest are left out: those that print the same as they
 * are not all there.
 */
static bool
all_is_inside(const struct all_tables *all, size_t table)
{
	size_t cell;

	for (cell = 0; cell < all->cells; cell++)
		if (all->counts[table][cell] > all->judged)
			return false;
	return true;
}

static void
all_compare(const struct all_tables *all, struct score *score)
{
	size_t i, j, cell, size = all->cells * sizeof(all->printed[0][0]);
	bool known[ALL_CELLS];

	for (i = 0; i < all->count; i++) {
		if (!all_is_inside(all, i))
			continue;
		memset(known, true, sizeof(known));
		for (j = 0; j < all->count; j++)
			for (cell = 0; cell < all->cells && memcmp(
			    all->printed[i], all->printed[j], size) == 0;
			    cell++)
				known[cell] &= all->counts[i][cell] ==
				    all->counts[j][cell];
		score->tables++;
		for (cell = 0; cell < all->cells; cell++) {
			bool hidden = all->printed[i][cell] < 0;

			score->printed += !hidden;
			score->hidden += hidden;
			score->recovered += hidden && known[cell];
		}
	}
}

static void
all_rows(const struct disclosure_policy *policy, struct score *score)
{
	struct all_tables *all = calloc(1, sizeof(*all));
	long long c[4];

	assert_non_null(all);
	all->cells = 4;
	all->judged = 15;
	for (c[0] = 0; c[0] < 18; c[0]++)
		for (c[1] = 0; c[1] < 18; c[1]++)
			for (c[2] = 0; c[2] < 18; c[2]++) {
				c[3] = c[0] + c[1] + c[2];
				all_print(all, policy, c, all_row_sums, 1);
			}
	all_compare(all, score);
	free(all);
}

static void
all_squares(const struct disclosure_policy *policy, struct score *score)
{
	struct all_tables *all = calloc(1, sizeof(*all));
	long long c[9];
	int i;

	assert_non_null(all);
	all->cells = 9;
	all->judged = 10;
	for (i = 0; i < 9 * 9 * 9 * 9; i++) {
		c[0] = i % 9;
		c[1] = i / 9 % 9;
		c[3] = i / 81 % 9;
		c[4] = i / 729;
		c[2] = c[0] + c[1];
		c[5] = c[3] + c[4];
		c[6] = c[0] + c[3];
		c[7] = c[1] + c[4];
		c[8] = c[2] + c[5];
		all_print(all, policy, c, all_square_sums, 6);
	}
	all_compare(all, score);
	free(all);
}

static void
who_knows_the_program_learns_nothing(void **state)
{
	static const struct disclosure_policy policies[] = {
		{ DISCLOSURE_SUPPRESS, 4, 0, false },
		{ DISCLOSURE_SUPPRESS, 3, 0, true },
		{ DISCLOSURE_SUPPRESS, 5, 0, false },
		{ DISCLOSURE_SUPPRESS, 2, 0, false },
	};
	struct score score = { 0 };
	size_t i;

	(void)state;
	for (i = 0; i < UNIT_COUNT(policies); i++) {
		all_rows(&policies[i], &score);
		all_squares(&policies[i], &score);
	}
	score_tell("all small tables", &score);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nested_groups_give_nothing_away),
		cmocka_unit_test(adversary_finds_what_is_hidden_alone),
		cmocka_unit_test(who_knows_the_program_learns_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
