# The text of each diagnostic in yjplan(1) as rows of a table in C:
# { "link-target", "a link leads to nothing: ..." },
function finish()
{
	if (id != "")
		printf "{ \"%s\", \"%s\" },\n", id, text
	id = text = ""
}

/^\.Sh / { finish(); inside = $0 == ".Sh DIAGNOSTICS" }
!inside { next }
/^\.It / { finish(); id = $2; next }
/^\.(El|Pp|Bl|Bd|Ed)/ { finish(); next }
id != "" {
	line = $0
	if ($1 == ".Xr")
		line = $2 "(" $3 ")"
	if (sub(/^\.(Ql|Pa|Cm|Li|Fl|Em|Ar) /, "", line) &&
	    $1 == ".Fl")
		line = "-" line
	gsub(/\\&/, "", line)
	gsub(/\\\(dq/, "\"", line)
	gsub(/\\\(Po/, "£", line)
	gsub(/\\-/, "-", line)
	if (line ~ / [.,:;]$/)
		line = substr(line, 1, length(line) - 2) substr(line, \
		    length(line))
	gsub(/\\/, "\\\\", line)
	gsub(/"/, "\\\"", line)
	text = text (text == "" ? "" : " ") line
}
