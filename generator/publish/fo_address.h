/*
 * Which files FO may ask FOP to read: those below the folder of the site.
 * Stage: publish.
 * Must not know: FOP, or which files there are.
 */
#ifndef PUBLISH_FO_ADDRESS_H
#define PUBLISH_FO_ADDRESS_H

#include <stdbool.h>

/*
 * May an attribute stand in FO? False if FOP would fetch what it names and
 * that is no plain relative path: with a scheme, a host, a root or "..",
 * written plainly or with "%2e", or if it moves the folder that addresses are
 * relative to.
 * Takes:  name: without prefix; is_xml: of the prefix "xml"; value: unescaped.
 * Source: XSL 1.1 7.30.16 (src) and 5.9.9 (uri-specification); XML Base 3.
 */
bool	 fo_address_is_fine(const char *name, bool is_xml, const char *value);

#endif
