/*
 * The tag tree of a PDF as PDF/UA asks for it, and what it holds: which marked
 * content, which objects.
 * Stage: load. Used by load/pdf_ua and its parts only.
 * Must not know: what pages show.
 */
#ifndef LOAD_PDF_UA_TREE_H
#define LOAD_PDF_UA_TREE_H

#include <qpdf/qpdf-c.h>
#include <stdbool.h>
#include <stddef.h>

struct pdf_ua_faults;
struct pdf_ua_number;

/* A piece of content that a tag holds. */
struct pdf_ua_held {
	int	 object;	/* id of a page, a form or an annotation */
	int	 mark;		/* of marked content; -1: the whole object */
};

struct pdf_ua_tree {
	qpdf_data		 q;
	struct pdf_ua_faults	*faults;
	qpdf_oh			 roles;		/* RoleMap, or null */
	struct pdf_ua_held	*held;		/* sorted */
	size_t			 held_count;
	size_t			 held_cap;
	qpdf_oh			 parents;	/* flat: number and value */
	struct pdf_ua_number	*numbers;	/* of parents, sorted */
	size_t			 number_count;
	size_t			 count;		/* tags so far */
	size_t			 kids;		/* of tags, so far */
	int			 heading;	/* level of the last; 0: none */
};

/*
 * Walk the tags of a PDF; pdf_ua_tree_release ends. What is wrong with them
 * is added to the faults.
 */
void	 pdf_ua_tree_read(struct pdf_ua_tree *tree, qpdf_data q,
	    struct pdf_ua_faults *faults);
void	 pdf_ua_tree_release(struct pdf_ua_tree *tree);

/*
 * Has a dictionary a text under a key that is not empty?
 */
bool	 pdf_ua_has_text(qpdf_data q, qpdf_oh dict, const char *key);

/*
 * Does a tag that hangs in the tree hold the piece of content?
 * Takes:  mark: -1 for the whole object.
 */
bool	 pdf_ua_tree_holds(const struct pdf_ua_tree *tree, int object,
	    int mark);

/*
 * What the number of a page, form or annotation leads to.
 * Takes:  key: "/StructParents" or "/StructParent" of the dictionary.
 * Gives:  a tag, a list of tags, or null.
 */
qpdf_oh	 pdf_ua_tree_parent(const struct pdf_ua_tree *tree, qpdf_oh dict,
	    const char *key);

#endif
