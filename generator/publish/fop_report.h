/*
 * What FOP has to say of a document, told to its writer.
 * Stage: publish.
 * Must not know: how FOP is run, or how its events arrive.
 */
#ifndef PUBLISH_FOP_REPORT_H
#define PUBLISH_FOP_REPORT_H

#include <stdbool.h>
#include <stddef.h>

struct diag;
struct fo_source;

struct fop_event {
	const char	*severity;	/* "INFO", "WARN", "ERROR", "FATAL" */
	const char	*id;		/* with package and class, or not */
	size_t		 line;		/* of the FO; 0: not said */
	const char	*text;		/* FOP's message */
};

/*
 * Report an event where the site says what it is about, if it is more than
 * information.
 * Every one that is not known to be harmless is a fault; what does not fit in
 * its place is only a warning.
 * Gives:  true if it is a fault.
 * Errors: PDF_EVENT, PDF_OVERFLOW.
 */
bool	 fop_report(const struct fop_event *event, const struct fo_source *fo,
	    struct diag *d);

#endif
