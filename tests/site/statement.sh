# The accessibility statement: in each language, linked from every page, and
# only where the content has one.
. "$ROOT/tests/site/lib"

fresh_site
"$YJPLAN" build --no-pdf >"$TMP/log" 2>&1 || { cat "$TMP/log"; exit 1; }
! grep -rlE 'accessibility-statement|datganiad-hygyrchedd' build/site ||
    die 'a statement that is not in the content'

cp "$ROOT/content/accessibility.json" content/
"$YJPLAN" build --no-pdf >"$TMP/log" 2>&1 || { cat "$TMP/log"; exit 1; }
cd build/site
has() {
	grep -qF -- "$2" "$1" || die "no '$2' in $1"
}
en=en/accessibility-statement/index.html
cy=cy/datganiad-hygyrchedd/index.html
has $en 'Regulations 2018'
has $en 'partially compliant with the Web Content Accessibility Guidelines'
has $en 'Equality and Human Rights Commission (EHRC)'
has $en '<time datetime="2026-11-25">25 November 2026</time>'
has $en 'Only automatic tools'
has $cy "cydymffurfio'n rhannol"
has $cy 'Comisiwn Cydraddoldeb a Hawliau Dynol (EHRC)'
has $cy '25 Tachwedd 2026'
has $cy '../../en/accessibility-statement/" lang="en"'
has sitemap.xml '/cy/datganiad-hygyrchedd/</loc>'
find . -name '*.html' | while read -r page; do
	grep -qE 'href="[^"]*(accessibility-statement|datganiad-hygyrchedd)/' \
	    "$page" || grep -qE 'href="\./"' "$page" ||
	    die "$page does not lead to the statement"
done

# Made without PDFs it speaks of none, and says why the site falls short.
has "$en" 'Only the search needs JavaScript'
! grep -q 'PDF/UA' "$en" || die 'speaks of PDFs that were not made'
cd "$TMP/site"
sed -i 's/"non-compliance"/"burden"/' content/accessibility.json
"$YJPLAN" build --no-pdf >"$TMP/log" 2>&1 || { cat "$TMP/log"; exit 1; }
grep -q 'due to the exemptions listed below' build/site/$en ||
    die 'a burden is not told as an exemption'
