/* Whether a PDF is what it says it is: PDF/UA. */
#include "load/pdf_ua.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/fs.h"
#include "load/pdf_paper.h"
#include "pdf_unit.h"
#include "unit.h"

/* By the number of the object. */
enum {
	CATALOG = 1, PAGES, PAGE, CONTENT, ROOT, DOCUMENT, HEADING, TEXT,
	FIGURE, LINK_TAG, LINK, XMP, FONT, FONT_INFO, FONT_FILE, FORM, IMAGE,
	UNICODE, TABLE, TH
};

#define METADATA(title) "stream <x:m xmlns:dc=\"d\" xmlns:rdf=\"r\">" title \
	"<pdfuaid:part>1</pdfuaid:part></x:m>"
#define PAGE_OF(more) "<</Type/Page/Parent 2 0 R/StructParents 0" \
	"/Contents 4 0 R/Annots[11 0 R]/Resources<</Font<</F1 13 0 R>>" \
	"/XObject<</X 16 0 R/I 17 0 R>>/Properties<</A<</MCID 1>>>>>>" more \
	">>"
#define SHOWN "/H1 <</MCID 0>> BDC BT /F1 9 Tf (a) Tj ET EMC " \
	"/P /A BDC /X Do /I Do EMC /Figure <</MCID 2>> BDC 0 0 9 9 re f EMC " \
	"/Artifact BMC 0 0 m 9 9 l S EMC "
#define CATALOG_OF(more) "<</Type/Catalog/Pages 2 0 R/StructTreeRoot 5 0 R" \
	"/Metadata 12 0 R" more ">>"
#define MARKED "/MarkInfo<</Marked true>>"
#define LANG "/Lang(en-GB)"
#define SHOW_TITLE "/ViewerPreferences<</DisplayDocTitle true>>"

/* All that is looked at, done right. */
static const char *const sound[] = {
	CATALOG_OF(MARKED LANG SHOW_TITLE),
	"<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 300 400]>>",
	PAGE_OF("/Tabs/S"),
	"stream " SHOWN,
	"<</Type/StructTreeRoot/K 6 0 R/RoleMap<</Para/P>>/ParentTree"
	    "<</Nums[0[7 0 R 8 0 R 9 0 R]1 10 0 R]>>>>",
	"<</S/Document/P 5 0 R/K[7 0 R 8 0 R 9 0 R 10 0 R 19 0 R]>>",
	"<</S/H1/P 6 0 R/Pg 3 0 R/K 0>>",
	"<</S/Para/P 6 0 R/K[<</Type/MCR/Pg 3 0 R/MCID 1>>]>>",
	"<</S/Figure/P 6 0 R/Pg 3 0 R/Alt(A square)/K[2]>>",
	"<</S/Link/P 6 0 R/Pg 3 0 R/K<</Type/OBJR/Obj 11 0 R>>>>",
	"<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/StructParent 1"
	    "/Contents(To it)/A<</S/URI/URI(https://example.org/)>>>>",
	METADATA("<dc:title><rdf:Alt><rdf:li>T</rdf:li></rdf:Alt></dc:title>"),
	"<</Type/Font/Subtype/Type0/BaseFont/B/Encoding/Identity-H"
	    "/ToUnicode 18 0 R/DescendantFonts[<</Subtype/CIDFontType2"
	    "/FontDescriptor 14 0 R>>]>>",
	"<</Type/FontDescriptor/FontFile2 15 0 R>>",
	"stream font",
	"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 15>>stream\n"
	    "0 0 9 9 re f   \nendstream",
	"<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray"
	    "/BitsPerComponent 8/Length 1>>stream\nx\nendstream",
	"stream letters",
	"<</S/Table/P 6 0 R/K[20 0 R]>>",
	"<</S/TR/P 19 0 R/K[]>>"
};

struct fixture {
	struct arena	 arena;
	char		 dir[32];
	const char	*path;
	struct diag	*d;
};

static int
set_up(void **state)
{
	static struct fixture f;

	memset(&f, 0, sizeof(f));
	strcpy(f.dir, "/tmp/yjplan-test-XXXXXX");
	assert_non_null(mkdtemp(f.dir));
	f.path = arena_printf(&f.arena, "%s/paper.pdf", f.dir);
	f.d = diag_new();
	*state = &f;
	return 0;
}

static int
tear_down(void **state)
{
	struct fixture *f = *state;

	fs_remove(f->dir);
	diag_free(f->d);
	arena_release(&f->arena);
	return 0;
}

