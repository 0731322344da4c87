# Every theme builds, passes its own check of contrast, and has its colours on
# pages, in PDFs' sources and in charts; its style sheet is small.
. "$ROOT/tests/site/lib"

fresh_site
count=0
for folder in "$ROOT"/themes/*/; do
	theme=$(basename "$folder")
	sed -i "s/\"theme\": \"[a-z]*\"/\"theme\": \"$theme\"/" content/site.json
	"$YJPLAN" build --no-pdf -o "$TMP/$theme" >"$TMP/log" 2>&1 ||
	    { cat "$TMP/log"; exit 1; }
	css=$TMP/$theme/style.css
	[ "$(wc -c <"$css")" -lt 20000 ] || die "$css has 20 kB or more"
	! grep -q '/\*' "$css" || die "comments in $css"
	brand=$(sed -n 's/.*"brand": "\(#[0-9a-f]*\)".*/\1/p' \
	    "$folder/theme.json" | head -1)
	grep -qF -- "--brand:$brand;" "$css" || die "no $brand in $css"
	grep -qF "content=\"$brand\"" "$TMP/$theme/en/index.html" ||
	    die "no $brand on the page"
	count=$((count + 1))
done
[ $count -ge 2 ] || die "only $count themes"
for file in style.css icon.svg \
    en/plans/abermor-2024-25/charts/first-time-entrants.png; do
	! cmp -s "$TMP/default/$file" "$TMP/heather/$file" ||
	    die "$file is the same in two themes"
done

# What is read without the style has the same order as what is seen with it.
! grep -nE '(^|[^-a-z])order:|-reverse|dense' "$TMP/default/style.css" ||
    die 'the style changes the order'

# A section's page with its style, pictures aside.
style=$(wc -c <"$TMP/default/style.css")
find "$TMP/default" -name index.html | while read -r page; do
	grep -q 'data-page="section"' "$page" || continue
	[ $(($(wc -c <"$page") + style)) -lt 60000 ] ||
	    die "$page has 60 kB or more with its style"
done
