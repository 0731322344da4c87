/*
 * FOP in this process: one document after another.
 * Stage: fop.
 * Must not know: who asks, or where the answer goes.
 */
#ifndef FOP_ENGINE_H
#define FOP_ENGINE_H

#include <jni.h>

#include "base/buf.h"

struct engine {
	JNIEnv	*env;
	jobject	 factory;	/* FopFactory: fonts, settings */
	jobject	 parsers;	/* SAXParserFactory: no document types */
	jobject	 log;		/* ByteArrayOutputStream of complaints */
	jobject	 log_handler;	/* StreamHandler that writes there */
};

enum engine_end {
	ENGINE_DONE,		/* the PDF is written */
	ENGINE_FAILED,		/* the document's fault; no PDF */
	ENGINE_BROKEN		/* the machine's fault; use it no more */
};

struct engine_result {
	enum engine_end	end;
	int		pages;	/* of the PDF */
	long		line;	/* of the FO where it failed; 0: unknown */
	struct buf	text;	/* why it failed; the caller's */
	struct buf	events;	/* lines of fop/protocol.h; the caller's */
};

/*
 * Make FOP ready.
 * Takes:  config: path of its configuration; error: gets the reason.
 * Gives:  0, or -1.
 * Owns:   lives as long as the virtual machine.
 */
int	 engine_open(struct engine *e, JNIEnv *env, const char *config,
	    struct buf *error);

/*
 * Render the FO in one file into another.
 * Takes:  result: text and events are bufs to append to.
 * Gives:  all in `result`; a PDF is left only with ENGINE_DONE.
 */
void	 engine_render(struct engine *e, const char *fo, const char *pdf,
	    struct engine_result *result);

#endif