/* What is said of the sound PDF with one of its objects replaced. */
static void
said(struct fixture *f, size_t number, const char *object,
    const char *wanted)
{
	const char *objects[UNIT_COUNT(sound)];
	struct buf faults = BUF_INIT;
	struct pdf_paper p;
	bool is_sound;

	memcpy(objects, sound, sizeof(objects));
	if (number > 0)
		objects[number - 1] = object;
	put_pdf(f->path, objects, UNIT_COUNT(sound));
	assert_true(pdf_paper_open(&p, f->path, "paper.pdf", f->d));
	is_sound = pdf_ua_check(p.q, &faults);
	assert_string_equal(faults.data, wanted);
	assert_int_equal(is_sound, *wanted == '\0');
	pdf_paper_close(&p);
	buf_release(&faults);
}

static void
finds_nothing_in_a_sound_one(void **state)
{
	said(*state, 0, NULL, "");
}

static void
looks_at_what_the_file_says(void **state)
{
	struct fixture *f = *state;

	said(f, CATALOG, CATALOG_OF(LANG SHOW_TITLE),
	    "it is not marked as tagged");
	said(f, CATALOG, CATALOG_OF("/MarkInfo<</Marked true/Suspects true>>"
	    LANG SHOW_TITLE), "its tags are marked as doubtful");
	said(f, CATALOG, CATALOG_OF(MARKED "/Lang()" SHOW_TITLE),
	    "it names no language");
	said(f, CATALOG, CATALOG_OF(MARKED LANG), "it does not show its title");
	said(f, XMP, METADATA(""), "it has no title");
	said(f, XMP, METADATA("<dc:title><rdf:Alt> <rdf:li></rdf:li>"
	    "</rdf:Alt></dc:title>"), "it has no title");
	said(f, XMP, METADATA("<dc:title>"), "it has no title");
}

static void
looks_at_tags(void **state)
{
	struct fixture *f = *state;

	said(f, TABLE, "<</S/Tabelle/P 6 0 R>>",
	    "a tag has a role that no reader knows");
	said(f, TABLE, "<</S/H3/P 6 0 R>>",
	    "a level of headings is skipped");
	said(f, FIGURE, "<</S/Figure/P 6 0 R/Pg 3 0 R/Alt()/K[2]>>",
	    "a picture has no words (page 1)");
	said(f, FIGURE, "<</S/Figure/P 6 0 R/Pg 3 0 R/ActualText(x)/K[2]>>",
	    "");
	/* A tag inside itself. */
	said(f, TH, "<</S/TR/P 19 0 R/K[19 0 R]>>",
	    "its tags cannot be followed");
	said(f, ROOT, "<</Type/StructTreeRoot/K 6 0 R/RoleMap<</Para/P>>"
	    "/ParentTree<</Nums[(x)1]>>>>", "its tags cannot be followed; "
	    "something shown is neither in the tags nor an artifact (page 1);"
	    " a link is not in the tags (page 1)");
}

#define LOOSE "something shown is neither in the tags nor an artifact (page 1)"

static void
finds_what_is_outside_the_tags(void **state)
{
	static const char *const loose[] = {
		"BT (a) Tj ET", "BT [(a)] TJ ET", "BT (a) ' ET", "0 0 9 9 re f",
		"0 0 m 9 9 l S", "/I Do", "/X Do", "BI /W 1 ID x EI Q",
		/* A number that no tag holds; a mark that is none. */
		"/P <</MCID 3>> BDC BT (a) Tj ET EMC",
		"/Span <</Lang(cy)>> BDC BT (a) Tj ET EMC",
		"/Artifact BMC EMC BT (a) Tj ET", "EMC EMC EMC (a) Tj"
	};
	static const char *const inside[] = {
		"0 0 9 9 re W n", "BT /F1 9 Tf ET", "/None Do", "] >> % (a) Tj",
		"/Artifact BMC /Q <</X[1]/Y true>> BDC (a) Tj EMC (a) Tj EMC",
		"/P <</MCID 0>> BDC BI /W 1 ID EI) EI (a) Tj EMC"
	};
	struct fixture *f = *state;
	size_t i;

	for (i = 0; i < UNIT_COUNT(loose); i++)
		said(f, CONTENT, arena_printf(&f->arena, "stream " SHOWN "%s",
		    loose[i]), LOOSE);
	for (i = 0; i < UNIT_COUNT(inside); i++)
		said(f, CONTENT, arena_printf(&f->arena, "stream " SHOWN "%s",
		    inside[i]), "");
	/* A tag that hangs in no tree, and one that the tree of parents has
	 * not. */
	said(f, DOCUMENT, "<</S/Document/P 5 0 R/K[7 0 R 9 0 R 10 0 R]>>",
	    LOOSE);
	said(f, ROOT, "<</Type/StructTreeRoot/K 6 0 R/RoleMap<</Para/P>>"
	    "/ParentTree<</Nums[0[7 0 R null 9 0 R]1 10 0 R]>>>>", LOOSE);
}

