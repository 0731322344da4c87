/* Links and anchors of built pages, in groups and between them. */
#include "publish/link_check.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/fs.h"
#include "base/wire.h"
#include "publish/page_links.h"
#include "publish/stage.h"
#include "unit.h"

struct built {
	char			 dir[32];
	struct stage		 stage;
	struct diag		*diag;
	struct page_links	 group;
	struct page_links	 all;
};

static int
setup(void **state)
{
	struct built *b = calloc(1, sizeof(*b));
	char out[64];

	strcpy(b->dir, "/tmp/yjplan-XXXXXX");
	assert_non_null(mkdtemp(b->dir));
	snprintf(out, sizeof(out), "%s/site", b->dir);
	b->diag = diag_new();
	assert_int_equal(stage_begin(&b->stage, out, b->diag), 0);
	*state = b;
	return 0;
}

static int
teardown(void **state)
{
	struct built *b = *state;

	page_links_release(&b->group);
	page_links_release(&b->all);
	stage_end(&b->stage);
	diag_free(b->diag);
	assert_int_equal(fs_remove(b->dir), 0);
	free(b);
	return 0;
}

static void
put(struct built *b, const char *path, const char *html)
{
	assert_int_equal(stage_put(&b->stage, path, html, strlen(html)), 0);
	if (strstr(path, ".html") != NULL)
		page_links_read(&b->group, path, html, strlen(html));
}

/* End a group; gives how many links lead out of it. */
static size_t
end_group(struct built *b)
{
	size_t before = b->all.count;
	struct buf out = BUF_INIT;
	const char *fields[WIRE_FIELDS];
	char *at;

	page_links_send(&b->group, b->diag, &out);
	at = out.data;
	while (wire_next(&at, fields, WIRE_FIELDS))
		assert_true(page_links_take(&b->all, fields));
	buf_release(&out);
	return b->all.count - before;
}

static void
assert_said(struct built *b, const char *want)
{
	char *said = diag_said(b->diag);

	assert_string_equal(said, want);
	free(said);
}

static void
keeps_only_what_leads_out(void **state)
{
	struct built *b = *state;

	put(b, "en/a/index.html", "<p id=\"x\"><a href=\"#x\">x</a>"
	    "<a href=\"../b/#y\">y</a><a href='https://x.example/'>z</a>"
	    "<img src=\"../../style.css\"><a href=\"../../style.css\">s</a>");
	put(b, "en/b/index.html", "<p id=\"y\"><a href=\"../a/\">a</a>"
	    "<a href=\"../../style.css\">s</a><a href=\"?q=1#y\">q</a>");
	assert_int_equal(end_group(b), 1);
	assert_string_equal(b->all.links[0].to, "style.css");
	assert_string_equal(b->all.links[0].page, "en/a/index.html");
	assert_int_equal(b->all.links[0].count, 3);
	assert_int_equal(link_check(&b->stage, &b->all, b->diag), -1);
	put(b, "style.css", "p {}");
	assert_int_equal(link_check(&b->stage, &b->all, b->diag), 0);
	assert_said(b, "en/a/index.html:1:1: error: leads to 'style.css', "
	    "which is not on the built site (links like this: 3) "
	    "[output-link]\n");
}

static void
finds_anchors_of_other_groups(void **state)
{
	struct built *b = *state;

	put(b, "a.html", "<a href=\"b.html#here\">1</a>"
	    "<a href=\"b.html#there\">2</a><a href=\"b.pdf#page=2\">3</a>"
	    "<a href=\"c.html\">4</a>");
	assert_int_equal(end_group(b), 4);
	put(b, "b.html", "<p id=\"here\"><a href=\"b.html#there\">5</a>");
	assert_int_equal(end_group(b), 1);
	put(b, "b.pdf", "%PDF");
	assert_int_equal(link_check(&b->stage, &b->all, b->diag), -1);
	assert_said(b,
	    "a.html:1:1: error: leads to 'b.html#there', which is not on the "
	    "built site (links like this: 2) [output-link]\n"
	    "a.html:1:1: error: leads to 'c.html', which is not on the "
	    "built site (links like this: 1) [output-link]\n");
}

static void
sees_what_leads_out_of_the_site(void **state)
{
	struct built *b = *state;

	put(b, "a.html", "<a href=\"../../x\">1</a>");
	end_group(b);
	assert_int_equal(link_check(&b->stage, &b->all, b->diag), -1);
	assert_said(b, "a.html:1:1: error: leads to '(outside) ../../x', "
	    "which is not on the built site (links like this: 1) "
	    "[output-link]\n");
}

static void
reports_an_id_that_stands_twice(void **state)
{
	struct built *b = *state;

	put(b, "a.html", "<p id=\"x\"><p ID=x><p id=\"y\">");
	put(b, "b.html", "<p id=\"x\">");
	end_group(b);
	assert_said(b, "a.html#x:1:1: error: this id stands twice on its "
	    "page [output-link]\n");
}

#define WITH_SITE(test) cmocka_unit_test_setup_teardown(test, setup, teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		WITH_SITE(keeps_only_what_leads_out),
		WITH_SITE(finds_anchors_of_other_groups),
		WITH_SITE(sees_what_leads_out_of_the_site),
		WITH_SITE(reports_an_id_that_stands_twice)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
