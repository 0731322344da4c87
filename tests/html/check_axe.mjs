#!/usr/bin/env node
// Look at built pages in a browser: axe-core, with targets of 24 CSS pixels, in
// two sizes and two colour schemes; no scrolling sideways at 320 CSS pixels
// (WCAG 2.2, 1.4.10); on paper black on white, without what only a screen needs;
// in forced colours every mark is there; no errors on the console, no request
// that fails or leaves the site.
//
// usage: tests/html/check_axe.mjs [SITE [PAGE ...]]
//
// Looks at each PAGE (a path inside SITE); without one at the first page of every
// kind in every language.

import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

import { launchBrowser, serveSite } from "./serve_site.mjs";
import { onePageOfEach, sitePages, Verdict } from "./site_pages.mjs";

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

// What paper needs not is away, the text is dark on white whatever the screen
// prefers, and the browser makes a PDF of it.
async function lookOnPaper(page) {
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const wrong = await page.evaluate(() => {
    const shown = [".skip", ".menu", ".switch", ".breadcrumb", ".pages",
      "nav.side", ".search", ".actions", ".to-top", ".progress input"].filter((name) =>
      [...document.querySelectorAll(name)].some((node) =>
        node.checkVisibility()));
    const light = (colour) => (colour.match(/[\d.]+/g) ?? [])
      .slice(0, 3).reduce((sum, one) => sum + Number(one), 0);
    const main = document.querySelector("main h1") ??
      document.querySelector("main");
    const found = shown.map((name) => `is printed with its ${name}`);
    if (!main.checkVisibility()) found.push("is printed without its heading");
    if (light(getComputedStyle(main).color) > 3 * 96)
      found.push("is printed in light letters");
    return found;
  });
  const pdf = await page.pdf({ format: "A4" });
  if (pdf.subarray(0, 5).toString() !== "%PDF-") wrong.push("is not printed");
  // Charts far below are loaded late, but printing has to wait for them. The
  // same picture stands in a PDF once.
  const pictures = await page.evaluate(() => new Set([...document.images]
    .filter((image) => image.checkVisibility() &&
      !image.currentSrc.endsWith(".svg"))
    .map((image) => image.currentSrc)).size);
  const printed = pdf.toString("latin1").match(/\/Subtype \/Image\b/g) ?? [];
  if (printed.length < pictures)
    wrong.push(`has ${pictures} pictures, on paper ${printed.length}`);
  return wrong;
}

// Marks and boxes that are drawn by colour alone would be lost.
async function lookInForcedColours(page) {
  return page.evaluate(() => {
    const canvas = getComputedStyle(document.body).backgroundColor;
    const lost = [...document.querySelectorAll(
      "main .status, main .card-direction")].filter((node) => {
      const mark = getComputedStyle(node, "::before");
      return mark.backgroundColor === canvas ||
        (mark.backgroundColor === "rgba(0, 0, 0, 0)" &&
         mark.borderTopStyle === "none");
    });
    const boxes = [...document.querySelectorAll("main .on-page, .button")]
      .filter((node) => getComputedStyle(node).borderTopStyle === "none" &&
        node.checkVisibility());
    return [...lost.map((node) => `the mark of "${node.textContent}" is lost`),
      ...boxes.map((node) => `the edge of ${node.className} is lost`)];
  });
}

async function checkPage(browser, url, axe) {
  const looks = [
    ...views.map((view) => [view.name, {
      viewport: { width: view.width, height: view.height },
      colorScheme: view.scheme,
    }, (page) => lookWithAxe(page, axe)]),
    ["narrow", { viewport: narrow }, lookForSideways],
    ["paper", {}, lookOnPaper],
    ["forced colours", { forcedColors: "active" }, lookInForcedColours],
  ];
  const wrong = [];
  for (const [name, options, look] of looks)
    wrong.push(...(await openPage(browser, url, options, look))
      .map((what) => `${name}: ${what}`));
  return wrong;
}

async function main() {
  let axe;
  try {
    axe = readFileSync(
      join(root, "tests/node_modules/axe-core/axe.min.js"), "utf8");
  } catch {
    Verdict.skip("axe", "axe-core is not there: tests/fetch");
  }
  const browser = await launchBrowser();
  if (typeof browser === "string") Verdict.skip("axe", browser);

  const verdict = new Verdict();
  const all = sitePages(site);
  const pages = named.length === 0 ? onePageOfEach(all)
    : all.filter((page) => named.includes(page.path));
  if (pages.length === 0 || pages.length < named.length)
    verdict.add(site, ["has not all pages that are to be looked at"]);
  for (const page of all.filter((one) => one.kind === undefined))
    verdict.add(page.path, ["does not name its kind on <body>"]);

  const server = await serveSite(site);
  const queue = [...pages];
  await Promise.all(Array.from({ length: tabs }, async () => {
    for (let page = queue.shift(); page; page = queue.shift())
      verdict.add(page.path, await checkPage(browser,
        `${server.base}/${page.address}`, axe));
  }));
  await browser.close();
  server.close();
  verdict.finish();
}

await main();
