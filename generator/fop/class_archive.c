#include "fop/class_archive.h"

#include <stdint.h>
#include <sys/stat.h>

#include "base/buf.h"

/* FNV-1a of 64 bits. Source: RFC 9923. */
static uint64_t
class_archive_hash(const struct buf *text)
{
	uint64_t hash = UINT64_C(0xcbf29ce484222325);
	size_t i;

	for (i = 0; i < text->len; i++) {
		hash ^= (unsigned char)text->data[i];
		hash *= UINT64_C(0x100000001b3);
	}
	return hash;
}

void
class_archive_put_path(struct buf *out, const char *dir,
    const char *const *files, size_t count)
{
	struct buf facts = BUF_INIT;
	struct stat st;
	size_t i;

	for (i = 0; i < count; i++)
		if (stat(files[i], &st) == 0)
			buf_printf(&facts, "%s %lld %lld\n", files[i],
			    (long long)st.st_size, (long long)st.st_mtime);
	buf_printf(out, "%s/fop-%016llx.jsa", dir,
	    (unsigned long long)class_archive_hash(&facts));
	buf_release(&facts);
}
