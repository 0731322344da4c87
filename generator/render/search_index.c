#include "render/search_index.h"

#include <cjson/cJSON.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "base/wire.h"
#include "render/search_text.h"
#include "render/search_words.h"

#define SEARCH_TEXTS_MAX	12000	/* bytes after which a file ends */
#define SEARCH_SHARD_MAX	16000	/* bytes; beyond, it is split */
#define SEARCH_PASSAGES_MAX	64
#define SEARCH_WEIGHT_MAX	7
#define SEARCH_WEIGHT_TEXT	1
#define SEARCH_WEIGHT_TITLE	4

struct search_entry {
	const char	*key;
	uint32_t	 written;	/* last place in postings */
	uint32_t	 place;		/* being counted */
	unsigned	 weight;	/* of that place; 0: none yet */
	struct buf	 postings;	/* "9,17" */
};

/* A word that was met, and what it counts for. */
struct search_met {
	const char		*word;
	size_t			 len;		/* bytes */
	size_t			 count;		/* 0: a small word */
	struct search_entry	*entries[SEARCH_KEYS_MAX];
};

/* A word inside a text. */
struct search_word {
	const char	*at;
	size_t		 len;		/* bytes */
};

static int
search_word_compare(const void *a, const void *b)
{
	const struct search_word *x = a, *y = b;
	int order = memcmp(x->at, y->at, x->len < y->len ? x->len : y->len);

	return order != 0 ? order : (x->len > y->len) - (x->len < y->len);
}

/* The small words one by one, sorted, so that each can be looked up. */
static void
search_sort_small(struct search_index *index)
{
	const char *p;
	size_t len, count = 0;

	for (p = index->small; *p != '\0'; p++)
		count += *p == ' ';
	index->small_words = arena_alloc(&index->arena, count,
	    sizeof(*index->small_words));
	for (p = index->small; *p != '\0'; p += len) {
		p += strspn(p, " ");
		len = strcspn(p, " ");
		if (len > 0) {
			index->small_words[index->small_count].at = p;
			index->small_words[index->small_count++].len = len;
		}
	}
	if (index->small_count > 1)
		qsort(index->small_words, index->small_count,
		    sizeof(*index->small_words), search_word_compare);
}

void
search_index_init(struct search_index *index, enum lang lang,
    const char *small, struct search_sink sink)
{
	struct buf folded = BUF_INIT;

	memset(index, 0, sizeof(*index));
	index->lang = lang;
	index->sink = sink;
	buf_init(&index->texts);
	index->texts_name = "";
	buf_init(&index->folded);
	search_fold(&folded, small, strlen(small));
	index->small = arena_printf(&index->arena, " %s ", folded.data);
	buf_release(&folded);
	search_sort_small(index);
}

void
search_index_release(struct search_index *index)
{
	size_t i;

	for (i = 0; i < index->slot_count; i++)
		if (index->slots[i] != NULL)
			buf_release(&index->slots[i]->postings);
	free(index->slots);
	free(index->met);
	buf_release(&index->texts);
	free(index->files);
	arena_release(&index->names);
	buf_release(&index->folded);
	arena_release(&index->arena);
}

static struct search_entry **
search_slot(struct search_entry **slots, size_t count, const char *key)
{
	size_t i = text_hash(key) & (count - 1);

	while (slots[i] != NULL && strcmp(slots[i]->key, key) != 0)
		i = (i + 1) & (count - 1);
	return &slots[i];
}

static void
search_grow(struct search_index *index)
{
	size_t i, count = index->slot_count > 0 ? index->slot_count * 2 : 1024;
	struct search_entry **slots;

	slots = mem_alloc(count, sizeof(struct search_entry *));
	for (i = 0; i < index->slot_count; i++)
		if (index->slots[i] != NULL)
			*search_slot(slots, count, index->slots[i]->key) =
			    index->slots[i];
	free(index->slots);
	index->slots = slots;
	index->slot_count = count;
}

/* Write down the place that has been counted. */
static void
search_entry_flush(struct search_entry *e)
{
	if (e->weight == 0)
		return;
	buf_printf(&e->postings, "%s%lu", e->postings.len > 0 ? "," : "",
	    (unsigned long)(e->place - e->written) << 3 | e->weight);
	e->written = e->place;
	e->weight = 0;
}

/* The entry of a key, new if there is none. */
static struct search_entry *
search_entry(struct search_index *index, const char *key)
{
	struct search_entry **slot;

	if (index->entry_count * 2 >= index->slot_count)
		search_grow(index);
	slot = search_slot(index->slots, index->slot_count, key);
	if (*slot == NULL) {
		*slot = arena_alloc(&index->arena, 1, sizeof(**slot));
		(*slot)->key = arena_strdup(&index->arena, key);
		buf_init(&(*slot)->postings);
		index->entry_count++;
	}
	return *slot;
}

