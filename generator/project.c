#include "project.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "base/diag.h"
#include "check/check_addresses.h"
#include "check/check_language.h"
#include "check/rules.h"
#include "load/strings.h"
#include "load/theme.h"
#include "model/follows.h"
#include "model/item_papers.h"
#include "model/section.h"
#include "model/site.h"
#include "model/standing.h"

bool
project_enter(struct project *p, const char *dir)
{
	memset(p, 0, sizeof(*p));
	p->diag = diag_new();
	if (dir == NULL || chdir(dir) == 0)
		return true;
	diag_file(p->diag, DIAG_FILE_READ, dir,
	    "cannot go into the folder: %s", strerror(errno));
	return false;
}

bool
project_open(struct project *p, const struct site_scope *scope)
{
	if ((p->site = site_read(&p->arena, scope, p->diag)) == NULL)
		return false;
	follows_bind(&p->arena, p->site, p->diag);
	item_papers_find(&p->arena, p->site, p->diag);
	check_language_site(p->site, p->diag);
	p->strings = strings_read(&p->arena, p->diag);
	if (p->strings != NULL) {
		standing_fill(&p->arena, p->site, p->strings, p->diag);
		check_addresses(p->site, p->strings, p->diag);
	}
	p->theme = theme_read(&p->arena, p->site->theme, p->diag);
	p->context.site = p->site;
	p->context.strings = p->strings;
	p->context.theme = p->theme;
	p->context.diag = p->diag;
	return diag_count(p->diag, DIAG_LEVEL_ERROR) == 0;
}

bool
project_read(struct project *p)
{
	const struct site *site = p->site;
	size_t i;

	if (site == NULL)
		return false;
	for (i = 0; i < site->document_count; i++)
		sections_read(site->documents[i], p->diag);
	for (i = 0; i < site->restricted_count; i++)
		sections_read(site->restricted[i], p->diag);
	for (i = 0; i < site->document_count; i++)
		rules_run_document(site, site->documents[i], p->diag);
	for (i = 0; i < site->restricted_count; i++)
		rules_run_document(site, site->restricted[i], p->diag);
	return diag_count(p->diag, DIAG_LEVEL_ERROR) == 0;
}

void
project_free(struct project *p)
{
	theme_free(p->theme);
	strings_free(p->strings);
	site_free(p->site);
	diag_free(p->diag);
	arena_release(&p->arena);
}
