/*
 * Number trees and name trees of a PDF, as flat lists: key and value, in turn.
 * Stage: load.
 * Must not know: what they are for.
 */
#ifndef LOAD_PDF_NUMBER_TREE_H
#define LOAD_PDF_NUMBER_TREE_H

#include <qpdf/qpdf-c.h>
#include <stdbool.h>

/*
 * Append the keys and values of a number tree to a list.
 * Takes:  tree: null has none; depth: 0.
 * Gives:  false if it is too deep, too long, or no number tree.
 * Source: ISO 32000-1, 7.9.7.
 */
bool	 pdf_number_tree_read(qpdf_data q, qpdf_oh tree, int depth,
	    qpdf_oh list);

/*
 * Append a list to another, its keys moved by an offset.
 */
void	 pdf_number_tree_append(qpdf_data q, qpdf_oh list, qpdf_oh more,
	    int offset);

/*
 * The number after the highest key.
 */
int	 pdf_number_tree_next(qpdf_data q, qpdf_oh list);

/*
 * A list of names and values in byte order of the names.
 */
qpdf_oh	 pdf_name_tree_sort(qpdf_data q, qpdf_oh list);

#endif
