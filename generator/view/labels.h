/*
 * The words that rendered sections need, from the messages of a language.
 * Stage: view.
 * Must not know: HTML or FO.
 */
#ifndef VIEW_LABELS_H
#define VIEW_LABELS_H

#include "base/locale.h"
#include "markup/markup.h"

struct context;

/*
 * The labels of sections in a language.
 * Errors: UNKNOWN_NAME for a message that is missing.
 * Owns:   the texts are borrowed from the messages.
 */
struct markup_labels labels_build(const struct context *c, enum lang lang);

#endif
