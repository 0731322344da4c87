# The first plan of README.md, typed in as it stands there, builds; the mistake
# that it shows gives the message that it shows.
. "$ROOT/tests/site/lib"

# Every ```json or ```markdown block after the line that names its file.
mkdir "$TMP/site"
cd "$TMP/site"
awk '
	match($0, /`content\/[^`]*`/) {
		file = substr($0, RSTART + 1, RLENGTH - 2)
	}
	/^ *```(json|markdown)$/ && file != "" {
		folder = file
		sub(/\/[^\/]*$/, "", folder)
		system("mkdir -p " folder)
		while ((getline line) > 0 && line !~ /^ *```$/) {
			sub(/^   /, "", line)
			print line >file
		}
		close(file)
		file = ""
	}' "$ROOT/README.md"
[ "$(find content -type f | wc -l)" = 4 ] ||
    { find content; die 'README.md does not name four files'; }

"$YJPLAN" build --no-pdf >"$TMP/log" 2>&1 || { cat "$TMP/log"; exit 1; }
page=build/site/plans/abermor-2026-27/performance/index.html
grep -q 'The rate was 125 in 2025/26' $page || die "no figure in $page"

sed -i 's/entrants.latest/entrant.latest/' \
    content/plans/abermor-2026-27/01-performance.en.md
! "$YJPLAN" build --no-pdf >/dev/null 2>"$TMP/err" || die 'no error'
while IFS= read -r line; do
	grep -qxF -- "$line" "$ROOT/README.md" ||
	    { cat "$TMP/err"; die "README.md has no line: $line"; }
done < <(head -n 3 "$TMP/err")
