// A built site on loopback, with the headers that its _headers file names, and
// the browser that looks at it.

import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, sep } from "node:path";

const chromium = process.env.CHROMIUM ?? "/usr/bin/chromium";

const types = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".xml": "application/xml",
};

// The headers of every page: the lines below "/*".
function readHeaders(site) {
  const file = join(site, "_headers");
  if (!existsSync(file)) return {};
  return Object.fromEntries(readFileSync(file, "utf8").split("\n")
    .filter((line) => /^\s+\S+:/.test(line))
    .map((line) => line.trim().split(/:\s*(.*)/, 2)));
}

export async function serveSite(site) {
  const headers = readHeaders(site);
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://x").pathname);
    let file = join(site, path);
    if (existsSync(file) && statSync(file).isDirectory())
      file = join(file, "index.html");
    if (!file.startsWith(site + sep) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const type = types[extname(file)] ?? "application/octet-stream";
    response.writeHead(200, { ...headers, "content-type": type })
      .end(readFileSync(file));
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return {
    base: `http://127.0.0.1:${server.address().port}`,
    close: () => server.close(),
  };
}

// The browser, or why there is none.
export async function launchBrowser() {
  let playwright;
  try {
    playwright = await import("playwright-core");
  } catch {
    return "playwright-core is not there: tests/fetch";
  }
  if (!existsSync(chromium)) return "chromium is not installed";
  return playwright.chromium.launch({
    executablePath: chromium,
    args: [
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