/* A form has marks of its own, or stands in one. */
static void
looks_into_forms(void **state)
{
	struct fixture *f = *state;
	const char *const outside = "stream " SHOWN "/X Do";

	said(f, CONTENT, outside, LOOSE);
	said(f, FORM, "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]"
	    "/Resources<</Font<</F<</Subtype/Type1>>>>>>"
	    "/Length 21>>stream\nBT /F 9 Tf (a) Tj ET \nendstream",
	    "a font is not embedded (page 1)");
	/* One that draws itself. */
	said(f, FORM, "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]"
	    "/Length 6>>stream\n/X Do \nendstream", "");
}

static void
looks_at_fonts(void **state)
{
	struct fixture *f = *state;

	said(f, FONT, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
	    "a font is not embedded (page 1)");
	said(f, FONT_INFO, "<</Type/FontDescriptor>>",
	    "a font is not embedded (page 1)");
	said(f, FONT, "<</Type/Font/Subtype/Type3>>", "");
	said(f, FONT, "<</Type/Font/Subtype/Type0/BaseFont/B/Encoding"
	    "/Identity-H/DescendantFonts[<</FontDescriptor 14 0 R>>]>>",
	    "a font does not say which letters it shows (page 1)");
	said(f, FONT, "<</Type/Font/Subtype/Type0/DescendantFonts 3>>",
	    "a font is not embedded (page 1)");
	/* One that is not used, or shows nothing; saved and restored. */
	said(f, CONTENT, "stream " SHOWN "/Artifact BMC q /None 9 Tf 3 Tr "
	    "(a) Tj Q (a) Tj EMC", "");
	said(f, CONTENT, "stream " SHOWN "/Artifact BMC /None 9 Tf (a) Tj EMC",
	    "a font is not embedded (page 1)");
}

static void
looks_at_links(void **state)
{
	struct fixture *f = *state;

	said(f, LINK, "<</Type/Annot/Subtype/Link/Rect[0 0 9 9]"
	    "/StructParent 1/A<</S/URI/URI(https://example.org/)>>>>",
	    "a link has no description (page 1)");
	said(f, LINK, "<</Type/Annot/Subtype/Link/Rect[0 0 9 9]"
	    "/Contents(x)/A<</S/URI/URI(https://example.org/)>>>>",
	    "a link is not in the tags (page 1)");
	said(f, LINK_TAG, "<</S/P/P 6 0 R/K<</Type/OBJR/Obj 11 0 R>>>>",
	    "a link is not in the tags (page 1)");
	said(f, LINK_TAG, "<</S/Link/P 6 0 R/K[]>>",
	    "a link is not in the tags (page 1)");
	said(f, LINK, "<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/F 2>>", "");
	said(f, PAGE, PAGE_OF(""),
	    "the tab key does not follow the tags (page 1)");
}

/* Every part of the sound one cut short ends in words, not in a crash. */
static void
survives_what_is_broken(void **state)
{
	struct fixture *f = *state;
	const char *objects[UNIT_COUNT(sound)];
	static const char *const wrong[] = {
		"null", "[]", "<<>>", "7", "(x)", "/N", "<</K 6 0 R/S 6 0 R>>"
	};
	struct buf faults = BUF_INIT;
	struct pdf_paper p;
	size_t i, j;

	for (i = CONTENT; i <= UNIT_COUNT(sound); i++)
		for (j = 0; j < UNIT_COUNT(wrong); j++) {
			memcpy(objects, sound, sizeof(objects));
			objects[i - 1] = wrong[j];
			put_pdf(f->path, objects, UNIT_COUNT(sound));
			if (!pdf_paper_open(&p, f->path, "paper.pdf", f->d))
				continue;
			buf_clear(&faults);
			(void)pdf_ua_check(p.q, &faults);
			pdf_paper_close(&p);
		}
	buf_release(&faults);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(finds_nothing_in_a_sound_one),
		TEST(looks_at_what_the_file_says),
		TEST(looks_at_tags),
		TEST(finds_what_is_outside_the_tags),
		TEST(looks_into_forms),
		TEST(looks_at_fonts),
		TEST(looks_at_links),
		TEST(survives_what_is_broken)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
