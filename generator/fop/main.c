/* yjplan-fop: Apache FOP as a program that renders document after document. */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/wire.h"
#include "fop/class_archive.h"
#include "fop/engine.h"
#include "fop/jvm.h"
#include "fop/protocol.h"

#define MAIN_JARS "/usr/share/java/"
#define MAIN_USAGE 2
#define MAIN_FAILED 3

/* FOP and what it needs, where Debian puts them. */
static const char *const main_jars[] = {
	MAIN_JARS "fop.jar", MAIN_JARS "xmlgraphics-commons.jar",
	MAIN_JARS "batik-all.jar", MAIN_JARS "commons-io.jar",
	MAIN_JARS "commons-logging.jar", MAIN_JARS "fontbox2.jar",
	MAIN_JARS "xml-apis-ext.jar"
};

#define JAR_COUNT (sizeof(main_jars) / sizeof(main_jars[0]))

/* What FOP logs goes to the platform's own log, which the engine reads. */
static const char main_log[] = "-Dorg.apache.commons.logging.Log="
    "org.apache.commons.logging.impl.Jdk14Logger";

/*
 * Start quickly, use little memory, leave signals alone, speak English in
 * UTF-8, fetch nothing that XML asks for, and keep quiet.
 */
static const char *const main_options[] = {
	"-Djava.awt.headless=true", "-Dfile.encoding=UTF-8",
	"-Duser.language=en", "-Duser.timezone=UTC",
	"-Djavax.xml.accessExternalDTD=",
	"-Djavax.xml.accessExternalSchema=",
	"-Djavax.xml.accessExternalStylesheet=",
	main_log,
	"-Djava.util.logging.SimpleFormatter.format=%5$s%n",
	"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData",
	"-Xrs", "-Xlog:disable",
	/* What a crash has to say goes to the log, not to the folder. */
	"-XX:+ErrorFileToStderr", "-XX:-CreateCoredumpOnCrash"
};

#define OPTION_COUNT (sizeof(main_options) / sizeof(main_options[0]))

struct worker {
	const char	*config;
	const char	*archive_dir;	/* NULL: no archive */
	const char	*memory;	/* megabytes of Java's heap */
	int		 makes_archive;
	struct buf	 archive;	/* its path */
	struct buf	 new_archive;	/* while it is written */
	FILE		*out;		/* to yjplan */
	struct engine	 engine;
};

static void
worker_say(struct worker *w, const char *word, const char *second,
    const char *third)
{
	const char *fields[] = { word, second, third };
	struct buf line = BUF_INIT;

	wire_put(&line, fields, third != NULL ? 3 : second != NULL ? 2 : 1);
	fputs(line.data, w->out);
	fflush(w->out);
	buf_release(&line);
}

/* The class path, and whether all of it is there. */
static int
worker_put_jars(struct worker *w, struct buf *out)
{
	struct buf text = BUF_INIT;
	size_t i;

	buf_puts(out, "-Djava.class.path=");
	for (i = 0; i < JAR_COUNT; i++) {
		if (access(main_jars[i], R_OK) == -1) {
			buf_printf(&text, "cannot find '%s': install the "
			    "package 'libfop-java'", main_jars[i]);
			worker_say(w, FOP_SAYS_MISSING, text.data, NULL);
			buf_release(&text);
			return -1;
		}
		buf_printf(out, "%s%s", i > 0 ? ":" : "", main_jars[i]);
	}
	return 0;
}

/* Use the archive, or be the run that writes it; neither is no harm. */
static void
worker_put_archive(struct worker *w, const char *library, struct buf *out)
{
	const char *files[JAR_COUNT + 1];

	if (w->archive_dir == NULL)
		return;
	files[0] = library;
	memcpy(files + 1, main_jars, sizeof(main_jars));
	class_archive_put_path(&w->archive, w->archive_dir, files,
	    JAR_COUNT + 1);
	if (access(w->archive.data, R_OK) == 0) {
		w->makes_archive = 0;
		buf_printf(out, "-XX:SharedArchiveFile=%s", w->archive.data);
	} else if (w->makes_archive) {
		buf_printf(&w->new_archive, "%s.%ld", w->archive.data,
		    (long)getpid());
		buf_printf(out, "-XX:ArchiveClassesAtExit=%s",
		    w->new_archive.data);
	}
}

/* Files that Java makes of pictures lie beside its settings. */
static void
worker_put_temporary(const struct worker *w, struct buf *out)
{
	const char *slash = strrchr(w->config, '/');

	buf_puts(out, "-Djava.io.tmpdir=");
	if (slash != NULL)
		buf_put(out, w->config, (size_t)(slash - w->config));
	else
		buf_putc(out, '.');
}

static JNIEnv *
worker_start_java(struct worker *w, const char *library)
{
	struct buf jars = BUF_INIT, archive = BUF_INIT, memory = BUF_INIT;
	struct buf error = BUF_INIT, temporary = BUF_INIT;
	const char *options[OPTION_COUNT + 4];
	size_t count = OPTION_COUNT;
	JNIEnv *env = NULL;

	memcpy(options, main_options, sizeof(main_options));
	if (worker_put_jars(w, &jars) == 0) {
		worker_put_archive(w, library, &archive);
		buf_printf(&memory, "-Xmx%sm", w->memory);
		worker_put_temporary(w, &temporary);
		options[count++] = jars.data;
		options[count++] = memory.data;
		options[count++] = temporary.data;
		if (archive.len > 0)
			options[count++] = archive.data;
		env = jvm_start(library, options, count, &error);
		if (env == NULL)
			worker_say(w, FOP_SAYS_FATAL, error.data, NULL);
	}
	buf_release(&temporary);
	buf_release(&error);
	buf_release(&memory);
	buf_release(&archive);
	buf_release(&jars);
	return env;
}

