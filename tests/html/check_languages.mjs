#!/usr/bin/env node
// Nothing less in one language than in the other: every page has its pair, and
// each names the other; a pair has as many headings, tables and figures; no
// message of one language stands unmarked on a page of the other.
//
// usage: tests/html/check_languages.mjs [SITE]

import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

import { launchBrowser, serveSite } from "./serve_site.mjs";
import { sitePages, Verdict } from "./site_pages.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const site = resolve(process.argv[2] ?? join(root, "build/site"));
const langs = ["en", "cy"];

// Messages without gaps that are words of one language only.
function messagesOf(lang) {
  const [own, other] = [lang, langs.find((name) => name !== lang)].map((name) =>
    JSON.parse(readFileSync(
      join(root, `templates/strings/${name}.json`), "utf8")));
  const others = new Set(Object.values(other)
    .filter((text) => typeof text === "string"));
  return Object.values(own).filter((text) => typeof text === "string" &&
    text.length > 5 && !text.includes("{") && !others.has(text));
}

// What a page says outside of parts marked as another language, its pair, and
// how it is built.
function readPage(lang) {
  const own = (node) => node.closest("[lang]")?.lang === lang;
  const texts = [document.title];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (own(node.parentElement) && !node.parentElement.matches("script"))
      texts.push(node.data);
  for (const node of document.querySelectorAll("[alt], [title], [aria-label]"))
    if (own(node))
      for (const name of ["alt", "title", "aria-label"])
        if (node.hasAttribute(name)) texts.push(node.getAttribute(name));
  return {
    texts: texts.map((text) => text.replace(/\s+/g, " ").trim()),
    switches: [...document.querySelectorAll(".switch a")]
      .map((link) => new URL(link.href).pathname.slice(1)),
    alternates: [...document.querySelectorAll("link[rel=alternate][hreflang]")]
      .map((link) => `${link.hreflang} ${new URL(link.href).pathname}`).sort(),
    counts: ["h1", "h2", "h3", "table", "figure", "details"].map((name) =>
      `${document.querySelectorAll(`main ${name}`).length} ${name}`).join(" "),
    // Lists in order of the alphabet may have other letters as headings.
    isAlphabet: document.body.dataset.page === "index" ||
      document.body.dataset.page === "glossary",
  };
}

function checkPage(page, all, foreign) {
  const wrong = [];
  const [pair] = page.switches;
  const other = all.get(pair);
  if (page.switches.length !== 1 || other === undefined)
    return [`its switch leads to no page: ${page.switches}`];
  if (other.lang === page.lang) wrong.push(`its pair is ${pair}`);
  if (other.switches[0] !== page.address)
    wrong.push(`its pair's switch leads to ${other.switches[0]}`);
  if (String(page.alternates) !== String(other.alternates))
    wrong.push(`it names ${page.alternates}, its pair ${other.alternates}`);
  if (!page.isAlphabet && page.counts !== other.counts)
    wrong.push(`it has ${page.counts}, its pair ${other.counts}`);
  const said = new Set(page.texts);
  for (const text of foreign[page.lang])
    if (said.has(text)) wrong.push(`says in the other language: '${text}'`);
  return wrong;
}

async function main() {
  const browser = await launchBrowser();
  if (typeof browser === "string") Verdict.skip("languages", browser);
  const server = await serveSite(site);
  const tab = await (await browser.newContext()).newPage();
  const all = new Map();
  for (const page of sitePages(site).filter((one) =>
    langs.some((lang) => one.path.startsWith(`${lang}/`)))) {
    await tab.goto(`${server.base}/${page.address}`);
    all.set(page.address,
      { ...page, ...await tab.evaluate(readPage, page.lang) });
  }
  await browser.close();
  server.close();

  const foreign = { en: messagesOf("cy"), cy: messagesOf("en") };
  const verdict = new Verdict();
  if (all.size === 0) verdict.add(site, ["there are no pages"]);
  for (const page of all.values())
    verdict.add(page.path, checkPage(page, all, foreign));
  verdict.finish();
}

await main();
