# Feeds are well-formed, have what Atom asks for and lead to pages of the site;
# the headers that a site is served with allow nothing inline.
set -eu
command -v xmllint >/dev/null || { echo 'SKIP feeds: no xmllint'; exit 77; }
cp -r "$ROOT/tests/site/small/." "$TMP"
"$YJPLAN" build -C "$TMP" --no-pdf >"$TMP/log" 2>&1 || { cat "$TMP/log"; exit 1; }
site=$TMP/build/site
base=$(sed -n 's/.*"base_url": "\([^"]*\)".*/\1/p' "$TMP/content/site.json")
feeds=$(find "$site" -path '*/feeds/*.xml' | sort)
[ -n "$feeds" ] || { echo 'no feeds'; exit 1; }
for feed in $feeds; do
	xmllint --noout "$feed"
	for part in id title updated author entry; do
		[ "$(xmllint --xpath "count(/*/*[local-name()='$part'])" \
		    "$feed")" -ge 1 ] || { echo "$feed: no $part"; exit 1; }
	done
	[ -z "$(sed -n 's|<id>\(.*\)</id>|\1|p' "$feed" | sort | uniq -d)" ]
	sed -n 's|.*rel="alternate".*href="\([^"]*\)".*|\1|p' "$feed" |
	    while read -r url; do
		[ -e "$site/${url#"$base"}index.html" ] ||
		    { echo "$feed: no page $url"; exit 1; }
	done
	grep -q '<updated>20..-..-..T00:00:00Z</updated>' "$feed"
done
for file in _headers .htaccess headers.nginx.conf; do
	grep -q "default-src 'none'" "$site/$file"
	! grep -q unsafe "$site/$file"
done
for list in agendas reports; do
	grep -q 'feeds/abermor-council-cabinet.xml" type=' "$site/en/$list/index.html"
done
grep -q 'feeds/all.xml" type=' "$site/en/plans/index.html"

# Two councils whose names begin alike have a committee of the same name; the
# agendas of each stand together, newest first.
agenda=$TMP/content/agendas/2024-06-20-cabinet
for year in 2023 2025; do
	cp -r "$agenda" "$TMP/content/agendas/$year"
	sed -i -e "s/2024-06-20/$year-06-20/; s/2024-06-12/$year-06-10/" \
	    -e "s/Cabinet agenda/$year/; s/Agenda'r Cabinet/$year/" \
	    -e 's/reports\/2023-/reports\/2024-/; s/reports\/2025-/reports\/2024-/' \
	    "$TMP/content/agendas/$year/agenda.json"
done
sed -i -e 's/Abermor Council/Abermor Town/; s/Cyngor Abermor/Tref Abermor/' \
    -e 's/"Cabinet"/"Abermor Cabinet"/' "$TMP/content/agendas/2023/agenda.json"
"$YJPLAN" build -C "$TMP" --no-pdf >"$TMP/log" 2>&1 || { cat "$TMP/log"; exit 1; }
[ "$(grep -c '<entry' "$site/en/feeds/abermor-town-abermor-cabinet.xml")" -eq 1 ]
order=$(grep -o '<h2>Abermor [^<]*\|agendas/20[^"/]*\|href="20[^"/]*' \
    "$site/en/agendas/index.html" | tr '\n' ' ')
[ "$order" = '<h2>Abermor Council: Cabinet href="2025 href="2024-06-20-cabinet <h2>Abermor Town: Abermor Cabinet href="2023 ' ] ||
    { echo "order: $order"; exit 1; }
