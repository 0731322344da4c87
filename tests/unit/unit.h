/*
 * What every unit test includes: cmocka with the headers it asks for.
 */
#ifndef UNIT_H
#define UNIT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define UNIT_COUNT(list) (sizeof(list) / sizeof((list)[0]))

#endif
