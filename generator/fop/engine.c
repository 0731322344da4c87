#include "fop/engine.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/wire.h"
#include "fop/jvm.h"
#include "fop/protocol.h"

#define ENGINE_EVENTS_MAX 1000	/* told of one document */
#define ENGINE_CAUSES_MAX 20	/* looked at of one exception */

#define OBJECT "Ljava/lang/Object;"
#define STRING "Ljava/lang/String;"
#define EVENT "Lorg/apache/fop/events/Event;"

/* Why something failed, from the exception. */
static void
engine_catch(JNIEnv *env, struct engine_result *result)
{
	jthrowable thrown = jvm_catch(env), cause = thrown;
	size_t i;

	result->end = ENGINE_FAILED;
	for (i = 0; cause != NULL && i < ENGINE_CAUSES_MAX; i++) {
		thrown = cause;
		if (jvm_is(env, thrown, "java/lang/OutOfMemoryError")) {
			result->end = ENGINE_BROKEN;
			buf_puts(&result->text, "out of memory");
			return;
		}
		if (jvm_is(env, thrown, "org/xml/sax/SAXParseException"))
			result->line = jvm_call_int(env, thrown,
			    "getLineNumber");
		cause = jvm_call(env, thrown, "getCause",
		    "()Ljava/lang/Throwable;");
	}
	/* A disk that is full, a file that is not there; not bad UTF-8. */
	if (jvm_is(env, thrown, "java/io/IOException") &&
	    !jvm_is(env, thrown, "java/io/CharConversionException"))
		result->end = ENGINE_BROKEN;
	/* XML's and FOP's own exceptions say all in their message. */
	jvm_put_string(env, &result->text, jvm_call(env, thrown,
	    jvm_is(env, thrown, "org/xml/sax/SAXException") ? "getMessage" :
	    "toString", "()" STRING));
	if (jvm_catch(env) != NULL) {
		result->end = ENGINE_BROKEN;
		buf_puts(&result->text, "an error that cannot be told");
	}
}

static jobject
engine_file(JNIEnv *env, const char *path)
{
	return jvm_new(env, "java/io/File", "(" STRING ")V",
	    jvm_string(env, path));
}

/* A parser that knows no document types, and so no entities and no DTD. */
static jobject
engine_parsers(JNIEnv *env)
{
	jobject parsers = jvm_call_static(env,
	    "javax/xml/parsers/SAXParserFactory", "newDefaultInstance",
	    "()Ljavax/xml/parsers/SAXParserFactory;");

	if (parsers == NULL)
		return NULL;
	jvm_call_void(env, parsers, "setNamespaceAware", "(Z)V", JNI_TRUE);
	jvm_call_void(env, parsers, "setFeature", "(" STRING "Z)V",
	    jvm_string(env,
	    "http://apache.org/xml/features/disallow-doctype-decl"), JNI_TRUE);
	return parsers;
}

/*
 * Some of FOP's complaints are no events and only logged: have Java's logger
 * write them where they can be read after each document.
 */
static void
engine_open_log(struct engine *e)
{
	JNIEnv *env = e->env;
	jobject manager, root, level, formatter;

	manager = jvm_call_static(env, "java/util/logging/LogManager",
	    "getLogManager", "()Ljava/util/logging/LogManager;");
	if (manager == NULL)
		return;
	jvm_call_void(env, manager, "reset", "()V");
	root = jvm_call(env, manager, "getLogger", "(" STRING ")"
	    "Ljava/util/logging/Logger;", jvm_string(env, ""));
	level = jvm_static_field(env, "java/util/logging/Level", "WARNING",
	    "Ljava/util/logging/Level;");
	formatter = jvm_new(env, "java/util/logging/SimpleFormatter", "()V");
	e->log = jvm_new(env, "java/io/ByteArrayOutputStream", "()V");
	e->log_handler = jvm_new(env, "java/util/logging/StreamHandler",
	    "(Ljava/io/OutputStream;Ljava/util/logging/Formatter;)V", e->log,
	    formatter);
	if (e->log_handler == NULL)
		return;
	jvm_call_void(env, e->log_handler, "setEncoding", "(" STRING ")V",
	    jvm_string(env, "UTF-8"));
	jvm_call_void(env, root, "setLevel", "(Ljava/util/logging/Level;)V",
	    level);
	jvm_call_void(env, root, "addHandler",
	    "(Ljava/util/logging/Handler;)V", e->log_handler);
}

