#include "render/chart_phrase.h"

#include <string.h>

/*
 * {a}, {b} and {n} are put in; {S} is {n} with a capital; {q} says that there
 * are other figures, not shown. Welsh: figures and names follow "ar gyfer",
 * "oedd", "yw" or a colon, none of which mutates a word; "o" and "i" stand
 * only before digits, never before "minws"; "yna" joins two figures, since "a"
 * would become "ac" before some of them.
 */
static const char *const phrases[CHART_PHRASE__MAX][LANG__MAX] = {
	[CHART_PHRASE_LINE] = { "Line chart.", "Siart llinell." },
	[CHART_PHRASE_COLUMN] = { "Column chart.", "Siart golofn." },
	[CHART_PHRASE_BAR] = { "Bar chart.", "Siart bar." },
	[CHART_PHRASE_DOT] = { "Dot chart.", "Siart dotiau." },
	[CHART_PHRASE_STACKED] = { "Stacked bar chart.",
	    "Siart bar wedi'i bentyrru." },
	[CHART_PHRASE_STACKED_100] = { "Stacked bar chart of shares.",
	    "Siart bar wedi'i bentyrru, yn dangos cyfrannau." },
	[CHART_PHRASE_PIE] = { "Pie chart.", "Siart cylch." },
	[CHART_PHRASE_STACKED_COLUMN] = { "Stacked column chart.",
	    "Siart golofn wedi'i bentyrru." },
	[CHART_PHRASE_STACKED_COLUMN_100] = { "Stacked column chart of "
	    "shares.", "Siart golofn wedi'i bentyrru, yn dangos cyfrannau." },
	[CHART_PHRASE_PANELS] = { "Small line charts on one scale.",
	    "Siartiau llinell bach ar yr un raddfa." },
	[CHART_PHRASE_CHAIN] = { "Bar chart of steps.",
	    "Siart bar o gamau." },
	[CHART_PHRASE_SUBJECT] = { "the figure", "y ffigur" },
	[CHART_PHRASE_SUBJECT_NAMED] = { "the figure for {n}",
	    "y ffigur ar gyfer {n}" },
	[CHART_PHRASE_AT_YEAR] = { "{a} in {b}", "{a} yn {b}" },
	[CHART_PHRASE_AT] = { "{a} ({b})", "{a} ({b})" },
	[CHART_PHRASE_FELL] = { "{S} fell from {a} to {b}.",
	    "Gostyngodd {n} o {a} i {b}." },
	[CHART_PHRASE_FELL_MINUS] = { "{S} fell from {a} to {b}.",
	    "Gostyngodd {n}: {a}, yna {b}." },
	[CHART_PHRASE_ROSE] = { "{S} rose from {a} to {b}.",
	    "Cynyddodd {n} o {a} i {b}." },
	[CHART_PHRASE_ROSE_MINUS] = { "{S} rose from {a} to {b}.",
	    "Cynyddodd {n}: {a}, yna {b}." },
	[CHART_PHRASE_SAME] = { "{S} stayed the same: {a}, then {b}.",
	    "Arhosodd {n} yr un fath: {a}, yna {b}." },
	[CHART_PHRASE_SAME_ENDS] = { "{S} was the same at the start and at "
	    "the end: {a}, then {b}.", "Roedd {n} yr un fath ar y dechrau ac "
	    "ar y diwedd: {a}, yna {b}." },
	[CHART_PHRASE_NEAR] = { "{S} was {a}, then {b}.",
	    "{S} oedd {a}, yna {b}." },
	[CHART_PHRASE_ONE] = { "{S} was {a}.", "{S} oedd {a}." },
	[CHART_PHRASE_NOTHING] = { "There is no figure to show.",
	    "Nid oes ffigur i'w ddangos." },
	[CHART_PHRASE_SERIES_COUNT] = { "Of {a} series: {b}.",
	    "O blith {a} cyfres: {b}." },
	[CHART_PHRASE_FELL_COUNT] = { "{a} fell", "gostyngodd {a}" },
	[CHART_PHRASE_ROSE_COUNT] = { "{a} rose", "cynyddodd {a}" },
	[CHART_PHRASE_NEAR_COUNT] = { "{a} with no clear change",
	    "{a} heb newid clir" },
	[CHART_PHRASE_LACK_COUNT] = { "{a} with fewer than two figures",
	    "{a} heb ddau ffigur" },
	[CHART_PHRASE_LOWER] = { "At that time it was lower than {a}.",
	    "Bryd hynny roedd yn is na'r ffigur ar gyfer {a}." },
	[CHART_PHRASE_LOWER_MANY] = { "At that time it was lower than: {a}.",
	    "Bryd hynny roedd yn is na'r ffigurau ar gyfer: {a}." },
	[CHART_PHRASE_EQUAL] = { "At that time it was the same as {a}.",
	    "Bryd hynny roedd yr un fath â'r ffigur ar gyfer {a}." },
	[CHART_PHRASE_EQUAL_MANY] = { "At that time it was the same as: {a}.",
	    "Bryd hynny roedd yr un fath â'r ffigurau ar gyfer: {a}." },
	[CHART_PHRASE_HIGHER] = { "At that time it was higher than {a}.",
	    "Bryd hynny roedd yn uwch na'r ffigur ar gyfer {a}." },
	[CHART_PHRASE_HIGHER_MANY] = { "At that time it was higher than: {a}.",
	    "Bryd hynny roedd yn uwch na'r ffigurau ar gyfer: {a}." },
	[CHART_PHRASE_BESIDE] = { "At that time: {a}.", "Bryd hynny: {a}." },
	[CHART_PHRASE_LATEST] = { "The latest figure for {n} was {a}.",
	    "Y ffigur diweddaraf ar gyfer {n} oedd {a}." },
	[CHART_PHRASE_HIGHEST] = { "The highest figure{q} was {a}.",
	    "Y ffigur uchaf{q} oedd {a}." },
	[CHART_PHRASE_HIGHEST_NAMED] = { "For {n} the highest figure{q} was "
	    "{a}.", "Ar gyfer {n}, y ffigur uchaf{q} oedd {a}." },
	[CHART_PHRASE_LOWEST_NAMED] = { "For {n} the lowest figure{q} was "
	    "{a}.", "Ar gyfer {n}, y ffigur isaf{q} oedd {a}." },
	[CHART_PHRASE_LOWEST] = { "The lowest{q} was {a}.",
	    "Yr isaf{q} oedd {a}." },
	[CHART_PHRASE_ALL] = { "All figures{q} were {a}.",
	    "{a} oedd pob ffigur{q}." },
	[CHART_PHRASE_ALL_NAMED] = { "All figures{q} for {n} were {a}.",
	    "{a} oedd pob ffigur{q} ar gyfer {n}." },
	[CHART_PHRASE_SHOWN] = { " shown", " a ddangosir" },
	[CHART_PHRASE_WHOLE] = { "{n}: {a} in all; the largest part was {b}.",
	    "{n}: {a} i gyd; y rhan fwyaf oedd {b}." },
	[CHART_PHRASE_WHOLE_MANY] = { "{n}: {a} in all; the largest parts "
	    "were {b}.", "{n}: {a} i gyd; y rhannau mwyaf oedd {b}." },
	[CHART_PHRASE_WHOLE_ONLY] = { "{n}: {a} in all.", "{n}: {a} i gyd." },
	[CHART_PHRASE_PART] = { "{n}: the largest part was {b}.",
	    "{n}: y rhan fwyaf oedd {b}." },
	[CHART_PHRASE_PART_MANY] = { "{n}: the largest parts were {b}.",
	    "{n}: y rhannau mwyaf oedd {b}." },
	[CHART_PHRASE_PARTS] = { "{a} in all: {b}.", "{a} i gyd: {b}." },
	[CHART_PHRASE_TARGET] = { "The target is {a}.", "Y targed yw {a}." },
	[CHART_PHRASE_TARGET_PERIOD] = { "The target is {a} ({b}).",
	    "Y targed yw {a} ({b})." },
	[CHART_PHRASE_MET] = { "The latest figure meets it.",
	    "Mae'r ffigur diweddaraf yn ei gyrraedd." },
	[CHART_PHRASE_MET_ROUNDED] = { "The latest figure rounds to it.",
	    "Mae'r ffigur diweddaraf yn talgrynnu iddo." },
	[CHART_PHRASE_NOT_MET] = { "The latest figure does not meet it.",
	    "Nid yw'r ffigur diweddaraf yn ei gyrraedd." },
	[CHART_PHRASE_BETTER_LOWER] = { "A lower figure is better.",
	    "Gorau po isaf y ffigur." },
	[CHART_PHRASE_BETTER_HIGHER] = { "A higher figure is better.",
	    "Gorau po uchaf y ffigur." },
	[CHART_PHRASE_MISSING] = { "{a}: {b}.", "{a}: {b}." },
	[CHART_PHRASE_MISSING_NAMED] = { "{a} for {n}: {b}.",
	    "{a} ar gyfer {n}: {b}." },
	[CHART_PHRASE_MORE] = { "{a} more", "{a} arall" },
	[CHART_PHRASE_PER_CENT] = { "{a} per cent", "{a} y cant" },
	[CHART_PHRASE_STEPS] = { "Step by step ({a}): {b}.",
	    "Gam wrth gam ({a}): {b}." },
	[CHART_PHRASE_OF_THOSE] = { " ({a} of those)", " ({a} o'r rheini)" },
	[CHART_PHRASE_CHAIN_WHOLE] = { "{a} of those at the first step "
	    "reached the last.", "Aeth {a} o'r rhai ar y cam cyntaf ymlaen at "
	    "y cam olaf." },
	[CHART_PHRASE_CHAIN_TARGET] = { "The target for the last step is {a} "
	    "of the step before.", "Y targed ar gyfer y cam olaf yw {a} o'r "
	    "cam blaenorol." },
	[CHART_PHRASE_MINUS] = { "minus {a}", "minws {a}" },
	[CHART_PHRASE_WORD_TARGET] = { "Target", "Targed" },
	[CHART_PHRASE_WORD_SOURCE] = { "Source", "Ffynhonnell" },
};

