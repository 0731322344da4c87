/*
 * The sentences and words of charts, per language, with their gaps.
 * Stage: render.
 * Must not know: data, when a sentence is said.
 */
#ifndef RENDER_CHART_PHRASE_H
#define RENDER_CHART_PHRASE_H

#include "base/locale.h"

enum chart_phrase {
	CHART_PHRASE_LINE,
	CHART_PHRASE_COLUMN,
	CHART_PHRASE_BAR,
	CHART_PHRASE_DOT,
	CHART_PHRASE_STACKED,
	CHART_PHRASE_STACKED_100,
	CHART_PHRASE_PIE,
	CHART_PHRASE_STACKED_COLUMN,
	CHART_PHRASE_STACKED_COLUMN_100,
	CHART_PHRASE_PANELS,
	CHART_PHRASE_CHAIN,
	CHART_PHRASE_SUBJECT,
	CHART_PHRASE_SUBJECT_NAMED,
	CHART_PHRASE_AT_YEAR,
	CHART_PHRASE_AT,
	CHART_PHRASE_FELL,
	CHART_PHRASE_FELL_MINUS,	/* to or from a figure below zero */
	CHART_PHRASE_ROSE,
	CHART_PHRASE_ROSE_MINUS,
	CHART_PHRASE_SAME,
	CHART_PHRASE_SAME_ENDS,	/* but not all the time */
	CHART_PHRASE_NEAR,	/* no direction can be told */
	CHART_PHRASE_ONE,
	CHART_PHRASE_NOTHING,
	CHART_PHRASE_SERIES_COUNT,	/* of many series: */
	CHART_PHRASE_FELL_COUNT,
	CHART_PHRASE_ROSE_COUNT,
	CHART_PHRASE_NEAR_COUNT,
	CHART_PHRASE_LACK_COUNT,
	CHART_PHRASE_LOWER,
	CHART_PHRASE_LOWER_MANY,
	CHART_PHRASE_EQUAL,
	CHART_PHRASE_EQUAL_MANY,
	CHART_PHRASE_HIGHER,
	CHART_PHRASE_HIGHER_MANY,
	CHART_PHRASE_BESIDE,	/* so near that rounding may decide */
	CHART_PHRASE_LATEST,
	CHART_PHRASE_HIGHEST,
	CHART_PHRASE_HIGHEST_NAMED,
	CHART_PHRASE_LOWEST_NAMED,
	CHART_PHRASE_LOWEST,	/* after the highest */
	CHART_PHRASE_ALL,
	CHART_PHRASE_ALL_NAMED,
	CHART_PHRASE_SHOWN,	/* {q}, where figures lack */
	CHART_PHRASE_WHOLE,	/* of a category, and its largest part */
	CHART_PHRASE_WHOLE_MANY,	/* several are the largest */
	CHART_PHRASE_WHOLE_ONLY,	/* no part is above zero */
	CHART_PHRASE_PART,
	CHART_PHRASE_PART_MANY,
	CHART_PHRASE_PARTS,	/* all of them */
	CHART_PHRASE_TARGET,
	CHART_PHRASE_TARGET_PERIOD,
	CHART_PHRASE_MET,	/* the target, by the latest figure */
	CHART_PHRASE_MET_ROUNDED,	/* as printed, not before rounding */
	CHART_PHRASE_NOT_MET,
	CHART_PHRASE_BETTER_LOWER,
	CHART_PHRASE_BETTER_HIGHER,
	CHART_PHRASE_MISSING,
	CHART_PHRASE_MISSING_NAMED,
	CHART_PHRASE_MORE,
	CHART_PHRASE_PER_CENT,
	CHART_PHRASE_STEPS,	/* of a chain */
	CHART_PHRASE_OF_THOSE,
	CHART_PHRASE_CHAIN_WHOLE,	/* from the first step to the last */
	CHART_PHRASE_CHAIN_TARGET,
	CHART_PHRASE_MINUS,
	CHART_PHRASE_WORD_TARGET,	/* words that stand in a chart */
	CHART_PHRASE_WORD_SOURCE,
	CHART_PHRASE__MAX
};

/*
 * A phrase in a language; {a}, {b} and {n} stand for values, {S} for {n} with
 * a capital, {q} for CHART_PHRASE_SHOWN or nothing.
 */
const char *chart_phrase_text(enum chart_phrase phrase, enum lang lang);

/*
 * What a mark means, with the mark: "Not available [x]".
 * Gives:  "No figure" for a mark that is not known.
 * Source: shorthand of the Government Analysis Function and StatsWales.
 */
const char *chart_phrase_mark(const char *mark, enum lang lang);

#endif
