# PDFs: the whole of yjplan, FOP alone kept warm, and a plain `fop` process for
# each document.
"$ROOT/tests/bench/corpus" "$BENCH_PDFS" 1

# The same FO for all: a copy of each that yjplan asks to be rendered.
mkdir fo
cat >keep <<END
#!/usr/bin/env bash
for config; do :; done
cp "\$config" "$PWD/fo/\$\$.xconf"
while IFS=\$'\t' read -r word fo pdf; do
	i=\$((i + 1))
	cp "\$fo" "$PWD/fo/\$\$-\$i.fo"
	printf '%s\t%s\t%s\n' "\$word" "\$fo" "\$pdf"
done | "$YJPLAN_FOP" "\$@"
END
chmod +x keep
YJPLAN_FOP=$PWD/keep timed "$YJPLAN" build -j 1
cat fo/*.xconf | sed "s|<base>.*</base>|<base>file://$PWD/build/site/</base>|" \
    >config
documents=(fo/*.fo)
count=${#documents[@]}
pages=$(find build/site -name '*.pdf' -exec pdfinfo {} \; |
    awk '/^Pages/ { n += $2 } END { print n }')
row "documents, pages" "$count, $pages"

ask() {
	printf "render\t$PWD/%s\t$PWD/out.pdf\n" "${documents[@]}"
}
bare() { ask | "$YJPLAN_FOP" -a build/cache config; }
median bare
warm=$took
row "FOP alone, kept warm" "$warm" s
row "  a document" "$(ratio "$warm" "$count")" s
/usr/bin/env time -f %M -o memory bash -c "printf 'render\t$PWD/%s\t$PWD/out.pdf\n' \
    ${documents[*]} | '$YJPLAN_FOP' -a build/cache config" >log 2>&1 &&
    row "  peak memory" "$(($(tail -n 1 memory) / 1024))" MB ||
    skip memory 'time is not installed'

turn=0
forget() {
	turn=$((turn + 1))
	find build/cache -type f ! -name '*.jsa' -delete
}
before() { forget; }
pages_only() { "$YJPLAN" build -j "$jobs" --no-pdf -o "build/new$turn"; }
whole() { "$YJPLAN" build -j "$jobs" -o "build/new$turn"; }
jobs=1
median pages_only
without=$took
median whole
made=$(awk "BEGIN { print $took - $without }")
row "yjplan -j1, PDFs finished and proved" "$made" s
row_bar "  / FOP alone, kept warm" "$(ratio "$made" "$warm")" '<=' 1.3
jobs=2
median whole
two=$(awk "BEGIN { print $took - $without }")
row "yjplan -j2, PDFs finished and proved" "$two" s
before() { :; }

if command -v fop >/dev/null; then
	cold() {
		local fo
		for fo in "${documents[@]}"; do
			fop -c config -fo "$fo" -pdf out.pdf
		done
	}
	timed cold
	row "a fop process each, one run" "$took" s
	row "  a document" "$(ratio "$took" "$count")" s
	row_bar "  / yjplan, $count documents" "$(ratio "$took" "$two")" '>=' 10
else
	skip fop 'is not installed'
fi
