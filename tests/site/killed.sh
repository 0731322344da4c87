# A build that is killed at any moment leaves the site before or the new one,
# whole; the next build works.
. "$ROOT/tests/site/lib"

fresh_site
"$YJPLAN" build --no-pdf >"$TMP/log" 2>&1 || { cat "$TMP/log"; exit 1; }
tree_hash build/site >"$TMP/old"
cp -r "$TMP/site" "$TMP/changed"
cd "$TMP/changed"
sed -i 's/We work with/We always work with/' $plan/02-how-we-work.en.md
"$YJPLAN" build --no-pdf >"$TMP/log" 2>&1
tree_hash build/site >"$TMP/new"
! cmp -s "$TMP/old" "$TMP/new" || die 'the edit changed nothing'

cd "$TMP/site"
cp "$TMP/changed/$plan/02-how-we-work.en.md" $plan/
before=0 after=0
for wait in $(seq 0 3 90); do
	"$YJPLAN" build --no-pdf >/dev/null 2>&1 &
	sleep "$(printf '0.%03d' "$wait")"
	kill -9 $! 2>/dev/null || true
	wait $! 2>/dev/null || true
	tree_hash build/site >"$TMP/now"
	if cmp -s "$TMP/now" "$TMP/old"; then
		before=$((before + 1))
	elif cmp -s "$TMP/now" "$TMP/new"; then
		after=$((after + 1))
	else
		die "after a kill at $wait ms the site is neither old nor new"
	fi
done
"$YJPLAN" build --no-pdf >"$TMP/log" 2>&1 || { cat "$TMP/log"; exit 1; }
tree_hash build/site | cmp - "$TMP/new" || die 'the build after it differs'
echo "old $before times, new $after times"
