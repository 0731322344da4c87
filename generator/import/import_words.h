/*
 * Words in spreadsheets that mean something: periods, comparators, marks for
 * what is missing, totals.
 * Stage: import.
 * Must not know: where in a table they stand.
 */
#ifndef IMPORT_WORDS_H
#define IMPORT_WORDS_H

#include <stdbool.h>

#include "model/dataset.h"

/* Why there is no figure. */
enum import_mark {
	IMPORT_MARK_NONE,		/* the text is no mark */
	IMPORT_MARK_NOT_AVAILABLE,
	IMPORT_MARK_NOT_APPLICABLE,
	IMPORT_MARK_KEPT_BACK,		/* suppressed: too few people */
	IMPORT_MARK_LOW,		/* above zero, but rounds to it */
	IMPORT_MARK__MAX
};

/*
 * Is this a period: "2022/23", "2022", "Q1 2023/24", "Apr 2022 to Mar 2023",
 * "year ending March 2023", in English or Welsh?
 * Gives:  *key, which is larger for what begins later.
 */
bool	 import_period(const char *text, long *key);

/*
 * The comparator that a series is named after: "England and Wales", "YOT
 * family average", "South West region".
 * Gives:  COMPARATOR__MAX for another name.
 */
enum comparator import_comparator(const char *name);

/*
 * The mark that stands for a figure: "x", "..", "[c]", "*", "n/a", "<5".
 * Gives:  NOT_AVAILABLE for an empty text.
 * Source: Government Analysis Function, symbols in tables: [c], [x], [z],
 *         [low]; the others as found in councils' tables.
 */
enum import_mark import_mark_of(const char *text);

/*
 * What a mark means, for people: "not available".
 */
const char *import_mark_words(enum import_mark mark);

/*
 * The word of a dataset for a mark, as in {"missing": "z"}.
 * Gives:  NULL where null says it: not available.
 */
const char *import_missing_word(enum import_mark mark);

/*
 * Does this name a total, or begin a note below a table?
 */
bool	 import_is_total(const char *text);
bool	 import_is_note(const char *text);

#endif
