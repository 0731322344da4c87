# Words in another language are marked wherever they stand: on pages also in
# the lists that repeat a heading, in PDFs in the tags; where there are only
# words, nothing is left of the mark.
. "$ROOT/tests/site/lib"

fresh_site
rm -r content/agendas content/reports
sed -i '1s/.*/# How [Abermor](lang:cy) works/' $plan/02-how-we-work.en.md
sed -i '1s/.*/# Sut mae [The Hub](lang:en) yn gweithio/' \
    $plan/02-sut-rydym-yn-gweithio.cy.md
cat >>$plan/02-how-we-work.en.md <<'END'

## With *the [Senedd](lang:cy)*

The [Ministry](https://door.example/ "lang:pl") and [**fish**](lang:pl).[^n]

![The sign [Araf](lang:cy)](images/door.png)

![](table:names)

[^n]: Or [pysgod](lang:cy).
END
cat >>$plan/02-sut-rydym-yn-gweithio.cy.md <<'END'

## Gyda *[Parliament](lang:en)*

Y [Weinyddiaeth](https://door.example/ "lang:pl") a [**physgod**](lang:pl).[^n]

![Yr arwydd [Slow](lang:en)](images/door.png)

![](table:names)

[^n]: Neu [fish](lang:en).
END
cat >$plan/data/names.json <<'END'
{
  "kind": "table",
  "title": {"en": "Names", "cy": "Enwau"},
  "columns": [
    {"key": "a", "title": "A", "type": "text"},
    {"key": "name", "title": {"en": "Name", "cy": "Enw"}, "type": "markdown"}
  ],
  "rows": [{"a": "1", "name": "[Llangors](lang:cy), [Jezioro](lang:pl)"}]
}
END
cat >$plan/data/board.json <<'END'
{
  "kind": "structure", "title": {"en": "Board", "cy": "Bwrdd"},
  "nodes": [
    {"id": "a", "title": {"en": "Chair", "cy": "Cadeirydd"},
     "holder": {"en": "Council leader"}},
    {"id": "b", "parent": "a", "title": {"en": "Member"}}
  ]
}
END
for lang in 02-how-we-work.en 02-sut-rydym-yn-gweithio.cy; do
	printf '\n![](structure:board)\n' >>$plan/$lang.md
done
sed -i 's/"status": "published"/"status": "draft"/' $plan/plan.json

"$YJPLAN" build --drafts --no-pdf >"$TMP/log" 2>&1 ||
    { cat "$TMP/log"; exit 1; }
english=build/site/en/plans/abermor-2024-25
welsh=build/site/cy/cynlluniau/abermor-2024-25

name='How <span lang="cy">Abermor</span> works'
holds $english/how-we-work/index.html "<h1>$name</h1>" \
    '<title>How Abermor works – ' "aria-current=\"page\"><span>$name</span>" \
    '<h2 id="with-the-senedd">With <em>the <span lang="cy">Senedd</span></em></h2>' \
    '<a href="#with-the-senedd">With the <span lang="cy">Senedd</span></a>' \
    '<a href="https://door.example/"><span lang="pl">Ministry</span></a>' \
    '<span lang="pl"><strong>fish</strong></span>' \
    'Or <span lang="cy">pysgod</span>' 'alt="The sign Araf"' \
    '<td><span lang="cy">Llangors</span>, <span lang="pl">Jezioro</span></td>'
holds $english/introduction/index.html "<span>$name</span></a>"
holds $english/index.html "<span>$name</span></a>"
holds $english/whole/index.html ">$name</h2>"
holds build/site/en/a-to-z/index.html "<span>$name</span>"
holds $english/data/names.csv '1,"Llangors, Jezioro"'
holds $welsh/sut-rydym-yn-gweithio/index.html \
    'Sut mae <span lang="en">The Hub</span> yn gweithio</h1>' \
    '<span lang="cy">Llangors</span>'
if grep -rlIF --exclude=search.js 'lang:' build/site; then
	die 'a mark is published as it was written'
fi

needs pdfinfo qpdf java
# The proof of each PDF has looked at the languages of its tags.
"$YJPLAN" build --drafts >"$TMP/log" 2>&1 || { cat "$TMP/log"; exit 1; }
qpdf --qdf --object-streams=disable $english/*.pdf - >"$TMP/qdf"
[ "$(grep -ac '^  /Lang (cy)' "$TMP/qdf")" -eq 6 ] ||
    die 'not all Welsh words are marked in the tags'
[ "$(grep -ac '^  /Lang (pl)' "$TMP/qdf")" -eq 3 ] ||
    die 'not all Polish words are marked in the tags'
! grep -aqF '[lang=' "$TMP/qdf" || die 'a mark is left in the PDF'

# A text that a draft lacks in Welsh is English in the Welsh PDF too.
qpdf --qdf --object-streams=disable $welsh/*.pdf - >"$TMP/qdf"
[ "$(grep -ac '^  /Lang (en)' "$TMP/qdf")" -eq 7 ] ||
    die 'not all English words are marked in the Welsh tags'
