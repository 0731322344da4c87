/*
 * Documents: plans, reports and agendas, with their sections and datasets.
 * Stage: model.
 * Must not know: addresses of built pages, templates.
 */
#ifndef MODEL_DOCUMENT_H
#define MODEL_DOCUMENT_H

#include <cjson/cJSON.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/locale.h"
#include "model/texts.h"

struct agenda;
struct dataset;
struct diag;
struct disclosure_policy;
struct json_doc;
struct report;
struct section;
struct translations;

enum document_kind {
	DOCUMENT_PLAN,
	DOCUMENT_REPORT,
	DOCUMENT_AGENDA,
	DOCUMENT__MAX
};

enum nation {
	NATION_ENGLAND,
	NATION_WALES,
	NATION__MAX
};

/* How far a document has come; each stage may have its date. */
enum status {
	STATUS_DRAFT,
	STATUS_APPROVED,	/* by the management board */
	STATUS_SUBMITTED,	/* to the Youth Justice Board */
	STATUS_COUNCIL,		/* approved by full council */
	STATUS_PUBLISHED,
	STATUS__MAX
};

extern const char *const status_words[STATUS__MAX + 1];

struct contact {
	struct ltext	 name;
	const char	*email;		/* NULL where none, as are the others */
	const char	*phone;
	const char	*url;
};

/* The real published document behind an example. */
struct based_on {
	struct ltext	 title;		/* empty where there is none */
	const char	*url;		/* may be NULL */
	struct ltext	 note;		/* may be empty */
};

struct document {
	enum document_kind	 kind;
	const char		*id;		/* name of its folder */
	const char		*dir;		/* "content/plans/ID" */
	bool			 is_restricted;	/* no page, and in no list */
	struct json_doc		*json;		/* owned; document_free */
	bool			 has_lang[LANG__MAX];
	const char		*slug[LANG__MAX];	/* its address */
	struct ltext		 title;
	struct ltext		 authority;
	struct ltext		 summary;
	struct ltext		 period;	/* plans; else empty */
	enum nation		 nation;	/* plans, agendas with one */
	enum status		 status;
	struct date		 dates[STATUS__MAX];	/* year 0: not given */
	const char		*version;	/* may be NULL */
	struct contact		 contact;
	struct based_on		 based_on;
	const struct dataset	**cards;	/* on the landing page */
	size_t			 card_count;
	struct text_pair	*glossary;
	size_t			 glossary_count;
	struct section		*sections;	/* in order */
	size_t			 section_count;
	struct arena		 texts;		/* of what sections hold */
	bool			 is_read;	/* the sections */
	struct translations	*translations;	/* NULL: nothing known */
	struct dataset		**datasets;	/* by id */
	size_t			 dataset_count;
	const char		**broken;	/* dataset files that could not
						 * be read: reported once */
	size_t			 broken_count;
	struct document		*follows;	/* PLAN: last year's, or NULL */
	const struct document	*followed_by;	/* PLAN: next year's, or NULL */
	struct report		*report;	/* REPORT only */
	struct agenda		*agenda;	/* AGENDA only */
};

/*
 * Read a contact that has passed json_check.
 * Owns:   texts are borrowed from the JSON tree.
 */
struct contact contact_read(const cJSON *node);

/*
 * The folder, file and word of a kind: "plans", "plan.json", "plan".
 */
const char *document_folder(enum document_kind kind);
const char *document_file(enum document_kind kind);
const char *document_word(enum document_kind kind);

/*
 * Read a document: its JSON file and its datasets; not yet its sections, its
 * translations and the documents that an agenda names.
 * Takes:  folder: the folder of documents below content/ in which it is;
 *         site_lang: the languages of the site, which are the document's
 *         unless it names its own; policy: the site's, for its datasets.
 * Gives:  NULL after reporting what makes it unusable.
 * Errors: those of json_read, json_check, dataset_read, disclosure_apply;
 *         FILE_NAME, DATASET_UNKNOWN, DATASET_KIND.
 * Owns:   the arena; the caller calls document_free before the arena goes.
 */
struct document *document_read(struct arena *a, enum document_kind kind,
	    const char *folder, const char *id,
	    const bool site_lang[LANG__MAX],
	    const struct disclosure_policy *policy, struct diag *d);

/*
 * Free what the arena does not own but the sections; NULL is allowed.
 */
void	 document_free(struct document *doc);

/*
 * The dataset with an id.
 * Gives:  NULL where there is none; *nearest, if not NULL, is then the
 *         nearest id or NULL.
 */
const struct dataset *document_find_dataset(const struct document *doc,
	    const char *id, const char **nearest);

/*
 * Is there a file for a dataset that could not be read? What follows from
 * that is not reported again.
 */
bool	 document_is_broken(const struct document *doc, const char *id);

/*
 * The language in which a document is shown on a page in `lang`: that one,
 * or the document's own where it has no such language.
 */
enum lang document_lang(const struct document *doc, enum lang lang);

/*
 * The newest date that the document states.
 * Gives:  year 0 if it states none.
 */
struct date document_date(const struct document *doc);

#endif
