/*
 * The archive of Java's classes that lets a virtual machine start quickly.
 * Stage: fop.
 * Must not know: what the classes are for.
 *
 * It is made once on each machine, by a run that writes it at its end, and
 * named by the files it is made from; the virtual machine itself checks it
 * once more and passes over one that does not fit.
 */
#ifndef FOP_CLASS_ARCHIVE_H
#define FOP_CLASS_ARCHIVE_H

#include <stddef.h>

struct buf;

/*
 * Append the path of the archive.
 * Takes:  dir: where it is kept; files: the library of the virtual machine
 *         and the jars, whose place, size and time decide its name.
 */
void	 class_archive_put_path(struct buf *out, const char *dir,
	    const char *const *files, size_t count);

#endif
