# A CSV file that the site offers for download, imported again in place of the
# dataset that it was made of, gives the same file.
. "$ROOT/tests/site/lib"

fresh_site
"$YJPLAN" build --no-pdf >"$TMP/log" 2>&1 || { cat "$TMP/log"; exit 1; }
data=$plan/data
site=build/site/en/plans/abermor-2024-25/data
cp -r $site "$TMP/before"

"$YJPLAN" import $site/first-time-entrants.csv --as kpi -o "$data" --force \
    --title 'First time entrants' --measure 'Rate per 100,000 children' \
    --unit rate-per-100000 --better lower --counts children >"$TMP/kpi"
"$YJPLAN" import $site/funding.csv --as table -o "$data" --force >"$TMP/table"
# The chart is the author's: no spreadsheet has it.
sed -i 's/^  "kind": "kpi",$/&\n  "chart": {"kind": "line"},/' \
    "$data/first-time-entrants.json"

"$YJPLAN" build --no-pdf >"$TMP/log" 2>&1 || { cat "$TMP/log"; exit 1; }
for name in first-time-entrants funding; do
	cmp "$TMP/before/$name.csv" "$site/$name.csv" ||
	    die "the download of $name has changed"
done
grep -qF "'[x]' in $site/first-time-entrants.csv:3:9: not available" \
    "$TMP/kpi" || { cat "$TMP/kpi"; die 'what is missing was not said'; }
