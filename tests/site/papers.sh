# Papers that others made, and single sections, in a pack: pages and numbers,
# bookmarks, tags, what is said of a PDF without tags, the same bytes twice.
. "$ROOT/tests/site/lib"

needs fix-qdf java pdfinfo pdftotext qpdf

cp -r "$ROOT/tests/site/packs" "$TMP/site"
cd "$TMP/site"
agenda=content/agendas/2024-06-20-cabinet
pack=build/site/en/agendas/2024-06-20-cabinet/2024-06-20-cabinet.pdf
page=${pack%/*}/index.html

build() {
	"$YJPLAN" build >"$TMP/log" 2>&1 ||
	    { cat "$TMP/log"; die 'the site does not build'; }
}

# PAPERS: the papers of an item 4, after what is in the agenda.
items() {
	{ sed '/^  \]$/,$d; $!b' "$TMP/agenda"
		echo "    , {\"number\": \"4\", \"title\": \"Partners\","
		echo "      \"documents\": [$1]}"
		printf '  ]\n}\n'
	} >$agenda/agenda.json
}

text() {
	pdftotext -f "$1" -l "$2" $pack - | tr '\n' ' '
}

# The partner's papers are made by ourselves: with tags, the plan of this site;
# without, two pages of it, taken out by a program that drops its tags.
cp $agenda/agenda.json "$TMP/agenda"
build
mkdir $agenda/papers
cp build/site/en/plans/abermor-2024/abermor-2024.pdf $agenda/papers/plan.pdf
qpdf --empty --pages $agenda/papers/plan.pdf 2-3 -- $agenda/papers/scan.pdf
report='"reports/plan-report"'
tagged='{"pdf": "papers/plan.pdf", "title": "Their plan", "lang": "en"}'
scan='{"pdf": "papers/scan.pdf", "title": "A scan", "lang": "cy",
	"accessible": "plans/abermor-2024"}'
section='{"document": "plans/abermor-2024", "section": "02-actions"}'

# A tagged one after a report: no sheet in front, numbers go on, its own tags
# and bookmarks are there.
items "$report, $tagged"
build
grep -q ' 5 PDFs, 0 warnings' "$TMP/log" || { cat "$TMP/log"; die 'said'; }
before=$(pdfinfo $pack | sed -n 's/^Pages: *//p')
[ "$before" -eq 20 ] || die "the pack has $before pages"
text 1 1 | grep -qF 'Partners (Pages 35 - 42)' || die 'range'
text 14 14 | grep -q 'Abermor plan.*Page 36' || die 'first page not stamped'
text 20 20 | grep -q 'About this plan.*Page 42' || die 'last page not stamped'
pdfinfo -struct-text $pack 2>/dev/null >"$TMP/struct"
[ "$(grep -c '"Two ways to help"' "$TMP/struct")" -eq 2 ] ||
    die 'the tags of the paper are not in the pack'
! grep -q 'Page 4[0-2]"' "$TMP/struct" || die 'the stamp is read aloud'
qpdf --json=2 --json-key=outlines $pack | grep -A99 '"destpageposfrom1": 14' |
    grep -q '"title": "This year"' || die 'bookmarks'
! grep -q 'does not meet the standard' $page || die 'HTML says not PDF/UA'
sha256sum $pack >"$TMP/sums"
cp -r build/site "$TMP/tagged"

# Links of the paper lead to its own pages in the pack.
qpdf --qdf --object-streams=disable $pack "$TMP/qdf.pdf"
grep -aq '/URI (https://abermor.example/en/plans' "$TMP/qdf.pdf" ||
    die 'the links of the paper are lost'

rm -rf build
build
sha256sum -c --quiet "$TMP/sums" || die 'the same pack differs'

# One without tags stands behind a sheet that says so; its odd page count is
# made even by a blank page.
items "$scan"
build
grep -q ' 5 PDFs (2 not PDF/UA), 0 warnings' "$TMP/log" ||
    { cat "$TMP/log"; die 'the summary does not say that it is not PDF/UA'; }
grep -q "note: 'papers/scan.pdf' has no tags" "$TMP/log" || die 'no note'
text 1 1 | grep -qF 'Partners (Pages 35 - 38)' || die 'range of the scan'
text 13 13 | grep -q 'Item 4: Partners .*A scan .*Screen readers cannot' ||
    die 'no sheet in front'
text 13 13 | grep -qF 'https://abermor.example/en/plans/abermor-2024/' ||
    die 'no link to an accessible version'
text 14 14 | grep -q 'Contents.*Page 36' || die 'page of the scan'
text 16 16 | grep -qF 'intentionally left blank' || die 'no blank page'
grep -q 'does not meet the standard for accessible PDFs.*: A scan' $page ||
    die 'the page does not say that the pack is not PDF/UA'
grep -q 'Accessible version' $page || die 'no accessible version on the page'
grep -q '"note":	"not PDF/UA' build/site/manifest.json || die 'manifest'
qpdf --qdf --object-streams=disable $pack "$TMP/qdf.pdf"
! grep -aq 'pdfuaid:part>' "$TMP/qdf.pdf" || die 'the pack says it is PDF/UA'

# One that says it is PDF/UA, but of which a part of a page is outside its tags
# and not an artifact: it is not believed, though its tags are kept.
qpdf --qdf --object-streams=disable $agenda/papers/plan.pdf "$TMP/plan.qdf"
sed -i '0,/^\/P <<\/MCID [0-9]*>>/s//\/P <<\/No 0>>/' "$TMP/plan.qdf"
fix-qdf "$TMP/plan.qdf" >$agenda/papers/plan.pdf
items "$tagged"
! "$YJPLAN" build >"$TMP/log" 2>&1 || die 'no accessible version, but built'
grep -q "tags of 'papers/plan.pdf' are not complete: something shown" \
    "$TMP/log" || { cat "$TMP/log"; die 'the fault is not named'; }
items "${tagged%\}}, \"accessible\": \"https://abermor.example/x\"}"
build
grep -q ' 5 PDFs (2 not PDF/UA), 1 warning,' "$TMP/log" ||
    { cat "$TMP/log"; die 'the summary says that it is PDF/UA'; }
grep -q 'agenda.json:.*warning: .papers/plan.pdf. is not PDF/UA' "$TMP/log" ||
    die 'no warning'
text 13 13 | grep -q 'Item 4: Partners .*Their plan .*may not read all' ||
    die 'no sheet in front of what is not complete'
grep -q 'does not meet the standard for accessible PDFs.*: Their plan' \
    $page || die 'the page does not say so'
qpdf --qdf --object-streams=disable $pack "$TMP/qdf.pdf"
! grep -aq 'pdfuaid:part>' "$TMP/qdf.pdf" || die 'the pack says it is PDF/UA'
pdfinfo -struct-text $pack 2>/dev/null >"$TMP/struct"
[ "$(grep -c '"Two ways to help"' "$TMP/struct")" -eq 2 ] ||
    die 'the tags of one that is not complete are lost'
cp build/site/en/plans/abermor-2024/abermor-2024.pdf $agenda/papers/plan.pdf

# A section alone keeps its numbers; links to what is not there go to the web.
sed -i '/"documents": \["plans/d; s/\("cy": "Cynllun"}\),/\1/' "$TMP/agenda"
printf '\nSee the [start](01-introduction.en.md).\n' \
    >>content/plans/abermor-2024/02-actions.en.md
items "$section"
build
text 1 1 | grep -qF 'Partners (Pages 27 - 28)' || die 'range of the section'
text 5 5 | grep -q 'Item 4: Partners .*Section of: Abermor plan .*Actions' ||
    die 'head of the section'
text 5 6 | grep -q 'Figure 1:' || die 'numbers of figures'
pdfinfo -struct-text $pack 2>/dev/null | grep -A1 'H2 ' | grep -q 'Actions' ||
    die 'level of the section'
pdfinfo -url $pack 2>/dev/null | grep -q 'plans/abermor-2024/introduction/' ||
    die 'a link to what is not in the pack'
grep -q 'href="[^"]*/plans/abermor-2024/actions/">Actions (Abermor plan)' \
    $page || die 'the section on the page of the agenda'

# veraPDF has nothing against a pack of papers that are PDF/UA.
[ -e "$ROOT/build/verapdf/greenfield-apps.jar" ] ||
    { echo 'SKIP veraPDF is not there: tests/fetch'; exit 77; }
mkdir "$TMP/packs"
cp "$TMP/tagged/en/agendas/"*/*.pdf "$TMP/packs/tagged.pdf"
cp $pack "$TMP/packs/section.pdf"
"$ROOT/tests/pdf/check_pdf" "$TMP/packs" || die 'veraPDF'
