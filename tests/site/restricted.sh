# Exempt items: the public is told why, and no byte of their papers gets out;
# members get them in a pack of their own, behind the public pages.
. "$ROOT/tests/site/lib"

needs fix-qdf java pdfinfo pdftotext qpdf

cp -r "$ROOT/tests/site/packs" "$TMP/site"
cd "$TMP/site"
agenda=content/agendas/2024-06-20-cabinet/agenda.json
secret=content/restricted/planted-papers

# An item of which all is exempt, a report with an exempt annex, and a PDF that
# others made.
cat >"$TMP/items" <<'JSON'
    {
      "number": "4",
      "title": {"en": "Placements", "cy": "Lleoliadau"},
      "exempt": {
        "paragraphs": [12, 14],
        "public_interest": {
          "en": "Prices would be known to bidders.",
          "cy": "Byddai cynigwyr yn gwybod y prisiau."
        },
        "note": {"en": "It lists prices.", "cy": "Mae'n rhestru prisiau."}
      },
      "documents": ["restricted/planted-papers"]
    },
    {
      "number": "5",
      "title": {"en": "Staffing", "cy": "Staffio"},
      "exempt": {"paragraphs": [16]},
      "documents": ["reports/annexed", "restricted/planted-annex"]
    },
    {
      "number": "6",
      "title": {"en": "An offer", "cy": "Cynnig"},
      "exempt": {"paragraphs": [16]},
      "documents": ["restricted/planted-offer"]
    }
JSON
sed -i -e '/^    }$/{N;s/^    }\n  \]$/    },\n@ITEMS@\n  ]/}' \
    -e 's/"number": 2,/"number": 2, "nation": "wales",/' $agenda
sed -i -e "/@ITEMS@/{r $TMP/items
d}" $agenda
cp -r content/reports/plan-report content/reports/annexed
sed -i 's/"Plan report"/"Staff report"/' content/reports/annexed/report.json
mkdir -p $secret/data $secret/images
cp content/reports/plan-report/report.json $secret/
sed -i 's/"Plan report"/"Planted title QZJAW"/' $secret/report.json
cp "$ROOT"/tests/site/small/content/plans/*/images/door.png $secret/images/
cat >$secret/data/prices.json <<'JSON'
{
  "kind": "kpi",
  "title": "QZJBW prices",
  "measure": "Pounds",
  "unit": "count",
  "better": "lower",
  "counts": "money",
  "periods": ["2022", "2023"],
  "series": [{"of": "local", "name": "QZJCW", "values": [918273, 645546]}],
  "chart": {"kind": "line", "headline": "QZJDW falls"}
}
JSON
cat >$secret/data/bids.json <<'JSON'
{
  "kind": "table",
  "title": "QZJEW bids",
  "columns": [
    {"key": "who", "title": "Who", "type": "text"},
    {"key": "n", "title": "Pounds", "type": "number"}
  ],
  "rows": [{"who": "QZJFW", "n": 736455}]
}
JSON
cat >$secret/01-prices.en.md <<'MD'
# Prices QZJGW

The price is QZJHW, {{kpi.prices.latest}}: [see](data/prices.json).

![QZJIW](images/door.png)

![](chart:prices "QZJJW")

![](table:bids)
MD
sed -e 's/Prices QZJGW/Prisiau QZJGW/' -e 's/The price is/Y pris yw/' \
    $secret/01-prices.en.md >$secret/01-prisiau.cy.md
cp -r content/reports/plan-report content/restricted/planted-annex
sed -i 's/It is short/QZJKW/' content/restricted/planted-annex/*.en.md

# The PDF of others: its title, name, content and what it says of itself.
offer=content/restricted/planted-offer
mkdir -p $offer/bids
cat >$offer/paper.json <<'JSON'
{
  "pdf": "bids/planted-file.pdf",
  "title": "QZJMW offer",
  "lang": "en",
  "accessible": "https://members.abermor.example/QZJNW"
}
JSON
cat >"$TMP/offer.qdf" <<'PDF'
%PDF-1.4
%QDF-1.0

1 0 obj
<< /Type /Catalog /Pages 2 0 R >>
endobj

2 0 obj
<< /Type /Pages /Kids [3 0 R] /Count 1 >>
endobj

3 0 obj
<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R
   /Resources << /Font << /F1 6 0 R >> >> >>
endobj

4 0 obj
<< /Length 5 0 R >>
stream
BT /F1 12 Tf 72 700 Td (QZJOW) Tj ET
endstream
endobj

5 0 obj
0
endobj

6 0 obj
<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>
endobj

7 0 obj
<< /Title (QZJPW) >>
endobj

xref
0 8
trailer <<
  /Root 1 0 R
  /Info 7 0 R
  /Size 8
>>
startxref
0
%%EOF
PDF
fix-qdf "$TMP/offer.qdf" >$offer/bids/planted-file.pdf
pdftotext $offer/bids/planted-file.pdf - | grep -q QZJOW || die 'no offer'

all='QZJAW QZJBW QZJCW QZJDW QZJEW QZJFW QZJGW QZJHW QZJIW QZJJW QZJKW QZJMW
QZJNW QZJOW'
figures='918273 918,273 645546 645,546 736455 736,455'

# All bytes of a folder, with what PDFs, zip files and pictures hold packed,
# and its names. A cached file begins with its hash.
unpack() {
	find "$1"
	find "$1" -type f -exec cat {} +
	find "$1" -name '*.zip' -exec unzip -p {} \;
	find "$1" -type f -name '*.pdf' >"$TMP/pdfs"
	[ ! -d "$1/cache" ] || find "$1/cache" -type f -size +99 |
	    while read -r file; do
		tail -c +65 "$file" >"$TMP/piece.pdf"
		if [ "$(head -c 4 "$TMP/piece.pdf" | tr -d '\0')" = %PDF ]
		then
			mv "$TMP/piece.pdf" "$TMP/${file##*/}.pdf"
			echo "$TMP/${file##*/}.pdf" >>"$TMP/pdfs"
		fi
	done
	while read -r file; do
		pdftotext "$file" -
		qpdf --stream-data=uncompress "$file" - || [ $? -eq 3 ]
	done <"$TMP/pdfs"
}

