#include "markup/markup.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/mem.h"

static const struct markup_labels markup_labels[] = {
	{
		"Footnotes", "Footnote", "Back to reference", "Table",
		"Done", "Not done", "deleted",
		{ "", "", "Case study", "Note", "Important", "Priority" }
	}, {
		"Troednodiadau", "Troednodyn", "Yn ôl at gyfeiriad", "Tabl",
		"Wedi’i wneud", "Heb ei wneud", "wedi’i ddileu",
		{ "", "", "Astudiaeth achos", "Nodyn", "Pwysig",
		    "Blaenoriaeth" }
	}
};

_Static_assert(sizeof(markup_labels) / sizeof(markup_labels[0]) == LANG__MAX,
    "labels for each language");

const struct markup_labels *
markup_labels_of(enum lang lang)
{
	if (lang >= LANG__MAX)
		BUG("no such language");
	return &markup_labels[lang];
}

/*
 * Browsers skip control characters and spaces at the start of a scheme, so
 * any before the colon make an address unsafe.
 */
bool
markup_is_safe(const char *url)
{
	static const char *const unsafe[] = {
		"javascript", "vbscript", "data", "file"
	};
	size_t i, len = strcspn(url, ":/?#");

	if (url[len] != ':')
		return true;
	for (i = 0; i < len; i++)
		if ((unsigned char)url[i] <= ' ')
			return false;
	for (i = 0; i < sizeof(unsafe) / sizeof(unsafe[0]); i++)
		if (strlen(unsafe[i]) == len &&
		    strncasecmp(url, unsafe[i], len) == 0)
			return false;
	return true;
}
