#define _XOPEN_SOURCE 700	/* realpath */

#include "fop/jvm.h"

#include <dlfcn.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/mem.h"

#define JVM_LIBRARY "lib/server/libjvm.so"
#define JVM_DEBIAN "/usr/lib/jvm/default-java"

static int
jvm_is_at(struct buf *path, const char *home, size_t len)
{
	buf_clear(path);
	buf_put(path, home, len);
	buf_puts(path, "/" JVM_LIBRARY);
	return access(path->data, R_OK) == 0;
}

/* The home of a `java` in a folder of PATH: links followed, "/bin/java" off. */
static int
jvm_is_beside(struct buf *path, const char *dir, size_t len)
{
	static const char end[] = "/bin/java";
	size_t real_len, end_len = sizeof(end) - 1;
	int found;
	char *real;

	buf_clear(path);
	buf_put(path, dir, len);
	buf_puts(path, "/java");
	real = realpath(path->data, NULL);
	if (real == NULL)
		return 0;
	real_len = strlen(real);
	found = real_len > end_len &&
	    strcmp(real + real_len - end_len, end) == 0 &&
	    jvm_is_at(path, real, real_len - end_len);
	free(real);
	return found;
}

int
jvm_find(struct buf *path)
{
	const char *home = getenv("JAVA_HOME"), *dir = getenv("PATH");
	size_t len;

	if (home != NULL && *home != '\0' &&
	    jvm_is_at(path, home, strlen(home)))
		return 0;
	if (jvm_is_at(path, JVM_DEBIAN, strlen(JVM_DEBIAN)))
		return 0;
	for (; dir != NULL && *dir != '\0'; dir += len + (dir[len] == ':')) {
		len = strcspn(dir, ":");
		if (jvm_is_beside(path, dir, len))
			return 0;
	}
	return -1;
}

JNIEnv *
jvm_start(const char *library, const char *const *options, size_t count,
    struct buf *error)
{
	jint (*create)(JavaVM **, void **, void *) = NULL;
	void *handle = dlopen(library, RTLD_NOW | RTLD_GLOBAL), *symbol, *env;
	JavaVMOption *given;
	JavaVMInitArgs args;
	JavaVM *vm;
	jint code;
	size_t i;

	symbol = handle != NULL ? dlsym(handle, "JNI_CreateJavaVM") : NULL;
	if (symbol == NULL) {
		buf_printf(error, "cannot load '%s': %s", library, dlerror());
		return NULL;
	}
	memcpy(&create, &symbol, sizeof(create));
	given = mem_alloc(count, sizeof(*given));
	for (i = 0; i < count; i++)
		given[i].optionString = mem_strdup(options[i]);
	args.version = JNI_VERSION_10;
	args.nOptions = (jint)count;
	args.options = given;
	args.ignoreUnrecognized = JNI_FALSE;
	code = create(&vm, &env, &args);
	for (i = 0; i < count; i++)
		free(given[i].optionString);
	free(given);
	if (code == JNI_OK)
		return env;
	buf_printf(error, "the Java virtual machine '%s' does not start "
	    "(code %d)", library, (int)code);
	return NULL;
}

void
jvm_stop(JNIEnv *env)
{
	JavaVM *vm;

	if ((*env)->GetJavaVM(env, &vm) == JNI_OK)
		(*vm)->DestroyJavaVM(vm);
}

static int
jvm_failed(JNIEnv *env)
{
	return (*env)->ExceptionCheck(env) == JNI_TRUE;
}

/* Get ready to call a method of an object's class; NULL after an exception. */
static jmethodID
jvm_method(JNIEnv *env, jobject object, const char *method,
    const char *signature)
{
	jmethodID id;
	jclass class;

	if (jvm_failed(env))
		return NULL;
	if (object == NULL)
		BUG("a method of no object was called");
	class = (*env)->GetObjectClass(env, object);
	id = (*env)->GetMethodID(env, class, method, signature);
	(*env)->DeleteLocalRef(env, class);
	return id;
}

jobject
jvm_new(JNIEnv *env, const char *class_name, const char *signature, ...)
{
	jobject result = NULL;
	jmethodID id;
	jclass class;
	va_list ap;

	if (jvm_failed(env) ||
	    (class = (*env)->FindClass(env, class_name)) == NULL)
		return NULL;
	id = (*env)->GetMethodID(env, class, "<init>", signature);
	va_start(ap, signature);
	if (id != NULL)
		result = (*env)->NewObjectV(env, class, id, ap);
	va_end(ap);
	(*env)->DeleteLocalRef(env, class);
	return result;
}

