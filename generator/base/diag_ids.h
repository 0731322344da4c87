/*
 * Every diagnostic that yjplan can print: DIAG(name, "id", level).
 * Stage: base.
 * Must not know: who reports.
 *
 * Included more than once, with DIAG defined each time.
 * The id is stable: it is printed in brackets, documented in yjplan(1), and
 * has a case in tests/lint. Levels: NOTE, WARNING, ERROR are the writer's;
 * WORLD is an error of the machine (files, programs).
 */

/* Files. */
DIAG(FILE_READ, "file-read", WORLD)
DIAG(FILE_WRITE, "file-write", WORLD)
DIAG(FILE_NAME, "file-name", ERROR)
DIAG(FILE_UNUSED, "file-unused", WARNING)
DIAG(PATH_OUTSIDE, "path-outside", ERROR)
DIAG(ENCODING, "encoding", ERROR)

/* JSON. */
DIAG(JSON_SYNTAX, "json-syntax", ERROR)
DIAG(JSON_KEY_UNKNOWN, "json-key-unknown", ERROR)
DIAG(JSON_KEY_TWICE, "json-key-twice", ERROR)
DIAG(JSON_KEY_MISSING, "json-key-missing", ERROR)
DIAG(JSON_TYPE, "json-type", ERROR)
DIAG(JSON_VALUE, "json-value", ERROR)
DIAG(JSON_LENGTH, "json-length", ERROR)

/* Markdown. */
DIAG(MARKDOWN_TITLE, "markdown-title", ERROR)
DIAG(MARKDOWN_INLINE, "markdown-inline", ERROR)
DIAG(MARKDOWN_HTML, "markdown-html", ERROR)
DIAG(MARKDOWN_DEPTH, "markdown-depth", ERROR)
DIAG(MARKDOWN_HEADING, "markdown-heading", ERROR)
DIAG(MARKDOWN_ALERT, "markdown-alert", ERROR)
DIAG(MARKDOWN_TABLE, "markdown-table", ERROR)
DIAG(MARKDOWN_CAPTION, "markdown-caption", WARNING)
DIAG(MARKDOWN_EMBED, "markdown-embed", ERROR)
DIAG(MARKDOWN_FOOTNOTE, "markdown-footnote", ERROR)
DIAG(MARKDOWN_LANG, "markdown-lang", ERROR)
DIAG(MARKDOWN_ABBREVIATION, "markdown-abbreviation", ERROR)
DIAG(ABBREVIATION_TWICE, "abbreviation-twice", WARNING)

/* References. */
DIAG(LINK_TARGET, "link-target", ERROR)
DIAG(LINK_ANCHOR, "link-anchor", ERROR)
DIAG(LINK_SCHEME, "link-scheme", ERROR)
DIAG(IMAGE_MISSING, "image-missing", ERROR)
DIAG(IMAGE_FORMAT, "image-format", ERROR)
DIAG(IMAGE_ALT, "image-alt", ERROR)
DIAG(DATASET_UNKNOWN, "dataset-unknown", ERROR)
DIAG(DATASET_KIND, "dataset-kind", ERROR)
DIAG(DOCUMENT_UNKNOWN, "document-unknown", ERROR)
DIAG(SECTION_UNKNOWN, "section-unknown", ERROR)
DIAG(SLUG_TWICE, "slug-twice", ERROR)
DIAG(FOLLOWS, "follows", ERROR)
DIAG(FOLLOWS_FIGURE, "follows-figure", ERROR)
DIAG(REPORT_STYLE, "report-style", ERROR)

/* Data. */
DIAG(TOTAL_WRONG, "total-wrong", ERROR)
DIAG(TOTAL_TELLS, "total-tells", ERROR)
DIAG(CHART_DATA, "chart-data", ERROR)
DIAG(DISCLOSURE_LOOSER, "disclosure-looser", ERROR)
DIAG(DISCLOSURE_WITHHELD, "disclosure-withheld", NOTE)
DIAG(INDICATOR_UNKNOWN, "indicator-unknown", ERROR)
DIAG(INDICATOR_DIFFERS, "indicator-differs", WARNING)
DIAG(FIGURE_TYPED, "figure-typed", WARNING)
DIAG(FIGURE_PAIR, "figure-pair", WARNING)

