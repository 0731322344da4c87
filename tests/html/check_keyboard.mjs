#!/usr/bin/env node
// One page of each kind and language with the keyboard alone, on a phone and
// on a desktop: the skip link comes first and works, every stop can be seen and shows that it has the focus, none holds it, the language
// switch leads to the same page and back, details open, a choice of status
// leaves its rows. Without style sheets
// the page is read in the order in which it is written.
//
// usage: tests/html/check_keyboard.mjs [SITE]

import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

import { launchBrowser, serveSite } from "./serve_site.mjs";
import { onePageOfEach, sitePages, Verdict } from "./site_pages.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const site = resolve(process.argv[2] ?? join(root, "build/site"));

const views = [
  { name: "phone", width: 375, height: 667 },
  { name: "desktop", width: 1280, height: 800 },
];
const stopsMax = 400;

// What has the focus: how it is called, where it is, how it looks, once the
// page has scrolled to it.
async function readFocus() {
  await new Promise((done) => requestAnimationFrame(() =>
    requestAnimationFrame(done)));
  const node = document.activeElement;
  if (node === null || node === document.body) return null;
  const box = node.getBoundingClientRect();
  const style = getComputedStyle(node);
  const name = node.tagName.toLowerCase() +
    (node.id ? `#${node.id}` : "") +
    (node.getAttribute("href") ? ` ${node.getAttribute("href")}` : "");
  return {
    name,
    index: [...document.querySelectorAll("*")].indexOf(node),
    isSkip: node.matches("a.skip"),
    inMain: node.closest("main") !== null,
    isSeen: box.width > 0 && box.height > 0 && box.bottom > 0 &&
      box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    isShown: (style.outlineStyle !== "none" &&
      parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none",
  };
}

// Tab through the whole page.
async function walk(page) {
  const wrong = [];
  const stops = [];
  for (let i = 0; i < stopsMax; i++) {
    await page.keyboard.press("Tab");
    const focus = await page.evaluate(readFocus);
    if (focus === null || (stops.length > 0 && focus.index === stops[0].index))
      break;
    if (stops.some((stop) => stop.index === focus.index)) {
      wrong.push(`the focus does not leave ${focus.name}`);
      break;
    }
    if (!focus.isSeen) wrong.push(`has the focus out of sight: ${focus.name}`);
    if (!focus.isShown) wrong.push(`does not show the focus: ${focus.name}`);
    stops.push(focus);
  }
  if (stops.length === stopsMax) wrong.push("the walk does not end");
  if (stops.length === 0) wrong.push("nothing takes the focus");
  else if (!stops[0].isSkip) wrong.push("the skip link does not come first");
  if (stops.some((stop, i) => i > 0 && stop.index < stops[i - 1].index))
    wrong.push("stops are not in the order of the page");
  return wrong;
}

async function useSkipLink(page) {
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const where = await page.evaluate(readFocus);
  if (where === null || !where.inMain)
    return ["the skip link does not lead to the main part"];
  await page.keyboard.press("Tab");
  const next = await page.evaluate(readFocus);
  return next === null || next.inMain ||
    await page.evaluate(() => document.querySelector(
      "main a[href], main summary, main [tabindex='0']") === null)
    ? [] : [`behind the skip link comes ${next.name}`];
}

async function useSwitch(page) {
  const other = await page.$(".switch a");
  if (other === null) return [];
  const from = page.url();
  const lang = await other.getAttribute("hreflang");
  await other.focus();
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
  if (await page.evaluate(() => document.documentElement.lang) !== lang)
    return [`the switch does not lead to ${lang}`];
  await (await page.$(".switch a")).focus();
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
  return page.url() === from ? [] :
    [`the switch leads to ${page.url()} and not back`];
}

async function useDetails(page) {
  const summary = await page.$("main details > summary");
  if (summary === null) return [];
  const isOpen = () => summary.evaluate((node) => node.parentNode.open);
  const before = await isOpen();
  await summary.focus();
  await page.keyboard.press("Enter");
  return await isOpen() === before ? ["details do not open by Enter"] : [];
}

// A choice of status leaves the rows of that status; all come back.
async function useProgress(page) {
  const all = await page.$(".progress input");
  if (all === null) return [];
  const rows = () => all.evaluate((node) =>
    [...node.closest(".progress").parentElement
      .querySelectorAll("tr[data-status]")]
      .filter((row) => row.checkVisibility()).map((row) => row.dataset.status));
  const before = await rows();
  const wrong = [];
  const met = new Set();
  const names = await all.evaluate((node) =>
    [...node.closest(".progress").querySelectorAll("input")]
      .map((input) => input.value));
  await all.focus();
  for (const name of names.slice(1)) {
    await page.keyboard.press("ArrowDown");
    const shown = await rows();
    if (shown.some((status) => status !== name))
      wrong.push(`${name} leaves ${shown}`);
    if (shown.length !== before.filter((status) => status === name).length)
      wrong.push(`${name} leaves ${shown.length} rows`);
    met.add(shown.length);
  }
  if (met.size === 1 && met.has(before.length))
    wrong.push("choosing a status changes nothing");
  await page.keyboard.press("ArrowDown");
  if ((await rows()).length !== before.length)
    wrong.push("not all rows come back");
  return wrong;
}

// Without its style sheets a page is read from top to bottom.
async function readBare(page) {
  return page.evaluate(() => {
    for (const node of document.querySelectorAll("link[rel=stylesheet], style"))
      node.remove();
    const order = ["a.skip", "header", "main h1", "body > footer"]
      .map((name) => document.querySelector(name))
      .map((node) => node?.getBoundingClientRect().top);
    if (order.some((top) => top === undefined))
      return ["has no skip link, header, heading or footer"];
    return order.every((top, i) => i === 0 || top >= order[i - 1]) ? [] :
      ["is read in another order without style sheets"];
  });
}

// A walk through all stops takes long: once for each kind of page on a phone.
function looksAt(page, view) {
  const looks = [useSkipLink, useDetails, useProgress, readBare];
  if (page.lang === "en" && view.name === "phone") looks.push(walk);
  if (page.kind !== "not-found") looks.push(useSwitch);
  return looks;
}

async function checkPage(browser, url, page) {
  const wrong = [];
  for (const view of views) {
    const context = await browser.newContext({
      viewport: view,
      reducedMotion: "reduce",
    });
    for (const look of looksAt(page, view)) {
      const tab = await context.newPage();
      await tab.goto(url, { waitUntil: "load" });
      wrong.push(...(await look(tab)).map((what) => `${view.name}: ${what}`));
      await tab.close();
    }
    await context.close();
  }
  return wrong;
}

async function main() {
  const browser = await launchBrowser();
  if (typeof browser === "string") Verdict.skip("keyboard", browser);
  const server = await serveSite(site);
  const verdict = new Verdict();
  const all = sitePages(site);
  const pages = onePageOfEach(all).filter((page) => page.kind !== "languages");
  const actions = all.find((page) => readFileSync(join(site, page.path),
    "utf8").includes("class=\"progress\""));
  if (actions !== undefined && !pages.includes(actions)) pages.push(actions);
  if (pages.length === 0) verdict.add(site, ["there are no pages"]);
  const queue = [...pages];
  await Promise.all(Array.from({ length: 2 }, async () => {
    for (let page = queue.shift(); page; page = queue.shift())
      verdict.add(page.path, await checkPage(browser,
        `${server.base}/${page.address}`, page));
  }));
  await browser.close();
  server.close();
  verdict.finish();
}

await main();
