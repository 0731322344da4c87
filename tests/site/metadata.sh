# What machines read of every page of a small site: see the check.
. "$ROOT/tests/site/lib"

command -v node >/dev/null || { echo 'SKIP metadata: no node'; exit 77; }
fresh_site
"$YJPLAN" build --no-pdf >"$TMP/log" 2>&1 || { cat "$TMP/log"; exit 1; }
node "$ROOT/tests/html/check_metadata.mjs" build/site >"$TMP/log" ||
    { cat "$TMP/log"; exit 1; }
grep -q '"@type":"GovernmentOrganization"' build/site/cy/index.html
sed -i 's|"publisher":|"publisher_is": "other", &|' content/site.json
# A text cannot end the element that holds the data.
sed -i 's|"summary": {"en": "|&</script><!-- |' $plan/plan.json
"$YJPLAN" build --no-pdf >"$TMP/log" 2>&1 || { cat "$TMP/log"; exit 1; }
! grep -q GovernmentOrganization build/site/cy/index.html
page=build/site/en/plans/abermor-2024-25/index.html
grep -q '"description":"\\u003c/script>' $page
! grep -q '</script><!--' $page
