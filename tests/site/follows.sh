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

# With one language in common the headings of that one are compared.
sed -i '2i\  "languages": ["en"],' content/plans/abermor-2023-24/plan.json
rm content/plans/abermor-2023-24/*.cy.md
"$YJPLAN" build --no-pdf >"$TMP/log" 2>&1 || { cat "$TMP/log"; exit 1; }
grep -q '<a href="[^"]*" lang="en">Victims</a>' $cy ||
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
