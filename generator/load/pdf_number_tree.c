#include "load/pdf_number_tree.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

#define NUMBER_TREE_DEPTH 16
#define NUMBER_TREE_MAX 400000		/* keys and values */
#define NUMBER_TREE_KEY_MAX 100000000

bool
pdf_number_tree_read(qpdf_data q, qpdf_oh tree, int depth, qpdf_oh list)
{
	qpdf_oh nums, kids, key;
	int i, count;

	if (qpdf_oh_is_null(q, tree))
		return depth == 0;
	if (!qpdf_oh_is_dictionary(q, tree) || depth > NUMBER_TREE_DEPTH)
		return false;
	nums = qpdf_oh_get_key(q, tree, "/Nums");
	count = qpdf_oh_is_array(q, nums) ? qpdf_oh_get_array_n_items(q,
	    nums) : 0;
	if (qpdf_oh_get_array_n_items(q, list) + count > NUMBER_TREE_MAX)
		return false;
	for (i = 0; i + 1 < count; i += 2) {
		key = qpdf_oh_get_array_item(q, nums, i);
		if (!qpdf_oh_is_integer(q, key) ||
		    qpdf_oh_get_int_value_as_int(q, key) < 0 ||
		    qpdf_oh_get_int_value_as_int(q, key) >
		    NUMBER_TREE_KEY_MAX)
			return false;
		qpdf_oh_append_item(q, list, key);
		qpdf_oh_append_item(q, list, qpdf_oh_get_array_item(q, nums,
		    i + 1));
	}
	kids = qpdf_oh_get_key(q, tree, "/Kids");
	for (i = 0; qpdf_oh_is_array(q, kids) &&
	    i < qpdf_oh_get_array_n_items(q, kids); i++)
		if (!pdf_number_tree_read(q, qpdf_oh_get_array_item(q, kids,
		    i), depth + 1, list))
			return false;
	return true;
}

void
pdf_number_tree_append(qpdf_data q, qpdf_oh list, qpdf_oh more, int offset)
{
	int i, count = qpdf_oh_get_array_n_items(q, more);

	for (i = 0; i + 1 < count; i += 2) {
		qpdf_oh_append_item(q, list, qpdf_oh_new_integer(q,
		    qpdf_oh_get_int_value_as_int(q, qpdf_oh_get_array_item(q,
		    more, i)) + offset));
		qpdf_oh_append_item(q, list, qpdf_oh_get_array_item(q, more,
		    i + 1));
	}
}

int
pdf_number_tree_next(qpdf_data q, qpdf_oh list)
{
	int i, key, next = 0, count = qpdf_oh_get_array_n_items(q, list);

	for (i = 0; i < count; i += 2) {
		key = qpdf_oh_get_int_value_as_int(q, qpdf_oh_get_array_item(
		    q, list, i));
		next = key >= next ? key + 1 : next;
	}
	return next;
}

struct name_tree_entry {
	char	*name;
	qpdf_oh	 key;
	qpdf_oh	 value;
};

static int
name_tree_compare(const void *x, const void *y)
{
	const struct name_tree_entry *a = x, *b = y;

	return strcmp(a->name, b->name);
}

qpdf_oh
pdf_name_tree_sort(qpdf_data q, qpdf_oh list)
{
	size_t i, count = (size_t)qpdf_oh_get_array_n_items(q, list) / 2;
	struct name_tree_entry *all = mem_alloc(count, sizeof(*all));
	qpdf_oh sorted = qpdf_oh_new_array(q);

	for (i = 0; i < count; i++) {
		all[i].key = qpdf_oh_get_array_item(q, list, 2 * (int)i);
		all[i].value = qpdf_oh_get_array_item(q, list, 2 * (int)i +
		    1);
		all[i].name = mem_strdup(qpdf_oh_get_utf8_value(q,
		    all[i].key));
	}
	if (count > 0)
		qsort(all, count, sizeof(*all), name_tree_compare);
	for (i = 0; i < count; i++) {
		qpdf_oh_append_item(q, sorted, all[i].key);
		qpdf_oh_append_item(q, sorted, all[i].value);
		free(all[i].name);
	}
	free(all);
	return sorted;
}
