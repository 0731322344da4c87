# Charts: pictures made in one build by one process, against gnuplot drawing
# the same figures in one process. Time is held against pixels, since ours are
# of four sizes.
"$ROOT/tests/bench/corpus" 1 1
plan=content/plans/plan-0001
mkdir "$plan/data"
charts=$((BENCH_PDFS * 10))

# Three series of twenty quarters, invented from a number.
awk -v charts="$charts" -v dir="$plan/data" '
function number() {
	seed = (seed * 1103515245 + 12345) % 2147483648
	return int(seed / 65536) % 900 + 100
}

BEGIN {
	split("local family national", of)
	for (q = 1; q < 20; q++)
		between[q] = ", "
	for (c = 1; c <= charts; c++) {
		seed = c
		file = sprintf("%s/chart-%03d.json", dir, c)
		table = sprintf("chart-%03d.dat", c)
		printf "{\"kind\": \"kpi\", \"title\": {\"en\": \"Measure %d\"," \
		    " \"cy\": \"Mesur %d\"}, \"measure\": {\"en\": \"Rate\", " \
		    "\"cy\": \"Cyfradd\"}, \"unit\": \"rate-per-100000\", " \
		    "\"decimals\": 0, \"better\": \"lower\", \"counts\": " \
		    "\"meetings\", \"periods\": [", c, c >file
		for (q = 0; q < 20; q++)
			printf "%s\"%d Q%d\"", between[q], \
			    2019 + int(q / 4), q % 4 + 1 >file
		printf "], \"series\": [" >file
		for (s = 1; s <= 3; s++) {
			printf "%s{\"of\": \"%s\", \"name\": \"S%d\", " \
			    "\"values\": [", comma, of[s], s >file
			comma = ", "
			for (q = 0; q < 20; q++) {
				value[s, q] = number()
				printf "%s%d", between[q], value[s, q] >file
			}
			printf "]}" >file
		}
		comma = ""
		print "], \"chart\": {\"kind\": \"line\"}}" >file
		close(file)
		for (q = 0; q < 20; q++)
			print q, value[1, q], value[2, q], value[3, q] >table
		close(table)
		printf "set output \"chart-%03d.png\"\nset title \"Measure %d\"\n" \
		    "plot \"%s\" using 1:2 with lines title \"S1\", \"%s\" " \
		    "using 1:3 with lines title \"S2\", \"%s\" using 1:4 " \
		    "with lines title \"S3\"\n", c, c, table, table, \
		    table >"script"
	}
}'

turn=0
before() {
	turn=$((turn + 1))
	rm -rf build/cache
}
build_new() { "$YJPLAN" build -j 1 --no-pdf -o "build/site$turn"; }
mv "$plan/data" hidden
mkdir "$plan/data"
median build_new
without=$took
rmdir "$plan/data"
mv hidden "$plan/data"
for file in "$plan"/*.md; do
	for ((i = 1; i <= charts; i++)); do
		printf '\n![](chart:chart-%03d)\n' "$i" >>"$file"
	done
done
median build_new
before() { :; }
# Width and height stand in a PNG from byte 16 on.
megapixels() {
	find "$@" -exec od -An -tu1 -j16 -N8 {} \; | awk '{
		n += ($3 * 256 + $4) * ($7 * 256 + $8)
	} END { print n / 1e6 }'
}
pictures=$(find "build/site$turn" -name 'chart-*.png' | wc -l)
row "charts, pictures (three sizes and a phone's)" "$charts, $pictures"
made=$(awk "BEGIN { print $took - $without }")
row "a picture, with words, table and page" "$(awk "BEGIN {
    printf \"%.2f\", $made * 1000 / $pictures }")" ms
one=$(ratio "$made" "$(megapixels "build/site$turn" -name 'chart-*.png')")
row "  a million pixels" "$(awk "BEGIN { printf \"%.2f\", $one * 1000 }")" ms
largest=$(find "build/site$turn" -name 'chart-*-2x.png' -printf '%s\n' |
    sort -n | tail -n 1)
row "largest of double density" "$(((largest + 1023) / 1024))" KiB

if command -v gnuplot >/dev/null; then
	draw() { gnuplot -e 'set terminal pngcairo size 1200,675' script; }
	median draw
	theirs=$(ratio "$took" "$(megapixels . -maxdepth 1 -name 'chart-*.png')")
	row "gnuplot, a million pixels" "$(awk "BEGIN {
	    printf \"%.2f\", $theirs * 1000 }")" ms
	row_bar "  / yjplan" "$(ratio "$theirs" "$one")" '>=' 5
else
	skip gnuplot 'is not installed'
fi