/* Meetings. */
DIAG(CLEAR_DAYS, "clear-days", WARNING)
DIAG(BANK_HOLIDAYS, "bank-holidays", WARNING)
DIAG(AGENDA_CONTINUES, "agenda-continues", ERROR)
DIAG(DECISION_DATE, "decision-date", WARNING)
DIAG(DECISION_DAYS, "decision-days", WARNING)
DIAG(KEY_NOTICE, "key-notice", WARNING)
DIAG(PAPER_ACCESSIBLE, "paper-accessible", ERROR)
DIAG(PAPER_NOT_UA, "paper-not-ua", NOTE)
DIAG(PAPER_TAGS, "paper-tags", WARNING)
DIAG(STANDING_UNKNOWN, "standing-unknown", ERROR)
DIAG(EXEMPT_ITEM, "exempt-item", ERROR)
DIAG(EXEMPT_PARAGRAPH, "exempt-paragraph", ERROR)
DIAG(EXEMPT_INTEREST, "exempt-interest", ERROR)

/* Import. */
DIAG(IMPORT_FILE, "import-file", ERROR)
DIAG(IMPORT_SHEET, "import-sheet", ERROR)
DIAG(IMPORT_TABLE, "import-table", ERROR)
DIAG(IMPORT_CELL, "import-cell", ERROR)
DIAG(IMPORT_OPTION, "import-option", ERROR)
DIAG(IMPORT_EXISTS, "import-exists", ERROR)

/* Languages. */
DIAG(LANGUAGE_MISSING, "language-missing", ERROR)
DIAG(LANGUAGE_DRAFT, "language-draft", WARNING)
DIAG(LANGUAGE_TEXT, "language-text", ERROR)
DIAG(LANGUAGE_STALE, "language-stale", ERROR)
DIAG(LANGUAGE_SHAPE, "language-shape", ERROR)
DIAG(LANGUAGE_UNCONFIRMED, "language-unconfirmed", WARNING)
DIAG(CONFIRM_SECTION, "confirm-section", ERROR)

/* Accessibility statement. */
DIAG(ACCESSIBILITY_STALE, "accessibility-stale", ERROR)

/* Templates. */
DIAG(TEMPLATE_SYNTAX, "template-syntax", ERROR)
DIAG(UNKNOWN_NAME, "unknown-name", ERROR)
DIAG(TEMPLATE_VALUE, "template-value", ERROR)
DIAG(PARTIAL_MISSING, "partial-missing", ERROR)
DIAG(PARTIAL_CYCLE, "partial-cycle", ERROR)
DIAG(TEMPLATE_SIZE, "template-size", ERROR)

/* Themes. */
DIAG(THEME_CONTRAST, "theme-contrast", ERROR)

/* Output. */
DIAG(FO_SYNTAX, "fo-syntax", ERROR)
DIAG(PDF_EVENT, "pdf-event", ERROR)
DIAG(PDF_OVERFLOW, "pdf-overflow", WARNING)
DIAG(PDF_PAPER, "pdf-paper", ERROR)
DIAG(PDF_TAGS, "pdf-tags", ERROR)
DIAG(PDF_OUTLINE, "pdf-outline", ERROR)
DIAG(OUTPUT_BUSY, "output-busy", WORLD)
DIAG(RESTRICTED_DIR, "restricted-dir", ERROR)
DIAG(OUTPUT_LINK, "output-link", ERROR)
DIAG(PROGRAM_MISSING, "program-missing", WORLD)
DIAG(PROGRAM_FAILED, "program-failed", WORLD)
