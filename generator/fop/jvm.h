/*
 * A Java virtual machine in this process, and short forms of JNI.
 * Stage: fop.
 * Must not know: FOP.
 *
 * Once a Java exception is pending, every call below does nothing and gives
 * NULL or 0, so that a row of calls needs one look at its end.
 */
#ifndef FOP_JVM_H
#define FOP_JVM_H

#include <jni.h>
#include <stddef.h>

struct buf;

/*
 * Find the library of the virtual machine: that of JAVA_HOME, of Debian's
 * default, or of the `java` on PATH.
 * Takes:  path: gets its place.
 * Gives:  0, or -1 if there is none.
 */
int	 jvm_find(struct buf *path);

/*
 * Start the virtual machine; there is one per process and life.
 * Takes:  library: from jvm_find; options: as `java` takes them.
 * Gives:  NULL after appending the reason to `error`.
 */
JNIEnv	*jvm_start(const char *library, const char *const *options,
	    size_t count, struct buf *error);

/*
 * End it in order: what is to be written at its end is written.
 */
void	 jvm_stop(JNIEnv *env);

/*
 * Make an object, or call a method of an object or of a class.
 * Takes:  class_name: "java/io/File"; signature: "(Ljava/lang/String;)V";
 *         then the arguments.
 * Gives:  a local reference.
 */
jobject	 jvm_new(JNIEnv *env, const char *class_name, const char *signature,
	    ...);
jobject	 jvm_call(JNIEnv *env, jobject object, const char *method,
	    const char *signature, ...);
jobject	 jvm_call_static(JNIEnv *env, const char *class_name,
	    const char *method, const char *signature, ...);

/*
 * Call a method without arguments that gives an int, or without result.
 */
jint	 jvm_call_int(JNIEnv *env, jobject object, const char *method);
void	 jvm_call_void(JNIEnv *env, jobject object, const char *method,
	    const char *signature, ...);

/*
 * A static field that holds an object.
 */
jobject	 jvm_static_field(JNIEnv *env, const char *class_name,
	    const char *field, const char *signature);

/*
 * Is the object, which may be NULL, of that class?
 */
int	 jvm_is(JNIEnv *env, jobject object, const char *class_name);

/*
 * A Java string of UTF-8, and the other way round, appended to a buf; nothing
 * of NULL.
 */
jstring	 jvm_string(JNIEnv *env, const char *text);
void	 jvm_put_string(JNIEnv *env, struct buf *out, jobject string);

/*
 * Take the pending exception, so that calls work again.
 * Gives:  NULL if there is none.
 */
jthrowable jvm_catch(JNIEnv *env);

#endif
