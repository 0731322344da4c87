/*
 * The configuration of Apache FOP: its fonts and what kind of PDF it makes.
 * Stage: publish.
 * Must not know: how FOP is run.
 */
#ifndef PUBLISH_FOP_CONFIG_H
#define PUBLISH_FOP_CONFIG_H

struct buf;

/*
 * Append the configuration for tagged, archivable PDFs (PDF/A-2a, PDF/UA-1)
 * with embedded fonts.
 * Takes:  base: absolute folder, without "/" at its end, to which addresses
 *         of images in the FO are relative.
 */
void	 fop_config_put(struct buf *out, const char *base);

/*
 * Append what decides a PDF besides its own FO and images: the configuration
 * without its folder, a hash of each font file, and which FOP there is.
 */
void	 fop_config_put_recipe(struct buf *out);

#endif
