# One figure, as the site's outputs have it: pages, cards, tables, charts and
# their words, prose, cells, data files, PDFs and searches agree to the digit,
# in both languages. The figures stand on the edge of two roundings.
. "$ROOT/tests/site/lib"

needs pdftotext java unzip

fresh_site
cp "$ROOT/content/indicators.json" content/
sed -i 's/\[180, null, 125\]/[203.85, null, {"value": 187.35, "mark": "p"}]/
    s/"kind": "kpi",/& "indicator": "first-time-entrants", "decimals": 1,/' \
    $plan/data/first-time-entrants.json
cat >$plan/data/help.json <<'END'
{
  "kind": "kpi", "title": {"en": "Help", "cy": "Cymorth"},
  "measure": {"en": "Victims", "cy": "Dioddefwyr"}, "unit": "percent",
  "decimals": 1, "better": "higher", "counts": "meetings",
  "steps": [{"en": "Asked", "cy": "Gofynnwyd"}, {"en": "Agreed", "cy": "Cytunwyd"}],
  "periods": ["2022/23", "2023/24"],
  "series": [{"of": "local", "name": "Abermor", "values": [[1200, 600], [2000, 1273]]}],
  "chart": {"kind": "column"}
}
END
cat >$plan/data/notes.json <<'END'
{
  "kind": "table", "title": {"en": "Notes", "cy": "Nodiadau"},
  "columns": [{"key": "note", "title": {"en": "Note", "cy": "Nodyn"}, "type": "markdown"}],
  "rows": [{"note": "{{kpi.first-time-entrants.latest}} / {{kpi.help.step.2.share}} / {{kpi.help.step.2.latest}}"}]
}
END
for lang in 02-how-we-work.en 02-sut-rydym-yn-gweithio.cy; do
	printf '\n![](%s)\n' kpi:help chart:help table:help table:notes \
	    >>$plan/$lang.md
	printf '\n{{kpi.help.latest}} {{kpi.help.step.2.latest}}\n' \
	    >>$plan/$lang.md
done
"$YJPLAN" build >"$TMP/log" 2>&1 || { cat "$TMP/log"; exit 1; }

# The digits that every output must have: those of the data files.
number() {
	sed -n "s/$1/\\1/p" "$2" | tr -d '\r' | head -n 1
}
english=build/site/en/plans/abermor-2024-25
welsh=build/site/cy/cynlluniau/abermor-2024-25
rate=$(number '^2023\/24,\([0-9.]*\),.*' $english/data/first-time-entrants.csv)
share=$(number '^2023\/24,2000,1273,\([0-9.]*\).*' $english/data/help.csv)
[[ $rate =~ ^187\.[34]$ && $share =~ ^63\.[67]$ ]] ||
    { cat $english/data/*.csv; die "the data files have '$rate', '$share'"; }

# A text, and what must stand in it: digits as a whole, and no other rounding.
count=0
agrees() {
	local file=$1 figure all
	shift
	for figure; do
		all=$(grep -aoE "(^|[^0-9.])(${figure//./\\.})([^0-9.]|\.?$|\.[^0-9])" \
		    "$file" | wc -l)
		[ "$all" -gt 0 ] || die "$file: no $figure"
		count=$((count + 1))
	done
	! grep -aoE '(^|[^0-9.])(187(\.[0-9]+)?|63\.[0-9]+)' "$file" |
	    grep -oE '[0-9.]+' | sed 's/\.$//' |
	    grep -vxF -e "$rate" -e "$share" >"$TMP/others" ||
	    { cat "$TMP/others"; die "$file: another rounding"; }
}
words() {
	sed 's/<[^>]*>/ /g' "$1" >"$TMP/words"
	agrees "$TMP/words" "${@:2}"
}
for site in $english $welsh; do
	pdf=$(echo $site/*.pdf)
	pdftotext -layout "$pdf" "$TMP/pdf"
	agrees "$TMP/pdf" "$rate" "$share" 1,273
	for name in whole cyfan data; do
		[ ! -d $site/$name ] ||
		    words $site/$name/index.html "$rate" "$share" 1,273
	done
	for page in introduction cyflwyniad; do
		[ ! -d $site/$page ] ||
		    words $site/$page/index.html "$rate"
	done
	for page in how-we-work sut-rydym-yn-gweithio; do
		[ ! -d $site/$page ] ||
		    words $site/$page/index.html "$rate" "$share" 1,273
	done
	words $site/index.html "$rate"
	for file in csv json; do
		agrees $site/data/first-time-entrants.$file "$rate"
		agrees $site/data/help.$file "$share" 1273
		agrees $site/data/notes.$file "$rate" "$share" 1,273
	done
	unzip -p $site/data/*-data.zip '*.csv' '*.json' >"$TMP/zip"
	agrees "$TMP/zip" "$rate" "$share" 1273
	for picture in "" -2x -board -phone; do
		agrees $site/charts/first-time-entrants$picture.png "$rate"
		agrees $site/charts/help$picture.png "$share"
	done
done
words build/site/en/indicators/first-time-entrants/index.html "$rate"
words build/site/cy/dangosyddion/newydd-ddyfodiaid/index.html "$rate"
for lang in en cy; do
	cat build/site/search/$lang/t-*.json >"$TMP/search"
	agrees "$TMP/search" "$rate" "$share"
done
"$YJPLAN" chart $plan/data/first-time-entrants.json -o "$TMP/one.png" \
    >"$TMP/alt"
agrees "$TMP/alt" "$rate"
[ $count -ge 60 ] || die "only $count figures looked at"
