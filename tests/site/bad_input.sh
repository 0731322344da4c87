# Bad input of every kind: the message names file, line, column and id, the
# exit code is not 0, and the site that was live stays as it was.
. "$ROOT/tests/site/lib"

fresh_site
"$YJPLAN" build --no-pdf >"$TMP/log" 2>&1 || { cat "$TMP/log"; exit 1; }
tree_hash build/site >"$TMP/before"

# name, wanted exit code, wanted first part of a line on standard error
bad() {
	local name=$1 want_code=$2 want=$3 code=0
	"$YJPLAN" build --no-pdf >"$TMP/out" 2>"$TMP/err" || code=$?
	[ "$code" = "$want_code" ] ||
	    { cat "$TMP/err"; die "$name: exit code $code, not $want_code"; }
	grep -qF -- "$want" "$TMP/err" ||
	    { cat "$TMP/err"; die "$name: no line '$want'"; }
	tree_hash build/site | cmp -s - "$TMP/before" ||
	    die "$name: the live site has changed"
	[ ! -e build/site.staging ] || die "$name: the staging folder is left"
	rm -rf content templates
	cp -r "$ROOT/tests/site/small/content" content
}

sed -i '4s/,$//' $plan/plan.json
bad 'broken JSON' 1 "$plan/plan.json:5:3: error: not JSON from here on"

sed -i 's/"unit":/"unti":/' $plan/data/first-time-entrants.json
bad 'unknown key' 1 "$plan/data/first-time-entrants.json:5:3: error: unknown \
key 'unti' (did you mean 'unit'?) [json-key-unknown]"

rm $plan/images/door.png
bad 'missing image' 1 "$plan/01-introduction.en.md:17:1: error: cannot find \
image '$plan/images/door.png' [image-missing]"

sed -i 's/02-how-we-work/02-how-we-wrok/' $plan/01-introduction.en.md
bad 'dead link' 1 "$plan/01-introduction.en.md:4:5: error: cannot find link \
target '02-how-we-wrok.en.md#partners' (did you mean \
'02-how-we-work.en.md'?) [link-target]"

sed -i 's/#partneriaid/#partneraid/' $plan/01-cyflwyniad.cy.md
bad 'dead anchor' 1 "$plan/01-cyflwyniad.cy.md:4:8: error: no heading \
'#partneraid' in $plan/02-sut-rydym-yn-gweithio.cy.md (did you mean \
'#partneriaid'?) [link-anchor]"

sed -i 's/entrants.latest/entrants.lastest/' $plan/01-introduction.en.md
bad 'unknown name' 1 "$plan/01-introduction.en.md:3:52: error: cannot find \
'kpi.first-time-entrants.lastest' (did you mean \
'kpi.first-time-entrants.latest'?) [unknown-name]"

mkdir -p templates/html
printf '<p>{{#title}}</p>\n' >templates/html/section.mustache
bad 'bad template' 1 "templates/html/section.mustache:1:4: error:"

mkdir -p templates/html
printf '<p>\n{{> html/section}}</p>\n' >templates/html/section.mustache
bad 'circular partial' 1 "templates/html/section.mustache:2:1: error:"

rm $plan/02-sut-rydym-yn-gweithio.cy.md
bad 'missing Welsh' 1 "$plan/02-how-we-work.en.md:1:1: error: section 02 is \
missing in Welsh"

if [ "$(id -u)" = 0 ]; then
	# Nothing is unreadable to root but what is no file.
	rm $plan/02-how-we-work.en.md
	mkfifo $plan/02-how-we-work.en.md
else
	chmod 000 $plan/02-how-we-work.en.md
fi
bad 'unreadable file' 3 "$plan/02-how-we-work.en.md:1:1: error: cannot read"

sed -i 's|(images/door.png)|(../../../../../../etc/passwd)|' \
    $plan/01-introduction.en.md
bad 'path outside' 1 "$plan/01-introduction.en.md:17:1: error: image \
'../../../../../../etc/passwd' is outside $plan/images/ [path-outside]"

ln -s /etc/passwd $plan/03-secret.en.md
bad 'link outside' 1 "$plan/03-secret.en.md:1:1: error: this symbolic link"

sed -i 's/"staff": 40/"staff": 41/' $plan/data/funding.json
bad 'wrong total' 1 "$plan/data/funding.json:14:67: error: total of 'staff' \
is 140.5"

echo 'An <b>old</b> habit.' >>$plan/02-how-we-work.en.md
bad 'raw HTML' 1 "$plan/02-how-we-work.en.md:17:4: error:"

printf '\xff\n' >>$plan/02-how-we-work.en.md
bad 'not UTF-8' 1 "$plan/02-how-we-work.en.md:17:1: error: not UTF-8"
