#include "model/texts.h"

#include "base/arena.h"
#include "load/json.h"

struct ltext *
texts_read(struct arena *a, const cJSON *list, size_t *count)
{
	struct ltext *texts;
	const cJSON *node;

	*count = 0;
	texts = arena_alloc(a, (size_t)cJSON_GetArraySize(list),
	    sizeof(*texts));
	cJSON_ArrayForEach(node, list)
		texts[(*count)++] = json_text_of(node);
	return texts;
}

struct text_pair *
texts_read_pairs(struct arena *a, const cJSON *list, const char *name,
    const char *value, size_t *count)
{
	struct text_pair *pairs;
	const cJSON *node;

	*count = 0;
	pairs = arena_alloc(a, (size_t)cJSON_GetArraySize(list),
	    sizeof(*pairs));
	cJSON_ArrayForEach(node, list) {
		pairs[*count].name = json_text(node, name);
		pairs[(*count)++].value = json_text(node, value);
	}
	return pairs;
}
