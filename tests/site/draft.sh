# A draft is left out unless it is asked for; then a section that is missing in
# Welsh shows the English one, marked as English, with its pictures.
. "$ROOT/tests/site/lib"

fresh_site
sed -i 's/"status": "published"/"status": "draft"/' $plan/plan.json
sed -i 's|, "plans/abermor-2024-25"||' content/agendas/*/agenda.json
rm $plan/01-cyflwyniad.cy.md
sed -i 's/01-cyflwyniad/01-introduction/' $plan/*.cy.md
"$YJPLAN" build --no-pdf >"$TMP/log" 2>&1 || { cat "$TMP/log"; exit 1; }
[ ! -e build/site/en/plans/abermor-2024-25 ] || die 'a draft was published'

"$YJPLAN" build --no-pdf --drafts >"$TMP/log" 2>&1 ||
    { cat "$TMP/log"; exit 1; }
grep -q 'language-draft' "$TMP/log" || die 'the gap was not named'
page=build/site/cy/cynlluniau/abermor-2024-25/introduction/index.html
grep -q 'lang="en"' $page || die "the English is not marked in $page"
[ -e build/site/cy/cynlluniau/abermor-2024-25/images/door.png ] ||
    die 'the picture of the English section is missing'
find build/site/*/* -path '*/abermor-2024-25/*' -name index.html | {
	while read -r page; do
		grep -q 'class="tag">Drafft<\|class="tag">Draft<' "$page" ||
		    die "$page does not say that it is a draft"
		echo "$page"
	done
} | grep -q whole || die 'the draft has no pages'
