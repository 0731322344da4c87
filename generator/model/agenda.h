/*
 * What an agenda or supplement has beside its title: meeting, items, and the
 * papers of each.
 * Stage: model.
 * Must not know: how a pack is printed, or what a law asks of an agenda.
 */
#ifndef MODEL_AGENDA_H
#define MODEL_AGENDA_H

#include <cjson/cJSON.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/locale.h"

struct arena;
struct document;
struct json_doc;
struct partner_pdf;
struct section;

/* An item that came after the agenda; the chair says why it is taken. */
enum item_added {
	ITEM_LATE,
	ITEM_URGENT,
	ITEM_NOT_ADDED
};

/* Why the public is kept out of an item, or of a part of its papers. */
struct exemption {
	int		*paragraphs;	/* of Schedule 12A, as in the file */
	size_t		 paragraph_count;
	struct ltext	 public_interest;	/* statement; may be empty */
	struct ltext	 note;			/* may be empty */
};

/* What was decided on an item. */
struct decision {
	struct ltext	*points;	/* one at least */
	size_t		 point_count;
	struct date	 date;		/* the meeting's unless given */
	struct date	 call_in_until;	/* year 0: not given */
};

/* A decision of which notice is given before. */
struct key_decision {
	const char	*reference;	/* in the forward plan; may be NULL */
	struct date	 notice;	/* published; year 0: not given */
};

/* One paper of an item. */
struct item_paper {
	const struct document	 *document;	/* NULL: a PDF of others */
	const struct section	 *section;	/* only this one and those
						 * below it; NULL: all */
	const struct partner_pdf *pdf;		/* NULL: a document */
};

struct agenda_item {
	const char		 *number;	/* as in the main agenda: "6" */
	struct ltext		  title;	/* always public */
	struct item_paper	 *papers;	/* printed in this order */
	size_t			  paper_count;
	struct exemption	 *exemption;	/* NULL: all is public */
	struct item_paper	 *restricted;	/* its exempt papers, where
						 * they were asked for */
	size_t			  restricted_count;
	struct ltext		  text;		/* may be empty */
	struct key_decision	 *key_decision;	/* NULL: none is asked for */
	struct decision		 *decision;	/* NULL: none, or not yet */
	enum item_added		  added;
	struct ltext		  added_reason;	/* empty if not added */
};

/* How many clear days there must be between publication and meeting. */
struct clear_days {
	int	 days;			/* 0: as the law of the nation has it */
	bool	 calendar;		/* all days, not working days only */
};

struct agenda {
	bool			 has_nation;	/* whose rules are known */
	struct clear_days	 clear_days;	/* its own, or the site's */
	bool			 supplement;
	int			 number;	/* of a supplement; 0: none */
	struct ltext		 committee;
	struct date		 date;		/* of the meeting */
	const char		*time;		/* "HH:MM"; NULL: not known */
	struct ltext		 place;		/* may be empty */
	struct date		 agenda_published;	/* year 0: not given */
	struct date		 published;	/* year 0: not given */
	struct ltext		 enquiries;	/* may be empty */
	struct ltext		 press;		/* may be empty */
	const char		*website;	/* may be NULL */
	const struct document	*continues;	/* an earlier agenda, whose
						 * page numbers go on; NULL */
	int			 first_page;	/* 1 unless given; where it
						 * continues, see pack_pages */
	struct date		 decisions_published;	/* year 0: not given */
	struct agenda_item	*items;
	size_t			 item_count;
};

/*
 * Read "clear_days" that has passed json_check; NULL asks for what the law
 * says.
 */
struct clear_days clear_days_read(const cJSON *node);

/*
 * Read an agenda.json that has passed json_check; not yet the documents that
 * its items name, which item_papers finds.
 * Owns:   the arena; texts are borrowed from the JSON tree.
 */
struct agenda *agenda_read(struct arena *a, const struct json_doc *json);

/*
 * Has anything been decided on any item?
 * Takes:  agenda may be NULL.
 */
bool	 agenda_has_decisions(const struct agenda *agenda);

/*
 * Has any item exempt papers that were read?
 * Takes:  agenda may be NULL.
 */
bool	 agenda_has_restricted(const struct agenda *agenda);

#endif
