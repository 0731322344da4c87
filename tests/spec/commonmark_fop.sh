#!/bin/sh
# Has FOP render the FO of all CommonMark examples as one tagged PDF, and
# names the example behind each error or event.
#
# Usage: commonmark_fop.sh RUNNER SPEC
# RUNNER is the built commonmark_spec, SPEC its argument; YJPLAN_FOP in the
# environment is the program that makes PDFs. Exit code 0: FOP accepts all, 1:
# it does not, 2: usage; without java it prints SKIP.
set -eu

[ $# -eq 2 ] || { echo "usage: commonmark_fop.sh RUNNER SPEC" >&2; exit 2; }
runner=$1
spec=$2
command -v java >/dev/null || { echo "SKIP commonmark_fop: no java"; exit 0; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM

font() {
	printf '<font kerning="yes" embed-url="%s" embedding-mode="subset">' "$1"
	printf '<font-triplet name="%s" style="%s" weight="%s"/></font>\n' \
	    "$2" "$3" "$4"
}

{
	cat <<-END
	<fop version="1.0"><accessibility>true</accessibility>
	<strict-configuration>true</strict-configuration>
	<strict-validation>true</strict-validation>
	<use-cache>false</use-cache><complex-scripts disabled="true"/>
	<base>./</base><font-base>/usr/share/fonts/truetype/</font-base>
	<renderers><renderer mime="application/pdf">
	<pdf-a-mode>PDF/A-2a</pdf-a-mode><pdf-ua-mode>PDF/UA-1</pdf-ua-mode>
	<version>1.7</version><fonts>
	END
	font open-sans/OpenSans-Regular.ttf Body normal normal
	font open-sans/OpenSans-Bold.ttf Body normal bold
	font open-sans/OpenSans-Italic.ttf Body italic normal
	font open-sans/OpenSans-BoldItalic.ttf Body italic bold
	font dejavu/DejaVuSansMono.ttf Mono normal normal
	font dejavu/DejaVuSansMono-Bold.ttf Mono normal bold
	font dejavu/DejaVuSansMono-Oblique.ttf Mono italic normal
	font dejavu/DejaVuSansMono-BoldOblique.ttf Mono italic bold
	echo '</fonts></renderer></renderers></fop>'
} >"$work/fop.xconf"

# What FOP complains of. A character that the two font families lack is no
# fault of the FO: the specification uses Malayalam and Kannada.
complaints() {
	grep -Ev '^(ready|done)|^event	INFO|glyphNotAvailable' "$work/log"
}

# Renders examples $1 to $2; what FOP has to say stays in $work/log.
render() {
	"$runner" --from "$1" --to "$2" --fo-out "$work/a.fo" "$spec" \
	    >"$work/count" || return 1
	rm -f "$work/a.pdf"
	rc=0
	printf 'render\t%s\t%s\n' "$work/a.fo" "$work/a.pdf" |
	    "$YJPLAN_FOP" "$work/fop.xconf" >"$work/log" 2>/dev/null || rc=$?
	[ $rc -eq 0 ] && [ -s "$work/a.pdf" ] &&
	    ! complaints >/dev/null
}

# Halves a range that fails until the examples that fail alone are found.
blame() {
	if [ "$1" -eq "$2" ]; then
		echo "example $1:"
		complaints | head -n 3
		return
	fi
	middle=$((($1 + $2) / 2))
	set -- "$1" "$2" "$middle"
	render "$1" "$3" || blame "$1" "$3"
	render "$(($3 + 1))" "$2" || blame "$(($3 + 1))" "$2"
}

last=$(grep -c '^`````* example' "$spec/spec.txt" 2>/dev/null ||
    grep -c '^`````* example' "$spec")
if render 1 "$last"; then
	echo "FOP accepts the FO of all $last CommonMark examples"
else
	blame 1 "$last"
	echo "FOP does not accept the FO of all CommonMark examples"
	exit 1
fi
