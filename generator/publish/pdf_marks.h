/*
 * The marks of a PDF's tags, to be held against an outline.
 * Stage: publish. Used by publish/pdf_proof only.
 * Must not know: what the document should hold.
 */
#ifndef PUBLISH_PDF_MARKS_H
#define PUBLISH_PDF_MARKS_H

struct arena;
struct outline;
struct pdf_tag;

/*
 * Make the marks of a tag and all below it, in reading order.
 * Takes:  root: of pdf_tags_read.
 * Gives:  marks without a place: they come from no file.
 * Owns:   the arena.
 */
const struct outline *pdf_marks_build(struct arena *a,
	    const struct pdf_tag *root);

#endif