/* The last entry serves for marks that are not listed. */
static const struct {
	const char	*mark;
	const char	*words[LANG__MAX];
} marks[] = {
	{ "[x]", { "Not available [x]", "Ddim ar gael [x]" } },
	{ "[z]", { "Not applicable [z]", "Ddim yn berthnasol [z]" } },
	{ "[c]", { "Confidential [c]", "Cyfrinachol [c]" } },
	{ "[low]", { "Rounds to zero [low]", "Yn talgrynnu i sero [low]" } },
	{ "[p]", { "Provisional [p]", "Dros dro [p]" } },
	{ "[r]", { "Revised [r]", "Diwygiedig [r]" } },
	{ "[e]", { "Estimate [e]", "Amcangyfrif [e]" } },
	{ "[b]", { "Break in the series [b]", "Toriad yn y gyfres [b]" } },
	{ "[u]", { "Low reliability [u]", "Dibynadwyedd isel [u]" } },
	{ NULL, { "No figure", "Dim ffigur" } },
};

const char *
chart_phrase_text(enum chart_phrase phrase, enum lang lang)
{
	return phrases[phrase][lang];
}

const char *
chart_phrase_mark(const char *mark, enum lang lang)
{
	size_t i = 0;

	while (marks[i].mark != NULL && strcmp(marks[i].mark, mark) != 0)
		i++;
	return marks[i].words[lang];
}
