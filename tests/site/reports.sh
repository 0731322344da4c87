# Reports in two installed styles and one of the site's own; paragraphs and
# recommendations that can be linked by number; nothing is left out.
. "$ROOT/tests/site/lib"

needs fop pdfinfo pdftotext

cp -r "$ROOT/tests/site/reports" "$TMP/site"
cd "$TMP/site"
json=content/reports/endorse/report.json
pages=build/site/en/reports/endorse
pdf=$pages/endorse.pdf

build() {
	"$YJPLAN" build >"$TMP/log" 2>&1 || { cat "$TMP/log"; die "$1"; }
	pdftotext $pdf - | tr -s '\n ' ' ' >"$TMP/text"
}

# Words must follow each other in this order.
in_order() {
	file=$1
	shift
	tr '\n' ' ' <"$file" | grep -q "$(printf '.*%s' "$@")" ||
		die "not in this order in $file: $*"
}

build 'the cabinet style'
in_order "$TMP/text" 'Recommendations' '1. Endorse' '2. Note' \
	'Reason for the recommendations' 'Decision maker Full Council' \
	'Purpose of this report' '1.1 First' 'Implications' 'Cost None' \
	'Background papers' 'Appendix 1: ' 'Contacts' 'Circulation'
in_order $pages/index.html 'id="recommendation_2"' 'Key decision' 'Yes' \
	'Implications'
grep -q 'href="why/#p1-2">paragraph 1.2' $pages/index.html ||
	die 'no link to a paragraph in the recommendation'
grep -q 'href="../why/#p1-1">1.1' $pages/what/index.html ||
	die 'no link to a paragraph of another section'
pdftotext build/site/cy/adroddiadau/cymeradwyo/cymeradwyo.pdf - |
	grep -q "Rheswm dros yr argymhellion" || die 'no Welsh'

# A new paragraph moves the numbers after it, and no others.
grep -q 'id="p1-1".*First' $pages/why/index.html || die 'no 1.1'
grep -q 'id="p2-1".*Third' $pages/what/index.html || die 'no 2.1'
sed -i 's/^Second/New.\n\nSecond/' content/reports/endorse/01-why.en.md
build 'a new paragraph'
grep -q 'id="p1-1".*First' $pages/why/index.html || die '1.1 moved'
grep -q 'id="p1-3".*Second' $pages/why/index.html || die 'no 1.3'
grep -q 'id="p2-1".*Third' $pages/what/index.html || die '2.1 moved'
grep -q '1.3 Second' "$TMP/text" || die 'the PDF numbers otherwise'

sed -i 's/"cabinet"/"scrutiny"/' $json
build 'the scrutiny style'
in_order "$TMP/text" 'Decision maker Full Council' 'Summary' 'A short' \
	'Purpose of this report' 'Recommendations' '1.1 First' 'Appendix 1: '

# A third style takes two files and no line of C.
sed -i 's/"scrutiny"/"parish"/' $json
! "$YJPLAN" build >"$TMP/log" 2>&1 || die 'a style out of nothing'
grep -q 'add templates/html/report-parish.mustache \[report-style\]' \
	"$TMP/log" || { cat "$TMP/log"; die 'the file to add is not named'; }
mkdir -p templates/html templates/fo
for kind in html fo; do
	body='{{{body}}}'
	[ $kind = fo ] || body='{{>html/sections-of-report}}'
	for part in circulation contact-table "$body" head-table purpose \
	    recommendation appendices background-papers implications; do
		[ "$part" = "$body" ] && echo "$body" ||
			echo "{{>$kind/$part}}"
	done >templates/$kind/report-parish.mustache
done
build 'a style of the site'
in_order "$TMP/text" 'Circulation' 'Contacts' '1.1 First' \
	'Decision maker' 'Recommendations' 'Appendix 1: ' 'Implications'
in_order $pages/index.html 'Circulation' 'Contacts' 'Decision maker' \
	'Recommendations' 'Implications'

# What a style forgets in the PDF is found.
sed -i '/implications/d' templates/fo/report-parish.mustache
! "$YJPLAN" build >"$TMP/log" 2>&1 || die 'implications were lost'
grep -q "heading 'Implications' of level 2 is missing in the PDF" \
	"$TMP/log" || { cat "$TMP/log"; die 'the loss is not named'; }
