/* A PDF as FOP leaves it, finished and read back. */
#include "publish/pdf_finish.h"

#include <qpdf/qpdf-c.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/fs.h"
#include "load/pdf_places.h"
#include "publish/pdf_tags.h"
#include "unit.h"

/* Objects from 1 on; a text that begins with "stream " is one's bytes. */
static const char *const objects[] = {
	"<</Type/Catalog/Pages 2 0 R/StructTreeRoot 5 0 R/Metadata 20 0 R"
	    "/Names<</Dests<</Kids[<</Names[(here)[3 0 R/XYZ 0 0 0]"
	    "(there)<</D[3 0 R/Fit]>>]>>]>>>>>>",
	"<</Type/Pages/Kids[3 0 R]/Count 1>>",
	"<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R"
	    "/Resources<</Font<</F1 21 0 R>>>>/Annots[10 0 R]>>",
	"stream /H1 <</MCID 0>> BDC BT /F1 11 Tf 1 0 0 -1 0 9 Tm "
	    "[<00010002> 5 <0003>] TJ 1 0 0 -1 0 22 Tm <0001> Tj ET EMC\n"
	    "/Artifact BMC BT <0003> Tj ET EMC\n"
	    "/Artifact <</Type /Pagination /Subtype /Header>> BDC "
	    "BT <0004> Tj ET EMC\n"
	    "/Link <</MCID 1>> BDC BT 1 0 0 -1 0 35 Tm <0004> Tj ET EMC",
	"<</Type/StructTreeRoot/K 6 0 R>>",
	"<</S/Document/K[7 0 R]>>",
	"<</S/Part/K[17 0 R 18 0 R 8 0 R]/Lang(en-GB)>>",
	"<</S/Sect/K[9 0 R 11 0 R 12 0 R 13 0 R 15 0 R]>>",
	"<</S/H1/Pg 3 0 R/K 0>>",
	"<</Type/Annot/Subtype/Link/Rect[0 0 9 9]>>",
	"<</S/Link/Alt(Where it leads)/Pg 3 0 R/K[1 <</Type/OBJR/Obj 10 0 R"
	    ">>]>>",
	"<</S/Note/K[]>>",
	"<</S/L/K[14 0 R]>>",
	"<</S/Lbl/E([list=Decimal])/K[<</S/Span/E([lang=cy-GB])/K[]>>]>>",
	"<</S/Table/K[16 0 R <</S/TR/K[<</S/TH/A<</O/Table/RowSpan 2>>>>"
	    "<</S/TD>>]>>]>>",
	"<</S/TR/K[<</S/TH/A<</O/Table/ColSpan 2>>>><</S/TH>>]>>",
	"<</S/Sect/K[<</S/P/K[<</S/Span/E([blank])/Pg 3 0 R/K[0]>>]>>]>>",
	"<</S/Sect/K[<</S/P/K[<</S/Span/E([blank])>>]>>]>>",
	"<<>>",
	"stream <x:m xmlns:x=\"m\" xmlns:d=\"http://purl.org/dc/elements/1.1/"
	    "\"><d:date>2026</d:date></x:m>",
	"<</Type/Font/Subtype/Type0/ToUnicode 22 0 R/DescendantFonts"
	    "[<</Subtype/CIDFontType2/FontDescriptor 23 0 R>>]>>",
	"stream 1 beginbfchar <0001> <0175> endbfchar 2 beginbfrange "
	    "<0002> <0003> <0061> <0004> <0004> [<D83DDE00>] endbfrange",
	"<</Type/FontDescriptor/CIDSet 24 0 R>>",
	"stream x"
};

struct fixture {
	struct arena	 arena;
	char		 dir[32];
	const char	*from;
	const char	*to;
	struct diag	*d;
};

static void
put_object(struct buf *out, size_t number, const char *text)
{
	buf_printf(out, "%zu 0 obj\n", number);
	if (strncmp(text, "stream ", 7) == 0)
		buf_printf(out, "<</Length %zu>>stream\n%s\nendstream",
		    strlen(text + 7), text + 7);
	else
		buf_puts(out, text);
	buf_puts(out, "\nendobj\n");
}

