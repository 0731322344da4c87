# The process that makes PDFs is killed, hangs or runs out of memory in the
# middle of a build: one document fails, at its own file; the others are made
# and kept, the live site stays as it was, and a build without the mishap works.
. "$ROOT/tests/site/lib"

needs java mkfifo pdftotext

fresh_site
export REAL_FOP=$YJPLAN_FOP FOP_ASKED=$TMP/asked
cp -r $plan content/plans/doomed
sed -i '/"address"/d' content/plans/doomed/plan.json
doomed=content/plans/doomed/02-how-we-work.en.md

# What stands between the build and yjplan-fop: it hands every request on, and
# for a document with the word QZDOOM does what FOP_MISHAP says.
cat >"$TMP/between" <<'SH'
#!/usr/bin/env bash
[ "$FOP_MISHAP" != memory ] || set -- -m "$FOP_MEMORY" "${@:3}"
pipe=$(mktemp -u -p "${FOP_ASKED%/*}") && mkfifo "$pipe"
"$REAL_FOP" "$@" <"$pipe" &
fop=$!
exec 3>"$pipe"
rm "$pipe"
while IFS= read -r request; do
	fo=$(cut -f 2 <<<"$request")
	word=$(grep -o -m 1 'QZDOOM' "$fo")
	echo "asked $word" >>"$FOP_ASKED"
	case $word$FOP_MISHAP in
	QZDOOMkill)
		printf '%s\n' "$request" >&3
		kill -9 $fop
		wait $fop
		exit;;
	QZDOOMhang)
		kill -STOP $fop
		echo $fop >>"$FOP_ASKED.stopped"
		printf '%s\n' "$request" >&3;;
	*)
		printf '%s\n' "$request" >&3;;
	esac
done
exec 3>&-
wait $fop
SH
chmod +x "$TMP/between"

# A folder that was never built, a site that is live, and eight PDFs to make.
"$YJPLAN" build >"$TMP/log" 2>&1 || { cat "$TMP/log"; die 'no build'; }
tree_hash build/site >"$TMP/live"

# mishap, what is said of it, seconds for a PDF: a build in which it happens,
# then one without.
mishap() {
	local code=0 asked
	rm -f "$FOP_ASKED"
	sed -i "s/^We work with/Now, with $1, we work with/" \
	    content/plans/*/02-how-we-work.en.md
	sed -i "s/^Now, with/QZDOOM, with/" $doomed
	find build/cache -type f ! -name '*.jsa' -delete
	FOP_MISHAP=$1 YJPLAN_FOP=$TMP/between YJPLAN_FOP_SECONDS=$3 \
	    "$YJPLAN" build -j 2 >"$TMP/log" 2>&1 || code=$?
	[ $code -eq 3 ] || { cat "$TMP/log"; die "$1: exit code $code"; }
	grep -q "^content/plans/doomed/plan.json:.*$2" "$TMP/log" ||
	    { cat "$TMP/log"; die "$1: not said at the document"; }
	[ "$(grep -c ': error: ' "$TMP/log")" -eq 1 ] ||
	    { cat "$TMP/log"; die "$1: other documents failed too"; }
	tree_hash build/site | cmp -s - "$TMP/live" ||
	    die "$1: the live site is not as it was"
	for left in build/site.staging build/site.work; do
		[ ! -e $left ] || die "$1: $left is left"
	done
	asked=$(grep -c . "$FOP_ASKED")
	[ "$asked" -ge 8 ] || die "$1: the others were not asked for"

	# All others are there already: only the one that failed is asked for.
	rm -f "$FOP_ASKED"
	FOP_MISHAP=none YJPLAN_FOP=$TMP/between "$YJPLAN" build -j 2 \
	    >"$TMP/log" 2>&1 || { cat "$TMP/log"; die "$1: no retry"; }
	! grep -qv QZDOOM "$FOP_ASKED" || die "$1: others were made again"
	grep -q . "$FOP_ASKED" || die "$1: the one was not made"
	pdftotext build/site/en/plans/doomed/doomed.pdf - |
	    grep -q QZDOOM || die "$1: the one is not the new one"

	# And it is what a build without any mishap makes.
	tree_hash build/site >"$TMP/live"
	find build/cache -type f ! -name '*.jsa' -delete
	"$YJPLAN" build -o build/plain >"$TMP/log" 2>&1 || die "$1: plain"
	tree_hash build/plain | cmp -s - "$TMP/live" ||
	    die "$1: the retry made other files"
	rm -rf build/plain
	cp "$ROOT"/tests/site/small/$plan/02-how-we-work.en.md $plan/
	cp "$ROOT"/tests/site/small/$plan/02-how-we-work.en.md $doomed
}

export FOP_MEMORY=512
mishap kill 'FOP ended with code 137' 120

# Long enough for the others on a machine that is busy.
mishap hang 'FOP took longer than 20 seconds' 20
while read -r stopped; do
	! kill -0 "$stopped" 2>/dev/null || die 'a stopped process is left'
done <"$FOP_ASKED.stopped"

# Java has too little memory for a long document, and enough for the others.
long=$(yes 'These words go on and on, so that there is much of them. ' |
    head -n 40 | tr -d '\n')
for i in $(seq 400); do
	printf '\n%s %s.\n' "$long" "$i"
done >"$TMP/long"
cat "$TMP/long" >>content/plans/doomed/01-introduction.en.md
export FOP_MEMORY=64
mishap memory 'FOP cannot make the PDF: .*out of memory' 120
