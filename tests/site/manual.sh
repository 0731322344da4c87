# The manual names every diagnostic, every key and every option there is, and
# no diagnostic that there is not.
. "$ROOT/tests/site/lib"
cd "$ROOT/generator"

sed -n 's/^DIAG([A-Z_]*, "\([a-z-]*\)".*/\1/p' base/diag_ids.h |
    sort >"$TMP/ids"
sed -n '/^\.Sh DIAGNOSTICS/,/^\.Sh SEE/s/^\.It \([a-z-]*\)$/\1/p' \
    man/yjplan.1 | sort >"$TMP/manual"
diff "$TMP/ids" "$TMP/manual" || die 'yjplan(1) and diag_ids.h differ'

sed -n 's/^	{ "\([$a-z_-]*\)", JSON_.*/\1/p; s/^	COLOUR("\([a-z-]*\)".*/\1/p' \
    model/*_shape.c load/theme.c | sort -u >"$TMP/keys"
[ "$(wc -l <"$TMP/keys")" -gt 60 ] || die 'cannot read the shapes'
while read -r key; do
	grep -qwF -- "$key" man/yjplan.5 || die "yjplan(5) has no key $key"
done <"$TMP/keys"

for option in $("$YJPLAN" help build | grep -o -- '--*[a-zA-Z-]*' | sort -u)
do
	grep -qF -- "Fl ${option#-}" man/yjplan.1 ||
	    die "yjplan(1) has no option $option"
done
