# Each indicator with figures has a page in both languages, which compares the
# documents; without a catalogue there is none, and no word of them.
. "$ROOT/tests/site/lib"

fresh_site
"$YJPLAN" build --no-pdf >"$TMP/log" 2>&1 || { cat "$TMP/log"; exit 1; }
! grep -rl 'indicators/' build/site --include '*.html' ||
    die 'a link to indicators that are not there'

cp "$ROOT/content/indicators.json" content/
sed -i 's/"kind": "kpi",/& "indicator": "first-time-entrants",/' \
    $plan/data/first-time-entrants.json
"$YJPLAN" build --no-pdf >"$TMP/log" 2>&1 || { cat "$TMP/log"; exit 1; }
cd build/site
en=en/indicators/first-time-entrants/index.html
cy=cy/dangosyddion/newydd-ddyfodiaid/index.html
has() {
	grep -qF -- "$2" "$1" || die "no '$2' in $1"
}
[ "$(find en/indicators -name '*.html' | wc -l)" = 2 ] || die 'other pages'
[ "$(find cy/dangosyddion -name '*.html' | wc -l)" = 2 ] || die 'other pages'
for page in $en $cy; do
	[ "$(grep -c '<h1' $page)" = 1 ] || die "not one h1 in $page"
	has $page '<td class="align-right">125 <span class="where">2023/24'
	has $page '<td class="align-right">[x] <span class="where">2022/23'
	has $page '<td class="align-right">143</td>'
done
has $en 'First time entrants: rate per 100,000</caption>'
has $en 'Confirmed at its source'
has $en 'hreflang="cy" href="https://abermor.example/cy/dangosyddion/newydd-'
has $en '<strong>Source:</strong> <span>Test figures</span>'
has $cy '<strong>Ffynhonnell:</strong> <span>Ffigurau prawf</span>'
has $cy '../../../en/indicators/first-time-entrants/" lang="en"'
has $en '<a href="../../plans/abermor-2024-25/data/#first-time-entrants">'
has en/plans/abermor-2024-25/data/index.html \
    '<a href="../../../indicators/first-time-entrants/">'
has en/index.html '<a href="indicators/">Indicators</a>'
has sitemap.xml '<loc>https://abermor.example/cy/dangosyddion/newydd-'
