#!/usr/bin/env node
// Lighthouse on one page of each kind that citizens come to, in each language,
// as a throttled phone sees it: 100 for accessibility, best practices and
// search engines, and 95 or more for performance.
//
// usage: tests/html/check_lighthouse.mjs [SITE]
//
// Performance is the best of up to three runs: a busy machine can only lower
// it.

import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

import { serveSite } from "./serve_site.mjs";
import { onePageOfEach, sitePages, Verdict } from "./site_pages.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const site = resolve(process.argv[2] ?? join(root, "build/site"));
const chromium = process.env.CHROMIUM ?? "/usr/bin/chromium";

const kinds = ["home", "plan", "section", "data", "agenda", "search"];
const wanted = {
  accessibility: 100,
  "best-practices": 100,
  seo: 100,
  performance: 95,
};
const tries = 3;

function percent(category) {
  return Math.round((category?.score ?? 0) * 100);
}

// What kept a category from its score.
function reasons(lhr, name) {
  return lhr.categories[name].auditRefs
    .filter((ref) => ref.weight > 0)
    .map((ref) => lhr.audits[ref.id])
    .filter((audit) => audit.score !== null && audit.score < 0.9)
    .map((audit) => `${audit.id} ${audit.displayValue ?? ""}`.trim())
    .join(", ");
}

async function checkPage(lighthouse, port, url) {
  let lhr;
  for (let i = 0; i < tries; i++) {
    ({ lhr } = await lighthouse(url, { port, logLevel: "silent" }));
    if (percent(lhr.categories.performance) >= wanted.performance) break;
  }
  return Object.entries(wanted)
    .filter(([name, least]) => percent(lhr.categories[name]) < least)
    .map(([name, least]) => `${name} ${percent(lhr.categories[name])}, ` +
      `wanted ${least}: ${reasons(lhr, name)}`);
}

async function main() {
  let lighthouse;
  let launch;
  try {
    lighthouse = (await import("lighthouse")).default;
    ({ launch } = await import("chrome-launcher"));
  } catch {
    Verdict.skip("lighthouse", "it is not there: tests/fetch");
  }
  if (!existsSync(chromium))
    Verdict.skip("lighthouse", "chromium is not installed");

  const pages = onePageOfEach(sitePages(site))
    .filter((page) => kinds.includes(page.kind));
  const verdict = new Verdict();
  for (const kind of kinds)
    if (!pages.some((page) => page.kind === kind))
      verdict.add(kind, ["there is no such page"]);
  const server = await serveSite(site);
  const chrome = await launch({
    chromePath: chromium,
    logLevel: "silent",
    chromeFlags: [
      "--headless=new",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ],
  });
  for (const page of pages)
    verdict.add(page.path,
      await checkPage(lighthouse, chrome.port, `${server.base}/${page.address}`));
  chrome.kill();
  server.close();
  verdict.finish();
}

await main();
