/*
 * Where templates, themes and assets are: in the site, else as installed.
 * Stage: load.
 * Must not know: what the files hold.
 */
#ifndef LOAD_SHARE_H
#define LOAD_SHARE_H

struct arena;

/*
 * Find a file that a site may override.
 * Takes:  path: relative, such as "templates/strings/cy.json".
 * Gives:  the path of the site's own file if there is one, else that of the
 *         installed file; NULL if there is neither.
 * Owns:   the arena.
 */
const char *share_find(struct arena *a, const char *path);

/*
 * The folder of the installed files: the environment's YJPLAN_SHARE, else the
 * one set when yjplan was built.
 */
const char *share_folder(void);

#endif
