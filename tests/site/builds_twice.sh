# Two builds of the same input are the same bytes; so are a build over an old
# site and one into a new folder. What changed is counted, and the site before
# is kept.
. "$ROOT/tests/site/lib"

fresh_site
"$YJPLAN" build --no-pdf >"$TMP/log" 2>&1 || { cat "$TMP/log"; exit 1; }
tree_hash build/site >"$TMP/first"
"$YJPLAN" build --no-pdf >"$TMP/log" 2>&1
grep -q '^files: 0 added, 0 changed, 0 withdrawn$' "$TMP/log" ||
    { cat "$TMP/log"; die 'a build of the same input changed something'; }
tree_hash build/site | cmp - "$TMP/first" || die 'second build differs'

for jobs in 1 3; do
	rm -rf build/cache
	"$YJPLAN" build --no-pdf -j $jobs -o build/other >"$TMP/log" 2>&1
	tree_hash build/other | cmp - "$TMP/first" ||
	    die "clean build by $jobs at once differs"
done

sed -i 's/We work with/We always work with/' $plan/02-how-we-work.en.md
"$YJPLAN" build --no-pdf >"$TMP/log" 2>&1
grep -q '^files: 0 added, [1-9][0-9]* changed, 0 withdrawn$' "$TMP/log" ||
    { cat "$TMP/log"; die 'an edit was not counted as a change'; }
tree_hash build/site.previous | cmp - "$TMP/first" ||
    die 'the site before was not kept'

! grep -rlF PLANTED-METADATA build/site || die 'a picture kept its metadata'
