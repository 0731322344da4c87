#include "render/image_palette.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

#define PALETTE_SLOTS	((size_t)1 << 16)	/* of the table of colours */
#define PALETTE_FULL	(PALETTE_SLOTS / 2)
#define PALETTE_BITS	0xF0F0F0U		/* upper four of a channel */
#define PALETTE_ALL	0xFFFFFFU
#define PALETTE_BUCKETS	((size_t)1 << 12)	/* colours of four bits */
#define PALETTE_NONE	0xFFFFU

struct palette_slot {
	uint32_t	 colour;
	uint32_t	 pixels;	/* 0: the slot is free */
	uint8_t		 index;		/* in the palette */
};

struct palette_table {
	struct palette_slot	*slots;		/* open addressing */
	struct palette_slot	**order;	/* used ones, frequent first */
	size_t			 count;
	uint32_t		 mask;		/* bits of colours that count */
};

static struct palette_slot *
palette_find(const struct palette_table *t, uint32_t colour)
{
	size_t i = (colour * 2654435761U) >> 16;

	while (t->slots[i].pixels > 0 && t->slots[i].colour != colour)
		i = (i + 1) & (PALETTE_SLOTS - 1);
	return &t->slots[i];
}

/*
 * How many pixels from `p` on are alike. Most of a chart is long runs: they
 * are walked two pixels at a time.
 */
static size_t
palette_run(const uint32_t *p, const uint32_t *end)
{
	const uint32_t *start = p;
	const uint64_t two = (uint64_t)*p << 32 | *p;
	uint64_t next;

	for (; end - p >= 2; p += 2) {
		memcpy(&next, p, sizeof(next));
		if (next != two)
			break;
	}
	while (p < end && *p == *start)
		p++;
	return (size_t)(p - start);
}

/* Count the colours; false if there are more than the table may hold. */
static bool
palette_count(struct palette_table *t, const struct image *image)
{
	const uint32_t *p = image->pixels;
	const uint32_t *end = p + image->width * image->height;
	struct palette_slot *slot;
	size_t run;

	for (; p < end; p += run) {
		run = palette_run(p, end);
		slot = palette_find(t, *p & t->mask);
		if (slot->pixels == 0) {
			if (t->count == PALETTE_FULL)
				return false;
			slot->colour = *p & t->mask;
			t->count++;
		}
		slot->pixels += (uint32_t)run;
	}
	return true;
}

static int
palette_compare(const void *a, const void *b)
{
	const struct palette_slot *x = *(struct palette_slot *const *)a;
	const struct palette_slot *y = *(struct palette_slot *const *)b;

	if (x->pixels != y->pixels)
		return x->pixels > y->pixels ? -1 : 1;
	return x->colour < y->colour ? -1 : x->colour > y->colour;
}

static void
palette_sort(struct palette_table *t)
{
	size_t i, used = 0;

	t->order = mem_alloc(t->count, sizeof(struct palette_slot *));
	for (i = 0; i < PALETTE_SLOTS; i++)
		if (t->slots[i].pixels > 0)
			t->order[used++] = &t->slots[i];
	qsort(t->order, used, sizeof(struct palette_slot *), palette_compare);
}

static int
palette_square(uint32_t a, uint32_t b, int shift)
{
	int d = (int)(a >> shift & 0xFF) - (int)(b >> shift & 0xFF);

	return d * d;
}

static uint8_t
palette_nearest(const struct image_palette *p, uint32_t colour)
{
	int least = 4 * 256 * 256, distance;
	size_t i, best = 0;

	for (i = 0; i < p->count; i++) {
		distance = palette_square(p->colours[i], colour, 16) +
		    palette_square(p->colours[i], colour, 8) +
		    palette_square(p->colours[i], colour, 0);
		if (distance < least) {
			least = distance;
			best = i;
		}
	}
	return (uint8_t)best;
}

/* Give every colour its place, the frequent ones first. */
static void
palette_fill(struct image_palette *p, struct palette_table *t)
{
	bool exact = t->count <= IMAGE_PALETTE_MAX;
	uint16_t *buckets;
	size_t i, key;

	buckets = mem_alloc(PALETTE_BUCKETS, sizeof(*buckets));
	memset(buckets, 0xFF, sizeof(*buckets) * PALETTE_BUCKETS);
	p->count = 0;
	for (i = 0; i < t->count; i++) {
		uint32_t c = t->order[i]->colour;

		key = (c >> 20 & 0xF) << 8 | (c >> 12 & 0xF) << 4 |
		    (c >> 4 & 0xF);
		if (!exact && buckets[key] != PALETTE_NONE) {
			t->order[i]->index = (uint8_t)buckets[key];
		} else if (p->count < IMAGE_PALETTE_MAX) {
			t->order[i]->index = (uint8_t)p->count;
			buckets[key] = (uint16_t)p->count;
			p->colours[p->count++] = c;
		} else {
			t->order[i]->index = palette_nearest(p, c);
		}
	}
	free(buckets);
}

static void
palette_map(struct image_palette *p, const struct palette_table *t,
    const struct image *image)
{
	const uint32_t *from = image->pixels;
	const uint32_t *end = from + image->width * image->height;
	uint8_t *to = p->indexes;
	size_t run;

	for (; from < end; from += run, to += run) {
		run = palette_run(from, end);
		memset(to, palette_find(t, *from & t->mask)->index, run);
	}
}

void
image_palette_build(struct image_palette *p, const struct image *image)
{
	struct palette_table t = { NULL, NULL, 0, PALETTE_ALL };

	t.slots = mem_alloc(PALETTE_SLOTS, sizeof(*t.slots));
	if (!palette_count(&t, image)) {
		/* With four bits there cannot be too many. */
		memset(t.slots, 0, PALETTE_SLOTS * sizeof(*t.slots));
		t.count = 0;
		t.mask = PALETTE_BITS;
		if (!palette_count(&t, image))
			BUG("too many colours of four bits");
	}
	palette_sort(&t);
	palette_fill(p, &t);
	p->indexes = mem_alloc(image->width * image->height, 1);
	palette_map(p, &t, image);
	free(t.order);
	free(t.slots);
}

void
image_palette_release(struct image_palette *p)
{
	free(p->indexes);
	p->indexes = NULL;
}
