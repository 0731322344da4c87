#!/usr/bin/env node
// Look at built pages in a browser: axe-core in two sizes and two colour
// schemes, no scrolling sideways at 320 CSS pixels (WCAG 2.2, 1.4.10), no
// errors on the console, no request that fails or leaves the site.
//
// usage: tests/html/check_axe.mjs [SITE [PAGE ...]]
//
// Looks at the first page of every kind in every language, and at each PAGE (a
// path inside SITE). A page names its kind: <body data-page="KIND">, or
// <body class="page-KIND">.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

import { launchBrowser, serveSite } from "./serve_site.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const site = resolve(process.argv[2] ?? join(root, "build/site"));
const named = process.argv.slice(3);

const views = [
  { name: "phone, light", width: 375, height: 667, scheme: "light" },
  { name: "phone, dark", width: 375, height: 667, scheme: "dark" },
  { name: "desktop, light", width: 1280, height: 800, scheme: "light" },
  { name: "desktop, dark", width: 1280, height: 800, scheme: "dark" },
];
const narrow = { width: 320, height: 640 };
const tabs = 2;

function finish(passed, failed, skipped) {
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  process.exit(failed > 0 ? 1 : 0);
}

function skip(reason) {
  console.log(`SKIP axe: ${reason}`);
  finish(0, 0, 1);
}

// Every HTML file of the site, in order of path.
function htmlFiles(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return htmlFiles(path);
      return entry.name.endsWith(".html") ? [path] : [];
    });
}

// Kind and language as the page tells them.
function pageKind(text) {
  const body = /<body\b[^>]*>/i.exec(text)?.[0] ?? "";
  const kind =
    /\bdata-page="([^"]+)"/.exec(body)?.[1] ??
    /\bclass="(?:[^"]*\s)?page-([\w-]+)/.exec(body)?.[1];
  const lang = /<html\b[^>]*\blang="([^"]+)"/i.exec(text)?.[1] ?? "none";
  return { kind, lang };
}

// The first page of each kind and language, and those named.
function choosePages(files) {
  const chosen = new Map();
  const without = [];
  for (const file of files) {
    const { kind, lang } = pageKind(readFileSync(file, "utf8"));
    const path = relative(site, file).split(sep).join("/");
    if (kind === undefined) without.push(path);
    else if (!chosen.has(`${kind} ${lang}`)) chosen.set(`${kind} ${lang}`, path);
  }
  for (const path of named) chosen.set(path, path);
  return { pages: [...new Set(chosen.values())], without };
}

// Load a page in one view and collect what is wrong with it.
async function openPage(browser, url, options, look) {
  const wrong = [];
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.on("console", (message) => {
    if (message.type() !== "error") return;
    const where = message.location().url;
    wrong.push(`console: ${message.text()}${where ? `: ${where}` : ""}`);
  });
  page.on("pageerror", (error) => wrong.push(`script: ${error.message}`));
  page.on("request", (request) => {
    const to = new URL(request.url());
    if (to.protocol.startsWith("http") && to.origin !== new URL(url).origin)
      wrong.push(`request to another host: ${to}`);
  });
  page.on("requestfailed", (request) =>
    wrong.push(`request failed: ${request.url()}`));
  const response = await page.goto(url, { waitUntil: "load" });
  if (!response.ok()) wrong.push(`status ${response.status()}`);
  else wrong.push(...(await look(page)));
  await context.close();
  return wrong;
}

async function lookWithAxe(page, axe) {
  await page.evaluate(axe);
  const found = await page.evaluate(() =>
    globalThis.axe.run(document, {
      resultTypes: ["violations"],
      rules: { "target-size": { enabled: true } },
    }));
  return found.violations.flatMap((rule) =>
    rule.nodes.map((node) =>
      `${rule.id} (${rule.impact}): ${node.target.join(" ")}: ${rule.help}`));
}

async function lookForSideways(page) {
  const wide = await page.evaluate(() => {
    const all = document.scrollingElement;
    if (all.scrollWidth <= all.clientWidth) return null;
    const far = [...document.body.querySelectorAll("*")].find(
      (node) => node.getBoundingClientRect().right > all.clientWidth + 1);
    const what = far && far.tagName.toLowerCase() +
      (far.id ? `#${far.id}` : "") +
      [...far.classList].map((name) => `.${name}`).join("");
    return `${all.scrollWidth} pixels wide, first: ${what ?? "unknown"}`;
  });
  return wide === null ? [] : [`scrolls sideways at 320 pixels: ${wide}`];
}

async function checkPage(browser, base, path, axe) {
  const url = `${base}/${path.replace(/(^|\/)index\.html$/, "$1")}`;
  const wrong = [];
  for (const view of views) {
    const options = {
      viewport: { width: view.width, height: view.height },
      colorScheme: view.scheme,
    };
    const found = await openPage(browser, url, options, (page) =>
      lookWithAxe(page, axe));
    wrong.push(...found.map((what) => `${view.name}: ${what}`));
  }
  wrong.push(...(await openPage(browser, url, { viewport: narrow },
    lookForSideways)));
  return wrong;
}

async function main() {
  let axe;
  try {
    axe = readFileSync(
      join(root, "tests/node_modules/axe-core/axe.min.js"), "utf8");
  } catch {
    skip("axe-core is not there: tests/fetch");
  }
  const browser = await launchBrowser();
  if (typeof browser === "string") skip(browser);

  const { pages, without } = choosePages(existsSync(site) ? htmlFiles(site) : []);
  let failed = 0;
  if (pages.length === 0) {
    console.log(`no pages that name their kind in ${site}`);
    failed++;
  }
  for (const path of without) {
    console.log(`${path}: does not name its kind on <body>`);
    failed++;
  }

  const server = await serveSite(site);
  let passed = 0;
  const queue = [...pages];
  await Promise.all(Array.from({ length: tabs }, async () => {
    for (let path = queue.shift(); path; path = queue.shift()) {
      const wrong = await checkPage(browser, server.base, path, axe);
      for (const what of wrong) console.log(`${path}: ${what}`);
      if (wrong.length > 0) failed++;
      else passed++;
    }
  }));
  await browser.close();
  server.close();
  finish(passed, failed, 0);
}

await main();
