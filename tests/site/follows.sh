# A plan that follows another: a notice on every page of the older, a page of
# what changed for the newer, and nothing that is withheld follows from both.
. "$ROOT/tests/site/lib"

fresh_site
cp -r "$ROOT/tests/site/follows/abermor-2023-24" content/plans/
sed -i '2i\  "follows": "plans/abermor-2023-24",' $plan/plan.json
"$YJPLAN" build --no-pdf >"$TMP/log" 2>&1 || { cat "$TMP/log"; exit 1; }
site=build/site

find $site -path '*/abermor-20*' -name index.html | while read -r page; do
	case $page in
	*/abermor-2023-24/*)
		grep -q 'class="tag">There is a newer plan<\|class="tag">Mae c' \
		    "$page" || die "$page does not tell of the newer plan"
		grep -q 'href="[./]*abermor-2024-25/"' "$page" ||
		    die "$page does not lead to the newer plan";;
	*)	! grep -q 'class="tag"' "$page" || die "$page has a notice";;
	esac
done
! [ -e $site/en/plans/abermor-2023-24/changes ] || die 'the first has changes'

# What stands below a heading of the page, without its marks.
below() {
	sed -n "/id=\"page_$2\"/,/<\/section>/p" "$1" | sed 's/<[^>]*>/ /g' |
	    tr -s ' \n' ' '
}

en=$site/en/plans/abermor-2024-25/changes/index.html
cy=$site/cy/cynlluniau/abermor-2024-25/newidiadau/index.html
below $en figures >"$TMP/got"
grep -q 'First time entrants Rate per .* 180 \[p\] 2021/22 125 2023/24' \
    "$TMP/got" || { cat "$TMP/got"; die 'figures are not side by side'; }
grep -q 'Volunteers .* 14 2022/23 Not given' "$TMP/got"
grep -q '\[p\] means that the figure is provisional' "$TMP/got"
below $en added >"$TMP/got"
grep -q 'In the section Introduction Children first How we work' "$TMP/got"
below $en removed | grep -q 'In the section Introduction Children at risk Vic'
below $en kept | grep -q 'In both plans Introduction $'
below $cy added | grep -q 'Yn yr adran Cyflwyniad Plant yn gyntaf Sut rydym yn'
below $cy figures | grep -q 'Gwirfoddolwyr .* 14 2022/23 Heb ei roi'

! grep -q 'id="page_tables"\|id="page_renamed"' $en || die 'nothing is the same'

# Other words in a title, and a table of which rows and cells changed.
old=content/plans/abermor-2023-24
sed -i '/^## Children at risk/s/.*/## Put children first/' $old/01-introduction.en.md
sed -i '/^## Plant/s/.*/## Plant yn gyntaf oll/' $old/01-cyflwyniad.cy.md
sed -i '1s/.*/# How did we work/' $old/02-victims.en.md
cp $plan/data/funding.json $old/data/
sed -i '/"Police"/s/40/35.5/g; s/140.5/136/g; s/160.5/156/' $old/data/funding.json
sed -i '/"rows"/a\    {"agency": {"en": "Trust", "cy": "Ymddiriedolaeth"}, "staff": 0, "other": 0, "all": 0},' \
    $old/data/funding.json
