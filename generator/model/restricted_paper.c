#include "model/restricted_paper.h"

#include <stddef.h>

#include "base/arena.h"
#include "load/json.h"
#include "model/agenda_shape.h"

bool
restricted_paper_read(struct arena *a, const char *dir, const char *id,
    struct restricted_paper *paper, struct diag *d)
{
	const char *path = arena_printf(a, "%s/" RESTRICTED_PAPER_FILE, dir);

	paper->id = id;
	paper->dir = dir;
	if ((paper->json = json_read(a, path, d)) == NULL)
		return false;
	if (json_check(paper->json, paper->json->root,
	    restricted_paper_fields, d))
		return true;
	restricted_paper_release(paper);
	return false;
}

void
restricted_paper_release(struct restricted_paper *paper)
{
	json_free(paper->json);
	paper->json = NULL;
}
