#include "publish/fop_config.h"

#include <libxml/parser.h>
#include <string.h>

#include "base/buf.h"
#include "unit.h"

static void
writes_a_sound_configuration(void **state)
{
	struct buf out = BUF_INIT;
	xmlDoc *doc;

	(void)state;
	fop_config_put(&out, "/srv/a b & <c>");
	doc = xmlReadMemory(out.data, (int)out.len, "conf", NULL,
	    XML_PARSE_NONET);
	assert_non_null(doc);
	xmlFreeDoc(doc);
	assert_non_null(strstr(out.data,
	    "<base>file:///srv/a%20b%20&amp;%20%3Cc%3E/</base>"));
	buf_release(&out);
}

/* Another site has the same recipe, and every font has its hash in it. */
static void
has_a_recipe_without_folder(void **state)
{
	struct buf config = BUF_INIT, recipe = BUF_INIT;

	(void)state;
	fop_config_put(&config, "");
	fop_config_put_recipe(&recipe);
	assert_memory_equal(recipe.data, config.data, config.len);
	assert_true(recipe.len > config.len + 64);
	buf_release(&config);
	buf_release(&recipe);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(writes_a_sound_configuration),
		cmocka_unit_test(has_a_recipe_without_folder)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