int
engine_open(struct engine *e, JNIEnv *env, const char *config,
    struct buf *error)
{
	struct engine_result result = { .text = BUF_INIT };
	jobject file, parser, builder;

	memset(e, 0, sizeof(*e));
	e->env = env;
	engine_open_log(e);
	e->parsers = engine_parsers(env);
	/* FOP asks for the folder of the file. */
	file = engine_file(env, config);
	if (file != NULL)
		file = jvm_call(env, file, "getAbsoluteFile",
		    "()Ljava/io/File;");
	parser = jvm_new(env, "org/apache/fop/apps/FopConfParser",
	    "(Ljava/io/File;)V", file);
	if (parser != NULL &&
	    (builder = jvm_call(env, parser, "getFopFactoryBuilder",
	    "()Lorg/apache/fop/apps/FopFactoryBuilder;")) != NULL)
		e->factory = jvm_call(env, builder, "build",
		    "()Lorg/apache/fop/apps/FopFactory;");
	if (e->factory != NULL)
		return 0;
	engine_catch(env, &result);
	buf_puts(error, result.text.data);
	buf_release(&result.text);
	return -1;
}

/* One document: what FOP needs for it. */
struct engine_job {
	jobject	events;		/* ArrayList of events */
	jobject	output;		/* of the PDF */
	jobject	fop;
};

/*
 * A list that collects FOP's events: Java makes the listener that adds each,
 * so that there need be no Java class of our own.
 */
static jobject
engine_listen(JNIEnv *env, jobject agent)
{
	jobject list, listener, broadcaster;
	jclass interface;

	list = jvm_new(env, "java/util/ArrayList", "()V");
	if (list == NULL)
		return NULL;
	interface = (*env)->FindClass(env,
	    "org/apache/fop/events/EventListener");
	listener = jvm_call_static(env, "java/beans/EventHandler", "create",
	    "(Ljava/lang/Class;" OBJECT STRING STRING ")" OBJECT, interface,
	    list, jvm_string(env, "add"), jvm_string(env, ""));
	broadcaster = jvm_call(env, agent, "getEventBroadcaster",
	    "()Lorg/apache/fop/events/EventBroadcaster;");
	if (broadcaster == NULL)
		return NULL;
	jvm_call_void(env, broadcaster, "addEventListener",
	    "(Lorg/apache/fop/events/EventListener;)V", listener);
	return list;
}

static void
engine_begin(struct engine *e, const char *pdf, struct engine_job *job)
{
	JNIEnv *env = e->env;
	jobject agent;

	agent = jvm_call(env, e->factory, "newFOUserAgent",
	    "()Lorg/apache/fop/apps/FOUserAgent;");
	if (agent == NULL)
		return;
	job->events = engine_listen(env, agent);
	job->output = jvm_new(env, "java/io/BufferedOutputStream",
	    "(Ljava/io/OutputStream;I)V", jvm_new(env,
	    "java/io/FileOutputStream", "(" STRING ")V",
	    jvm_string(env, pdf)), (jint)65536);
	job->fop = jvm_call(env, e->factory, "newFop", "(" STRING
	    "Lorg/apache/fop/apps/FOUserAgent;Ljava/io/OutputStream;)"
	    "Lorg/apache/fop/apps/Fop;", jvm_string(env, "application/pdf"),
	    agent, job->output);
}

/* Feed the FO to FOP; pages of the PDF. */
static int
engine_run(struct engine *e, const char *fo, const struct engine_job *job)
{
	JNIEnv *env = e->env;
	jobject handler, parser, results;

	if (job->fop == NULL)
		return 0;
	handler = jvm_call(env, job->fop, "getDefaultHandler",
	    "()Lorg/xml/sax/helpers/DefaultHandler;");
	parser = jvm_call(env, e->parsers, "newSAXParser",
	    "()Ljavax/xml/parsers/SAXParser;");
	if (parser == NULL)
		return 0;
	jvm_call_void(env, parser, "parse",
	    "(Ljava/io/File;Lorg/xml/sax/helpers/DefaultHandler;)V",
	    engine_file(env, fo), handler);
	results = jvm_call(env, job->fop, "getResults",
	    "()Lorg/apache/fop/apps/FormattingResults;");
	return results != NULL ?
	    jvm_call_int(env, results, "getPageCount") : 0;
}

