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
# A chain whose last step is small, 83 of 4,201 or 1.976 per cent, compared on
# its indicator's page; groups that make up a figure, two of them small; and
# cells that name withheld figures.
cp "$ROOT/content/indicators.json" content/
cat >$plan/data/steps.json <<'JSON'
{
  "kind": "kpi",
  "title": {"en": "Steps", "cy": "Camau"},
  "measure": {"en": "Children", "cy": "Plant"},
  "unit": "percent",
  "decimals": 3,
  "better": "higher",
  "counts": "children",
  "indicator": "mental-health",
  "definition": "2023",
  "steps": ["children", "need", "offered"],
  "periods": ["2022/23", "2023/24"],
  "series": [{"of": "local", "name": "Abermor", "values": [
    [7411, 4307, 1301], [7301, 4201, 83]
  ]}]
}
JSON
cat >$plan/data/groups.json <<'JSON'
{
  "kind": "kpi",
  "title": {"en": "Groups", "cy": "Grwpiau"},
  "measure": {"en": "Children", "cy": "Plant"},
  "unit": "percent",
  "decimals": 3,
  "better": "lower",
  "counts": "children",
  "group_total": true,
  "periods": ["2023/24"],
  "series": [
    {"of": "local", "name": "Abermor", "values": [{"n": 5120, "d": 20023}]},
    {"of": "group", "name": {"en": "Boys", "cy": "Bechgyn"}, "values": [{"n": 67, "d": 301}]},
    {"of": "group", "name": {"en": "Girls", "cy": "Merched"}, "values": [{"n": 5053, "d": 19722}]}
  ]
}
JSON
cat >$plan/data/cells.json <<'JSON'
{
  "kind": "table",
  "title": {"en": "Cells", "cy": "Celloedd"},
  "columns": [
    {"key": "of", "title": {"en": "Of", "cy": "O"}, "type": "text"},
    {"key": "what", "title": {"en": "What", "cy": "Beth"}, "type": "markdown"}
  ],
  "rows": [
    {"of": "A", "what": "Now *{{kpi.planted.latest}}*, step {{kpi.steps.step.3.latest}}"},
    {"of": "B", "what": ["{{kpi.steps.latest}}", "{{kpi.groups.latest}}"]}
  ]
}
JSON
for file in $plan/02-*.md; do
	printf '\n![](kpi:planted)\n\n![](chart:planted)\n\n![](table:rows)\n\n' \
	    >>"$file"
	printf '![](table:%s)\n\n' steps groups cells >>"$file"
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
"$YJPLAN" check --format sarif >build/check.sarif || die 'check fails'
"$YJPLAN" check --format json >build/check.json || die 'check fails'
grep -q '<td>Now <em>\[c\]</em>, step \[c\]</td>' \
    build/site/en/plans/*/how-we-work/index.html || die 'no withheld cell'
grep -q '<td class="align-right">\[c\]</td>' \
    build/site/en/indicators/mental-health/index.html ||
    die 'no withheld step on the page of its indicator'
# 44.578, 54.639 and their change; 83 of 4,201; 67 of 301, 5,053 of 19,722.
for secret in 44.578 54.639 0.44578 0.54639 10.061 1.976 22.259 25.621; do
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
