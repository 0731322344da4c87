# PDFs of a plan, a report and a pack: page numbers, landscape tables, blank
# pages, languages; the same bytes twice; faults named with their file.
. "$ROOT/tests/site/lib"

needs java pdfinfo pdftotext

cp -r "$ROOT/tests/site/packs" "$TMP/site"
cd "$TMP/site"

build() {
	"$YJPLAN" build >"$TMP/log" 2>&1
}

# The build must fail, and say this.
must_say() {
	! build || { cat "$TMP/log"; die "no error: $1"; }
	grep -qF "$1" "$TMP/log" || { cat "$TMP/log"; die "not said: $1"; }
}

build || { cat "$TMP/log"; die 'the site does not build'; }
grep -q ' 5 PDFs, 0 warnings' "$TMP/log" || { cat "$TMP/log"; die 'PDFs'; }
plan=build/site/en/plans/abermor-2024/abermor-2024.pdf
pack=build/site/en/agendas/2024-06-20-cabinet/2024-06-20-cabinet.pdf
welsh=build/site/cy/agendau/2024-06-20-cabinet/2024-06-20-cabinet.pdf

# The wide table is on a landscape page, with its heading.
pdfinfo -f 1 -l 99 $plan | grep -q 'size: *841.* x 595' ||
    die 'no landscape page'
pdftotext -layout $plan - | grep -q 'Page 1 of\|Page 2 of' ||
    die 'no page numbers'

# Numbers go on from 23; an item begins on an odd page; a range counts the blank
# page that ends it.
pdftotext $pack - | tr '\n' ' ' >"$TMP/pack"
grep -qF 'Report (Pages 25 - 26)' "$TMP/pack" || die 'blank page counted'
grep -qE 'Plan \(Pages 27 - 3[02468]\)' "$TMP/pack" || die 'page range'
last=$(sed -n 's/.*Plan (Pages 27 - \([0-9]*\)).*/\1/p' "$TMP/pack")
[ "$last" -eq $((22 + $(pdfinfo $pack | sed -n 's/^Pages: *//p'))) ] ||
    die 'the last range does not end with the pack'
grep -qF 'This page is intentionally left blank' "$TMP/pack" || die 'blank'
[ $(($(pdfinfo $pack | sed -n 's/^Pages: *//p') % 2)) -eq 0 ] ||
    die 'the pack ends on an odd page'

# The notice of a blank page is tagged once, after the pages before it.
pdfinfo -struct-text $pack 2>"$TMP/struct.err" >"$TMP/struct"
[ "$(grep -c 'intentionally left blank' "$TMP/struct")" -eq \
    "$(pdftotext $pack - | grep -c 'intentionally left blank')" ] ||
    die 'blank pages are not tagged as they are printed'

# The pack speaks Welsh around an English plan.
pdftotext $welsh - | tr '\n' ' ' | grep -qF 'Adroddiad (Tudalennau 25 - 26)' ||
    die 'Welsh pack'
pdfinfo -struct $welsh 2>/dev/null | grep -q . || die 'no tags'

# The chair's reason is printed on the cover and on the page, in both languages.
grep -qF "chair's reason: The grant ends on 30 June" "$TMP/pack" ||
    die "chair's reason"
pdftotext $welsh - | tr '\n' ' ' | grep -qF \
    "Eitem frys: rheswm y Cadeirydd: Daw'r grant i ben" || die 'Welsh reason'
grep -qF 'The grant ends on 30 June.' "${pack%/*}/index.html" ||
    die 'no reason on the page'

