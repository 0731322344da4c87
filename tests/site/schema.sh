# The schemas of JSON files are sound, and take what yjplan takes: every file of
# the examples and of the small site. What it refuses for its shape they
# refuse, where a schema can say it.
. "$ROOT/tests/site/lib"

command -v jsonschema >/dev/null ||
    { echo 'python3-jsonschema is not installed'; exit 77; }
mkdir "$TMP/schemas"
kinds='site indicators accessibility plan report agenda paper translations kpi table
structure theme bank-holidays'
for kind in $kinds; do
	"$YJPLAN" schema "$kind" >"$TMP/schemas/$kind.json"
done
"$YJPLAN" schema letter 2>"$TMP/usage" && die 'there is a schema of letters'
for kind in $kinds; do
	grep -q "$kind" "$TMP/usage" || die "the usage does not name $kind"
done

# The kind of a file, by its name or by what it says.
kind_of() {
	case $1 in
	*/data/*) sed -n 's/.*"kind": *"\(kpi\|table\|structure\)".*/\1/p' \
	    "$1" | head -n 1;;
	*) basename "$1" .json;;
	esac
}

# Files by their kinds, one run of the checker for each kind.
takes() {
	local kind file
	for kind in $kinds; do
		files=()
		for file; do
			[ "$(kind_of "$file")" != "$kind" ] ||
			    files+=(-i "$file")
		done
		[ ${#files[@]} -eq 0 ] || jsonschema "${files[@]}" \
		    "$TMP/schemas/$kind.json" >"$TMP/log" 2>&1 ||
		    { cat "$TMP/log"; die "a good $kind is refused"; }
		seen=$((seen + ${#files[@]} / 2))
	done
}
seen=0
cd "$ROOT"
mapfile -t all < <(find content themes assets tests/site/small \
    tests/site/reports tests/site/packs tests/site/gallery -name '*.json')
takes "${all[@]}"
[ "$seen" = ${#all[@]} ] || die "${#all[@]} files, but $seen looked at"

# An allowed key; then, at each place, what a shape does not allow.
fresh_site
sed -i 's/^{/{"$schema": "kpi.json",/' $plan/data/first-time-entrants.json
takes $plan/data/first-time-entrants.json
"$YJPLAN" check >"$TMP/log" 2>&1 || { cat "$TMP/log"; die '$schema'; }

# kind, file, what sed changes: refused by both.
refused() {
	fresh_site
	sed -i "$3" "$2"
	! jsonschema -i "$2" "$TMP/schemas/$1.json" >"$TMP/log" 2>&1 ||
	    die "the schema takes $2 after $3"
	! "$YJPLAN" check >"$TMP/log" 2>&1 || die "check takes $2 after $3"
	grep -q '\[json-\(key-unknown\|key-missing\|type\|value\|length\)\]' \
	    "$TMP/log" || { cat "$TMP/log"; die "$3 is no matter of shape"; }
}
fresh_site
kpi=$plan/data/first-time-entrants.json
table=$plan/data/funding.json
refused kpi $kpi 's/"unit"/"units"/'
refused kpi $kpi 's/"better": "lower"/"better": "down"/'
refused kpi $kpi 's/"counts": "children",//'
refused kpi $kpi 's/"2021\/22"/2021/'
refused kpi $kpi 's/180/"180"/'
refused kpi $kpi 's/180/{"n": 7}/'
refused kpi $kpi 's/180/{"n": 7.5, "d": 52}/'
refused kpi $kpi 's/180/{"value": 180, "mark": "q"}/'
refused kpi $kpi 's/null/{"missing": "q"}/'
refused kpi $kpi 's/"line"/"cake"/'
refused kpi $kpi 's/"en": "Abermor"/"fr": "Abermor"/'
refused table $table 's/"type": "money"/"type": "cash"/'
refused table $table 's/100.5/{"value": 100.5, "mark": "q"}/'
refused table $table 's/100.5/true/'
refused table $table 's/"parts": \[.*\]/"parts": "staff"/'
refused table $table 's/"row_total": {"column": "all",/"row_total": {/'
refused plan $plan/plan.json 's/"status": "published"/"status": "done"/'
refused plan $plan/plan.json 's/"nation"/"country"/'
refused plan $plan/plan.json 's/2024-07-01/1 July 2024/'
refused site content/site.json 's/https:/ftp:/'
refused site content/site.json 's/"en", "cy"/"en", "fr"/'
refused site content/site.json 's/"theme": "[a-z]*"/"theme": ""/'
report=content/reports/2024-06-20-cabinet/report.json
refused report $report 's/"recommendation": \[/"recommendation": [7, /'
agenda=content/agendas/2024-06-20-cabinet/agenda.json
refused agenda $agenda 's/"kind": "[a-z]*"/"kind": "pack"/'

# What the lint cases of JSON have wrong in their shape. No schema can say that
# ids are unlike, that rows fit their columns, or that figures add up.
checked=0
for case in "$ROOT"/tests/lint/json-{key-unknown,key-missing,type,value}*/; do
	fresh_site
	plan=$plan bash -eu "$case/edit"
	sed -n "/'rows\[/d
	    /unknown key\|missing key\|' must be \(a \|one of\|true \)/!d
	    s/^\(content[^:]*\.json\):.*\[json-[a-z-]*\]$/\1/p" \
	    "$case/want.diag" | sort -u >"$TMP/files"
	while read -r file; do
		checked=$((checked + 1))
		! jsonschema -i "$file" \
		    "$TMP/schemas/$(kind_of "$file").json" >"$TMP/log" 2>&1 ||
		    die "$case: the schema takes $file"
	done <"$TMP/files"
done
[ "$checked" -ge 5 ] || die "only $checked files of lint cases looked at"
