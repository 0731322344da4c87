#include "render/structure_place.h"

#include <graphviz/gvc.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/mem.h"

#define PLACE_INCH	72.0	/* of Graphviz; a point is our pixel */
#define PLACE_BESIDE	"0.22"	/* inches between boxes of a rank */
#define PLACE_BELOW	"0.5"	/* between ranks */
#define PLACE_STEPS	8	/* straight pieces of one curve */

/* One run: Graphviz's objects beside ours. */
struct place_job {
	struct arena		*arena;
	struct structure_plan	*plan;
	GVC_t			*gvc;
	Agraph_t		*graph;
	Agnode_t		**nodes;
	Agedge_t		**edges;	/* of the ways */
	double			 height;	/* Graphviz counts from below */
};

/* Graphviz does not change the texts that it is given. */
static char *
place_word(const char *word)
{
	return (char *)(uintptr_t)word;
}

static void
place_set(void *object, const char *name, const char *value)
{
	agsafeset(object, place_word(name), place_word(value), place_word(""));
}

static void
place_set_inches(void *object, const char *name, double pixels)
{
	char text[32];

	snprintf(text, sizeof(text), "%.4f", pixels / PLACE_INCH);
	place_set(object, name, text);
}

static void
place_add_boxes(struct place_job *job)
{
	const struct structure_plan *plan = job->plan;
	char name[32];
	size_t i;

	job->nodes = arena_alloc(job->arena, plan->box_count,
	    sizeof(*job->nodes));
	for (i = 0; i < plan->box_count; i++) {
		snprintf(name, sizeof(name), "n%zu", i);
		job->nodes[i] = agnode(job->graph, name, 1);
		place_set(job->nodes[i], "shape", "box");
		place_set(job->nodes[i], "fixedsize", "true");
		place_set(job->nodes[i], "label", "");
		place_set_inches(job->nodes[i], "width", plan->boxes[i].w);
		place_set_inches(job->nodes[i], "height", plan->boxes[i].h);
	}
	for (i = 0; i < plan->box_count; i++)
		if (plan->boxes[i].parent != i)
			place_set(agedge(job->graph,
			    job->nodes[plan->boxes[i].parent], job->nodes[i],
			    NULL, 1), "weight", "8");
}

/* An empty table of a fixed size holds the place of a label. */
static void
place_set_label(struct place_job *job, Agedge_t *edge, double w, double h)
{
	const char *table = arena_printf(job->arena, "<TABLE BORDER=\"0\" "
	    "FIXEDSIZE=\"TRUE\" WIDTH=\"%.0f\" HEIGHT=\"%.0f\"><TR><TD></TD>"
	    "</TR></TABLE>", w, h);
	char *html = agstrdup_html(job->graph, place_word(table));

	place_set(edge, "label", "");
	agset(edge, place_word("label"), html);
	agstrfree(job->graph, html);
}

static void
place_add_ways(struct place_job *job)
{
	const struct structure_plan *plan = job->plan;
	size_t i;

	job->edges = arena_alloc(job->arena, plan->way_count,
	    sizeof(*job->edges));
	for (i = 0; i < plan->way_count; i++) {
		const struct structure_way *way = &plan->ways[i];

		job->edges[i] = agedge(job->graph, job->nodes[way->from],
		    job->nodes[way->to], place_word("way"), 1);
		place_set(job->edges[i], "constraint", "false");
		place_set(job->edges[i], "dir", "none");
		place_set_label(job, job->edges[i], way->w, way->h);
	}
}

static struct chart_point
place_point(const struct place_job *job, pointf p)
{
	struct chart_point point = { p.x, job->height - p.y };

	return point;
}

/* A point of a curve with four points, at `t` from 0 to 1. */
static struct chart_point
place_curve(const struct place_job *job, const pointf *p, double t)
{
	double u = 1 - t;
	double a = u * u * u, b = 3 * u * u * t, c = 3 * u * t * t;
	double d = t * t * t;
	pointf at = { a * p[0].x + b * p[1].x + c * p[2].x + d * p[3].x,
	    a * p[0].y + b * p[1].y + c * p[2].y + d * p[3].y };

	return place_point(job, at);
}

/* Curves become lines of short straight pieces. */
static bool
place_read_way(const struct place_job *job, size_t i)
{
	const splines *all = ED_spl(job->edges[i]);
	struct structure_way *way = &job->plan->ways[i];
	const bezier *curve;
	size_t piece, pieces;
	int step;

	if (all == NULL || all->size < 1 || all->list[0].size < 4)
		return false;
	curve = &all->list[0];
	pieces = (size_t)(curve->size - 1) / 3;
	way->points = arena_alloc(job->arena, pieces * PLACE_STEPS + 1,
	    sizeof(*way->points));
	way->point_count = 0;
	for (piece = 0; piece < pieces; piece++)
		for (step = piece == 0 ? 0 : 1; step <= PLACE_STEPS; step++)
			way->points[way->point_count++] = place_curve(job,
			    curve->list + 3 * piece,
			    (double)step / PLACE_STEPS);
	way->label = ED_label(job->edges[i]) != NULL ? place_point(job,
	    ED_label(job->edges[i])->pos) :
	    way->points[way->point_count / 2];
	return true;
}

static bool
place_read(struct place_job *job)
{
	struct structure_plan *plan = job->plan;
	boxf around = GD_bb(job->graph);
	size_t i;

	job->height = around.UR.y;
	for (i = 0; i < plan->way_count; i++)
		if (!place_read_way(job, i))
			return false;
	for (i = 0; i < plan->box_count; i++)
		plan->boxes[i].at = place_point(job,
		    ND_coord(job->nodes[i]));
	plan->width = around.UR.x;
	plan->height = around.UR.y;
	return true;
}

/*
 * Where an edge with a label lies level, Graphviz (2.42) moves the list of a
 * rank and would free it where it was: let it free the list that there is.
 */
static void
place_mend_ranks(Agraph_t *graph)
{
	int i;

	for (i = GD_minrank(graph); i <= GD_maxrank(graph); i++)
		GD_rank(graph)[i].av = GD_rank(graph)[i].v;
}

/*
 * Messages of Graphviz say nothing that an author could mend. It asks for a
 * function of this type.
 */
static int
place_say_nothing(char *message) /* NOLINT(readability-non-const-parameter) */
{
	(void)message;
	return 0;
}

bool
structure_place(struct arena *a, struct structure_plan *plan)
{
	struct place_job job = { .arena = a, .plan = plan };
	bool placed = false;

	agseterrf(place_say_nothing);
	job.gvc = gvContext();
	if (job.gvc == NULL)
		return false;
	job.graph = agopen(place_word("structure"), Agdirected, NULL);
	place_set(job.graph, "rankdir", plan->sideways ? "LR" : "TB");
	place_set(job.graph, "ordering", "out");
	place_set(job.graph, "nodesep", PLACE_BESIDE);
	place_set(job.graph, "ranksep", PLACE_BELOW);
	place_add_boxes(&job);
	place_add_ways(&job);
	if (gvLayout(job.gvc, job.graph, "dot") == 0) {
		placed = place_read(&job);
		place_mend_ranks(job.graph);
		gvFreeLayout(job.gvc, job.graph);
	}
	agclose(job.graph);
	gvFreeContext(job.gvc);
	return placed;
}
