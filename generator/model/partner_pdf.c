#include "model/partner_pdf.h"

#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/text.h"
#include "load/json.h"
#include "load/pdf_paper.h"
#include "load/pdf_ua.h"
#include "model/site.h"

/* Does a path stay below the folder in which it stands? */
static bool
partner_pdf_is_below(const char *path)
{
	size_t len;

	for (; *path != '\0'; path += path[len] == '/' ? len + 1 : len) {
		len = strcspn(path, "/");
		if (len == 0 || path[0] == '.')
			return false;
	}
	return true;
}

/* What keeps it from being read aloud, in words; NULL: nothing. */
static const char *
partner_pdf_faults(struct arena *a, struct pdf_paper *paper)
{
	struct buf faults = BUF_INIT;
	const char *result = NULL;

	if (!pdf_ua_check(paper->q, &faults))
		result = arena_strdup(a, faults.data);
	buf_release(&faults);
	return result;
}

/* Gives: *faults: of one that has tags. */
static bool
partner_pdf_file(struct arena *a, const struct json_doc *json, const char *dir,
    const cJSON *node, struct partner_pdf *pdf, const char **faults,
    struct diag *d)
{
	const char *path = json_string(node, "pdf");
	struct pdf_paper paper;

	if (*path == '\0' || !partner_pdf_is_below(path)) {
		diag_at(d, DIAG_PATH_OUTSIDE, json->source,
		    json_offset(json, json_get(node, "pdf")),
		    "'%s' is no file below %s: put the PDF there", path, dir);
		return false;
	}
	pdf->path = arena_printf(a, "%s/%s", dir, path);
	if (!pdf_paper_open(&paper, pdf->path, pdf->path, d))
		return false;
	pdf->pages = paper.pages;
	pdf->has_tags = paper.has_tags;
	*faults = paper.has_tags ? partner_pdf_faults(a, &paper) : NULL;
	pdf->is_readable = paper.has_tags && *faults == NULL;
	pdf->is_ua = pdf->is_readable && paper.says_ua;
	pdf_paper_close(&paper);
	return true;
}

/* Say that another version is needed, and why. */
static void
partner_pdf_ask(const struct json_doc *json, const cJSON *node,
    const char *faults, struct diag *d)
{
	const char *path = json_string(node, "pdf");
	size_t at = json_offset(json, json_get(node, "pdf"));

	if (faults == NULL)
		diag_at(d, DIAG_PAPER_ACCESSIBLE, json->source, at, "'%s' has "
		    "no tags, so it cannot be read aloud: say in "
		    "\"accessible\" where a version is that can", path);
	else
		diag_at(d, DIAG_PAPER_ACCESSIBLE, json->source, at, "the tags "
		    "of '%s' are not complete: %s; have it mended, or say in "
		    "\"accessible\" where a version is that can be read aloud",
		    path, faults);
}

static bool
partner_pdf_accessible(struct arena *a, const struct site *site,
    const struct json_doc *json, const cJSON *node,
    struct partner_pdf *pdf, struct diag *d)
{
	const char *to = json_string(node, "accessible"), *nearest;

	if (to == NULL)
		return true;
	if (text_starts(to, "https://") || text_starts(to, "http://")) {
		pdf->accessible_url = to;
		return true;
	}
	pdf->accessible = site_find(a, site, to, &nearest);
	if (pdf->accessible == NULL)
		diag_at(d, DIAG_DOCUMENT_UNKNOWN, json->source,
		    json_offset(json, json_get(node, "accessible")),
		    "'%s' is neither an address nor a document of the site"
		    "%s%s%s", to, nearest != NULL ? " (did you mean '" : "",
		    nearest != NULL ? nearest : "",
		    nearest != NULL ? "'?)" : "");
	return pdf->accessible != NULL;
}

/* Say why a pack with it is not PDF/UA. */
static void
partner_pdf_report(const struct json_doc *json, const cJSON *node,
    const struct partner_pdf *pdf, const char *faults, struct diag *d)
{
	const char *path = json_string(node, "pdf");
	size_t at = json_offset(json, json_get(node, "pdf"));

	if (faults != NULL)
		diag_at(d, DIAG_PAPER_TAGS, json->source, at, "'%s' is not "
		    "PDF/UA, so the pack is not: %s", path, faults);
	else if (!pdf->is_ua)
		diag_at(d, DIAG_PAPER_NOT_UA, json->source, at, "'%s' %s, so "
		    "the pack is not PDF/UA", path, pdf->has_tags ? "does not "
		    "say that it is PDF/UA" : "has no tags");
}

const struct partner_pdf *
partner_pdf_read(struct arena *a, const struct site *site,
    const struct json_doc *json, const char *dir, const cJSON *node,
    struct diag *d)
{
	struct partner_pdf *pdf = arena_alloc(a, 1, sizeof(*pdf));
	const char *faults;

	pdf->title = json_text(node, "title");
	pdf->lang = lang_from_code(json_string(node, "lang"));
	if (!partner_pdf_file(a, json, dir, node, pdf, &faults, d) ||
	    !partner_pdf_accessible(a, site, json, node, pdf, d))
		return NULL;
	if (!pdf->is_readable && json_get(node, "accessible") == NULL) {
		partner_pdf_ask(json, node, faults, d);
		return NULL;
	}
	partner_pdf_report(json, node, pdf, faults, d);
	return pdf;
}
