# What the site tests share. Sourced, not run: each test has YJPLAN, the
# program, ROOT, the repository, and TMP, an empty folder.
set -eu

# A fresh copy of the small site in $TMP/site.
fresh_site() {
	rm -rf "$TMP/site"
	cp -r "$ROOT/tests/site/small" "$TMP/site"
	cd "$TMP/site"
	plan=content/plans/abermor-2024-25
}

# Stop with a message.
die() {
	echo "$*"
	exit 1
}

# The hash of every file below a folder, in one order.
tree_hash() {
	(cd "$1" && find . -type f | LC_ALL=C sort | xargs -d '\n' sha256sum)
}
