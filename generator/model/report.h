/*
 * What a committee report has beside its sections: head table,
 * recommendations, implications, papers and people.
 * Stage: model.
 * Must not know: in which order or look a style shows it.
 */
#ifndef MODEL_REPORT_H
#define MODEL_REPORT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/locale.h"

struct arena;
struct json_doc;
struct text_pair;

/* The style of a report that names none. */
#define REPORT_STYLE "cabinet"

/* Rows of the head table that have their own key and label. */
enum report_field {
	REPORT_DECISION_MAKER,
	REPORT_OF,			/* whose report it is: a role */
	REPORT_PORTFOLIO,
	REPORT_CLASSIFICATION,
	REPORT_WARDS,
	REPORT_FORWARD_PLAN,		/* reference */
	REPORT_POLICY_CONTEXT,
	REPORT_FIELD__MAX
};

/* Their keys in report.json, which are also those of their labels. */
extern const char *const report_field_keys[REPORT_FIELD__MAX];

enum report_key_decision {
	REPORT_KEY_UNSAID,
	REPORT_KEY_NO,
	REPORT_KEY_YES
};

struct report_contact {
	struct ltext	 role;
	const char	*email;		/* may be NULL */
	const char	*phone;		/* may be NULL */
};

/* Texts that hold Markdown are marked so; any list may be empty. */
struct report {
	const char		*style;		/* names its templates */
	struct ltext		 committee;
	struct date		 date;		/* of the meeting */
	bool			 numbered;	/* paragraphs 1.1, 1.2, ... */
	struct ltext		 fields[REPORT_FIELD__MAX]; /* may be empty */
	enum report_key_decision key_decision;
	struct text_pair	*head;		/* more rows of the table */
	size_t			 head_count;
	struct ltext		 purpose;	/* Markdown; may be empty */
	struct ltext		*recommendations;	/* Markdown */
	size_t			 recommendation_count;
	struct ltext		 reason;	/* Markdown; may be empty */
	struct text_pair	*implications;	/* value is Markdown */
	size_t			 implication_count;
	struct ltext		*background_papers;	/* Markdown */
	size_t			 background_paper_count;
	struct ltext		*appendices;	/* Markdown */
	size_t			 appendix_count;
	struct report_contact	*contacts;
	size_t			 contact_count;
	struct ltext		 circulation;	/* may be empty */
	struct ltext		*circulated_to;
	size_t			 circulated_to_count;
};

/*
 * Read a report.json that has passed json_check.
 * Owns:   the arena; texts are borrowed from the JSON tree.
 */
struct report *report_read(struct arena *a, const struct json_doc *json);

/*
 * Does the report say to whom it was sent before?
 */
bool	 report_has_circulation(const struct report *report);

#endif
