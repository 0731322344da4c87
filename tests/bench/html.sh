# Pages without charts and PDFs, against bare cmark-gfm; and nothing changed.
"$ROOT/tests/bench/corpus" "$BENCH_PLANS" "$BENCH_SECTIONS"
mapfile -t files < <(find content -name '*.md' | sort)
row "plans, sections of both languages" "$BENCH_PLANS, ${#files[@]}"

mkdir floor
median "$FLOOR" -w floor "${files[@]}"
row "floor: writing the text" "$took" s
median "$FLOOR" floor "${files[@]}"
bare=$took
row "floor: bare cmark-gfm, two processes" "$bare" s

# A folder never used before each time: deleting is not what is measured.
turn=0
build_new() { "$YJPLAN" build --no-pdf -o "build/site$turn"; }
before() { turn=$((turn + 1)); }
median build_new
row "yjplan, all pages, no PDFs" "$took" s
row_bar "  / bare cmark-gfm" "$(ratio "$took" "$bare")" '<=' 1.3
before() { :; }
pages=$(find "build/site$turn" -name '*.html' | wc -l)
row "pages" "$pages"
row "search index, all files" "$(find "build/site$turn/search" -name '*.json' \
    -printf '%s\n' | awk -v pages="$pages" '{ n += $1 } END {
	printf "%.1f", n / 1024 / pages }')" 'KiB a page'
row "  the largest that one search loads" "$(find "build/site$turn/search" \
    -name '*.json' -printf '%s\n' | sort -n | tail -n 1 |
    awk '{ printf "%.1f", $1 / 1024 }')" KiB

median find "build/site$turn" -type f -printf '%s'
looked=$took
row "floor: looking at every file" "$looked" s
# What is too new is not remembered: the inputs may not be of this moment.
sleep 3
build_new >log 2>&1
median build_new
row "yjplan, nothing changed" "$took" s
row_bar "  / looking at every file" "$(ratio "$took" "$looked")" '<=' 5

command -v hugo >/dev/null || skip hugo 'is not on PATH'
