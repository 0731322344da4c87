/*
 * A dataset for tests with what its views need: strings and messages.
 */
#ifndef DATASET_UNIT_H
#define DATASET_UNIT_H

#include <cjson/cJSON.h>
#include <string.h>

#include "base/arena.h"
#include "base/diag.h"
#include "load/strings.h"
#include "model/dataset.h"
#include "unit.h"
#include "view/context.h"

struct fixture {
	struct arena	 arena;
	struct diag	*diag;
	struct dataset	*set;		/* NULL: it was refused */
	struct strings	*strings;
	struct context	 context;
};

static inline void
fixture_read(struct fixture *f, const char *text)
{
	memset(f, 0, sizeof(*f));
	f->diag = diag_new();
	f->strings = strings_read(&f->arena, f->diag);
	assert_non_null(f->strings);
	f->context.strings = f->strings;
	f->set = dataset_parse(&f->arena, "data/k.json", text, strlen(text),
	    f->diag);
}

static inline void
fixture_end(struct fixture *f)
{
	dataset_free(f->set);
	strings_free(f->strings);
	diag_free(f->diag);
	arena_release(&f->arena);
}

/* One error, and no dataset. */
static inline void
refuses(const char *text)
{
	struct fixture f;

	fixture_read(&f, text);
	assert_null(f.set);
	assert_int_equal(diag_count(f.diag, DIAG_LEVEL_ERROR), 1);
	fixture_end(&f);
}

/* The text of a member; "" where it has none. */
static inline const char *
text_of(const cJSON *object, const char *name)
{
	const char *text = cJSON_GetStringValue(
	    cJSON_GetObjectItemCaseSensitive(object, name));

	return text != NULL ? text : "";
}

#endif