jobject
jvm_call(JNIEnv *env, jobject object, const char *method,
    const char *signature, ...)
{
	jmethodID id = jvm_method(env, object, method, signature);
	jobject result = NULL;
	va_list ap;

	va_start(ap, signature);
	if (id != NULL)
		result = (*env)->CallObjectMethodV(env, object, id, ap);
	va_end(ap);
	return result;
}

jobject
jvm_call_static(JNIEnv *env, const char *class_name, const char *method,
    const char *signature, ...)
{
	jobject result = NULL;
	jmethodID id;
	jclass class;
	va_list ap;

	if (jvm_failed(env) ||
	    (class = (*env)->FindClass(env, class_name)) == NULL)
		return NULL;
	id = (*env)->GetStaticMethodID(env, class, method, signature);
	va_start(ap, signature);
	if (id != NULL)
		result = (*env)->CallStaticObjectMethodV(env, class, id, ap);
	va_end(ap);
	(*env)->DeleteLocalRef(env, class);
	return result;
}

jint
jvm_call_int(JNIEnv *env, jobject object, const char *method)
{
	jmethodID id = jvm_method(env, object, method, "()I");

	return id != NULL ? (*env)->CallIntMethod(env, object, id) : 0;
}

void
jvm_call_void(JNIEnv *env, jobject object, const char *method,
    const char *signature, ...)
{
	jmethodID id = jvm_method(env, object, method, signature);
	va_list ap;

	va_start(ap, signature);
	if (id != NULL)
		(*env)->CallVoidMethodV(env, object, id, ap);
	va_end(ap);
}

jobject
jvm_static_field(JNIEnv *env, const char *class_name, const char *field,
    const char *signature)
{
	jobject result = NULL;
	jfieldID id;
	jclass class;

	if (jvm_failed(env) ||
	    (class = (*env)->FindClass(env, class_name)) == NULL)
		return NULL;
	id = (*env)->GetStaticFieldID(env, class, field, signature);
	if (id != NULL)
		result = (*env)->GetStaticObjectField(env, class, id);
	(*env)->DeleteLocalRef(env, class);
	return result;
}

int
jvm_is(JNIEnv *env, jobject object, const char *class_name)
{
	jclass class;
	int is;

	if (object == NULL || jvm_failed(env) ||
	    (class = (*env)->FindClass(env, class_name)) == NULL)
		return 0;
	is = (*env)->IsInstanceOf(env, object, class) == JNI_TRUE;
	(*env)->DeleteLocalRef(env, class);
	return is;
}

/*
 * JNI's own strings are of a UTF-8 that writes characters beyond U+FFFF in
 * another way, so Java itself turns bytes into text and back.
 */
jstring
jvm_string(JNIEnv *env, const char *text)
{
	jsize len = (jsize)strlen(text);
	jbyteArray bytes;
	jstring charset, result;

	if (jvm_failed(env) ||
	    (bytes = (*env)->NewByteArray(env, len)) == NULL)
		return NULL;
	(*env)->SetByteArrayRegion(env, bytes, 0, len, (const jbyte *)text);
	charset = (*env)->NewStringUTF(env, "UTF-8");
	result = jvm_new(env, "java/lang/String", "([BLjava/lang/String;)V",
	    bytes, charset);
	(*env)->DeleteLocalRef(env, charset);
	(*env)->DeleteLocalRef(env, bytes);
	return result;
}

void
jvm_put_string(JNIEnv *env, struct buf *out, jobject string)
{
	jbyteArray bytes;
	jstring charset;
	jsize len;

	if (string == NULL || jvm_failed(env))
		return;
	charset = (*env)->NewStringUTF(env, "UTF-8");
	bytes = jvm_call(env, string, "getBytes", "(Ljava/lang/String;)[B",
	    charset);
	(*env)->DeleteLocalRef(env, charset);
	if (bytes == NULL)
		return;
	len = (*env)->GetArrayLength(env, bytes);
	buf_reserve(out, (size_t)len);
	(*env)->GetByteArrayRegion(env, bytes, 0, len,
	    (jbyte *)out->data + out->len);
	out->len += (size_t)len;
	out->data[out->len] = '\0';
	(*env)->DeleteLocalRef(env, bytes);
}

jthrowable
jvm_catch(JNIEnv *env)
{
	jthrowable thrown = (*env)->ExceptionOccurred(env);

	(*env)->ExceptionClear(env);
	return thrown;
}
