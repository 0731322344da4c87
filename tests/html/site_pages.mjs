// The pages of a built site: all of them, and one of each kind and language.

import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

// Every HTML file below a folder, in order of path.
function htmlFiles(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return htmlFiles(path);
      return entry.name.endsWith(".html") ? [path] : [];
    });
}

// Path from the site's root, address, kind (<body data-page="KIND">) and
// language (<html lang>) of every page; the kind is undefined where the page
// does not tell it.
export function sitePages(site) {
  return htmlFiles(site).map((file) => {
    const text = readFileSync(file, "utf8");
    const path = relative(site, file).split(sep).join("/");
    return {
      path,
      address: path.replace(/(^|\/)index\.html$/, "$1"),
      kind: /<body\b[^>]*\bdata-page="([^"]+)"/i.exec(text)?.[1],
      lang: /<html\b[^>]*\blang="([^"]+)"/i.exec(text)?.[1] ?? "none",
    };
  });
}

// The first page of each kind and language.
export function onePageOfEach(pages) {
  const chosen = new Map();
  for (const page of pages) {
    const name = `${page.kind} ${page.lang}`;
    if (page.kind !== undefined && !chosen.has(name)) chosen.set(name, page);
  }
  return [...chosen.values()];
}

// Count what was found wrong on each page, and end as tests/run wants it.
export class Verdict {
  passed = 0;
  failed = 0;

  add(what, wrong) {
    for (const line of wrong) console.log(`${what}: ${line}`);
    if (wrong.length > 0) this.failed++;
    else this.passed++;
  }

  finish() {
    console.log(`${this.passed} passed, ${this.failed} failed, 0 skipped`);
    process.exit(this.failed > 0 ? 1 : 0);
  }

  static skip(name, reason) {
    console.log(`SKIP ${name}: ${reason}`);
    console.log("0 passed, 0 failed, 1 skipped");
    process.exit(0);
  }
}