# The page of the agenda has a place for each item, and its pages in the PDF;
# where no PDFs are made, it has no pages to tell.
page=${pack%/*}/index.html
grep -qF '<li id="item-3a">' "$page" || die 'no place for an item'
grep -qF "2024-06-20-cabinet.pdf#page=5\">Pages 27 to $last of the PDF" \
    "$page" || die 'no pages of an item'
grep -qF '#page=3">Tudalennau 25 i 26' "${welsh%/*}/index.html" ||
    die 'no pages in Welsh'
"$YJPLAN" build --no-pdf -o build/bare >"$TMP/log" 2>&1 ||
    { cat "$TMP/log"; die 'no pages alone'; }
! grep -q 'Pages 2\|#page=' build/bare/en/agendas/*/index.html ||
    die 'pages of no PDF'

# A later supplement goes on where this one ends, in either language, and so
# does one after that.
for number in 3 4; do
	next=content/agendas/2024-06-20-cabinet-$number
	mkdir $next
	sed -e "s/\"number\": 2/\"number\": $number/" \
	    -e "s/\"first_page\": 23/\"continues\": \"2024-06-20-cabinet${before-}\"/" \
	    content/agendas/2024-06-20-cabinet/agenda.json >$next/agenda.json
	before=-3
done
build || { cat "$TMP/log"; die 'no supplements'; }
pages=$(pdfinfo $pack | sed -n 's/^Pages: *//p')
for way in en/agendas/:Report:Pages cy/agendau/:Adroddiad:Tudalennau; do
	IFS=: read -r folder title word <<-END
	$way
	END
	for number in 3 4; do
		pdftotext build/site/$folder/2024-06-20-cabinet-$number/*.pdf - |
		    tr '\n' ' ' >"$TMP/next"
		first=$((last + (number - 3) * pages + 3))
		grep -qF "$title ($word $first - $((first + 1)))" "$TMP/next" ||
		    { cat "$TMP/next"; die "$way $number does not go on"; }
	done
done
grep -qF "Pages $((last + 3)) to" \
    build/site/en/agendas/2024-06-20-cabinet-3/index.html || die 'HTML'
rm -r content/agendas/2024-06-20-cabinet-*

# Links of a page to one place before: each is in the tags, or the proof would
# say so.
actions=content/plans/abermor-2024/02-actions.en.md
cp $actions "$TMP/actions"
cat >>$actions <<'END'

Both [ways](01-introduction.en.md#two-ways-to-help) are
[good ways](01-introduction.en.md#two-ways-to-help), and
[these ways](01-introduction.en.md#two-ways-to-help) help.
END
build || { cat "$TMP/log"; die 'links to one place'; }
cp "$TMP/actions" $actions
build

# Clean builds give the same bytes.
sha256sum $plan $pack $welsh >"$TMP/sums"
rm -rf build
build
sha256sum -c --quiet "$TMP/sums" || die 'the same PDFs differ'

# A sign that no font has, wherever it stands; what overflows, in its line.
rm -r content/agendas
intro=content/plans/abermor-2024/01-introduction.en.md
cp $intro "$TMP/intro"
cat >>$intro <<'END'

A face[^face]: 😀, and another: 😀

[^face]: A face in a note: 😀

| A | B | C | D | E | F | G | H | I | J | K | L |
|---|---|---|---|---|---|---|---|---|---|---|---|
| a | b | c | d | e | f | g | h | i | j | k | l |
END
printf '| Responsibilities %.0s' 1 2 3 4 5 6 7 8 9 10 11 12 >>$intro
echo '|' >>$intro
line=$(grep -n '^A face' $intro | cut -d: -f1)
must_say "$intro:$line:16: error: the fonts of the PDF have no '😀'"
must_say "$intro:$line:32: error: the fonts of the PDF have no '😀'"
must_say "$intro:$((line + 2)):28: error: the fonts of the PDF have no '😀'"
sed -i 's/😀//g' $intro
report=content/reports/plan-report/report.json
cp $report "$TMP/report"
sed -i 's/Agree the /Agree 😀 the /' $report
spot=$(grep -n '😀' $report | cut -d: -f1)
must_say "$report:$spot:20: error: the fonts of the PDF have no '😀'"
cp "$TMP/report" $report
build || { cat "$TMP/log"; die 'too wide a table is not built'; }
grep -q "$intro:$((line + 7)):1: warning: something is too wide" "$TMP/log" ||
    { cat "$TMP/log"; die 'the row that is too wide is not named'; }
grep -c ': warning: ' "$TMP/log" | grep -qx 1 || die 'it is named twice'
cp "$TMP/intro" $intro

# A template of the site's own that breaks FO, or drops a heading's tag.
mkdir -p templates/fo
echo '<fo:wrapper id="yj.end">' >templates/fo/end.mustache
must_say '[fo-syntax]'
rm templates/fo/end.mustache
sed 's/role="H{{chapter_level}}"//' "$ROOT/templates/fo/contents.mustache" \
    >templates/fo/contents.mustache
must_say "plan.json:1:1: error: heading 'Contents' of level"
