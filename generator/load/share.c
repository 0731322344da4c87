#include "load/share.h"

#include <stdlib.h>

#include "base/arena.h"
#include "base/fs.h"

#ifndef YJPLAN_SHARE
#define YJPLAN_SHARE "/usr/local/share/yjplan"
#endif

const char *
share_folder(void)
{
	const char *folder = getenv("YJPLAN_SHARE");

	return folder != NULL && *folder != '\0' ? folder : YJPLAN_SHARE;
}

const char *
share_find(struct arena *a, const char *path)
{
	const char *installed;

	if (fs_is_file(path))
		return arena_strdup(a, path);
	installed = arena_printf(a, "%s/%s", share_folder(), path);
	return fs_is_file(installed) ? installed : NULL;
}
