/* Papers that others made: what is refused, and what a pack takes in. */
#include "publish/pdf_merge.h"

#include <qpdf/qpdf-c.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/fs.h"
#include "load/pdf_paper.h"
#include "diag_unit.h"
#include "pdf_unit.h"
#include "unit.h"

#define XMP(claims) "stream <x:m xmlns:x=\"m\" " \
	"xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\" " \
	"xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">" claims "</x:m>"
#define UA "<pdfuaid:part>1</pdfuaid:part>"
#define A "<pdfaid:part>2</pdfaid:part>"

/* A pack as it comes from FOP: the Part of pages 2 and 3 is hollow. */
static const char *const pack[] = {
	"<</Type/Catalog/Pages 2 0 R/StructTreeRoot 7 0 R/Metadata 13 0 R"
	    "/MarkInfo<</Marked true>>/Lang(en-GB)/Outlines 14 0 R>>",
	"<</Type/Pages/Kids[3 0 R 4 0 R 5 0 R]/Count 3>>",
	"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/StructParents 0"
	    "/Contents 6 0 R/Resources<<>>>>",
	"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/StructParents 1"
	    "/Contents 6 0 R/Resources<<>>>>",
	"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/StructParents 2"
	    "/Contents 6 0 R/Resources<<>>>>",
	"stream /Artifact BMC (number) Tj EMC",
	"<</Type/StructTreeRoot/K 8 0 R/ParentTree<</Nums[0[12 0 R]1[]2[]]>>"
	    "/IDTree<</Names[(note-000001)12 0 R]>>>>",
	"<</S/Document/P 7 0 R/K[9 0 R 10 0 R]>>",
	"<</S/Part/P 8 0 R/K[12 0 R]>>",
	"<</S/Part/P 8 0 R/K[11 0 R]>>",
	"<</S/Sect/P 10 0 R/K[]>>",
	"<</S/Note/P 9 0 R/Pg 3 0 R/K 0/ID(note-000001)>>",
	XMP(UA A),
	"<</First 15 0 R/Last 15 0 R/Count 1>>",
	"<</Title(Item)/Parent 14 0 R/Dest[4 0 R/Fit]>>"
};

/* A paper of two pages, one of them turned, with all that may come along. */
static const char *const paper[] = {
	"<</Type/Catalog/OpenAction[3 0 R/XYZ null null 0]" /* a place only */
	    "/Pages 2 0 R/StructTreeRoot 8 0 R/Metadata 16 0 R"
	    "/MarkInfo<</Marked true>>/Lang(cy-GB)"
	    "/Names<</Dests<</Names[(end)[4 0 R/Fit]]>>>>/Outlines 17 0 R>>",
	"<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2/MediaBox[0 0 300 400]>>",
	"<</Type/Page/Parent 2 0 R/StructParents 0/Contents 5 0 R"
	    "/Resources<</XObject<</F 6 0 R>>>>/Annots[7 0 R]"
	    "/PieceInfo<</Secret 1>>>>",
	"<</Type/Page/Parent 2 0 R/Rotate 90/StructParents 1/Contents[5 0 R]"
	    "/Resources<</XObject<</F 6 0 R>>>>>>",
	"stream /P <</MCID 0>> BDC (words) Tj EMC",
	"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/StructParents 1"
	    "/Metadata(Secret)/Length 0>>stream\n\nendstream",
	"<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/StructParent 2"
	    "/NM(Secret)/A<</S/GoTo/D(end)>>>>",
	"<</Type/StructTreeRoot/K 9 0 R/RoleMap<</Para/P>>/ParentTree"
	    "<</Kids[<</Nums[0[10 0 R]1[11 0 R]2 12 0 R]>>]>>>>",
	"<</S/Document/P 8 0 R/T(Secret)/K[10 0 R 11 0 R 12 0 R 13 0 R]>>",
	"<</S/Para/P 9 0 R/Pg 3 0 R/K 0>>",
	"<</S/Note/P 9 0 R/Pg 4 0 R/K 0>>",
	"<</S/Link/P 9 0 R/Pg 3 0 R/K<</Type/OBJR/Obj 7 0 R>>>>",
	"<</S/Table/P 9 0 R/K[14 0 R 15 0 R]>>",
	"<</S/TH/P 13 0 R/ID(h)>>",
	"<</S/TD/P 13 0 R/A<</O/Table/Headers[(h)]>>>>",
	XMP(UA "Secret"),
	"<</First 18 0 R/Last 20 0 R>>",
	"<</Title(One)/Dest[3 0 R/Fit]/First 19 0 R/Last 19 0 R/Next 20 0 R>>",
	"<</Title(Two)/A<</S/GoTo/D[4 0 R/Fit]>>/Next 19 0 R>>",
	"<</Title(Nowhere)/A<</S/URI/URI(x:)>>>>"
};