static void
search_count(struct search_entry *e, uint32_t place, unsigned weight)
{
	if (e->place != place)
		search_entry_flush(e);
	e->place = place;
	e->weight += weight;
	if (e->weight > SEARCH_WEIGHT_MAX)
		e->weight = SEARCH_WEIGHT_MAX;
}

static bool
search_is_small(const struct search_index *index, const char *word,
    size_t len)
{
	const struct search_word wanted = { word, len };

	return index->small_count > 0 && bsearch(&wanted, index->small_words,
	    index->small_count, sizeof(wanted), search_word_compare) != NULL;
}

static struct search_met **
search_met_slot(struct search_met **met, size_t count, const char *word,
    size_t len)
{
	size_t i = text_hash_part(word, len) & (count - 1);

	while (met[i] != NULL && (met[i]->len != len ||
	    memcmp(met[i]->word, word, len) != 0))
		i = (i + 1) & (count - 1);
	return &met[i];
}

static void
search_met_grow(struct search_index *index)
{
	size_t i, count = index->met_slots > 0 ? index->met_slots * 2 : 1024;
	struct search_met **met = mem_alloc(count, sizeof(struct search_met *));

	for (i = 0; i < index->met_slots; i++)
		if (index->met[i] != NULL)
			*search_met_slot(met, count, index->met[i]->word,
			    index->met[i]->len) = index->met[i];
	free(index->met);
	index->met = met;
	index->met_slots = count;
}

/* The entries of a word; its keys are found when it is met first. */
static const struct search_met *
search_meet(struct search_index *index, const char *word, size_t len)
{
	char keys[SEARCH_KEYS_MAX][SEARCH_KEY_MAX];
	struct search_met **slot, *met;
	size_t i;

	if (index->met_count * 2 >= index->met_slots)
		search_met_grow(index);
	slot = search_met_slot(index->met, index->met_slots, word, len);
	if (*slot != NULL)
		return *slot;
	*slot = met = arena_alloc(&index->arena, 1, sizeof(*met));
	met->word = arena_strndup(&index->arena, word, len);
	met->len = len;
	if (!search_is_small(index, word, len))
		met->count = search_keys(word, len, index->lang, keys);
	for (i = 0; i < met->count; i++)
		met->entries[i] = search_entry(index, keys[i]);
	index->met_count++;
	return met;
}

static void
search_count_text(struct search_index *index, const char *text,
    uint32_t place, unsigned weight)
{
	const struct search_met *met;
	const char *word, *at;
	size_t len, i;

	buf_clear(&index->folded);
	search_fold(&index->folded, text, strlen(text));
	at = index->folded.data;
	while ((word = search_next(&at, &len)) != NULL) {
		met = search_meet(index, word, len);
		for (i = 0; i < met->count; i++)
			search_count(met->entries[i], place, weight);
	}
}

static void
search_put(struct search_index *index, const char *name,
    const struct buf *bytes)
{
	struct arena_mark mark = arena_get_mark(&index->arena);

	if (index->result == 0)
		index->result = index->sink.put(index->sink.data,
		    arena_printf(&index->arena, "search/%s/%s.json",
		    lang_code(index->lang), name), bytes);
	arena_reset(&index->arena, mark);
}

static void
search_name_texts(struct search_index *index, uint32_t first,
    const char *name)
{
	index->files = mem_room(index->files, index->file_count,
	    &index->file_cap, sizeof(*index->files));
	index->files[index->file_count].first = first;
	index->files[index->file_count++].name = arena_strdup(&index->names,
	    name);
}

/* "plans-alffa", and "plans-alffa.1" for the second of the same name. */
static void
search_put_texts(struct search_index *index)
{
	struct arena_mark mark = arena_get_mark(&index->arena);
	const char *name = index->texts_name;

	if (index->texts.len == 0)
		return;
	if (index->texts_part > 0)
		name = arena_printf(&index->arena, "%s.%u", name,
		    index->texts_part);
	buf_puts(&index->texts, "]\n");
	search_put(index, arena_printf(&index->arena, "t-%s", name),
	    &index->texts);
	search_name_texts(index, index->texts_first, name);
	buf_clear(&index->texts);
	arena_reset(&index->arena, mark);
}

