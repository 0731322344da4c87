#include "load/pdf_scan.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

void
pdf_scan_init(struct pdf_scan *s, const void *bytes, size_t len)
{
	s->p = bytes;
	s->end = s->p + len;
	buf_init(&s->text);
	s->number = 0;
}

void
pdf_scan_release(struct pdf_scan *s)
{
	buf_release(&s->text);
}

static bool
pdf_scan_is_space(char c)
{
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' ||
	    c == '\f' || c == '\0';
}

/* Does a byte end a number, a name or a word? */
static bool
pdf_scan_is_end(char c)
{
	return pdf_scan_is_space(c) || memchr("()<>[]{}/%", c, 10) != NULL;
}

static void
pdf_scan_space(struct pdf_scan *s)
{
	while (s->p < s->end) {
		if (*s->p == '%')
			while (s->p < s->end && *s->p != '\n' &&
			    *s->p != '\r')
				s->p++;
		else if (pdf_scan_is_space(*s->p))
			s->p++;
		else
			break;
	}
}

/* Read the digits of "<...>" as bytes; an odd last digit stands for x0. */
static void
pdf_scan_hex(struct pdf_scan *s)
{
	static const char digits[] = "0123456789abcdef0123456789ABCDEF";
	unsigned value = 0, count = 0;
	const char *digit;

	for (; s->p < s->end && *s->p != '>'; s->p++) {
		digit = memchr(digits, *s->p, sizeof(digits) - 1);
		if (digit == NULL)
			continue;
		value = value << 4 | ((unsigned)(digit - digits) & 15);
		if (++count % 2 == 0)
			buf_putc(&s->text, (char)(value & 255));
	}
	if (count % 2 == 1)
		buf_putc(&s->text, (char)(value << 4 & 255));
	s->p += s->p < s->end;
}

/* The byte that an escape in "(...)" stands for; octal ones are read here. */
static char
pdf_scan_escape(struct pdf_scan *s)
{
	static const char from[] = "nrtbf", to[] = "\n\r\t\b\f";
	const char *known;
	unsigned value = 0;
	int i;

	if ((known = memchr(from, *s->p, sizeof(from) - 1)) != NULL) {
		s->p++;
		return to[known - from];
	}
	if (*s->p < '0' || *s->p > '7')
		return *s->p++;
	for (i = 0; i < 3 && s->p < s->end && *s->p >= '0' && *s->p <= '7';
	    i++)
		value = value << 3 | (unsigned)(*s->p++ - '0');
	return (char)(value & 255);
}

static void
pdf_scan_string(struct pdf_scan *s)
{
	int depth = 1;
	char c;

	while (s->p < s->end) {
		c = *s->p++;
		if (c == '\\' && s->p < s->end) {
			buf_putc(&s->text, pdf_scan_escape(s));
			continue;
		}
		depth += (c == '(') - (c == ')');
		if (depth == 0)
			break;
		buf_putc(&s->text, c);
	}
}

static enum pdf_token
pdf_scan_word(struct pdf_scan *s, enum pdf_token token)
{
	char *rest;

	while (s->p < s->end && !pdf_scan_is_end(*s->p))
		buf_putc(&s->text, *s->p++);
	if (token == PDF_TOKEN_NAME)
		return token;
	if (s->text.len == 0) {		/* a brace or a stray bracket */
		s->p++;
		return PDF_TOKEN_WORD;
	}
	s->number = strtod(s->text.data, &rest);
	return *rest == '\0' ? PDF_TOKEN_NUMBER : PDF_TOKEN_WORD;
}

enum pdf_token
pdf_scan_next(struct pdf_scan *s)
{
	bool is_double;
	char c;

	buf_clear(&s->text);
	pdf_scan_space(s);
	if (s->p == s->end)
		return PDF_TOKEN_END;
	c = *s->p;
	is_double = s->end - s->p > 1 && s->p[1] == c;
	if (c == '[' || c == ']') {
		s->p++;
		return c == '[' ? PDF_TOKEN_OPEN : PDF_TOKEN_CLOSE;
	}
	if ((c == '<' || c == '>') && is_double) {
		s->p += 2;
		return c == '<' ? PDF_TOKEN_OPEN : PDF_TOKEN_CLOSE;
	}
	if (c == '<' || c == '(') {
		s->p++;
		if (c == '<')
			pdf_scan_hex(s);
		else
			pdf_scan_string(s);
		return PDF_TOKEN_STRING;
	}
	if (c == '/') {
		s->p++;
		return pdf_scan_word(s, PDF_TOKEN_NAME);
	}
	return pdf_scan_word(s, PDF_TOKEN_WORD);
}
