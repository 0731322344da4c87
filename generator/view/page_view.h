/*
 * What every page shows around its content: head, menu, switch, footer.
 * Stage: view.
 * Must not know: HTML, or what any one page is about.
 *
 * The frame of a page, for the template html/layout:
 *   t                   all messages of the page's language
 *   lang, kind          "cy", "section"
 *   head_title, description, canonical with has_canonical
 *   alternates          [{code, url}] with has_alternates: the same page in
 *                       each language, and x-default
 *   is_copy             its words stand on other pages: not for search engines
 *   feedback_url        mail to the contact, with has_feedback_url
 *   statement_url       of the accessibility statement, with has_
 *   theme_light, theme_dark   colours of the header
 *   style, icon         addresses of style sheet and icon
 *   site_title, publisher, home, notice with has_notice
 *   menu                [{title, url, current with has_current}] with has_menu
 *   switch              [{name, code, is_current, hint, url}] with has_switch
 *   feed_url            of the site's feed
 *   committee_feed, committee   with has_committee_feed: of the committee
 *                       before which the page's document comes
 *   breadcrumb          [{title, url, full_url}] with has_breadcrumb;
 *                       ancestors only
 *   notices             [{label, text, url with has_url}] with has_notices:
 *                       what to know before reading the page
 *   contact             {name, email, phone, phone_url, url, each with has_}
 *   licence, licence_url with has_licence
 * A text NAME that may be in the other language has NAME_lang with
 * has_NAME_lang beside it, here and in all views.
 */
#ifndef VIEW_PAGE_VIEW_H
#define VIEW_PAGE_VIEW_H

#include <cjson/cJSON.h>
#include <stdbool.h>

#include "base/locale.h"
#include "model/document.h"

struct arena;
struct context;

enum page_kind {
	PAGE_LANGUAGES,		/* choice at the root of a two-language site */
	PAGE_HOME,
	PAGE_LIST,		/* documents of one kind */
	PAGE_PLAN,
	PAGE_REPORT,
	PAGE_AGENDA,
	PAGE_SECTION,
	PAGE_WHOLE,		/* all sections of a document */
	PAGE_DATA,
	PAGE_CHANGES,		/* since the plan before */
	PAGE_GLOSSARY,
	PAGE_DECISIONS,		/* of all committees */
	PAGE_INDICATORS,	/* the list of indicators */
	PAGE_INDICATOR,
	PAGE_ACCESSIBILITY,	/* the statement */
	PAGE_SEARCH,
	PAGE_INDEX,		/* from A to Z */
	PAGE_NOT_FOUND,
	PAGE__MAX
};

/* What all pages have in common; built once. */
struct page_site {
	const struct context	*c;		/* borrowed */
	bool			 has_kind[DOCUMENT__MAX];
	bool			 has_glossary;
	bool			 has_decisions;
	bool			 has_indicators;	/* with figures */
};

struct page {
	enum page_kind		 kind;
	enum lang		 lang;
	const char		*address;	/* of this page */
	const char		*same[LANG__MAX]; /* of its pair in each
						 * language; NULL: none */
	const struct document	*doc;		/* NULL: not a document's */
	const char		*title;		/* NULL: the site's */
	const char		*own_title;	/* without the document's; NULL:
						 * title has none */
	enum lang		 text_lang;	/* of what it is about */
	const char		*other;		/* same text in the other
						 * language's frame; or NULL */
	const char		*description;	/* NULL: the site's */
};

#define PAGE_STYLE	"style.css"	/* address of the style sheet */
#define PAGE_ICON	"icon.svg"	/* address of the icon */
#define PAGE_SCRIPT	"search.js"	/* address of the search script */
#define PAGE_NOT_FOUND_FILE "404.html"

/*
 * Look through the site once for what its menu needs.
 * Takes:  c: borrowed; its documents' sections need not have been read.
 */
struct page_site page_site_build(const struct context *c);

/*
 * The frame of a page; the caller adds what is inside.
 * Owns:   the caller frees with cJSON_Delete before strings_free.
 */
cJSON	*page_view_build(struct arena *a, const struct page_site *site,
	    const struct page *page);

/*
 * The address of a place as it stands in a page: relative, so that the site
 * works under any path; absolute on the 404 page, which is shown anywhere.
 * Takes:  to: address from the root, with or without "#id".
 * Owns:   the arena.
 */
const char *page_url(struct arena *a, const struct page_site *site,
	    const struct page *page, const char *to);

/*
 * The same as the world outside the site names it: "https://...".
 * Owns:   the arena.
 */
const char *page_full_url(struct arena *a, const struct page_site *site,
	    const char *to);

/*
 * Append an ancestor to a page's breadcrumb.
 * Takes:  lang: of the title.
 */
void	 page_view_crumb(struct arena *a, const struct page_site *site,
	    const struct page *page, cJSON *view, const char *title,
	    enum lang lang, const char *to);

/*
 * Append to what must be known before reading a page.
 * Gives:  the notice, for its label and text.
 */
cJSON	*page_view_notice(cJSON *view);

/*
 * Add a contact under a name: {name, email, phone, phone_url, url}.
 */
void	 page_view_contact(cJSON *view, const char *name,
	    const struct contact *contact, enum lang lang);

/*
 * Add a telephone number, and phone_url: its digits and leading plus.
 * Takes:  phone may be NULL.
 */
void	 page_view_phone(cJSON *object, const char *phone);

/*
 * The printed word of a kind: "section".
 */
const char *page_kind_word(enum page_kind kind);

/*
 * The message that names the documents of a kind: "plans".
 */
const char *page_kind_key(enum document_kind kind);

#endif
