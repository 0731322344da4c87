#!/usr/bin/env node
// What machines read of every page: its schema.org data is JSON, has what its
// type asks for and names only places that are there; the card of a shared
// link agrees with the page; pages of one kind are told alike in each language.
//
// usage: tests/html/check_metadata.mjs [SITE]

import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

import { sitePages, Verdict } from "./site_pages.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const site = resolve(process.argv[2] ?? join(root, "build/site"));

// What a search engine needs of each type.
const needed = {
  Report: ["name", "description", "url", "inLanguage", "publisher",
    "spatialCoverage", "creativeWorkStatus"],
  Dataset: ["name", "description", "url", "inLanguage", "publisher",
    "isPartOf", "distribution"],
  DataDownload: ["contentUrl", "encodingFormat"],
  MediaObject: ["contentUrl", "encodingFormat"],
  Event: ["name", "url", "startDate", "organizer", "inLanguage"],
  BreadcrumbList: ["itemListElement"],
  ListItem: ["position", "name", "item"],
  Organization: ["name"],
  GovernmentOrganization: ["name", "url"],
  AdministrativeArea: ["name"],
  Place: ["name"],
  CreativeWork: ["name"],
  DefinedTerm: ["name", "description", "inDefinedTermSet"],
  WebSite: ["name", "url", "inLanguage", "publisher"],
  WebPage: ["name", "url", "inLanguage"],
  CollectionPage: ["name", "url", "inLanguage"],
  SearchResultsPage: ["name", "url", "inLanguage"],
};

// What the page of a kind is about.
const typeOf = {
  plan: "Report", report: "Report", agenda: "Event", data: "Dataset",
  home: "WebSite", section: "WebPage", whole: "WebPage",
  indicator: "DefinedTerm", list: "CollectionPage",
};

