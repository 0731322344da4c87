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

# Chains counted alike stand side by side, step by step; what is counted in
# another way has a table of its own.
cd "$TMP/site"
chain() {
	cat >"$plan/data/$1.json" <<END
{"kind": "kpi", "title": "Help $1", "measure": "Children with support",
 "unit": "percent", "better": "higher", "counts": "children",
 "indicator": "mental-health", $2
 "periods": ["2023/24", "2024/25"],
 "series": [{"of": "local", "name": "Abermor", "values": [$3]}]}
END
}
chain one '"definition": "2023", "steps": ["children", "need", "offered"],' \
    '[80, 60, 30], [90, 70, 35]'
chain two '"steps": ["children", {"en": "Of those, children who were screened or had a need identified", "cy": "O'"'"'r rheini, plant a sgriniwyd neu y nodwyd bod ganddynt angen"}, "offered"],' \
    '[40, 30, 20], [44, 33, 22]'
chain three '"steps": ["need", "attended"],' '[40, 30], [50, 40]'
chain four '"definition": "later",' '60, 70'
rm -r build
"$YJPLAN" build --no-pdf >"$TMP/log" 2>&1 || { cat "$TMP/log"; exit 1; }
grep -q ' 0 warnings' "$TMP/log" || { cat "$TMP/log"; die 'a warning'; }
page=build/site/en/indicators/mental-health/index.html
[ "$(grep -c '<table>' $page)" = 5 ] || die 'not three tables and two of steps'
has $page 'Mental health and emotional wellbeing: per cent (Later wording)</caption>'
has $page '<th scope="col" class="align-right">Of those, children for whom support'
has $page '<td class="align-right">90 <span class="where">2024/25</span></td>'
has $page '<td class="align-right">35 (50%)</td>'
has $page '<td class="align-right">22 (67%)</td>'
has build/site/en/plans/abermor-2024-25/data/index.html \
    '<strong>Definition:</strong> <a href="../../../indicators/mental-health/">Later wording</a>'
has build/site/cy/cynlluniau/abermor-2024-25/data/index.html \
    'rheini, plant a sgriniwyd neu y nodwyd bod ganddynt angen'

# A chart made alone has the names of its steps, too.
sed -i 's/"series"/"chart": {"kind": "column"}, &/' "$plan/data/one.json"
"$YJPLAN" chart "$plan/data/one.json" --lang cy -o "$TMP/one.png" >"$TMP/alt"
has "$TMP/alt" 'gynllunio neu ei gynnig'
