# yjplan-fop itself: what it answers, what it refuses, and how it ends; and the
# PDFs of a site are the same bytes from a cold process and a warm one, with one
# process and with two.
. "$ROOT/tests/site/lib"

needs java
fop=$YJPLAN_FOP
[ -x "$fop" ] || die "$fop is not built"

fresh_site
"$YJPLAN" build -j 1 >"$TMP/log" 2>&1 || { cat "$TMP/log"; exit 1; }
tree_hash build/site >"$TMP/first"
find build/cache -name 'fop-*.jsa' | grep -q . || die 'no archive of classes'

# Without the cache, with the archive: other processes, another order.
find build/cache -type f ! -name '*.jsa' -delete
"$YJPLAN" build -j 2 -o build/two >"$TMP/log" 2>&1 || { cat "$TMP/log"; exit 1; }
tree_hash build/two | cmp - "$TMP/first" || die 'two processes make other PDFs'

# An archive that is damaged is passed over.
find build/cache -type f ! -name '*.jsa' -delete
for archive in build/cache/*.jsa; do
	chmod u+w "$archive"
	head -c 100000 /dev/zero >"$archive"
done
"$YJPLAN" build -j 1 -o build/three >"$TMP/log" 2>&1 ||
    { cat "$TMP/log"; exit 1; }
tree_hash build/three | cmp - "$TMP/first" || die 'a damaged archive tells'

# Nothing has changed: no process is started.
YJPLAN_FOP=/nonexistent "$YJPLAN" build >"$TMP/log" 2>&1 ||
    { cat "$TMP/log"; die 'FOP is asked for though nothing has changed'; }

# A program that is missing, or Java that is, is named, and it is no fault of
# the content.
sed -i 's/^We work with/We always work with/' $plan/02-how-we-work.en.md
code=0
YJPLAN_FOP=/nonexistent "$YJPLAN" build >"$TMP/log" 2>&1 || code=$?
[ $code -eq 3 ] || die "exit code $code for a missing program"
grep -q "program-missing" "$TMP/log" || { cat "$TMP/log"; die 'no remedy'; }

# Now yjplan-fop by hand.
mkdir "$TMP/work"
cat >"$TMP/work/fop.xconf" <<END
<fop version="1.0"><use-cache>false</use-cache><base>file://$TMP/work/</base>
</fop>
END

# Name of the file, what stands in the flow, what stands before the root.
fo() {
	cat >"$TMP/work/$1.fo" <<-END
	${3:-}<fo:root xmlns:fo="http://www.w3.org/1999/XSL/Format">
	<fo:layout-master-set><fo:simple-page-master master-name="a"
	page-width="210mm" page-height="297mm"><fo:region-body/>
	</fo:simple-page-master></fo:layout-master-set>
	<fo:page-sequence master-reference="a"><fo:flow
	flow-name="xsl-region-body"><fo:block>$2</fo:block>
	</fo:flow></fo:page-sequence></fo:root>
	END
}

fo good 'Words'
fo entity 'Words &x;' '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
fo dtd 'Words' '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">'
fo invalid '<fo:table-cell/>'
fo picture '<fo:external-graphic src="url(missing.png)"/>'
echo 'no XML' >"$TMP/work/xml.fo"
fo large "$(head -c 30000000 /dev/zero | tr '\0' x)"

# Names of files: ask for each in turn; the answers but information.
ask() {
	for name; do
		printf 'render\t%s/%s.fo\t%s/%s.pdf\n' "$TMP/work" "$name" \
		    "$TMP/work" "$name"
	done | "$fop" ${memory:+-m $memory} "$TMP/work/fop.xconf" \
	    2>"$TMP/errors" | grep -v '^event	INFO'
}

# wanted first words of the answers, names of files
answers() {
	local wanted=$1 came
	shift
	ask "$@" >"$TMP/answers"
	came=$(cut -f 1 "$TMP/answers" | tr '\n' ' ')
	[ "$came" = "$wanted " ] ||
	    { cat "$TMP/answers" "$TMP/errors"; die "$* gave $came"; }
}

answers 'ready done failed done failed failed event failed done' \
    good xml good entity dtd invalid good
grep -q 'DOCTYPE' "$TMP/answers" || die 'a document type is let in'
for name in xml entity dtd invalid; do
	[ ! -e "$TMP/work/$name.pdf" ] || die "$name left a PDF"
done
answers 'ready event done' picture
grep -q 'imageNotFound	[1-9]' "$TMP/answers" ||
    { cat "$TMP/answers"; die 'an event without line'; }
memory=24 answers 'ready fatal' large good
grep -q 'out of memory' "$TMP/answers" || die 'not out of memory'
[ ! -e "$TMP/work/large.pdf" ] || die 'large left a PDF'
answers 'ready fatal' nowhere
ln -s /dev/full "$TMP/work/full.pdf"
fo full 'Words'
answers 'ready fatal' full
printf 'no request\n' | "$fop" "$TMP/work/fop.xconf" | grep -q '^fatal' ||
    die 'an unknown request is passed over'
code=0
"$fop" 2>"$TMP/errors" || code=$?
[ $code -eq 2 ] || die "exit code $code without arguments"
