#include "publish/fop_config.h"

#include <stddef.h>
#include <string.h>
#include <sys/stat.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/fs.h"
#include "base/text.h"

#define FOP_FONTS "/usr/share/fonts/truetype/"
#define FOP_JAR "/usr/share/java/fop.jar"	/* where Debian puts it */

/* The fonts of PDFs: family, style, weight and file below FOP_FONTS. */
static const struct {
	const char	*family;
	const char	*style;
	const char	*weight;
	const char	*file;
} fop_fonts[] = {
	{ "Body", "normal", "normal", "open-sans/OpenSans-Regular.ttf" },
	{ "Body", "italic", "normal", "open-sans/OpenSans-Italic.ttf" },
	{ "Body", "normal", "600", "open-sans/OpenSans-Semibold.ttf" },
	{ "Body", "normal", "bold", "open-sans/OpenSans-Bold.ttf" },
	{ "Body", "italic", "bold", "open-sans/OpenSans-BoldItalic.ttf" },
	{ "Mono", "normal", "normal", "dejavu/DejaVuSansMono.ttf" }
};

void
fop_config_put(struct buf *out, const char *base)
{
	size_t i;

	buf_puts(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
	    "<fop version=\"1.0\">\n"
	    "<accessibility>true</accessibility>\n"
	    "<strict-configuration>true</strict-configuration>\n"
	    "<strict-validation>true</strict-validation>\n"
	    "<use-cache>false</use-cache>\n"
	    "<complex-scripts disabled=\"true\"/>\n<base>file://");
	text_put_url(out, base, strlen(base));
	buf_puts(out, "/</base>\n<font-base>file://" FOP_FONTS "</font-base>\n"
	    "<source-resolution>96</source-resolution>\n"
	    "<target-resolution>150</target-resolution>\n"
	    "<renderers><renderer mime=\"application/pdf\">\n"
	    "<pdf-a-mode>PDF/A-2a</pdf-a-mode>\n"
	    "<pdf-ua-mode>PDF/UA-1</pdf-ua-mode>\n"
	    "<version>1.7</version>\n"
	    "<filterList><value>flate</value></filterList>\n<fonts>\n");
	for (i = 0; i < sizeof(fop_fonts) / sizeof(fop_fonts[0]); i++)
		buf_printf(out, "<font kerning=\"yes\" embed-url=\"%s\" "
		    "embedding-mode=\"subset\"><font-triplet name=\"%s\" "
		    "style=\"%s\" weight=\"%s\"/></font>\n",
		    fop_fonts[i].file, fop_fonts[i].family,
		    fop_fonts[i].style, fop_fonts[i].weight);
	buf_puts(out, "</fonts>\n</renderer></renderers>\n</fop>\n");
}


void
fop_config_put_recipe(struct buf *out)
{
	struct buf path = BUF_INIT, font = BUF_INIT;
	struct arena a = ARENA_INIT;
	struct stat st;
	size_t i;

	fop_config_put(out, "");
	for (i = 0; i < sizeof(fop_fonts) / sizeof(fop_fonts[0]); i++) {
		buf_clear(&path);
		buf_clear(&font);
		buf_printf(&path, FOP_FONTS "%s", fop_fonts[i].file);
		/* A missing one is reported by FOP. */
		if (fs_read(path.data, &font) == 0)
			buf_puts(out, fs_hash(&a, font.data, font.len));
	}
	if (stat(FOP_JAR, &st) == 0)
		buf_printf(out, "%lld %lld\n", (long long)st.st_size,
		    (long long)st.st_mtime);
	arena_release(&a);
	buf_release(&font);
	buf_release(&path);
}