/* A document's pages are in files of their own, so that others stay as is. */
static void
search_add_text(struct search_index *index, const struct search_page *page,
    const struct search_passage *passages, size_t count)
{
	bool is_same = strcmp(page->file, index->texts_name) == 0;
	cJSON *one = cJSON_CreateObject(), *list;
	const char *texts[3];
	char *bytes;
	size_t i;

	if (!is_same || index->texts.len > SEARCH_TEXTS_MAX)
		search_put_texts(index);
	if (index->texts.len == 0) {
		index->texts_first = index->page_count;
		index->texts_part = is_same ? index->texts_part + 1 : 0;
	}
	if (!is_same)
		index->texts_name = arena_strdup(&index->arena, page->file);
	cJSON_AddStringToObject(one, "u", page->address);
	if (page->document != NULL)
		cJSON_AddStringToObject(one, "d", page->document);
	cJSON_AddStringToObject(one, "t", page->title);
	if (page->other != NULL)
		cJSON_AddStringToObject(one, "o", page->other);
	list = cJSON_AddArrayToObject(one, "p");
	for (i = 0; i < count; i++) {
		texts[0] = passages[i].anchor;
		texts[1] = passages[i].heading;
		texts[2] = passages[i].text;
		cJSON_AddItemToArray(list, cJSON_CreateStringArray(texts, 3));
	}
	bytes = cJSON_PrintUnformatted(one);
	buf_puts(&index->texts, index->texts.len > 0 ? ",\n" : "[");
	buf_puts(&index->texts, bytes);
	cJSON_free(bytes);
	cJSON_Delete(one);
}

void
search_index_add(struct search_index *index, const struct search_page *page,
    const struct search_passage *passages, size_t count)
{
	size_t i, last = SEARCH_PASSAGES_MAX - 1;
	uint32_t place = index->page_count * SEARCH_PASSAGES_MAX;

	search_add_text(index, page, passages, count);
	search_count_text(index, page->title, place, SEARCH_WEIGHT_TITLE);
	for (i = 0; i < count; i++) {
		uint32_t at = place + (uint32_t)(i < last ? i : last);

		search_count_text(index, passages[i].heading, at,
		    SEARCH_WEIGHT_TITLE);
		search_count_text(index, passages[i].text, at,
		    SEARCH_WEIGHT_TEXT);
	}
	index->page_count++;
}

/* What a line of a part is about. */
static const char search_line_word[] = "word";
static const char search_line_texts[] = "texts";
static const char search_line_pages[] = "found";

static void
search_send_number(struct search_index *index, const char *line,
    uint32_t number, const char *name, struct buf *out)
{
	char text[16];
	const char *fields[] = { line, lang_code(index->lang), text, name };

	snprintf(text, sizeof(text), "%lu", (unsigned long)number);
	wire_put(out, fields, 4);
}

static void
search_send_entry(const struct search_index *index,
    const struct search_entry *e, struct buf *out)
{
	char last[16];
	const char *fields[] = { search_line_word, lang_code(index->lang),
	    e->key, last, e->postings.data };

	snprintf(last, sizeof(last), "%lu", (unsigned long)e->written);
	wire_put(out, fields, 5);
}

void
search_index_send(struct search_index *index, struct buf *out)
{
	size_t i;

	search_put_texts(index);
	for (i = 0; i < index->slot_count; i++)
		if (index->slots[i] != NULL) {
			search_entry_flush(index->slots[i]);
			search_send_entry(index, index->slots[i], out);
		}
	for (i = 0; i < index->file_count; i++)
		search_send_number(index, search_line_texts,
		    index->files[i].first, index->files[i].name, out);
	search_send_number(index, search_line_pages, index->page_count, "",
	    out);
}

/* The postings of a part, whose places count from its own first page. */
static void
search_take_word(struct search_index *index, const char *key,
    const char *last, const char *postings)
{
	uint32_t base = index->page_count * SEARCH_PASSAGES_MAX, place;
	struct search_entry *e = search_entry(index, key);
	char *rest;

	place = (uint32_t)strtoul(postings, &rest, 10);
	search_entry_flush(e);
	e->place = base + (place >> 3);
	e->weight = place & SEARCH_WEIGHT_MAX;
	search_entry_flush(e);
	buf_puts(&e->postings, rest);
	e->written = base + (uint32_t)strtoul(last, NULL, 10);
}

void
search_index_take(struct search_index *index, const char *const *fields)
{
	uint32_t number = (uint32_t)strtoul(fields[2], NULL, 10);

	search_put_texts(index);
	if (strcmp(fields[0], search_line_word) == 0)
		search_take_word(index, fields[2], fields[3], fields[4]);
	else if (strcmp(fields[0], search_line_texts) == 0)
		search_name_texts(index, index->page_count + number,
		    fields[3]);
	else
		index->page_count += number;
}

