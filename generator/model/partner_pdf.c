#include "model/partner_pdf.h"

#include <string.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/text.h"
#include "load/json.h"
#include "load/pdf_paper.h"
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

static bool
partner_pdf_file(struct arena *a, const struct json_doc *json, const char *dir,
    const cJSON *node, struct partner_pdf *pdf, struct diag *d)
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
	pdf->is_tagged = paper.is_tagged;
	pdf->says_ua = paper.says_ua;
	pdf->says_a = paper.says_a;
	pdf_paper_close(&paper);
	return true;
}

static bool
partner_pdf_accessible(struct arena *a, const struct site *site,
    const struct json_doc *json, const cJSON *node,
    struct partner_pdf *pdf, struct diag *d)
{
	const char *to = json_string(node, "accessible"), *nearest;

	if (to == NULL && pdf->is_tagged)
		return true;
	if (to == NULL) {
		diag_at(d, DIAG_PAPER_ACCESSIBLE, json->source,
		    json_offset(json, json_get(node, "pdf")),
		    "'%s' has no tags, so it cannot be read aloud: say in "
		    "\"accessible\" where a version is that can",
		    json_string(node, "pdf"));
		return false;
	}
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

const struct partner_pdf *
partner_pdf_read(struct arena *a, const struct site *site,
    const struct json_doc *json, const char *dir, const cJSON *node,
    struct diag *d)
{
	struct partner_pdf *pdf = arena_alloc(a, 1, sizeof(*pdf));

	pdf->title = json_text(node, "title");
	pdf->lang = lang_from_code(json_string(node, "lang"));
	if (!partner_pdf_file(a, json, dir, node, pdf, d) ||
	    !partner_pdf_accessible(a, site, json, node, pdf, d))
		return NULL;
	if (!pdf->says_ua)
		diag_at(d, DIAG_PAPER_NOT_UA, json->source,
		    json_offset(json, json_get(node, "pdf")),
		    "'%s' %s, so the pack is not PDF/UA",
		    json_string(node, "pdf"), pdf->is_tagged ? "does not say "
		    "that it is PDF/UA" : "has no tags");
	return pdf;
}
