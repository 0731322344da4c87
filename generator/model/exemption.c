#include "model/exemption.h"

#include <stddef.h>

#include "model/agenda.h"

const struct exemption_law exemption_laws[] = {
	{ "England", 1, 1, 7, 0 },
	{ "Wales", 4, 12, 18, 16 }
};

_Static_assert(sizeof(exemption_laws) / sizeof(exemption_laws[0]) ==
    NATION__MAX, "a law for each nation");

bool
exemption_is_tested(enum nation nation, const struct exemption *exemption)
{
	size_t i;

	for (i = 0; i < exemption->paragraph_count; i++)
		if (exemption->paragraphs[i] !=
		    exemption_laws[nation].untested)
			return true;
	return false;
}

int
exemption_kind(enum nation nation, int paragraph)
{
	const struct exemption_law *law = &exemption_laws[nation];

	return paragraph >= law->first && paragraph <= law->last ?
	    paragraph - law->first + 1 : 0;
}