enum lang
search_index_lang(const char *const *fields)
{
	return strcmp(fields[0], search_line_word) == 0 ||
	    strcmp(fields[0], search_line_texts) == 0 ||
	    strcmp(fields[0], search_line_pages) == 0 ?
	    lang_from_code(fields[1]) : LANG__MAX;
}

static int
search_compare(const void *a, const void *b)
{
	const struct search_entry *const *x = a, *const *y = b;

	return strcmp((*x)->key, (*y)->key);
}

/* How a key begins, as a file's name can say it. */
static void
search_prefix(char *out, const char *key, size_t len)
{
	size_t i;

	for (i = 0; i < len && key[i] != '\0'; i++)
		out[i] = (key[i] >= 'a' && key[i] <= 'z') ||
		    (key[i] >= '0' && key[i] <= '9') ? key[i] : '_';
	out[i] = '\0';
}

static bool
search_begins_alike(const char *a, const char *b, size_t len)
{
	char x[SEARCH_KEY_MAX], y[SEARCH_KEY_MAX];

	search_prefix(x, a, len);
	search_prefix(y, b, len);
	return strcmp(x, y) == 0;
}

static void
search_put_shard(struct search_index *index, struct search_entry **entries,
    size_t count, const char *prefix, cJSON *names)
{
	struct buf out = BUF_INIT;
	char name[SEARCH_KEY_MAX + 2] = "w-";
	size_t i;

	for (i = 0; i < count; i++)
		buf_printf(&out, "%s\"%s\":[%s]", i > 0 ? ",\n" : "{",
		    entries[i]->key, entries[i]->postings.data);
	buf_puts(&out, "}\n");
	memcpy(name + 2, prefix, strlen(prefix) + 1);
	search_put(index, name, &out);
	cJSON_AddItemToArray(names, cJSON_CreateString(prefix));
	buf_release(&out);
}

/* One file for each way in which keys begin; long ones are split again. */
static void
search_put_shards(struct search_index *index, struct search_entry **entries,
    size_t count, size_t depth, cJSON *names)
{
	char prefix[SEARCH_KEY_MAX];
	size_t i, next, bytes;

	for (i = 0; i < count; i = next) {
		bytes = 0;
		for (next = i; next < count && search_begins_alike(
		    entries[i]->key, entries[next]->key, depth); next++)
			bytes += strlen(entries[next]->key) + 6 +
			    entries[next]->postings.len;
		search_prefix(prefix, entries[i]->key, depth);
		if (bytes > SEARCH_SHARD_MAX && next - i > 1 && depth < 4 &&
		    strchr(prefix, '_') == NULL)
			search_put_shards(index, entries + i, next - i,
			    depth + 1, names);
		else
			search_put_shard(index, entries + i, next - i, prefix,
			    names);
	}
}

static void
search_put_manifest(struct search_index *index, cJSON *names)
{
	cJSON *all = search_rules(index->lang), *texts, *one;
	struct buf out = BUF_INIT;
	char *bytes;
	size_t i;

	cJSON_AddStringToObject(all, "small", index->small);
	cJSON_AddNumberToObject(all, "pages", index->page_count);
	texts = cJSON_AddArrayToObject(all, "texts");
	for (i = 0; i < index->file_count; i++) {
		cJSON_AddItemToArray(texts, one = cJSON_CreateArray());
		cJSON_AddItemToArray(one, cJSON_CreateNumber(
		    index->files[i].first));
		cJSON_AddItemToArray(one, cJSON_CreateString(
		    index->files[i].name));
	}
	cJSON_AddItemToObject(all, "words", names);
	bytes = cJSON_PrintUnformatted(all);
	buf_puts(&out, bytes);
	buf_putc(&out, '\n');
	search_put(index, "index", &out);
	cJSON_free(bytes);
	cJSON_Delete(all);
	buf_release(&out);
}

int
search_index_put(struct search_index *index)
{
	struct search_entry **all = mem_alloc(index->entry_count + 1,
	    sizeof(struct search_entry *));
	cJSON *names = cJSON_CreateArray();
	size_t i, count = 0;

	search_put_texts(index);
	for (i = 0; i < index->slot_count; i++) {
		if (index->slots[i] == NULL)
			continue;
		search_entry_flush(index->slots[i]);
		all[count++] = index->slots[i];
	}
	qsort(all, count, sizeof(struct search_entry *), search_compare);
	search_put_shards(index, all, count, 1, names);
	search_put_manifest(index, names);
	free(all);
	return index->result;
}
