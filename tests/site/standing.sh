# Standing items: an agenda takes them by one word, and each has the words of the
# agenda, of its committee, of the house or of yjplan, in both languages.
. "$ROOT/tests/site/lib"

cp -r "$ROOT/tests/site/packs" "$TMP/site"
cd "$TMP/site"
agenda=content/agendas/2024-06-20-cabinet/agenda.json
# Their items are all that matters here.
sed -i '/"items"/,$d' $agenda
cat >>$agenda <<'JSON'
  "items": [
    {"number": "1", "standing": "apologies"},
    {"number": "2", "standing": "minutes"},
    {"number": "3", "standing": "declarations"},
    {"number": "4", "standing": "announcements"},
    {"number": "5", "standing": "public-participation"},
    {"number": "6", "standing": "urgent-items"},
    {"number": "7", "standing": "exclusion",
      "title": {"en": "Own title", "cy": "Teitl ei hun"}},
    {"number": "8", "standing": "forward-plan"}
  ]
}
JSON
sed -i '$d' content/site.json
cat >>content/site.json <<'JSON'
  ,
  "standing_items": [
    {"standing": "minutes",
      "title": {"en": "House minutes", "cy": "Cofnodion y ty"},
      "text": {"en": "House text.", "cy": "Testun y ty."}},
    {"standing": "minutes",
      "committee": {"en": "Cabinet", "cy": "Cabinet"},
      "title": {"en": "Cabinet minutes", "cy": "Cofnodion y Cabinet"}},
    {"standing": "minutes", "committee": {"en": "Panel", "cy": "Panel"},
      "title": {"en": "Panel minutes", "cy": "Cofnodion y Panel"}},
    {"standing": "forward-plan",
      "title": {"en": "What comes next", "cy": "Beth sydd i ddod"}}
  ]
}
JSON
"$YJPLAN" build --no-pdf >"$TMP/log" 2>&1 || { cat "$TMP/log"; die 'no build'; }
! grep -q 'warning:' "$TMP/log" || { cat "$TMP/log"; die 'a warning'; }

# page, words that it has in this order
says() {
	local page=$1 words
	tr '\n' ' ' <"$page" | sed 's/<[^>]*>/ /g; s/  */ /g' >"$TMP/text"
	shift
	words=$(printf '.*%s' "$@")
	grep -q "$words" "$TMP/text" || die "$page does not say: $*"
}

says build/site/en/agendas/2024-06-20-cabinet/index.html \
    'Apologies' 'To note who cannot be here' 'Cabinet minutes' 'House text' \
    'Declarations of interest' 'any interest that members have' \
    'announcements' 'what the chair has to tell' 'Public participation' \
    'questions and statements' 'Urgent items' 'is urgent' 'Own title' \
    'keep the public out' 'What comes next'
says build/site/cy/agendau/2024-06-20-cabinet/index.html \
    'Ymddiheuriadau' 'Nodi pwy na all' 'Cofnodion y Cabinet' 'Testun y ty' \
    'Datganiadau o fuddiant' 'Clywed am unrhyw fuddiant' 'cadeirydd' \
    'Cyfranogiad y cyhoedd' 'Eitemau brys' 'Teitl ei hun' 'esempt' \
    'Beth sydd i ddod'
! grep -rq 'Panel minutes\|House minutes' build/site || die 'of another'
