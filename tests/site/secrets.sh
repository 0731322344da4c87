# Withheld figures are in no built byte: pages, charts, data, zip, PDFs,
# manifest and cache are searched for planted values in every form.
. "$ROOT/tests/site/lib"

fresh_site
rm -r content/reports content/agendas
# Up to 99 children are few here, so that the planted values are long enough to
# be found: 37 of 83 is 44.578 per cent, 53 of 97 is 54.639.
sed -i '2i\  "disclosure": {"method": "suppress", "threshold": 99},' \
    content/site.json
cat >$plan/data/planted.json <<'JSON'
{
  "kind": "kpi",
  "title": {"en": "Planted", "cy": "Plannwyd"},
  "measure": {"en": "Children", "cy": "Plant"},
  "unit": "percent",
  "decimals": 3,
  "better": "lower",
  "counts": "children",
  "periods": ["2020/21", "2021/22", "2022/23", "2023/24"],
  "series": [{"of": "local", "name": "Abermor", "values": [
    {"n": 7001, "d": 15013}, {"n": 7013, "d": 15031},
    {"n": 37, "d": 83}, {"n": 53, "d": 97}
  ]}],
  "chart": {"kind": "line"}
}
JSON
cat >$plan/data/rows.json <<'JSON'
{
  "kind": "table",
  "title": {"en": "Rows", "cy": "Rhesi"},
  "counts": "children",
  "columns": [
    {"key": "what", "title": {"en": "What", "cy": "Beth"}, "type": "text"},
    {"key": "n", "title": {"en": "Children", "cy": "Plant"}, "type": "number"}
  ],
  "rows": [
    {"what": "A", "n": 71}, {"what": "B", "n": 987543},
    {"what": "C", "n": 888887}, {"what": "D", "n": 777769}
  ],
  "total": {"what": {"en": "Total", "cy": "Cyfanswm"}, "n": 2654270}
}
JSON
for file in $plan/02-*.md; do
	printf '\n![](kpi:planted)\n\n![](chart:planted)\n\n![](table:rows)\n\n' \
	    >>"$file"
	echo 'Now {{kpi.planted.latest}}, then {{kpi.planted.previous}}.' \
	    >>"$file"
done
flags=
command -v java >/dev/null && command -v pdftotext >/dev/null || flags=--no-pdf
# shellcheck disable=SC2086
"$YJPLAN" build $flags >"$TMP/log" 2>&1 || { cat "$TMP/log"; exit 1; }

grep -rq '\[c\]' build/site/en/plans || die 'nothing was withheld'
find build -name '*.zip' -exec unzip -p {} \; >build/unzipped
find build/site -name '*.pdf' | while read -r file; do
	pdftotext "$file" -
done >build/pdf-text
for secret in 44.578 54.639 0.44578 0.54639 10.061; do
	! grep -rlaF -e "$secret" build || die "$secret is in the files above"
done
# A count of two digits stands in many places: only where figures are.
data=$(find build/site -name 'rows.csv' -o -name 'rows.json')
# shellcheck disable=SC2086
! grep -lw 71 $data build/pdf-text || die '71 is in the files above'
! grep -l '>71<' -r build/site || die '71 is in the pages above'
# Nor may the total and the other rows give it away.
# shellcheck disable=SC2086
[ "$(cat $data | grep -c '\[c\]')" -ge 8 ] ||
    { cat $data; die 'one hidden cell follows from the total'; }