# None of it may be in a folder.
printf '%s\n' $all $figures QZJPW planted-papers planted-annex planted-offer \
    planted-file >"$TMP/words"
must_be_clean() {
	unpack "$1" >"$TMP/bytes"
	! grep -aoF -f "$TMP/words" "$TMP/bytes" | sort -u | grep . ||
	    die "the words above are in $1 $2"
}

must_be_public() {
	must_be_clean build "$1"
	for left in build/site.staging build/site.work; do
		[ ! -e $left ] || die "$left is left $1"
	done
	# Java's and our own temporary files would lie here.
	! find /tmp -maxdepth 1 -type f -newer "$TMP/start" -exec \
	    grep -laF -f "$TMP/words" {} + 2>/dev/null | grep . ||
	    die "a file above holds some of it $1"
}

# Without --restricted nothing of it is read; both languages say why.
touch "$TMP/start"
"$YJPLAN" build >"$TMP/log" 2>&1 || { cat "$TMP/log"; die 'no build'; }
! grep -q 'QZJ\|planted' "$TMP/log" || { cat "$TMP/log"; die 'it is said'; }
must_be_public 'without --restricted'
page=build/site/en/agendas/2024-06-20-cabinet/index.html
pack=${page%/*}/2024-06-20-cabinet.pdf
grep -qF 'Not for publication' $page || die 'not said on the page'
grep -qF 'paragraph 14 (financial or business affairs)' $page || die 'the law'
grep -qF 'Prices would be known to bidders' $page || die 'the interest'
grep -qF 'Some papers are not for publication' $page || die 'the annex'
grep -qF "Nid i'w gyhoeddi" \
    build/site/cy/agendau/2024-06-20-cabinet/index.html || die 'in Welsh'
pdftotext $pack - | tr '\n' ' ' >"$TMP/pack"
grep -qF 'Not for publication. Local Government Act 1972' "$TMP/pack" ||
    die 'not said in the pack'
tree_hash build/site >"$TMP/public"

# With it the site is the same, byte for byte.
rm -rf build
"$YJPLAN" build --restricted "$TMP/members" >"$TMP/log" 2>&1 ||
    { cat "$TMP/log"; die 'no restricted pack'; }
grep -q '/members: 2 restricted packs (2 not PDF/UA)' "$TMP/log" ||
    die 'not counted'
! grep -q 'PDFs (' "$TMP/log" || die 'the public ones are counted as others'
must_be_public 'with --restricted'
tree_hash build/site | cmp -s - "$TMP/public" || die 'the site differs'
# And so it is when the cache is full.
"$YJPLAN" build --restricted "$TMP/members" >"$TMP/log" 2>&1
must_be_public 'again'

# The pack is there, with all of it, for its owner only.
members=$TMP/members/2024-06-20-cabinet-restricted.en.pdf
[ "$(ls "$TMP/members" | wc -l)" -eq 2 ] || die 'more than the packs is there'
[ "$(stat -c %a "$TMP/members")" = 700 ] || die 'others may enter'
[ "$(stat -c %a "$members")" = 600 ] || die 'others may read'
unpack "$TMP/members" >"$TMP/bytes"
for word in $all 918,273 645,546 736,455; do
	grep -qaF -e "$word" "$TMP/bytes" || die "$word is not in the pack"
done

! grep -qa 'QZJPW\|planted-file' "$TMP/bytes" ||
    die 'the pack has what the PDF of others says of itself'

# No link leads to a page that is not on the web.
! grep -qaF 'abermor.example/en/restricted' "$TMP/bytes" || die 'a dead link'

# The public pages come first, under the same numbers; then the others.
pdftotext "$members" - | tr '\n' ' ' >"$TMP/secret"
for range in $(grep -oE '\(Pages [0-9]+ - [0-9]+\)' "$TMP/pack" |
    tr ' ' '_'); do
	grep -qF "$(echo "$range" | tr '_' ' ')" "$TMP/secret" ||
	    die "$range is not the same"
done
last=$((22 + $(pdfinfo $pack | sed -n 's/^Pages: *//p')))
grep -qF "Placements (Pages $((last + 3)) - $((last + 6)))" "$TMP/secret" ||
    die "exempt papers do not go on from page $last"
pages=$(pdfinfo "$members" | sed -n 's/^Pages: *//p')
pdftotext -f $((pages - 1)) "$members" - | tr '\n' ' ' >"$TMP/offer"
grep -q 'Item 6: An offer .*QZJMW offer .*QZJOW .*· Restricted' \
    "$TMP/offer" || { cat "$TMP/offer"; die 'the offer and its sheet'; }
pdftotext -f 3 -l 3 "$members" - | grep -q '^Restricted · Cabinet' ||
    die 'a page does not say that it is restricted'
pdfinfo "$members" | grep -q '^Title:.*(Restricted)' || die 'title'

# A build that fails leaves nothing, in its folder or elsewhere.
rm -rf "$TMP/members"
printf '\n![QZJLW](images/none.png)\n' >>$secret/01-prices.en.md
! "$YJPLAN" build --restricted "$TMP/members" >"$TMP/log" 2>&1 || die 'built'
[ ! -e "$TMP/members" ] || [ -z "$(ls -A "$TMP/members")" ] || die 'left'
sed -i '$s/.*/A face: 😀/' $secret/01-prices.en.md
printf '\nWyneb: 😀\n' >>$secret/01-prisiau.cy.md
! "$YJPLAN" build --restricted "$TMP/members" >"$TMP/log" 2>&1 || die 'face'
grep -qF "planted-papers/01-prices.en.md" "$TMP/log" || die 'not named'
[ -d "$TMP/members" ] || die 'it failed too early to tell'
[ -z "$(ls -A "$TMP/members")" ] || die 'a failed build left something'
must_be_public 'after a failure'
for text in $secret/01-*.md; do
	sed -i '$d' "$text"
done

# So does one that cannot use the PDF of others, and one that has made all of
# a pack but cannot put it in its place.
cp $offer/bids/planted-file.pdf "$TMP/offer.pdf"
head -c 400 "$TMP/offer.pdf" >$offer/bids/planted-file.pdf
! "$YJPLAN" build --restricted "$TMP/members" >"$TMP/log" 2>&1 || die 'torn'
grep -q 'planted-file.pdf.*error: the PDF is damaged' "$TMP/log" ||
    { cat "$TMP/log"; die 'not said to be damaged'; }
[ -z "$(ls -A "$TMP/members")" ] || die 'a torn PDF left something'
must_be_public 'after a torn PDF'
cp "$TMP/offer.pdf" $offer/bids/planted-file.pdf
mkdir "$members"
! "$YJPLAN" build --restricted "$TMP/members" >"$TMP/log" 2>&1 || die 'put'
rmdir "$members" || die 'the folder in the way is gone'
! grep -rqaF QZJ "$TMP/members" || die 'a pack that was not put left something'
must_be_public 'after a pack that was not put'
rm -rf "$TMP/members"

# A build that is killed leaves what it had made only in that folder, closed;
# the next one clears it away.
rm -rf build
"$YJPLAN" build --restricted "$TMP/members" >"$TMP/log" 2>&1 &
killed=$!
while kill -0 $killed 2>/dev/null; do
	if [ -e "$TMP/members/restricted.work/site.work/0.fo" ]; then
		kill -9 $killed
		break
	fi
	sleep 0.02
done
! wait $killed 2>/dev/null || die 'it ended before it was killed'
[ "$(stat -c %a "$TMP/members/restricted.work")" = 700 ] || die 'work is open'
must_be_clean build 'after a kill'
"$YJPLAN" build --restricted "$TMP/members" >"$TMP/log" 2>&1 || die 'no more'
[ "$(ls "$TMP/members" | wc -l)" -eq 2 ] || die 'the work of the killed one'

# Public texts cannot reach it: by link, by picture, by a link of the system.
text=content/reports/plan-report/01-purpose.en.md
cp $text "$TMP/text"
for way in '[x](../../restricted/planted-papers/report.json)' \
    '![x](../../restricted/planted-papers/images/door.png)'; do
	echo "$way" >>$text
	! "$YJPLAN" build --no-pdf >"$TMP/log" 2>&1 || die "$way"
	cp "$TMP/text" $text
done
mkdir content/reports/plan-report/images
for to in planted-papers/images/door.png planted-papers . ..; do
	ln -s "../../../restricted/$to" content/reports/plan-report/images/a
	! "$YJPLAN" build --no-pdf >"$TMP/log" 2>&1 || die "a link to $to"
	grep -q 'path-outside' "$TMP/log" || { cat "$TMP/log"; die "$to"; }
	rm content/reports/plan-report/images/a
done
