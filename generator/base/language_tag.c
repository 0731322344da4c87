#include "base/language_tag.h"

#include <stddef.h>
#include <string.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

#define LANGUAGE_NAME_MAX 100	/* UTF-16 units; the longest has about 50 */

/* ICU's own string for a code, or NULL. */
static const char *
language_tag_find(const char *code)
{
	const char *const *all = uloc_getISOLanguages();

	while (*all != NULL && strcmp(*all, code) != 0)
		all++;
	return *all;
}

bool
language_tag_known(const char *code)
{
	return language_tag_find(code) != NULL;
}

bool
language_tag_is_rtl(const char *code)
{
	return uloc_isRightToLeft(code);
}

/* Is a language called so in English, in Welsh or in itself? */
static bool
language_tag_is_named(const char *code, const UChar *word)
{
	const char *const in[] = { "en", "cy", code };
	UChar name[LANGUAGE_NAME_MAX];
	UErrorCode error;
	size_t i;

	for (i = 0; i < sizeof(in) / sizeof(in[0]); i++) {
		error = U_ZERO_ERROR;
		uloc_getDisplayLanguage(code, in[i], name, LANGUAGE_NAME_MAX,
		    &error);
		if (U_SUCCESS(error) && error !=
		    U_STRING_NOT_TERMINATED_WARNING &&
		    u_strcasecmp(name, word, 0) == 0)
			return true;
	}
	return false;
}

const char *
language_tag_guess(const char *word)
{
	const char *const *all = uloc_getISOLanguages();
	char code[ULOC_LANG_CAPACITY];
	UChar name[LANGUAGE_NAME_MAX];
	UErrorCode error = U_ZERO_ERROR;

	uloc_getLanguage(word, code, sizeof(code), &error);
	if (U_SUCCESS(error) && error != U_STRING_NOT_TERMINATED_WARNING &&
	    language_tag_known(code))
		return language_tag_find(code);
	error = U_ZERO_ERROR;
	u_strFromUTF8(name, LANGUAGE_NAME_MAX, NULL, word, -1, &error);
	if (U_FAILURE(error) || error == U_STRING_NOT_TERMINATED_WARNING)
		return NULL;
	while (*all != NULL && !language_tag_is_named(*all, name))
		all++;
	return *all;
}
