#include "load/pdf_ua_fault.h"

#include "base/buf.h"

static const char *const pdf_ua_words[] = {
	"it is not marked as tagged",
	"its tags are marked as doubtful",
	"it names no language",
	"it has no title",
	"it does not show its title",
	"its tags cannot be followed",
	"a tag has a role that no reader knows",
	"a level of headings is skipped",
	"a picture has no words",
	"something shown is neither in the tags nor an artifact",
	"what it shows cannot be read",
	"a font is not embedded",
	"a font does not say which letters it shows",
	"a link is not in the tags",
	"a link has no description",
	"the tab key does not follow the tags"
};

_Static_assert(sizeof(pdf_ua_words) / sizeof(pdf_ua_words[0]) == PDF_UA__MAX,
    "words for each fault");

void
pdf_ua_fault(struct pdf_ua_faults *faults, enum pdf_ua_fault fault, int page)
{
	if (faults->is_found[fault])
		return;
	faults->is_found[fault] = true;
	faults->page[fault] = page;
}

bool
pdf_ua_has_fault(const struct pdf_ua_faults *faults)
{
	int i;

	for (i = 0; i < PDF_UA__MAX; i++)
		if (faults->is_found[i])
			return true;
	return false;
}

void
pdf_ua_put_faults(struct buf *out, const struct pdf_ua_faults *faults)
{
	const char *before = "";
	int i;

	for (i = 0; i < PDF_UA__MAX; i++) {
		if (!faults->is_found[i])
			continue;
		buf_printf(out, "%s%s", before, pdf_ua_words[i]);
		if (faults->page[i] > 0)
			buf_printf(out, " (page %d)", faults->page[i]);
		before = "; ";
	}
}
