# Reports as SARIF: what check says as text, at the same places, with every
# rule and its help, in the structure that the standard asks for.
. "$ROOT/tests/site/lib"

fresh_site
sed -i 's/02-how-we-work/02-how-we-wrok/' $plan/01-introduction.en.md
printf '\nWyneb \360\237\230\200 {{kpi.none}}\n' \
    >>$plan/02-sut-rydym-yn-gweithio.cy.md
echo '# Tair' >"$plan/03 tair \"â\".cy.md"
code=0
"$YJPLAN" check --format sarif >"$TMP/log.sarif" 2>"$TMP/err" || code=$?
[ $code = 1 ] || die "exit code $code"
[ ! -s "$TMP/err" ] || { cat "$TMP/err"; die 'and something beside it'; }
sed -n '/"results": \[/,$p' "$TMP/log.sarif" |
    sed 's/"ruleIndex": [0-9]*/"ruleIndex": N/' >"$TMP/results"
diff - "$TMP/results" <<'END' || die 'other results'
      "results": [
        {
          "ruleId": "link-target",
          "ruleIndex": N,
          "level": "error",
          "message": {
            "text": "cannot find link target '02-how-we-wrok.en.md#partners' (did you mean '02-how-we-work.en.md'?)"
          },
          "locations": [
            {
              "physicalLocation": {
                "artifactLocation": {"uri": "content/plans/abermor-2024-25/01-introduction.en.md"},
                "region": {"startLine": 4, "startColumn": 5}
              }
            }
          ]
        },
        {
          "ruleId": "unknown-name",
          "ruleIndex": N,
          "level": "error",
          "message": {"text": "cannot find 'kpi.none'"},
          "locations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "content/plans/abermor-2024-25/02-sut-rydym-yn-gweithio.cy.md"
                },
                "region": {"startLine": 18, "startColumn": 9}
              }
            }
          ]
        },
        {
          "ruleId": "file-name",
          "ruleIndex": N,
          "level": "error",
          "message": {
            "text": "'03 tair \"â\".cy.md' is no section: name it like 02-local-context.en.md"
          },
          "locations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "content/plans/abermor-2024-25/03%20tair%20%22%C3%A2%22.cy.md"
                }
              }
            }
          ]
        }
      ]
    }
  ]
}
END

# Every id is a rule, in its order, with what the manual says.
sed -n 's/^DIAG([A-Z_]*, "\([a-z-]*\)".*/\1/p' \
    "$ROOT/generator/base/diag_ids.h" >"$TMP/ids"
sed -n 's/^ *"id": "\([a-z-]*\)",$/\1/p' "$TMP/log.sarif" >"$TMP/rules"
diff "$TMP/ids" "$TMP/rules" || die 'other rules than ids'
[ "$(grep -c '"help": ' "$TMP/log.sarif")" = "$(wc -l <"$TMP/ids")" ] ||
    die 'a rule without help'
grep -qF '"help": {"text": "a link to a file that is not there"}' \
    "$TMP/log.sarif" || die 'not the help of the manual'
at=$(grep -n -m 1 -x link-target "$TMP/ids")
grep -qF "\"ruleIndex\": $((${at%%:*} - 1))," "$TMP/log.sarif" ||
    die 'an index that is not that of its rule'

# Nothing wrong is a log, too.
fresh_site
"$YJPLAN" check --format sarif >"$TMP/good.sarif" || die 'something is wrong'
grep -qx '      "results": \[\]' "$TMP/good.sarif" || die 'there are results'

command -v jsonschema >/dev/null ||
    { echo 'python3-jsonschema is not installed'; exit 77; }
# What SARIF 2.1.0 requires of the objects used here (sections 3.13 to 3.54).
cat >"$TMP/sarif.json" <<'END'
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$defs": {
    "message": {"type": "object", "required": ["text"], "properties": {"text": {"type": "string", "minLength": 1}}, "additionalProperties": false},
    "level": {"enum": ["none", "note", "warning", "error"]}
  },
  "type": "object",
  "required": ["version", "runs"],
  "additionalProperties": false,
  "properties": {
    "$schema": {"type": "string", "format": "uri"},
    "version": {"const": "2.1.0"},
    "runs": {"type": "array", "minItems": 1, "items": {
      "type": "object",
      "required": ["tool"],
      "additionalProperties": false,
      "properties": {
        "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
        "invocations": {"type": "array", "items": {"type": "object", "required": ["executionSuccessful"], "properties": {"executionSuccessful": {"type": "boolean"}}, "additionalProperties": false}},
        "tool": {"type": "object", "required": ["driver"], "additionalProperties": false, "properties": {"driver": {
          "type": "object",
          "required": ["name"],
          "additionalProperties": false,
          "properties": {
            "name": {"type": "string"},
            "version": {"type": "string"},
            "rules": {"type": "array", "uniqueItems": true, "items": {
              "type": "object",
              "required": ["id", "shortDescription", "help"],
              "additionalProperties": false,
              "properties": {
                "id": {"type": "string"},
                "shortDescription": {"$ref": "#/$defs/message"},
                "help": {"$ref": "#/$defs/message"},
                "defaultConfiguration": {"type": "object", "properties": {"level": {"$ref": "#/$defs/level"}}, "additionalProperties": false}
              }
            }}
          }
        }}},
        "results": {"type": "array", "items": {
          "type": "object",
          "required": ["message", "ruleId", "ruleIndex", "locations"],
          "additionalProperties": false,
          "properties": {
            "ruleId": {"type": "string"},
            "ruleIndex": {"type": "integer", "minimum": 0},
            "level": {"$ref": "#/$defs/level"},
            "message": {"$ref": "#/$defs/message"},
            "locations": {"type": "array", "minItems": 1, "items": {"type": "object", "required": ["physicalLocation"], "additionalProperties": false, "properties": {"physicalLocation": {
              "type": "object",
              "required": ["artifactLocation"],
              "additionalProperties": false,
              "properties": {
                "artifactLocation": {"type": "object", "required": ["uri"], "properties": {"uri": {"type": "string", "pattern": "^[A-Za-z0-9._~/%-]+$"}}, "additionalProperties": false},
                "region": {"type": "object", "required": ["startLine"], "properties": {"startLine": {"type": "integer", "minimum": 1}, "startColumn": {"type": "integer", "minimum": 1}}, "additionalProperties": false}
              }
            }}}}
          }
        }}
      }
    }}
  }
}
END
for log in log good; do
	jsonschema -i "$TMP/$log.sarif" "$TMP/sarif.json" >"$TMP/said" 2>&1 ||
	    { cat "$TMP/said"; die "$log.sarif is not as the standard asks"; }
done