static void
engine_put_event(struct buf *out, const char *severity, const char *id,
    int line, const char *text)
{
	char number[16];
	const char *fields[] = {
		FOP_SAYS_EVENT, severity, id, number, text
	};

	snprintf(number, sizeof(number), "%d", line);
	wire_put(out, fields, FOP_FIELDS_MAX);
}

static void
engine_tell_event(JNIEnv *env, struct buf *out, jobject event)
{
	struct buf severity = BUF_INIT, id = BUF_INIT, text = BUF_INIT;
	jobject place;
	int line = 0;

	jvm_put_string(env, &severity, jvm_call(env, jvm_call(env, event,
	    "getSeverity", "()Lorg/apache/fop/events/model/EventSeverity;"),
	    "getName", "()" STRING));
	jvm_put_string(env, &id, jvm_call(env, event, "getEventID",
	    "()" STRING));
	jvm_put_string(env, &text, jvm_call_static(env,
	    "org/apache/fop/events/EventFormatter", "format",
	    "(" EVENT ")" STRING, event));
	place = jvm_call(env, event, "getParam", "(" STRING ")" OBJECT,
	    jvm_string(env, "loc"));
	if (jvm_is(env, place, "org/xml/sax/Locator"))
		line = jvm_call_int(env, place, "getLineNumber");
	engine_put_event(out, severity.data, id.data, line, text.data);
	buf_release(&severity);
	buf_release(&id);
	buf_release(&text);
}

static void
engine_tell_events(JNIEnv *env, struct buf *out, jobject list)
{
	jint i, count = list != NULL ? jvm_call_int(env, list, "size") : 0;
	jobject event;

	for (i = 0; i < count && i < ENGINE_EVENTS_MAX; i++) {
		if ((*env)->PushLocalFrame(env, 32) != 0)
			return;
		event = jvm_call(env, list, "get", "(I)" OBJECT, i);
		if (event != NULL)
			engine_tell_event(env, out, event);
		(*env)->PopLocalFrame(env, NULL);
	}
}

/* What was logged is one event for all of it; a failure is told anyway. */
static void
engine_tell_log(struct engine *e, struct engine_result *result)
{
	struct buf text = BUF_INIT;

	jvm_call_void(e->env, e->log_handler, "flush", "()V");
	jvm_put_string(e->env, &text, jvm_call(e->env, e->log, "toString",
	    "()" STRING));
	jvm_call_void(e->env, e->log, "reset", "()V");
	while (text.len > 0 && text.data[text.len - 1] == '\n')
		buf_cut(&text, text.len - 1);
	if (text.len > 0 && result->end == ENGINE_DONE)
		engine_put_event(&result->events, "WARN", "log", 0, text.data);
	buf_release(&text);
}

void
engine_render(struct engine *e, const char *fo, const char *pdf,
    struct engine_result *result)
{
	struct engine_job job = { NULL, NULL, NULL };
	JNIEnv *env = e->env;

	result->end = ENGINE_DONE;
	result->line = 0;
	if ((*env)->PushLocalFrame(env, 64) == 0) {
		engine_begin(e, pdf, &job);
		result->pages = engine_run(e, fo, &job);
	}
	if ((*env)->ExceptionCheck(env))
		engine_catch(env, result);
	if (job.output != NULL)
		jvm_call_void(env, job.output, "close", "()V");
	if (result->end != ENGINE_BROKEN) {
		engine_tell_events(env, &result->events, job.events);
		engine_tell_log(e, result);
	}
	if ((*env)->ExceptionCheck(env))
		engine_catch(env, result);
	if (result->end != ENGINE_DONE)
		unlink(pdf);
	(*env)->PopLocalFrame(env, NULL);
}
