# Pages without charts and PDFs, by two processes as bare cmark-gfm has them:
# time, memory, growth; and one section or nothing changed.
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
build_new() { "$YJPLAN" build --no-pdf -j "$jobs" -o "build/site$turn"; }
before() { turn=$((turn + 1)); }
jobs=1
median build_new
row "yjplan, all pages, no PDFs, one process" "$took" s
jobs=2
median build_new
all=$took
row "yjplan, all pages, no PDFs, two processes" "$all" s
row_bar "  / bare cmark-gfm" "$(ratio "$all" "$bare")" '<=' 1.3
before() { :; }
# Of the largest process: each has its own documents only.
peak() {
	/usr/bin/env time -f %M -o memory "$YJPLAN" build --no-pdf -j 2 \
	    -o build/peak >log 2>&1 || return 1
	memory=$(awk 'END { printf "%.0f", $1 / 1024 }' memory)
	rm -rf build/peak
}
if peak; then
	row_bar "  memory" "$memory" '<=' 60 MB
else
	skip memory 'time is not installed'
fi
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

edit() { echo 'One more.' >>content/plans/plan-0001/01-section-1.en.md; }
before() { edit; }
median build_new
row "yjplan, one section edited" "$took" s
before() { :; }

# Three times as many plans: what a page costs may not grow.
rm -rf content build
"$ROOT/tests/bench/corpus" $((BENCH_PLANS * 3)) "$BENCH_SECTIONS"
before() { turn=$((turn + 1)); }
median build_new
row "yjplan, three times as many plans" "$took" s
row_bar "  / as many times the time of one third" \
    "$(ratio "$took" "3 / $all")" '<=' 1.1
before() { :; }
if peak; then
	row_bar "  memory" "$memory" '<=' 60 MB
else
	skip memory 'time is not installed'
fi

command -v hugo >/dev/null || skip hugo 'is not on PATH'
