/*
 * Numbers of tables, figures and footnotes, decided once for a document.
 * Stage: model.
 * Must not know: HTML, FO, or how a number is printed.
 *
 * Tables, figures and footnotes count through the whole document in reading
 * order, so that "Table 3" is the same table on the pages and in the PDF:
 *   tables     `![](table:ID)` and GFM tables with a caption, in one row
 *   figures    `![](chart:ID)`; the data table below a chart has no number
 *   footnotes  those of each section, in the order of their definitions
 *   headings   numbered ones, in reports that number their paragraphs
 * Cards and images have no numbers. A back end starts each section with the
 * numbers given out before it and counts on from there.
 */
#ifndef MODEL_NUMBERING_H
#define MODEL_NUMBERING_H

#include "base/locale.h"

struct arena;
struct document;
struct markdown;

/* Level of the headings that a numbered report counts: section titles. */
#define NUMBERING_LEVEL 1

/* Numbers last given out before a section. */
struct numbering {
	unsigned	 tables;
	unsigned	 figures;
	unsigned	 footnotes;
	unsigned	 headings;	/* 0 unless the report is numbered */
};

/*
 * Number the sections of a document as they are read in a language; where a
 * section is missing in it, the other language's text counts.
 * Takes:  a document whose sections have been read.
 * Gives:  one numbering for each section, by its index; never NULL.
 * Owns:   the arena.
 */
const struct numbering *numbering_build(struct arena *a,
	    const struct document *doc, enum lang lang);

#endif
