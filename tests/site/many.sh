# A large site: its documents are read and made one by one by several
# processes, with the same bytes and messages as by one, and as where all are
# read at once.
. "$ROOT/tests/site/lib"

cp -r "$ROOT/content" "$TMP/few"
mkdir "$TMP/site"
cd "$TMP/site"
"$ROOT/tests/bench/corpus" 30 14
cp -r "$ROOT/content/." content
# A mistake in a section of one document, and a warning in one of another.
broken=content/plans/plan-0003/05-section-5.en.md
warned=content/plans/plan-0029/05-section-5.en.md

build() {
	local jobs=$1 out=$2
	shift 2
	"$YJPLAN" build --no-pdf -j "$jobs" -o "$out" "$@" >"$TMP/log" \
	    2>"$TMP/said.$jobs"
}

echo 'There were 7,654 of them.' >>$warned
for jobs in 1 2 4; do
	build $jobs build/site$jobs || { cat "$TMP/said.$jobs"; exit 1; }
	grep -q '1 warning, ' "$TMP/log" || { cat "$TMP/log"; exit 1; }
done
for jobs in 2 4; do
	diff -r build/site1 build/site$jobs || die "-j$jobs: other bytes"
	cmp "$TMP/said.1" "$TMP/said.$jobs" || die "-j$jobs: other messages"
done
grep -q 'figure-pair' "$TMP/said.1" || die 'no warning'

# What no other document bears on is the same on a small site.
mkdir "$TMP/small"
cd "$TMP/small"
mv "$TMP/few" content
"$YJPLAN" build --no-pdf >"$TMP/log" 2>&1 || { cat "$TMP/log"; exit 1; }
for part in en/reports en/agendas en/glossary en/indicators en/plans/cardiff* \
    cy/adroddiadau cy/cynlluniau/caerdydd*; do
	for place in build/site/$part; do
		diff -r "$place" "$TMP/site/build/site4/${place#build/site/}" ||
		    die "$place is different on a large site"
	done
done

# A process that ends too early: its document is named, and nothing is published.
cd "$TMP/site"
touch content/site.json		# else nothing would be made
"$YJPLAN" build --no-pdf -j 2 -o build/site2 >"$TMP/log" 2>&1 &
builder=$!
maker=
while [ -z "$maker" ]; do
	kill -0 $builder || die 'the build has ended by itself'
	read -r maker <"/proc/$builder/task/$builder/children" || true
done
kill -KILL "$maker"
code=0
wait $builder || code=$?
[ $code -eq 3 ] || { cat "$TMP/log"; die "exit code $code after that"; }
grep -q '^content/plans/.*/plan.json:1:1: error: the process that makes this document has ended: Killed \[program-failed\]$' "$TMP/log" ||
    { cat "$TMP/log"; die 'it was not reported'; }

echo '<b>raw</b> [nowhere](99-none.en.md)' >>$broken
echo '[Other](../plan-0004/01-section-1.en.md#none)' >>$warned
for jobs in 1 2 4; do
	! build $jobs build/site1 || die 'a mistake was published'
	cmp "$TMP/said.1" "$TMP/said.$jobs" || die "-j$jobs: other errors"
done
grep -q 'link-target' "$TMP/said.1" && grep -q 'link-anchor' "$TMP/said.1" ||
    { cat "$TMP/said.1"; die 'not all mistakes were reported'; }
[ ! -e build/site1.staging ] || die 'the staging folder was left'
diff -r build/site1 build/site2 || die 'the live site was touched'
