# A plan has a PDF in each of its languages: tagged, sound, with the figures of
# the pages, the same bytes without the cache; an edit in one language leaves
# the PDF of the other alone.
. "$ROOT/tests/site/lib"

needs pdfinfo pdftotext qpdf java

fresh_site
rm -r content/agendas content/reports
"$YJPLAN" build >"$TMP/log" 2>&1 || { cat "$TMP/log"; exit 1; }
english=build/site/en/plans/abermor-2024-25/abermor-2024-25.pdf
welsh=build/site/cy/cynlluniau/abermor-2024-25/abermor-2024-25.pdf

# file, its language, its title, words that stand in it
sound() {
	local line
	qpdf --check "$1" >"$TMP/log" 2>&1 ||
	    { cat "$TMP/log"; die "$1 is broken"; }
	pdfinfo "$1" >"$TMP/info"
	for line in 'Tagged: *yes' 'JavaScript: *no' "Title: *$3"; do
		grep -qx "$line" "$TMP/info" ||
		    { cat "$TMP/info"; die "$1: no line '$line'"; }
	done
	qpdf --qdf --object-streams=disable "$1" - >"$TMP/qdf"
	grep -aq "^  /Lang ($2-GB)" "$TMP/qdf" || die "$1: not in $2"
	# What is seen, and what a screen reader is told.
	pdftotext "$1" "$TMP/seen"
	pdfinfo -struct-text "$1" >"$TMP/told"
	for line in seen told; do
		tr -s ' \n' '  ' <"$TMP/$line" | grep -qF "$4" ||
		    { cat "$TMP/$line"; die "$1: no '$4' is $line"; }
	done
}

sound $english en 'Youth justice plan 2024 to 2025' \
    'In 2023/24 the rate was 125'
sound $welsh cy 'Cynllun cyfiawnder ieuenctid 2024 i 2025' \
    'Yn 2023/24 y gyfradd oedd 125'

tree_hash build/site >"$TMP/first"
rm -rf build/cache
"$YJPLAN" build -o build/other >"$TMP/log" 2>&1 || { cat "$TMP/log"; exit 1; }
tree_hash build/other | cmp - "$TMP/first" || die 'clean build differs'

cp $english "$TMP/english.pdf"
cp $welsh "$TMP/welsh.pdf"
printf '\nGair arall.\n' >>$plan/02-sut-rydym-yn-gweithio.cy.md
"$YJPLAN" build >"$TMP/log" 2>&1 || { cat "$TMP/log"; exit 1; }
cmp $english "$TMP/english.pdf" || die 'a Welsh edit changed the English PDF'
! cmp -s $welsh "$TMP/welsh.pdf" || die 'a Welsh edit is not in the Welsh PDF'

# The theme's logo is a file of the site, and a figure with words in the PDF:
# the proof of its tags has looked at these.
mkdir assets
cp "$ROOT/assets/readme/chart.png" assets/logo.png
cp -r "$ROOT/themes" themes
sed -i '0,/"series"/s//"logo": "assets\/logo.png",\n  "series"/' \
    themes/default/theme.json
before=$(pdfimages -list $english | wc -l)
"$YJPLAN" build >"$TMP/log" 2>&1 || { cat "$TMP/log"; exit 1; }
[ -s build/site/logo.png ] || die 'the site has no logo'
[ "$(pdfimages -list $english | wc -l)" -gt "$before" ] ||
    die 'the cover has no logo'
rm assets/logo.png
! "$YJPLAN" build >"$TMP/log" 2>&1 || die 'a missing logo was passed over'
grep -qF 'assets/logo.png:1:1: error: cannot read' "$TMP/log" ||
    { cat "$TMP/log"; die 'a missing logo is not named'; }
