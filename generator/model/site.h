/*
 * The site: what site.json says, and all documents.
 * Stage: model.
 * Must not know: addresses of built pages, templates.
 */
#ifndef MODEL_SITE_H
#define MODEL_SITE_H

#include "model/agenda.h"
#include "model/disclosure_policy.h"
#include "model/document.h"

struct accessibility;
struct catalogue;
struct holidays;
struct restricted_paper;

/* The folder below content/ of what may be in no public file. */
#define RESTRICTED_FOLDER "restricted"

/* What of the content is read. */
struct site_scope {
	bool	 drafts;	/* documents with the status draft too: else
				 * they are left out as if not there */
	bool	 restricted;	/* content/restricted too */
};

struct site {
	struct json_doc		*json;		/* owned; site_free */
	struct ltext		 title;
	struct ltext		 publisher;
	bool			 is_government;	/* the publisher */
	struct ltext		 description;
	struct ltext		 notice;	/* banner; may be empty */
	const char		*base_url;	/* ends with "/" */
	const char		*theme;		/* folder under themes/ */
	struct contact		 contact;
	struct ltext		 licence_name;	/* may be empty */
	const char		*licence_url;	/* may be NULL */
	bool			 has_lang[LANG__MAX];
	size_t			 lang_count;
	enum lang		 first_lang;	/* first in its list */
	struct disclosure_policy disclosure;	/* of figures about people */
	struct clear_days	 clear_days;	/* of agendas */
	struct catalogue	*catalogue;	/* of indicators; site_free */
	struct holidays		*holidays;	/* NULL: no agenda needs them,
						 * or reported as unusable */
	struct accessibility	*accessibility;	/* NULL: none; site_free */
	struct document		**documents;	/* by kind, then id */
	size_t			 document_count;
	bool			 has_restricted;	/* they were read */
	struct document		**restricted;	/* by id; found only by
						 * item_papers */
	size_t			 restricted_count;
	struct restricted_paper	*papers;	/* of others, exempt; by id */
	size_t			 paper_count;
	const char		**broken;	/* "plans/ID" of documents that
						 * could not be read; heap */
	size_t			 broken_count;
};

/*
 * Read the site in the current folder: content/site.json and all below;
 * datasets are bound to their indicators.
 * Gives:  NULL after reporting if site.json is unusable; else a site, whose
 *         documents are those that could be read.
 * Errors: those of the readers below it; SLUG_TWICE, PATH_OUTSIDE,
 *         FILE_READ, ACCESSIBILITY_STALE.
 * Owns:   the arena; the caller calls site_free before the arena goes.
 */
struct site *site_read(struct arena *a, const struct site_scope *scope,
	    struct diag *d);

/*
 * Free what the arena does not own; NULL is allowed.
 */
void	 site_free(struct site *site);

/*
 * The disclosure policy for a file on its own: that of the site in whose
 * content folder it is, else the default.
 * Takes:  path: of the file; it need not exist.
 * Errors: those of json_read, json_check and disclosure_policy_read; the
 *         default holds then.
 */
struct disclosure_policy site_policy_of(const char *path, struct diag *d);

/*
 * Bind a dataset on its own to the indicator that it names in the catalogue of
 * the site in whose content folder it is, if there is one.
 * Takes:  set: of a file; its path need not exist.
 * Gives:  the catalogue, which the dataset points into, or NULL; the caller
 *         calls catalogue_free before the arena goes.
 * Errors: those of catalogue_read and catalogue_bind.
 */
struct catalogue *site_bind_alone(struct arena *a, struct dataset *set,
	    struct diag *d);

/*
 * The document with a folder and id: "plans/ID".
 * Gives:  NULL where there is none; *nearest, if not NULL, is then the
 *         nearest such name or NULL.
 * Owns:   *nearest is the arena's.
 */
struct document *site_find(struct arena *a, const struct site *site,
	    const char *name, const char **nearest);

/*
 * Is there a document "plans/ID" that could not be read, as was reported?
 */
bool	 site_is_broken(const struct site *site, const char *name);

/*
 * The newest date that any document states: the date of the built site.
 */
struct date site_date(const struct site *site);

#endif
