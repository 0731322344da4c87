# A build that would do the same again says the same and touches nothing; any
# change of input, site or wish is noticed.
. "$ROOT/tests/site/lib"

build() {
	"$YJPLAN" build --no-pdf "$@" >"$TMP/log" 2>"$TMP/messages" ||
	    { cat "$TMP/messages"; exit 1; }
	sed -i 's/, [0-9.]* seconds$//' "$TMP/log"
}

# Does a build leave the folder itself where it is, or make a new one?
is_anew() {
	local before
	before=$(stat -c %i build/site)
	build "$@"
	[ "$(stat -c %i build/site)" != "$before" ]
}

# Build until a build is recorded: its inputs must be old enough.
settle() {
	build
	while is_anew; do
		sleep 0.5
	done
}

fresh_site
printf '\nRing 02920 123 456 today.\n' >>$plan/01-*.en.md
settle
cp "$TMP/log" "$TMP/first"
cp "$TMP/messages" "$TMP/warnings"
grep -q warning: "$TMP/warnings" || die 'nothing to say again'
! is_anew || die 'a build of the same did not tell'
cmp "$TMP/log" "$TMP/first"
cmp "$TMP/messages" "$TMP/warnings"

# As long and, by its own word, as old as before.
text=$(echo $plan/02-*.en.md)
touch -r "$text" "$TMP/time"
sed -i 's/We work with/We walk with/' "$text"
touch -r "$TMP/time" "$text"
is_anew || die 'an edited section was not noticed'
settle
rm "$text"
cp "$ROOT/tests/site/small/$text" "$text"
is_anew || die 'a replaced section was not noticed'
settle
mkdir -p themes/default
cp "$ROOT/themes/default/theme.json" themes/default/
is_anew || die "a theme of the site's own was not noticed"
settle
echo >>build/site/index.html
is_anew || die 'an edited page was not noticed'
settle
rm build/site/404.html
is_anew || die 'a page removed was not noticed'
[ -e build/site/404.html ] || die 'a page removed did not come back'
settle
is_anew --drafts || die 'a wish was not noticed'
settle
"$YJPLAN" build --no-pdf -o build/other >"$TMP/log" 2>&1
[ -e build/other/index.html ] || die 'another folder was not built'
! "$YJPLAN" build --no-pdf --strict >"$TMP/log" 2>&1 ||
    die 'warnings passed as none'
! is_anew || die 'a build that failed changed something'