static int
set_up(void **state)
{
	static struct fixture f;
	struct buf pdf = BUF_INIT;
	size_t i;

	memset(&f, 0, sizeof(f));
	strcpy(f.dir, "/tmp/yjplan-test-XXXXXX");
	assert_non_null(mkdtemp(f.dir));
	f.from = arena_printf(&f.arena, "%s/from.pdf", f.dir);
	f.to = arena_printf(&f.arena, "%s/to.pdf", f.dir);
	f.d = diag_new();
	buf_puts(&pdf, "%PDF-1.7\n");
	for (i = 0; i < UNIT_COUNT(objects); i++)
		put_object(&pdf, i + 1, objects[i]);
	buf_puts(&pdf, "trailer\n<</Size 25/Root 1 0 R/ID[(of the)(moment)]>>\n"
	    "startxref\n0\n%%EOF\n");
	assert_int_equal(fs_write(f.from, pdf.data, pdf.len), 0);
	buf_release(&pdf);
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

/* Append the tree as "Role(kids)", texts in quotes. */
static void
put_tree(struct buf *out, const struct pdf_tag *tag)
{
	size_t i;

	if (*tag->role == '\0') {
		buf_printf(out, "'%s'", tag->text);
		return;
	}
	buf_printf(out, "%s%s%s(%s", tag->role, tag->lang != NULL ? "@" : "",
	    tag->lang != NULL ? tag->lang : "", tag->text);
	for (i = 0; i < tag->kid_count; i++) {
		buf_puts(out, i > 0 ? " " : "");
		put_tree(out, tag->kids[i]);
	}
	buf_putc(out, ')');
}

static void
reads_texts_through_their_fonts(void **state)
{
	struct fixture *f = *state;
	const struct pdf_tag *root = pdf_tags_read(&f->arena, f->from,
	    "p.json", f->d);
	const struct pdf_tag *part;

	assert_non_null(root);
	assert_string_equal(root->role, "StructTreeRoot");
	part = root->kids[0]->kids[0];
	assert_string_equal(part->lang, "en-GB");
	assert_string_equal(pdf_tag_text(&f->arena, part->kids[2]->kids[0]),
	    "\xc5\xb5" "ab \xc5\xb5");
	assert_string_equal(part->kids[2]->kids[1]->alt, "Where it leads");
	assert_string_equal(pdf_tag_text(&f->arena, part->kids[2]->kids[1]),
	    "\xf0\x9f\x98\x80");
}

static void
finishes_the_tags(void **state)
{
	struct fixture *f = *state;
	struct buf tree = BUF_INIT;
	const struct pdf_tag *root;

	assert_int_equal(pdf_finish(f->from, f->to, f->d), 0);
	root = pdf_tags_read(&f->arena, f->to, "p.json", f->d);
	assert_non_null(root);
	put_tree(&tree, root);
	/*
	 * The used notice comes last, the other is gone. What stands outside
	 * the tags follows them, but for the header of the page.
	 */
	assert_string_equal(tree.data, "StructTreeRoot(Document(Part@en-GB("
	    "Sect(H1(' \xc5\xb5" "ab \xc5\xb5') Link(' \xf0\x9f\x98\x80') "
	    "Note() L(Lbl(Span@cy-GB())) Table(TR(TH() TH()) TR(TH() TD())))"
	    " Sect(P(Span(' \xc5\xb5" "ab \xc5\xb5'))))) "
	    "Artifact(b))");
	assert_null(root->kids[0]->kids[0]->kids[0]->kids[1]->alt);
	assert_int_equal(diag_count(f->d, DIAG_LEVEL_NOTE), 0);
	buf_release(&tree);
}

/* The tag at a way of indices from the root. */
static qpdf_oh
tag_at(qpdf_data q, const char *way)
{
	qpdf_oh tag = qpdf_oh_get_key(q, qpdf_get_root(q),
	    "/StructTreeRoot");
	qpdf_oh kids;

	for (; *way != '\0'; way++) {
		kids = qpdf_oh_get_key(q, tag, "/K");
		tag = qpdf_oh_is_array(q, kids) ? qpdf_oh_get_array_item(q,
		    kids, *way - '0') : kids;
	}
	return tag;
}

static void
assert_key(qpdf_data q, qpdf_oh object, const char *key, const char *want)
{
	assert_string_equal(qpdf_oh_unparse_resolved(q, qpdf_oh_get_key(q,
	    object, key)), want);
}

static void
finishes_the_attributes(void **state)
{
	struct fixture *f = *state;
	qpdf_data q = qpdf_init();
	qpdf_oh root, link, font;

	assert_int_equal(pdf_finish(f->from, f->to, f->d), 0);
	assert_int_equal(qpdf_read(q, f->to, NULL) & QPDF_ERRORS, 0);
	assert_key(q, tag_at(q, "0003"), "/A",
	    "<< /ListNumbering /Decimal /O /List >>");
	assert_key(q, tag_at(q, "00030"), "/E", "null");
	assert_key(q, tag_at(q, "000400"), "/A",
	    "<< /ColSpan 2 /O /Table /Scope /Column >>");
	assert_key(q, tag_at(q, "000410"), "/A",
	    "<< /O /Table /RowSpan 2 /Scope /Row >>");
	assert_key(q, tag_at(q, "0002"), "/ID", "(note-000001)");
	root = qpdf_get_root(q);
	assert_int_equal(qpdf_oh_get_array_n_items(q, qpdf_oh_get_key(q,
	    qpdf_oh_get_key(q, qpdf_oh_get_key(q, root, "/StructTreeRoot"),
	    "/IDTree"), "/Names")), 2);
	link = qpdf_oh_get_array_item(q, qpdf_oh_get_key(q,
	    qpdf_get_page_n(q, 0), "/Annots"), 0);
	assert_key(q, link, "/Contents", "(Where it leads)");
	font = qpdf_oh_get_key(q, qpdf_oh_get_key(q, qpdf_oh_get_key(q,
	    qpdf_get_page_n(q, 0), "/Resources"), "/Font"), "/F1");
	font = qpdf_oh_get_key(q, qpdf_oh_get_array_item(q, qpdf_oh_get_key(q,
	    font, "/DescendantFonts"), 0), "/FontDescriptor");
	assert_key(q, font, "/CIDSet", "null");
	qpdf_cleanup(&q);
}

static void
gives_the_same_bytes_twice(void **state)
{
	struct fixture *f = *state;
	const char *again = arena_printf(&f->arena, "%s/again.pdf", f->dir);
	struct buf one = BUF_INIT, two = BUF_INIT;

	assert_int_equal(pdf_finish(f->from, f->to, f->d), 0);
	assert_int_equal(pdf_finish(f->from, again, f->d), 0);
	assert_int_equal(fs_read(f->to, &one), 0);
	assert_int_equal(fs_read(again, &two), 0);
	assert_int_equal(one.len, two.len);
	assert_memory_equal(one.data, two.data, one.len);
	assert_null(strstr(one.data + one.len - 200, "moment"));
	buf_release(&one);
	buf_release(&two);
}

static void
finds_named_places(void **state)
{
	struct fixture *f = *state;
	struct pdf_places places = pdf_places_read(&f->arena, f->from);

	assert_int_equal(places.count, 2);
	assert_int_equal(pdf_places_find(&places, "here"), 0);
	assert_int_equal(pdf_places_find(&places, "there"), 0);
	assert_int_equal(pdf_places_find(&places, "nowhere"), -1);
	places = pdf_places_read(&f->arena, "/nonexistent.pdf");
	assert_int_equal(places.count, 0);
}

static void
reports_what_it_cannot_read(void **state)
{
	struct fixture *f = *state;
	const char *bare = arena_printf(&f->arena, "%s/bare.pdf", f->dir);
	static const char pdf[] = "%PDF-1.7\n1 0 obj\n<</Pages 2 0 R>>\n"
	    "endobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n"
	    "trailer\n<</Root 1 0 R>>\n%%EOF\n";

	assert_int_equal(fs_write(bare, pdf, sizeof(pdf) - 1), 0);
	assert_int_equal(pdf_finish(bare, f->to, f->d), -1);
	assert_null(pdf_tags_read(&f->arena, bare, "p.json", f->d));
	assert_int_equal(diag_exit_code(f->d, 0), EXIT_CONTENT);
	assert_int_equal(pdf_finish("/nonexistent.pdf", f->to, f->d), -1);
	assert_null(pdf_tags_read(&f->arena, "/nonexistent.pdf", "p.json",
	    f->d));
	assert_int_equal(pdf_finish(f->from, "/nonexistent/to.pdf", f->d),
	    -1);
	assert_int_equal(diag_exit_code(f->d, 0), EXIT_WORLD);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
		    reads_texts_through_their_fonts, set_up, tear_down),
		cmocka_unit_test_setup_teardown(finishes_the_tags, set_up,
		    tear_down),
		cmocka_unit_test_setup_teardown(finishes_the_attributes,
		    set_up, tear_down),
		cmocka_unit_test_setup_teardown(gives_the_same_bytes_twice,
		    set_up, tear_down),
		cmocka_unit_test_setup_teardown(finds_named_places, set_up,
		    tear_down),
		cmocka_unit_test_setup_teardown(reports_what_it_cannot_read,
		    set_up, tear_down)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
