/*
 * Data and picture files of a document, put into the staged site.
 * Stage: publish.
 * Must not know: pages.
 */
#ifndef PUBLISH_DATA_FILES_H
#define PUBLISH_DATA_FILES_H

struct context;
struct document;
struct stage;

/*
 * Put the CSV, JSON and metadata of every dataset in, and a zip file of all
 * of them, for each language of a document.
 * Gives:  0, or -1 after reporting.
 * Errors: those of stage_put and archive_put.
 */
int	 data_files_put(struct stage *s, const struct context *c,
	    const struct document *doc);

/*
 * Put the pictures that the sections show in, without what cameras write
 * into them: place, time and person.
 * Gives:  0, or -1 after reporting.
 * Errors: FILE_READ, IMAGE_FORMAT, those of stage_put.
 */
int	 picture_files_put(struct stage *s, const struct context *c,
	    const struct document *doc);

/*
 * Put the theme's logo in, where it has one.
 * Gives:  0, or -1 after reporting.
 * Errors: FILE_READ, IMAGE_FORMAT, those of stage_put.
 */
int	 picture_logo_put(struct stage *s, const struct context *c);

#endif
