/*
 * What site.json and a dataset say about disclosure control.
 * Stage: model.
 * Must not know: figures.
 */
#ifndef MODEL_DISCLOSURE_POLICY_H
#define MODEL_DISCLOSURE_POLICY_H

#include <stdbool.h>

struct diag;
struct json_doc;

enum disclosure_method {
	DISCLOSURE_ROUND,	/* withhold small counts, round the others */
	DISCLOSURE_SUPPRESS,	/* withhold small counts and what tells them */
	DISCLOSURE_NONE,	/* the data has been controlled before */
	DISCLOSURE__MAX
};

struct disclosure_policy {
	enum disclosure_method	 method;
	long long		 threshold;	/* 1 to it is small; 2-99 */
	long long		 base;		/* ROUND: of the multiples */
	bool			 hide_zero;	/* a zero is small, too */
};

/* What holds where site.json says nothing: suppress, 1 to 4, zeros shown. */
extern const struct disclosure_policy disclosure_default;

extern const char *const disclosure_method_words[DISCLOSURE__MAX + 1];

/*
 * Read the key "disclosure" of site.json.
 * Takes:  a file that has passed json_check.
 * Gives:  the default where the key, or a part of it, is missing; *policy is
 *         complete even after an error.
 * Errors: JSON_VALUE, JSON_KEY_MISSING.
 * Source: round withholds 1 to 7 and rounds to 5 as NHS Digital has done with
 *         hospital data since 2018; suppress withholds fewer than five, as
 *         councils commonly do.
 */
void	 disclosure_policy_read(const struct json_doc *json,
	    struct disclosure_policy *policy, struct diag *d);

/*
 * Apply the key "disclosure" of a dataset to the site's policy.
 * Takes:  as above; policy: the site's.
 * Gives:  *policy, never looser than it was. Where the site's method is none,
 *         the dataset's is suppress.
 * Errors: JSON_VALUE, DISCLOSURE_LOOSER.
 */
void	 disclosure_policy_tighten(const struct json_doc *json,
	    struct disclosure_policy *policy, struct diag *d);

#endif
