# Markdown in cells of tables: markup on pages and in PDFs, with figures put in
# and links alive; words alone in data files; text columns stay as written.
. "$ROOT/tests/site/lib"

fresh_site
rm -r content/agendas content/reports
cat >$plan/data/actions.json <<'END'
{
  "kind": "table",
  "title": {"en": "Actions", "cy": "Camau"},
  "columns": [
    {"key": "ref", "title": {"en": "Ref", "cy": "Cyf"}, "type": "text"},
    {"key": "what", "title": {"en": "What", "cy": "Beth"}, "type": "markdown"},
    {"key": "how", "title": {"en": "How", "cy": "Sut"}, "type": "markdown"}
  ],
  "rows": [
    {"ref": "*1*", "what": {
      "en": "Bring the rate below **{{kpi.first-time-entrants.latest}}**, see [partners](02-how-we-work.en.md#partners)",
      "cy": "Cael y gyfradd o dan **{{kpi.first-time-entrants.latest}}**, gweler [partneriaid](02-sut-rydym-yn-gweithio.cy.md#partneriaid)"},
     "how": ["Use `R&D` money", "Ask [the door](https://door.example/?a=1&b=2)"]},
    {"ref": "2", "what": null, "how": {"en": ["By *us*"], "cy": ["Gennym *ni*"]}}
  ]
}
END
for lang in 02-how-we-work.en 02-sut-rydym-yn-gweithio.cy; do
	printf '\n![](table:actions)\n' >>$plan/$lang.md
done

"$YJPLAN" build --no-pdf >"$TMP/log" 2>&1 || { cat "$TMP/log"; exit 1; }
english=build/site/en/plans/abermor-2024-25
welsh=build/site/cy/cynlluniau/abermor-2024-25
holds $english/how-we-work/index.html '<th scope="row">*1*</th>' \
    '<td>Bring the rate below <strong>125</strong>, see <a href="./#partners">partners</a></td>' \
    '<li>Use <code>R&amp;D</code> money</li>' \
    '<li>Ask <a href="https://door.example/?a=1&amp;b=2">the door</a></li>' \
    '<li>By <em>us</em></li>' '<td>[x]</td>'
holds $english/data/index.html '<a href="../how-we-work/#partners">'
holds $welsh/sut-rydym-yn-gweithio/index.html \
    'o dan <strong>125</strong>, gweler <a href="./#partneriaid">partneriaid</a>'
holds $english/data/actions.csv \
    '*1*,"Bring the rate below 125, see partners",Use R&D money; Ask the door'
holds $welsh/data/actions.csv \
    '*1*,"Cael y gyfradd o dan 125, gweler partneriaid"' '2,[x],Gennym ni'
holds $english/data/actions.json \
    '"What":	"Bring the rate below 125, see partners"'
if grep -rlIF -e '**' -e '{{kpi' build/site; then
	die 'Markdown is published as it was written'
fi

needs pdfinfo pdftotext java
# The proof of each PDF holds its links against those of the cells.
"$YJPLAN" build >"$TMP/log" 2>&1 || { cat "$TMP/log"; exit 1; }
pdfinfo -struct-text $english/*.pdf >"$TMP/told"
pdfinfo -url $english/*.pdf >"$TMP/urls"
holds "$TMP/urls" 'https://door.example/?a=1&b=2'
tr -s ' \n' '  ' <"$TMP/told" >"$TMP/line"
holds "$TMP/line" 'Bring the rate below' '"125"' '"By "'