/* Answer one request; -1 when this process is to end. */
static int
worker_render(struct worker *w, const char *fo, const char *pdf)
{
	struct engine_result result = {
		.text = BUF_INIT, .events = BUF_INIT
	};
	char number[16];

	engine_render(&w->engine, fo, pdf, &result);
	fputs(result.events.data, w->out);
	snprintf(number, sizeof(number), "%ld", result.end == ENGINE_DONE ?
	    (long)result.pages : result.line);
	if (result.end == ENGINE_DONE)
		worker_say(w, FOP_SAYS_DONE, number, NULL);
	else if (result.end == ENGINE_FAILED)
		worker_say(w, FOP_SAYS_FAILED, number, result.text.data);
	else
		worker_say(w, FOP_SAYS_FATAL, result.text.data, NULL);
	buf_release(&result.text);
	buf_release(&result.events);
	return result.end == ENGINE_BROKEN || ferror(w->out) ? -1 : 0;
}

/* Answer until there is nothing more to read. */
static int
worker_serve(struct worker *w)
{
	const char *fields[FOP_FIELDS_MAX];
	char *line = NULL;
	size_t room = 0;
	ssize_t len;
	int result = 0;

	worker_say(w, FOP_SAYS_READY, NULL, NULL);
	while (result == 0 && (len = getline(&line, &room, stdin)) > 0) {
		if (line[len - 1] == '\n')
			line[len - 1] = '\0';
		if (wire_split(line, fields, FOP_FIELDS_MAX) != 3 ||
		    strcmp(fields[0], FOP_SAYS_RENDER) != 0) {
			worker_say(w, FOP_SAYS_FATAL, "no such request",
			    NULL);
			result = -1;
		} else {
			result = worker_render(w, fields[1], fields[2]);
		}
	}
	free(line);
	return result;
}

static int
worker_run(struct worker *w)
{
	struct buf library = BUF_INIT, error = BUF_INIT;
	JNIEnv *env = NULL;
	int result = -1;

	if (jvm_find(&library) == -1)
		worker_say(w, FOP_SAYS_MISSING, "cannot find Java, which "
		    "Apache FOP needs: install the package "
		    "'default-jre-headless'", NULL);
	else
		env = worker_start_java(w, library.data);
	if (env != NULL && engine_open(&w->engine, env, w->config,
	    &error) == -1)
		worker_say(w, FOP_SAYS_FATAL, error.data, NULL);
	else if (env != NULL)
		result = worker_serve(w);
	buf_release(&error);
	buf_release(&library);
	if (result == -1)
		_exit(MAIN_FAILED);	/* in whatever state Java is */
	jvm_stop(env);
	if (w->makes_archive &&
	    rename(w->new_archive.data, w->archive.data) == -1)
		unlink(w->new_archive.data);
	return 0;
}

static int
worker_read_options(int argc, char **argv, struct worker *w)
{
	int c;

	w->memory = "512";
	while ((c = getopt(argc, argv, "a:m:w")) != -1)
		switch (c) {
		case 'a': w->archive_dir = optarg; break;
		case 'm': w->memory = optarg; break;
		case 'w': w->makes_archive = 1; break;
		default: return -1;
		}
	if (argc - optind != 1 || *w->memory == '\0' ||
	    w->memory[strspn(w->memory, "0123456789")] != '\0')
		return -1;
	w->config = argv[optind];
	w->makes_archive = w->makes_archive && w->archive_dir != NULL;
	return 0;
}

int
main(int argc, char **argv)
{
	struct worker w = {
		.archive = BUF_INIT, .new_archive = BUF_INIT
	};
	pid_t parent = getppid();
	int out;

	if (worker_read_options(argc, argv, &w) == -1) {
		fputs("usage: yjplan-fop [-a DIR [-w]] [-m MEGABYTES] CONFIG\n"
		    "Renders XSL-FO: generator/fop/protocol.h says how to "
		    "ask. -a DIR keeps an\narchive of classes, which -w "
		    "writes; -m limits Java's memory.\n", stderr);
		return MAIN_USAGE;
	}
	/* However yjplan ends, and whatever Java is at, end with it. */
	prctl(PR_SET_PDEATHSIG, SIGKILL);
	if (getppid() != parent)
		return MAIN_FAILED;
	/* What Java or a library prints must not get between our lines. */
	out = dup(STDOUT_FILENO);
	if (out == -1 || dup2(STDERR_FILENO, STDOUT_FILENO) == -1 ||
	    (w.out = fdopen(out, "w")) == NULL)
		return MAIN_FAILED;
	setenv("LC_ALL", "C.UTF-8", 1);
	unsetenv("JAVA_TOOL_OPTIONS");
	unsetenv("_JAVA_OPTIONS");
	return worker_run(&w) == 0 ? 0 : MAIN_FAILED;
}