const plain = (html) => html.replace(/<[^>]*>/g, "")
  .replace(/&quot;/g, "\"").replace(/&#39;/g, "'").replace(/&lt;/g, "<")
  .replace(/&gt;/g, ">").replace(/&amp;/g, "&").replace(/\s+/g, " ").trim();

function attribute(html, pattern) {
  const found = pattern.exec(html)?.[1];
  return found === undefined ? undefined : plain(found);
}

const meta = (html, name) => attribute(html,
  new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`));

// Every object of a value that has a type or an id.
function thingsOf(value) {
  if (Array.isArray(value)) return value.flatMap(thingsOf);
  if (value === null || typeof value !== "object") return [];
  return [value, ...Object.values(value).flatMap(thingsOf)];
}

// Read a page once: its HTML and the objects of its data.
function readPage(page) {
  const html = readFileSync(join(site, page.path), "utf8");
  const texts = [...html.matchAll(
    /<script type="application\/ld\+json">(.*?)<\/script>/gs)];
  const wrong = [];
  let data = {};
  if (texts.length > 1) wrong.push("has its data twice");
  try {
    if (texts.length > 0) data = JSON.parse(texts[0][1]);
  } catch (error) {
    wrong.push(`its data is no JSON: ${error.message}`);
  }
  return { ...page, html, wrong, graph: data["@graph"] ?? [],
    context: data["@context"],
    canonical: attribute(html, /<link rel="canonical" href="([^"]*)"/) };
}

// A place inside the site is a file, and its anchor an id.
function findPlace(base, url) {
  const [address, anchor] = url.slice(base.length).split("#");
  const path = join(site, decodeURI(address),
    address === "" || address.endsWith("/") ? "index.html" : "");
  if (!existsSync(path)) return `there is no ${url}`;
  if (anchor === undefined || anchor === "breadcrumb" ||
      anchor === "publisher") return null;
  return readFileSync(path, "utf8").includes(`id="${anchor}"`) ? null :
    `there is no place ${url}`;
}

function checkThing(thing, base, named) {
  const wrong = [];
  const type = thing["@type"];
  if (type !== undefined && needed[type] === undefined)
    wrong.push(`nothing is known of the type ${type}`);
  for (const name of needed[type] ?? [])
    if (thing[name] === undefined || thing[name] === "" ||
        thing[name].length === 0)
      wrong.push(`${type} ${thing.name ?? ""} has no ${name}`);
  if (type === undefined && !named.has(thing["@id"]))
    wrong.push(`nothing is told of ${thing["@id"]}`);
  for (const name of ["@id", "url", "contentUrl", "item"]) {
    const url = thing[name];
    if (url === undefined) continue;
    if (!/^https?:\/\/[^/]+\//.test(url)) wrong.push(`${url} is not whole`);
    else if (url.startsWith(base)) {
      const lost = findPlace(base, url);
      if (lost !== null) wrong.push(lost);
    }
  }
  if (thing.startDate !== undefined &&
      !/^\d{4}-\d\d-\d\d(T\d\d:\d\d)?$/.test(thing.startDate))
    wrong.push(`${thing.startDate} is no date`);
  return wrong;
}

function checkBreadcrumb(list, page) {
  const items = list.itemListElement;
  const wrong = [];
  if (items.some((item, i) => item.position !== i + 1))
    wrong.push("its breadcrumb is not numbered 1, 2, ...");
  if (items.at(-1).item !== page.canonical)
    wrong.push("its breadcrumb does not end with it");
  const shown = [.../<nav class="breadcrumb".*?<\/nav>/s.exec(page.html)[0]
    .matchAll(/<li>(.*?)<\/li>/gs)].map((match) => plain(match[1]));
  if (shown.join("|") !== items.slice(0, -1).map((item) =>
    item.name.replace(/\s+/g, " ")).join("|"))
    wrong.push("its breadcrumb is not the one that is shown");
  return wrong;
}

function checkCard(page, base) {
  const wrong = [];
  const tell = (name, wanted) => {
    const found = meta(page.html, name);
    if (found !== wanted) wrong.push(`${name} is ${found}, not ${wanted}`);
  };
  for (const name of ["title", "description", "site_name", "type"])
    if (!meta(page.html, `og:${name}`)) wrong.push(`has no og:${name}`);
  tell("og:url", page.canonical);
  tell("og:locale", page.lang === "cy" ? "cy_GB" : "en_GB");
  if (page.html.includes(`hreflang="${page.lang === "cy" ? "en" : "cy"}"`))
    tell("og:locale:alternate", page.lang === "cy" ? "en_GB" : "cy_GB");
  const picture = meta(page.html, "og:image");
  tell("twitter:card", picture ? "summary_large_image" : "summary");
  if (!picture) return wrong;
  if (!picture.startsWith(base) || findPlace(base, picture) !== null)
    wrong.push(`there is no picture ${picture}`);
  if (!meta(page.html, "og:image:alt")) wrong.push("its picture has no words");
  return wrong;
}

function checkPage(page, base, named) {
  const wrong = [...page.wrong];
  if (page.kind === "not-found")
    return page.graph.length > 0 ? ["tells of a page that is not there"] : wrong;
  if (page.context !== "https://schema.org") wrong.push("has no data");
  for (const thing of thingsOf(page.graph))
    wrong.push(...checkThing(thing, base, named));
  const types = page.graph.map((thing) => thing["@type"]);
  if (typeOf[page.kind] !== undefined && !types.includes(typeOf[page.kind]))
    wrong.push(`tells of ${types}, not of a ${typeOf[page.kind]}`);
  const list = page.graph.find((thing) => thing["@type"] === "BreadcrumbList");
  if (list !== undefined) wrong.push(...checkBreadcrumb(list, page));
  else if (page.html.includes("class=\"breadcrumb\""))
    wrong.push("does not tell its breadcrumb");
  const report = page.graph.find((thing) => thing["@type"] === "Report");
  const heading = attribute(page.html, /<h1[^>]*>(.*?)<\/h1>/s);
  if (report !== undefined && report.name !== heading)
    wrong.push(`is headed "${heading}" and named "${report.name}"`);
  return [...wrong, ...checkCard(page, base)];
}

// How often each type is told of in each language's pages.
function checkLanguages(pages) {
  const counts = {};
  for (const page of pages.filter((one) => one.kind !== "languages"))
    for (const thing of page.graph) {
      const count = counts[thing["@type"]] ??= {};
      count[page.lang] = (count[page.lang] ?? 0) + 1;
    }
  return Object.entries(counts).flatMap(([type, count]) =>
    new Set(Object.values(count)).size === 1 ? [] :
      [`${type} is told ${JSON.stringify(count)}`]);
}

const verdict = new Verdict();
const pages = sitePages(site).map(readPage);
const base = pages.find((page) => page.path === "index.html")?.canonical;
if (base === undefined) verdict.add(site, ["has no first page"]);
const named = new Set(pages.flatMap((page) => thingsOf(page.graph))
  .filter((thing) => thing["@type"]).map((thing) => thing["@id"]));
for (const page of pages)
  verdict.add(page.path, checkPage(page, base, named));
verdict.add("both languages", checkLanguages(pages));
verdict.finish();
