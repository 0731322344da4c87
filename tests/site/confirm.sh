# A confirmed translation is asked for again when the other text changes, and
# not before; one confirmed the other way round replaces it.
. "$ROOT/tests/site/lib"

fresh_site
has() {
	grep -qF -- "$1" "$TMP/log" || { cat "$TMP/log"; die "no '$1'"; }
}
check() {
	code=0
	"$YJPLAN" check >"$TMP/log" 2>&1 || code=$?
	[ $code -eq "$1" ] || { cat "$TMP/log"; die "exit code $code"; }
}

check 0
has "$plan: of 2 sections in two languages, 0 confirmed, 0 changed since, 2 never confirmed, 0 missing, 0 of another shape"
[ ! -e $plan/translations.json ] || die 'check has written a file'

"$YJPLAN" confirm ./$plan/ >"$TMP/log"
has "$plan/translations.json: 2 sections confirmed"
check 0
has '2 confirmed, 0 changed since, 0 never'
cp $plan/translations.json "$TMP/before"

# Blanks at line ends, and how lines end, are no change.
sed -i 's/$/ \r/' $plan/01-introduction.en.md
printf '\n\n' >>$plan/01-introduction.en.md
check 0

sed -i 's/^See /Please see /' $plan/01-introduction.en.md
check 1
has "$plan/01-cyflwyniad.cy.md:1:1: error: $plan/01-introduction.en.md has changed"
has '1 confirmed, 1 changed since'
! "$YJPLAN" build --no-pdf >"$TMP/log" 2>&1 || die 'a stale text was built'
[ ! -e build/site ] || die 'a site was published'

# A draft may wait.
sed -i 's/"status": "published"/"status": "draft"/' $plan/plan.json
check 0
has 'warning: content/plans/abermor-2024-25/01-introduction.en.md has changed'
sed -i 's/"status": "draft"/"status": "published"/' $plan/plan.json

"$YJPLAN" confirm -C "$PWD" $plan/01-introduction.en.md >"$TMP/log"
has '1 section confirmed'
grep -q '"language": "en"' $plan/translations.json || die 'wrong language'
[ "$(grep -c '"section": "01"' $plan/translations.json)" = 1 ] ||
    die 'a section is there twice'
check 0
sed -i 's/^Gweler /Gwelwch /' $plan/01-cyflwyniad.cy.md
check 1
has "$plan/01-introduction.en.md:1:1: error: $plan/01-cyflwyniad.cy.md has changed"

# A text that cannot be read is not missing.
printf '\n{{kpi.nowhere\n' >>$plan/01-introduction.en.md
check 1
has '0 missing, 0 of another shape, 1 with mistakes'

# Two confirmations of the same texts are the same bytes.
fresh_site
"$YJPLAN" confirm $plan >/dev/null
cmp $plan/translations.json "$TMP/before"
