# A CSV file that the site offers for download, imported again in place of the
# dataset that it was made of, gives the same file.
. "$ROOT/tests/site/lib"

fresh_site
"$YJPLAN" build --no-pdf >"$TMP/log" 2>&1 || { cat "$TMP/log"; exit 1; }
data=$plan/data
site=build/site/en/plans/abermor-2024-25/data
cp -r $site "$TMP/before"

"$YJPLAN" import $site/first-time-entrants.csv --as kpi -o "$data" --force \
    --title 'First time entrants' --measure 'Rate per 100,000 children' \
    --unit rate-per-100000 --better lower --counts children >"$TMP/kpi"
"$YJPLAN" import $site/funding.csv --as table -o "$data" --force >"$TMP/table"
# The chart is the author's: no spreadsheet has it.
sed -i 's/^  "kind": "kpi",$/&\n  "chart": {"kind": "line"},/' \
    "$data/first-time-entrants.json"

"$YJPLAN" build --no-pdf >"$TMP/log" 2>&1 || { cat "$TMP/log"; exit 1; }
for name in first-time-entrants funding; do
	cmp "$TMP/before/$name.csv" "$site/$name.csv" ||
	    die "the download of $name has changed"
done
grep -qF "'[x]' in $site/first-time-entrants.csv:3:9: not available" \
    "$TMP/kpi" || { cat "$TMP/kpi"; die 'what is missing was not said'; }

# The same for marks, reasons for what is missing, chains, and columns of every
# type; and what the dataset then says is what it said before.
cat >"$data/victims.json" <<'END'
{
  "kind": "kpi",
  "title": "Victims",
  "measure": "Victims of offences by children",
  "unit": "percent",
  "decimals": 1,
  "better": "higher",
  "counts": "meetings",
  "steps": ["Asked", "Agreed", "Offered help"],
  "periods": ["2021/22", "2022/23", "2023/24", "2024/25"],
  "series": [
    {
      "of": "local",
      "name": "Abermor",
      "values": [
        {"missing": "z"},
        [52, 38, 30],
        {"steps": [60, 45, 30], "mark": "r"},
        {"steps": [64, 44, 0], "mark": "p"}
      ]
    },
    {
      "of": "national",
      "name": "England and Wales",
      "values": [[5200, 3800, 3000], [5300, 3700, 3100], {"missing": "c"}, null]
    }
  ]
}
END
cat >"$data/board.json" <<'END'
{
  "kind": "kpi",
  "title": "Board",
  "measure": "Partners at meetings of the board",
  "unit": "percent",
  "decimals": 1,
  "better": "higher",
  "counts": "meetings",
  "periods": ["2022/23", "2023/24", "2024/25"],
  "series": [
    {
      "of": "local",
      "name": "Abermor",
      "values": [61.5, {"value": 70, "mark": "b"}, {"value": 72.5, "mark": "p"}]
    },
    {
      "of": "family",
      "name": "YOT family",
      "values": [
        {"missing": "low"},
        {"value": 0.1, "mark": "u"},
        {"missing": "c"}
      ]
    }
  ]
}
END
cat >"$data/actions.json" <<'END'
{
  "kind": "table",
  "title": "Actions",
  "columns": [
    {"key": "action", "title": "Action", "type": "text"},
    {"key": "how-many", "title": "How many", "type": "number"},
    {"key": "share", "title": "Share", "type": "percent"},
    {"key": "cost", "title": "Cost", "type": "money"},
    {"key": "by-when", "title": "By when", "type": "date"},
    {"key": "state", "title": "State", "type": "status"}
  ],
  "rows": [
    {
      "action": "Meet, \"often\"",
      "how-many": 1234,
      "share": 33.3,
      "cost": -12.5,
      "by-when": "2026-04-01",
      "state": "on-track"
    },
    {
      "action": "- Talk",
      "how-many": {"value": 2, "mark": "e"},
      "share": {"missing": "z"},
      "cost": {"value": 1500, "mark": "r"},
      "by-when": "2026-12-24",
      "state": "completed"
    },
    {
      "action": "Ask",
      "how-many": {"missing": "low"},
      "share": 66.7,
      "cost": null,
      "by-when": null,
      "state": "at-risk"
    }
  ]
}
END
cp -r "$data" "$TMP/data"
"$YJPLAN" build --no-pdf >"$TMP/log" 2>&1 || { cat "$TMP/log"; exit 1; }
cp -r $site/. "$TMP/before"
again() {
	local name=$1
	shift
	"$YJPLAN" import "$site/$name.csv" -o "$data" --force "$@" \
	    >"$TMP/said" || { cat "$TMP/said"; die "$name is not imported"; }
	diff "$TMP/data/$name.json" "$data/$name.json" ||
	    die "$name is not what it was"
}
again victims --as chain --title Victims --better higher --counts meetings \
    --measure 'Victims of offences by children'
again board --as kpi --title Board --better higher --counts meetings \
    --measure 'Partners at meetings of the board' --unit percent
again actions --as table --title Actions
