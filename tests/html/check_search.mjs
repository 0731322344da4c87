#!/usr/bin/env node
// Search as people use it: words treated as in the index, typing, keys, what
// a screen reader hears, results in both languages, no scripts.
//
// usage: tests/html/check_search.mjs [SITE]

import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { runInNewContext } from "node:vm";

import { launchBrowser, serveSite } from "./serve_site.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const site = resolve(process.argv[2] ?? join(root, "build/site"));
let passed = 0;
let failed = 0;

function check(what, good, came = "") {
  if (good) passed++;
  else {
    failed++;
    console.log(`${what}${came === "" ? "" : `: ${came}`}`);
  }
}

function finish() {
  console.log(`${passed} passed, ${failed} failed, 0 skipped`);
  process.exit(failed > 0 ? 1 : 0);
}

// The script's words against the list that the generator's test holds.
function checkWords() {
  const script = readFileSync(join(site, "search.js"), "utf8");
  const bytes = Buffer.byteLength(script);
  check("the script is under 5 kB", bytes < 5000, bytes);
  // The rules come first; what follows needs a page.
  const rulesOnly = script.slice(0, script.indexOf("\nconst own"));
  const { wordsOf } = runInNewContext(`${rulesOnly};({ wordsOf })`);
  const rules = {};
  for (const lang of ["en", "cy"])
    rules[lang] = { ...JSON.parse(readFileSync(
      join(site, `search/${lang}/index.json`), "utf8")), small: "" };
  const list = readFileSync(join(root, "tests/unit/search_words.txt"), "utf8");
  for (const line of list.split("\n")) {
    if (line === "" || line.startsWith("#")) continue;
    const [lang, word, ...keys] = line.split(" ");
    const came = wordsOf(word, lang, rules[lang]).flat().join(" ");
    check(`${lang} ${word}: wanted ${keys.join(" ")}`, came === keys.join(" "),
      came);
  }
}

const pages = {
  en: { path: "/en/search/", word: "child", same: "children", other: "plant",
    menu: "Search", index: "/en/a-to-z/" },
  cy: { path: "/cy/chwilio/", word: "plant", same: "blant", other: "children",
    menu: "Chwilio", index: "/cy/mynegai/" },
};

async function status(page) {
  await page.waitForFunction(() =>
    document.querySelector("#search_status").textContent !== "");
  return page.textContent("#search_status");
}

async function found(page) {
  return page.$$eval("#search_results a", (all) => all.map((a) => a.href));
}

async function checkLanguage(context, base, lang) {
  const of = pages[lang];
  const page = await context.newPage();
  page.on("console", (message) => check(`${lang}: console`,
    message.type() !== "error", message.text()));
  page.on("pageerror", (error) => check(`${lang}: script`, false, error));

  await page.goto(`${base}/${lang}/`);
  await page.click(`text="${of.menu}"`);
  check(`${lang}: the header leads to search`,
    new URL(page.url()).pathname === of.path, page.url());
  await page.focus("#search_field");
  await page.keyboard.type(of.word);
  await page.keyboard.press("Enter");
  const said = await status(page);
  check(`${lang}: says how many`, /^\d+ .*/.test(said) &&
    said.includes(of.word), said);
  check(`${lang}: in a live region`, await page.getAttribute("#search_status",
    "role") === "status");
  check(`${lang}: query in the address`, page.url().endsWith(`?q=${of.word}`),
    page.url());
  const first = await found(page);
  check(`${lang}: ten results first`, first.length === 10, first.length);
  check(`${lang}: own language first`, await page.getAttribute(
    "#search_results li", "lang") === lang);
  check(`${lang}: words are marked`, (await page.$$(
    "#search_results mark")).length > 0);

  // Show more with the keyboard: focus goes to the first new result.
  await page.focus("#search_more");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() =>
    document.querySelectorAll("#search_results li").length > 10);
  check(`${lang}: focus on the first new one`, await page.evaluate(() =>
    document.activeElement === document.querySelectorAll(
      "#search_results a")[10]));

  // Another form of the word finds what the first one found.
  await page.goto(`${base}${of.path}?q=${of.same}`);
  await status(page);
  const again = await found(page);
  check(`${lang}: ${of.same} finds what ${of.word} finds`,
    first.slice(0, 3).every((url) => again.includes(url)), again.join(" "));
  await page.goto(`${base}${of.path}?q=${of.other}`);
  await status(page);
  check(`${lang}: results in the other language`, (await page.$$(
    `#search_results li:not([lang=${lang}])`)).length > 0);

  // A result leads where its words are.
  await page.goto(`${base}${of.path}?q=${of.word}`);
  await status(page);
  await page.focus("#search_results a");
  const to = await page.evaluate(() => document.activeElement.href);
  await page.keyboard.press("Enter");
  await page.waitForURL(to);
  const hash = new URL(to).hash.slice(1);
  check(`${lang}: result's place is there`, hash === "" || await page.evaluate(
    (id) => document.getElementById(id) !== null, hash), to);
  await page.goBack();
  check(`${lang}: back shows the results again`,
    (await status(page)).includes(of.word));

  await page.goto(`${base}${of.path}?q=${encodeURIComponent("<b>zzqq$&")}`);
  const none = await status(page);
  check(`${lang}: nothing found is said`, none.includes("<b>zzqq$&"), none);
  check(`${lang}: nothing kept`, await page.evaluate(() =>
    document.cookie === "" && localStorage.length === 0 &&
    sessionStorage.length === 0));
  await page.close();
}

async function checkWithoutScripts(browser, base, lang) {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const of = pages[lang];
  await page.goto(`${base}${of.path}`);
  check(`${lang}: no form that does nothing`, !(await page.isVisible("form")));
  check(`${lang}: says why`, await page.isVisible("#search_without"));
  await page.click(`main a[href$="${of.index.split("/")[2]}/"]`);
  check(`${lang}: leads to the index`,
    new URL(page.url()).pathname === of.index, page.url());
  await page.click("main section.letter a");
  check(`${lang}: the index leads on`,
    new URL(page.url()).pathname !== of.index, page.url());
  await context.close();
}

if (!existsSync(join(site, "search.js"))) {
  check(`no search.js in ${site}`, false);
  finish();
}
checkWords();
const browser = await launchBrowser();
if (typeof browser === "string") {
  console.log(`SKIP search: ${browser}`);
  console.log(`${passed} passed, ${failed} failed, 1 skipped`);
  process.exit(failed > 0 ? 1 : 0);
}
const server = await serveSite(site);
const context = await browser.newContext();
for (const lang of ["en", "cy"]) {
  await checkLanguage(context, server.base, lang);
  await checkWithoutScripts(browser, server.base, lang);
}
await browser.close();
server.close();
finish();
