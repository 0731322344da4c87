# Decisions stand below their item and on a page of all decisions, newest first,
# in both languages; feeds tell when they came out.
. "$ROOT/tests/site/lib"

fresh_site
agenda=content/agendas/2024-06-20-cabinet/agenda.json
"$YJPLAN" build --no-pdf >"$TMP/log" 2>&1 || { cat "$TMP/log"; exit 1; }
[ ! -e build/site/en/decisions ] || die 'a page of no decisions'

sed -i -e 's|"items"|"nation": "wales", "decisions_published": "2024-06-27", &|' \
    -e 's|"documents": \[|"text": {"en": "Read it.", "cy": "Darllenwch ef."}, "key_decision": {"reference": "FP/12", "notice": "2024-05-01"}, "decision": {"text": [{"en": "Agreed the plan.", "cy": "Cytunwyd ar y cynllun."}, {"en": "Asked for a report.", "cy": "Gofynnwyd am adroddiad."}], "call_in_until": "2024-07-01"}, &|' $agenda
mkdir content/agendas/2023
sed -e 's/2024-06-20"/2023-06-15"/; s/"2024-06-12"/"2023-06-05"/' \
    -e 's/2024-06-27/2023-06-20/; s/2024-05-01/2023-05-01/' \
    -e 's/2024-07-01/2023-06-25/; s/Cabinet agenda/Older/' \
    -e "s/Agenda'r Cabinet/Hen/" $agenda |
    sed '/documents/s|reports/2023-06-15|reports/2024-06-20|' \
    >content/agendas/2023/agenda.json
"$YJPLAN" build --no-pdf >"$TMP/log" 2>&1 || { cat "$TMP/log"; exit 1; }
grep -q ' 0 warnings' "$TMP/log" || { cat "$TMP/log"; die 'warned'; }

page=build/site/en/agendas/2024-06-20-cabinet/index.html
for words in 'Read it.' 'Forward plan reference: FP/12.' \
    'Notice was published on 1 May 2024' '<li>Agreed the plan.</li>' \
    'Decided on 20 June 2024. It may be called in until 1 July 2024.' \
    'href="../../decisions/"'; do
	grep -qF "$words" $page || die "not on the page: $words"
done
welsh=build/site/cy/penderfyniadau/index.html
grep -qF 'Gellir ei alw i mewn hyd at 1 Gorffennaf 2024' $welsh || die 'Welsh'
order=$(grep -o 'href="[^"]*#item-1"' build/site/en/decisions/index.html |
    tr '\n' ' ')
[ "$order" = 'href="../agendas/2024-06-20-cabinet/#item-1" href="../agendas/2023/#item-1" ' ] ||
    die "order: $order"
grep -q '<updated>2024-06-27T' build/site/en/feeds/abermor-council-cabinet.xml ||
    die 'the feed does not tell'
grep -q 'decisions/' build/site/en/agendas/index.html || die 'not in the list'
