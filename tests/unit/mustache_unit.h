/*
 * For the tests of mustache: templates in the test itself, rendered or refused.
 */
#ifndef TESTS_UNIT_MUSTACHE_UNIT_H
#define TESTS_UNIT_MUSTACHE_UNIT_H

#include <cjson/cJSON.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/srcmap.h"
#include "load/mustache.h"
#include "load/mustache_check.h"
#include "diag_unit.h"
#include "unit.h"

#define PARTIAL_COUNT 8

/* A test's own templates; the fields not named are nothing. */
struct setup {
	const char		*template;
	size_t			 len;		/* bytes; 0: a string */
	const char		*data;		/* JSON; NULL: {} */
	const char		*partials[PARTIAL_COUNT][2]; /* name, text */
	struct mustache_options	 options;
};

struct run {
	struct arena		 a;
	struct diag		*d;
	const struct setup	*setup;
	const struct mustache	*partials[PARTIAL_COUNT];
	const struct mustache	*template;
	struct mustache_partials loader;
	struct mustache_options	 options;
	cJSON			*data;
	struct buf		 out;
	bool			 ok;
	char			*said;		/* what diag prints */
};

static inline const struct mustache *
load(void *arg, const char *name, bool *known)
{
	struct run *r = arg;
	size_t i;

	for (i = 0; i < PARTIAL_COUNT; i++)
		if (r->setup->partials[i][0] != NULL &&
		    strcmp(r->setup->partials[i][0], name) == 0) {
			*known = true;
			return r->partials[i];
		}
	*known = false;
	return NULL;
}

static inline const char *
nearest(void *arg, const char *name)
{
	struct run *r = arg;
	size_t i;

	for (i = 0; i < PARTIAL_COUNT; i++)
		if (r->setup->partials[i][0] != NULL &&
		    r->setup->partials[i][0][0] == name[0])
			return r->setup->partials[i][0];
	return NULL;
}

static inline const struct mustache *
compile(struct run *r, const char *name, const char *text, size_t len)
{
	return mustache_compile(&r->a, source_build(&r->a, name, text, len),
	    r->d);
}

static inline void
start(struct run *r, const struct setup *setup)
{
	const char *text;
	size_t i;

	memset(r, 0, sizeof(*r));
	buf_init(&r->out);
	r->d = diag_new();
	r->setup = setup;
	for (i = 0; i < PARTIAL_COUNT; i++)
		if ((text = setup->partials[i][1]) != NULL)
			r->partials[i] = compile(r, setup->partials[i][0],
			    text, strlen(text));
	r->template = compile(r, "t", setup->template,
	    setup->len > 0 ? setup->len : strlen(setup->template));
	r->loader = (struct mustache_partials){ load, nearest, r };
	r->options = setup->options;
	r->options.partials = &r->loader;
	if (setup->data != NULL)
		assert_non_null(r->data = cJSON_Parse(setup->data));
}

static inline void
finish(struct run *r)
{
	r->said = diag_said(r->d);
}

static inline void
release(struct run *r)
{
	free(r->said);
	cJSON_Delete(r->data);
	buf_release(&r->out);
	diag_free(r->d);
	arena_release(&r->a);
}

static inline void
run(struct run *r, const struct setup *setup)
{
	start(r, setup);
	if (r->template != NULL)
		r->ok = mustache_render(r->template, r->data, &r->options,
		    &r->out, r->d);
	finish(r);
}

static inline void
wants(const struct setup *setup, const char *out)
{
	struct run r;

	run(&r, setup);
	assert_string_equal(r.said, "");
	assert_true(r.ok);
	assert_string_equal(r.out.data, out);
	release(&r);
}

/* The first lines of each report, without source line and caret. */
static inline char *
reports(const char *said)
{
	char *all = calloc(1, strlen(said) + 1), *to = all;
	const char *end;

	assert_non_null(all);
	for (; *said != '\0'; said = end + 1) {
		end = strchr(said, '\n');
		if (said[0] != ' ') {
			memcpy(to, said, (size_t)(end - said) + 1);
			to += end - said + 1;
		}
	}
	return all;
}

static inline void
says(const struct setup *setup, const char *want)
{
	struct run r;
	char *said;

	run(&r, setup);
	said = reports(r.said);
	assert_string_equal(said, want);
	assert_false(r.ok);
	assert_int_equal(r.out.len, 0);
	free(said);
	release(&r);
}

#define WANTS(out, ...) wants(&(struct setup){ __VA_ARGS__ }, out)
#define SAYS(said, ...) says(&(struct setup){ __VA_ARGS__ }, said)

#endif