struct fixture {
	struct arena	 arena;
	char		 dir[32];
	const char	*pack;
	const char	*paper;
	const char	*out;
	bool		 is_ua;		/* the paper */
	struct diag	*d;
};

static int
set_up(void **state)
{
	static struct fixture f;

	memset(&f, 0, sizeof(f));
	strcpy(f.dir, "/tmp/yjplan-test-XXXXXX");
	assert_non_null(mkdtemp(f.dir));
	f.pack = arena_printf(&f.arena, "%s/pack.pdf", f.dir);
	f.paper = arena_printf(&f.arena, "%s/paper.pdf", f.dir);
	f.out = arena_printf(&f.arena, "%s/out.pdf", f.dir);
	f.is_ua = true;
	f.d = diag_new();
	put_pdf(f.pack, pack, UNIT_COUNT(pack));
	put_pdf(f.paper, paper, UNIT_COUNT(paper));
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

static char *
said(struct fixture *f)
{
	return diag_said(f->d);
}

/* Join the paper in the fixture's file, and open what comes of it. */
static qpdf_data
merge(struct fixture *f)
{
	qpdf_data q = qpdf_init();
	struct pdf_paper p;
	struct pdf_join join = { &p, f->is_ua, "en-GB", 1, 1 };
	int result;

	assert_true(pdf_paper_open(&p, f->paper, "board.pdf", f->d));
	result = pdf_merge(f->pack, &join, 1, f->out, f->d);
	pdf_paper_close(&p);
	assert_int_equal(result, 0);
	assert_int_equal(qpdf_read(q, f->out, NULL) & QPDF_ERRORS, 0);
	return q;
}

static qpdf_oh
key(qpdf_data q, qpdf_oh object, const char *name)
{
	assert_true(qpdf_oh_is_dictionary(q, object));
	return qpdf_oh_get_key(q, object, name);
}

static qpdf_oh
kid(qpdf_data q, qpdf_oh tag, int i)
{
	return qpdf_oh_get_array_item(q, key(q, tag, "/K"), i);
}

static qpdf_oh
struct_root(qpdf_data q)
{
	return key(q, qpdf_get_root(q), "/StructTreeRoot");
}

/* The topmost tag of the paper in the pack. */
static qpdf_oh
paper_tag(qpdf_data q)
{
	return kid(q, kid(q, key(q, struct_root(q), "/K"), 1), 0);
}

static void
has(qpdf_data q, qpdf_oh object, const char *wanted)
{
	assert_string_equal(qpdf_oh_unparse_resolved(q, object), wanted);
}

static void
keeps_tags_and_languages(void **state)
{
	qpdf_data q = merge(*state);
	qpdf_oh part = kid(q, key(q, struct_root(q), "/K"), 1);
	qpdf_oh top = paper_tag(q), nums;

	has(q, key(q, top, "/Lang"), "(cy-GB)");
	has(q, key(q, top, "/S"), "/Part");
	assert_int_equal(qpdf_oh_get_object_id(q, key(q, top, "/P")),
	    qpdf_oh_get_object_id(q, part));
	has(q, key(q, kid(q, top, 0), "/S"), "/P");
	/* Numbers go on after those of the pack, and find their tags. */
	has(q, key(q, qpdf_get_page_n(q, 1), "/StructParents"), "3");
	has(q, key(q, qpdf_get_page_n(q, 2), "/StructParents"), "4");
	nums = key(q, key(q, struct_root(q), "/ParentTree"), "/Nums");
	assert_int_equal(qpdf_oh_get_array_n_items(q, nums), 12);
	has(q, qpdf_oh_get_array_item(q, nums, 8), "4");
	assert_int_equal(qpdf_oh_get_object_id(q, qpdf_oh_get_array_item(q,
	    qpdf_oh_get_array_item(q, nums, 9), 0)),
	    qpdf_oh_get_object_id(q, kid(q, top, 1)));
	assert_int_equal(qpdf_find_page_by_oh(q, key(q, kid(q, top, 1),
	    "/Pg")), 2);
	qpdf_cleanup(&q);
}

static void
keeps_ids_apart(void **state)
{
	qpdf_data q = merge(*state);
	qpdf_oh top = paper_tag(q), names, cell;

	names = key(q, key(q, struct_root(q), "/IDTree"), "/Names");
	assert_int_equal(qpdf_oh_get_array_n_items(q, names), 6);
	has(q, qpdf_oh_get_array_item(q, names, 0), "(note-000001)");
	has(q, qpdf_oh_get_array_item(q, names, 2), "(paper-1 note 000001)");
	has(q, qpdf_oh_get_array_item(q, names, 4), "(paper-1-h)");
	cell = kid(q, kid(q, top, 3), 1);
	has(q, qpdf_oh_get_array_item(q, key(q, key(q, cell, "/A"),
	    "/Headers"), 0), "(paper-1-h)");
	qpdf_cleanup(&q);
}

static void
keeps_links_alive(void **state)
{
	qpdf_data q = merge(*state);
	qpdf_oh link = qpdf_oh_get_array_item(q, key(q, qpdf_get_page_n(q, 1),
	    "/Annots"), 0);

	assert_int_equal(qpdf_find_page_by_oh(q, qpdf_oh_get_array_item(q,
	    key(q, link, "/Dest"), 0)), 2);
	has(q, key(q, link, "/StructParent"), "5");
	assert_int_equal(qpdf_find_page_by_oh(q, key(q, link, "/P")), 1);
	assert_int_equal(qpdf_oh_get_object_id(q, link),
	    qpdf_oh_get_object_id(q, key(q, key(q, kid(q, paper_tag(q), 2),
	    "/K"), "/Obj")));
	qpdf_cleanup(&q);
}

/* Also where one of them comes after itself. */
static void
joins_bookmarks(void **state)
{
	qpdf_data q = merge(*state);
	qpdf_oh item = key(q, key(q, qpdf_get_root(q), "/Outlines"),
	    "/First"), one = key(q, item, "/First"), two;

	has(q, key(q, item, "/Title"), "(Item)");
	has(q, key(q, item, "/Count"), "-1");
	has(q, key(q, one, "/Title"), "(One)");
	assert_false(qpdf_oh_has_key(q, one, "/Next"));
	assert_int_equal(qpdf_find_page_by_oh(q, qpdf_oh_get_array_item(q,
	    key(q, one, "/Dest"), 0)), 1);
	two = key(q, one, "/First");
	has(q, key(q, two, "/Title"), "(Two)");
	assert_int_equal(qpdf_find_page_by_oh(q, qpdf_oh_get_array_item(q,
	    key(q, two, "/Dest"), 0)), 2);
	qpdf_cleanup(&q);
}

static char *
contents(qpdf_data q, size_t page)
{
	unsigned char *bytes = NULL;
	size_t len = 0;
	char *text;

	assert_int_equal(qpdf_oh_get_page_content_data(q, qpdf_get_page_n(q,
	    page), &bytes, &len) & QPDF_ERRORS, 0);
	text = malloc(len + 1);
	assert_non_null(text);
	memcpy(text, bytes, len);
	text[len] = '\0';
	free(bytes);
	return text;
}

static void
stamps_pages_at_their_size(void **state)
{
	qpdf_data q = merge(*state);
	char *first = contents(q, 1), *second = contents(q, 2);

	has(q, key(q, qpdf_get_page_n(q, 2), "/MediaBox"), "[ 0 0 300 400 ]");
	has(q, key(q, qpdf_get_page_n(q, 2), "/Rotate"), "90");
	assert_non_null(strstr(first, "(words) Tj"));
	assert_non_null(strstr(first, "q 0.5000 0 0 0.5000 0.000 0.000 cm "
	    "/YjplanStamp1 Do Q"));
	/* Turned a quarter, the lower edge is the right one. */
	assert_non_null(strstr(second, "q 0 0.6667 -0.6667 0 300.000 0.000 "
	    "cm /YjplanStamp2 Do Q"));
	free(first);
	free(second);
	qpdf_cleanup(&q);
}

/* A text among bytes that may hold zeros, or NULL. */
static const char *
find(const struct buf *bytes, const char *text)
{
	size_t i, len = strlen(text);

	for (i = 0; i + len <= bytes->len; i++)
		if (memcmp(bytes->data + i, text, len) == 0)
			return bytes->data + i;
	return NULL;
}

static void
leaves_their_makers_out(void **state)
{
	struct fixture *f = *state;
	qpdf_data q = merge(f);
	struct buf pdf = BUF_INIT;

	/* Uncompressed, nothing can hide. */
	qpdf_init_write(q, f->pack);
	qpdf_set_object_stream_mode(q, qpdf_o_disable);
	qpdf_set_stream_data_mode(q, qpdf_s_uncompress);
	assert_int_equal(qpdf_write(q) & QPDF_ERRORS, 0);
	qpdf_cleanup(&q);
	assert_int_equal(fs_read(f->pack, &pdf), 0);
	assert_null(find(&pdf, "Secret"));
	/* The paper says that it is PDF/UA, but not that it is PDF/A. */
	assert_non_null(find(&pdf, "<pdfuaid:part>"));
	assert_null(find(&pdf, "<pdfaid:part>"));
	buf_release(&pdf);
}

/* The paper with one of its objects replaced; must be refused, saying so. */
static void
refused(struct fixture *f, size_t number, const char *object,
    const char *why)
{
	const char *objects[UNIT_COUNT(paper)];
	struct pdf_paper p;
	struct pdf_join join = { &p, true, "en-GB", 1, 1 };
	char *printed;

	memcpy(objects, paper, sizeof(objects));
	objects[number - 1] = object;
	put_pdf(f->paper, objects, UNIT_COUNT(paper));
	if (pdf_paper_open(&p, f->paper, "board.pdf", f->d)) {
		assert_int_equal(pdf_merge(f->pack, &join, 1, f->out, f->d),
		    -1);
		pdf_paper_close(&p);
	}
	printed = said(f);
	if (strstr(printed, why) == NULL)
		print_error("not said: %s\n%s", why, printed);
	assert_non_null(strstr(printed, why));
	assert_non_null(strstr(printed, "board.pdf:1:1: error: "));
	free(printed);
	diag_free(f->d);
	f->d = diag_new();
}

static void
refuses_what_acts(void **state)
{
	struct fixture *f = *state;

	refused(f, 1, "<</Type/Catalog/Pages 2 0 R/Names<</JavaScript<<>>>>"
	    ">>", "the PDF has scripts");
	refused(f, 1, "<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<<>>"
	    ">>>>", "the PDF has attached files");
	refused(f, 1, "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[7 0 R]"
	    ">>>>", "the PDF has a form");
	refused(f, 1, "<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript"
	    "/JS(x)>>>>", "to run when it is opened");
	refused(f, 1, "<</Type/Catalog/Pages 2 0 R/OCProperties<</D<</OFF"
	    "[5 0 R]>>>>>>", "layers that are not shown");
	refused(f, 4, "<</Type/Page/Parent 2 0 R/AA<<>>>>",
	    "page 2 of the PDF has scripts");
	refused(f, 7, "<</Subtype/Widget/Rect[0 0 9 9]>>",
	    "page 1 of the PDF has a form, a comment");
	refused(f, 7, "<</Subtype/Link/Rect[0 0 9 9]/A<</S/Launch/F(x)>>>>",
	    "a link that is neither to the web");
	refused(f, 7, "<</Subtype/Link/Rect[0 0 9 9]/A<</S/URI"
	    "/URI(javascript:x)>>>>", "a link that is neither to the web");
}

static void
refuses_what_is_broken(void **state)
{
	struct fixture *f = *state;

	refused(f, 2, "<</Type/Pages/Kids[]/Count 0>>", "no pages");
	refused(f, 2, "<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2"
	    "/MediaBox[0 0 1 1e9]>>", "a size that no page has");
	/* A tag inside itself, and a list of numbers inside itself. */
	refused(f, 10, "<</S/Para/K[10 0 R]>>", "tags too deep");
	refused(f, 8, "<</Type/StructTreeRoot/K 9 0 R/ParentTree 8 0 R"
	    "/Kids[8 0 R]>>", "cannot be read");
	refused(f, 9, "(no tag)", "no tags");
}

static void
refuses_what_is_no_pdf(void **state)
{
	struct fixture *f = *state;
	struct pdf_paper p;

	assert_int_equal(fs_write(f->paper, "%PDF-1.7\nnonsense", 17), 0);
	assert_false(pdf_paper_open(&p, f->paper, "board.pdf", f->d));
	assert_false(pdf_paper_open(&p, f->dir, "board.pdf", f->d));
	assert_false(pdf_paper_open(&p, "/tmp/yjplan-none.pdf", "board.pdf",
	    f->d));
	assert_int_equal(diag_count(f->d, DIAG_LEVEL_ERROR), 3);
}

static void
has_room_for_all_pages_or_none(void **state)
{
	struct fixture *f = *state;
	struct pdf_paper p;
	struct pdf_join join = { &p, true, "en-GB", 2, 2 };
	char *printed;

	assert_true(pdf_paper_open(&p, f->paper, "board.pdf", f->d));
	assert_int_equal(pdf_merge(f->pack, &join, 1, f->out, f->d), -1);
	pdf_paper_close(&p);
	printed = said(f);
	assert_non_null(strstr(printed, "no room for the 2 pages"));
	free(printed);
	assert_false(fs_is_file(f->out));
}

/* Without tags it is joined, but then the pack is no PDF/UA. */
static void
says_what_the_pack_is_no_more(void **state)
{
	struct fixture *f = *state;
	const char *objects[UNIT_COUNT(paper)];
	struct buf pdf = BUF_INIT;
	qpdf_data q;

	memcpy(objects, paper, sizeof(objects));
	objects[0] = "<</Type/Catalog/Pages 2 0 R/Metadata 16 0 R>>";
	put_pdf(f->paper, objects, UNIT_COUNT(paper));
	f->is_ua = false;
	q = merge(f);
	qpdf_init_write(q, f->pack);
	qpdf_set_object_stream_mode(q, qpdf_o_disable);
	qpdf_set_stream_data_mode(q, qpdf_s_uncompress);
	assert_int_equal(qpdf_write(q) & QPDF_ERRORS, 0);
	qpdf_cleanup(&q);
	assert_int_equal(fs_read(f->pack, &pdf), 0);
	assert_null(find(&pdf, "<pdfuaid:part>"));
	buf_release(&pdf);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(keeps_tags_and_languages),
		TEST(keeps_ids_apart),
		TEST(keeps_links_alive),
		TEST(joins_bookmarks),
		TEST(stamps_pages_at_their_size),
		TEST(leaves_their_makers_out),
		TEST(refuses_what_acts),
		TEST(refuses_what_is_broken),
		TEST(refuses_what_is_no_pdf),
		TEST(has_room_for_all_pages_or_none),
		TEST(says_what_the_pack_is_no_more)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
