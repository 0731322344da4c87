/*
 * What yjplan and yjplan-fop say to each other.
 * Stage: fop.
 * Must not know: who starts whom, or what becomes of a PDF.
 *
 * Both speak in lines of fields (base/wire), one document at a time. yjplan-fop
 * reads from its input
 *
 *   render FO PDF		make a PDF; FO and PDF are paths of files
 *
 * until that ends, and writes to its output
 *
 *   ready			once, before it reads its first line
 *   event SEVERITY ID LINE TEXT
 *				what FOP has to say of the document, any number:
 *				SEVERITY is INFO, WARN, ERROR or FATAL, ID the
 *				name of FOP's event or "log", LINE that of the
 *				FO, 0 where it is unknown
 *   done PAGES			the PDF is written
 *   failed LINE TEXT		there is no PDF: the document's fault
 *   missing TEXT		what must be installed; yjplan-fop ends
 *   fatal TEXT			the machine's fault; yjplan-fop ends
 *
 * After `render` there is exactly one line done, failed or fatal, unless
 * yjplan-fop is killed.
 */
#ifndef FOP_PROTOCOL_H
#define FOP_PROTOCOL_H

#define FOP_SAYS_RENDER		"render"
#define FOP_SAYS_READY		"ready"
#define FOP_SAYS_EVENT		"event"
#define FOP_SAYS_DONE		"done"
#define FOP_SAYS_FAILED		"failed"
#define FOP_SAYS_MISSING	"missing"
#define FOP_SAYS_FATAL		"fatal"

#define FOP_FIELDS_MAX 5	/* of the longest line */

#endif