actions() {
	cat <<JSON
{
  "kind": "table", "title": "Actions",
  "columns": [
    {"key": "action", "title": "Action", "type": "text"},
    {"key": "how", "title": "How", "type": "text"},
    {"key": "$1", "title": "By whom", "type": "text"},
    {"key": "status", "title": "Status", "type": "status"}
  ],
  "rows": [
JSON
	shift
	printf '    {"action": "%s", "how": "%s", "status": "%s"},\n' "$@" |
	    sed '$s/,$//'
	printf '  ]\n}\n'
}
long='Meet each month, write down what was said, and tell each child what came of it'
rows() { for i in $(seq 1 "$2"); do echo "$1 $i"; echo X; echo "$3"; done; }
mapfile -t before < <(echo Meet; echo Meet; echo on-track
    rows Old 9 on-track; rows Kept 13 on-track)
mapfile -t after < <(echo Meet; echo "$long"; echo completed
    rows New 10 on-track; rows Kept 13 completed)
actions by "${before[@]}" >$old/data/actions.json
actions whom "${after[@]}" >$plan/data/actions.json
"$YJPLAN" build --no-pdf >"$TMP/log" 2>&1 || { cat "$TMP/log"; exit 1; }
below $en renamed >"$TMP/got"
grep -q 'In the section Introduction Children first before: Put children first How we work before: How did we work $' \
    "$TMP/got" || { cat "$TMP/got"; die 'titles in other words'; }
below $cy renamed | grep -q 'Plant yn gyntaf cynt: Plant yn gyntaf oll'
! below $en added | grep -q 'Children first' || die 'what is renamed is not new'
below $en tables >"$TMP/got"
for words in \
    'Funding Rows that are gone: Trust Cells that have changed' \
    'Police Staff (£000) 35.5 40.0' 'Total Staff (£000) 136.0 140.5' \
    'New rows: New 1 New 2 New 3 New 4 New 5 New 6 New 7 New 8 and 2 more' \
    'Rows that are gone: Old 1 Old 2 .* Old 8 and 1 more' \
    'Row and column Plan before This plan Meet Status On track Completed Kept 1 Status' \
    'Kept 11 Status On track Completed and 2 more Other words in: Meet: How'
do
	grep -q "$words" "$TMP/got" || { cat "$TMP/got"; die "no '$words'"; }
done
! grep -q 'By whom\|Meet each month' "$TMP/got" ||
    die 'another column, or a long text, is told'
below $cy tables | grep -q 'Heddlu Staff (£000) 35.5 40'
below $cy tables | grep -q 'New 8 2 arall hefyd'

# With one language in common the headings of that one are compared.
sed -i '2i\  "languages": ["en"],' content/plans/abermor-2023-24/plan.json
rm content/plans/abermor-2023-24/*.cy.md
"$YJPLAN" build --no-pdf >"$TMP/log" 2>&1 || { cat "$TMP/log"; exit 1; }
grep -q '<a href="[^"]*" lang="en">How we work</a> .*lang="en">How did' $cy ||
    die 'an English heading is not marked on the Welsh page'

# 37 of 83 is withheld where up to 99 children are few.
kpi() {
	cat <<JSON
{
  "kind": "kpi", "title": "Planted", "measure": "Children",
  "unit": "percent", "decimals": 1, "better": "lower", "counts": "children",
  "periods": ["2021/22", "2022/23"],
  "series": [{"of": "local", "name": "Abermor", "values": [$1, $2]}]
}
JSON
}
large='{"n": 7001, "d": 15013}' few='{"n": 37, "d": 83}'
sed -i '2i\  "disclosure": {"method": "suppress", "threshold": 99},' \
    content/site.json
kpi "$few" "$large" >$plan/data/planted.json
cp $plan/data/planted.json content/plans/abermor-2023-24/data/
"$YJPLAN" check >"$TMP/log" 2>&1 || { cat "$TMP/log"; exit 1; }
! grep -q follows-figure "$TMP/log" || die 'the same is no difference'
kpi 44.6 "$large" >content/plans/abermor-2023-24/data/planted.json
! "$YJPLAN" check >"$TMP/log" 2>&1 || die 'the older plan gives it away'
grep -q "planted.json:5:13: error: of '2021/22' something is withheld" \
    "$TMP/log" || { cat "$TMP/log"; exit 1; }

# The same of tables: a column that names a year is told alike, or not at all.
table() {
	cat <<JSON
{
  "kind": "table", "title": "Planted", "counts": "children",
  "columns": [
    {"key": "who", "title": "Who", "type": "text"},
    {"key": "old", "title": "2021/22", "type": "number"},
    {"key": "new", "title": "$1", "type": "number"}
  ],
  "rows": [
    {"who": "Boys", "old": $2, "new": 4001},
    {"who": "Girls", "old": 37, "new": 3007}
  ],
  "total": {"who": "All", "old": $3, "new": 7008}
}
JSON
}
table 2022/23 7001 7038 >$plan/data/planted.json
table 2020/21 7001 7038 >content/plans/abermor-2023-24/data/planted.json
"$YJPLAN" check >"$TMP/log" 2>&1 || { cat "$TMP/log"; exit 1; }
table 2020/21 6999 7036 >content/plans/abermor-2023-24/data/planted.json
! "$YJPLAN" check >"$TMP/log" 2>&1 || die 'two tables give it away'
grep -q "planted.json:8:11: error: of '2021/22' something is withheld" \
    "$TMP/log" || { cat "$TMP/log"; exit 1; }
