# Every kind of chart in both languages, in every size, with what a PNG of it
# must carry. `make gallery` builds them to look at.
. "$ROOT/tests/site/lib"

cd "$TMP"
cp -R "$ROOT/tests/site/gallery/content" .
"$YJPLAN" build --no-pdf -o site >"$TMP/log" 2>&1 ||
    { cat "$TMP/log"; exit 1; }
"$YJPLAN" build --no-pdf -o again >"$TMP/log" 2>&1 ||
    { cat "$TMP/log"; exit 1; }

# The kinds that the program knows, from its own table.
kinds=$(sed -n '/^const char \*const chart_words\[\]/,/NULL/p' \
    "$ROOT/generator/model/dataset_shape.c" | grep -o '"[a-z0-9-]*"' |
    tr -d '"')
[ "$(wc -w <<<"$kinds")" -ge 10 ] || die 'the kinds were not found'

# A number of four bytes from the start of a file.
number() {
	echo $((0x$(od -An -tx1 -j "$2" -N 4 "$1" | tr -d ' ')))
}

for kind in $kinds structure; do
	for folder in en/plans/every-chart cy/cynlluniau/pob-siart; do
		lang=${folder%%/*}
		for use in '' -2x -phone -board; do
			png=site/$folder/charts/$kind$use.png
			[ -s "$png" ] || die "no $png"
			cmp "$png" "again/${png#site/}" || die 'not the same'
			for chunk in sRGB pHYs PLTE iTXtDescription; do
				grep -aq "$chunk" "$png" ||
				    die "no $chunk in $png"
			done
			case $use in
			''|-phone) width=720;;
			-2x) width=1440;;
			-board) width=1890;;
			esac
			[ "$(number "$png" 16)" = $width ] ||
			    die "$png is not $width pixels wide"
		done
		grep -q "charts/$kind.png" site/"$folder"/*/index.html ||
		    die "no page in $lang shows $kind"
		[ "$(wc -c <"site/$folder/charts/$kind.png")" -le 36864 ] ||
		    die "$kind.png is larger than 36 KB"
	done
	cmp -s "site/en/plans/every-chart/charts/$kind.png" \
	    "site/cy/cynlluniau/pob-siart/charts/$kind.png" &&
	    die "$kind says the same in both languages"
done
grep -aq 'Siart golofn wedi' \
    site/cy/cynlluniau/pob-siart/charts/stacked-column.png ||
    die 'no Welsh words in a picture'

# Areas that touch differ in grey too: 3 to 1, as WCAG 1.4.11 asks.
for theme in "$ROOT"/themes/*/theme.json; do
	tr -d ' \n' <"$theme" | grep -o '"series":\[[^]]*\]' |
	    grep -o '#[0-9A-Fa-f]*' | awk -v theme="$theme" '
	function channel(s,    x) {
		x = 16 * (index(hex, substr(s, 1, 1)) - 1)
		x += index(hex, substr(s, 2, 1)) - 1
		x /= 255
		return x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ^ 2.4
	}
	function ratio(a, b) {
		return a > b ? (a + 0.05) / (b + 0.05) : (b + 0.05) / (a + 0.05)
	}
	BEGIN { hex = "0123456789abcdef" }
	{
		c = tolower($0)
		l[NR] = 0.2126 * channel(substr(c, 2, 2))
		l[NR] += 0.7152 * channel(substr(c, 4, 2))
		l[NR] += 0.0722 * channel(substr(c, 6, 2))
	}
	END {
		for (i = 2; i <= NR; i++)
			if (ratio(l[i - 1], l[i]) < 3)
				bad = bad " " (i - 1) "-" i
		if (ratio(l[1], l[4]) < 3)
			bad = bad " 1-4"
		if (NR != 4 || bad != "") {
			print theme ": colours too alike:" bad
			exit 1
		}
	}' || die 'series cannot be told apart in grey'
done
