/*
 * Names that would give two pages one address.
 * Stage: check.
 * Must not know: what the pages show.
 */
#ifndef CHECK_ADDRESSES_H
#define CHECK_ADDRESSES_H

struct diag;
struct site;
struct strings;

/*
 * Is a section named like a page that stands beside the sections of its
 * document ("data", "whole", "changes"), or an agenda like the list of
 * decisions? The names of those pages are messages of the language.
 * Errors: SLUG_TWICE.
 */
void	 check_addresses(const struct site *site,
	    const struct strings *strings, struct diag *d);

#endif
