# All data of a document in one file: sorted, of one time, the same bytes in
# any time zone and on any day; each CSV has its metadata beside it.
. "$ROOT/tests/site/lib"

needs unzip
fresh_site
build() {
	"$YJPLAN" build --no-pdf -o "$1" >"$TMP/log" 2>&1 ||
	    { cat "$TMP/log"; exit 1; }
}
data=en/plans/abermor-2024-25/data
zip=$data/abermor-2024-25-data.zip
build build/site
touch -d 2001-02-03 content/*/*/data/*.json
TZ=Asia/Tokyo build build/other
cmp "build/site/$zip" "build/other/$zip" || die 'the zip file differs'

unzip -Z1 "build/site/$zip" >"$TMP/names"
cat >"$TMP/wanted" <<END
README.txt
first-time-entrants.csv
first-time-entrants.csv-metadata.json
first-time-entrants.json
funding.csv
funding.csv-metadata.json
funding.json
END
diff "$TMP/wanted" "$TMP/names" || die 'the zip file lists something else'
[ "$(unzip -Z -l "build/site/$zip" | grep -c '80-Jan-01 00:00')" = 7 ] ||
    die 'not all of one time'
mkdir "$TMP/out"
unzip -q "build/site/$zip" -d "$TMP/out"
grep -q '^\[x\] means' "$TMP/out/README.txt" || die 'symbols unexplained'
grep -q '^Source: Test figures$' "$TMP/out/README.txt" || die 'no source'
rm "$TMP/out/README.txt"
for file in "$TMP"/out/*; do
	cmp "$file" "build/site/$data/${file##*/}" || die 'not the same file'
done

unzip -p build/site/cy/*/*/data/*-data.zip README.txt |
    grep -q '^Ffynhonnell: Ffigurau prawf$' || die 'no Welsh readme'
meta=$data/first-time-entrants.csv-metadata.json
for part in '"url":	"first-time-entrants.csv"' '"\[x\]", "\[z\]"' \
    '"titles":	"Abermor"' '"datatype":	"decimal"' '"datatype":	"string"'
do
	grep -q "$part" "build/site/$meta" || die "no $part in $meta"
done
grep -q 'rel="describedby" type="application/csvm+json" href="'"${meta##*/}" \
    "build/site/$data/index.html" || die 'the data page names no metadata'
