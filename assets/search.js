/* Reads files of render/search_index.c. */

const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

function keysOf(word, lang, { first, whole }) {
	const from = Object.keys(first).find((one) => word.startsWith(one) && word !== one);
	return (from ? first[from].map((to) => to + word.slice(from.length)) : [word])
		.map((key) => Object.hasOwn(whole, key) ? whole[key] : key)
		.map((key) => lang !== "en" ? key : key.replace(/(..[^sui])s$/, "$1").replace(/(...)e$/, "$1").replace(/(..)y$/, "$1i"));
}

const wordsOf = (text, lang, index) => (fold(text).match(/[\p{L}\p{N}]{2,}/gu) ?? [])
	.filter((word) => !index.small.includes(` ${word} `)).map((word) => keysOf(word, lang, index));

const own = document.documentElement.lang, loaded = {};
const [form, field, without, status, list, more] = document.querySelectorAll("[id^=search_]");
const { root, langs, words } = form.dataset, say = JSON.parse(words);
const load = (path) => loaded[path] ??= fetch(`${root}search/${path}.json`).then((got) => got.json());
const fits = (key, of) => key === of || of[2] && key.startsWith(of);
const make = (name, textContent, more) => Object.assign(document.createElement(name), { textContent }, more);
let results = [];

async function look(lang, index, keys) {
	const found = new Map();
	for (const key of keys) {
		const name = key.replace(/[^a-z0-9]/g, "_");
		for (const file of index.words.filter((of) => name.startsWith(of) || of.startsWith(name)))
			for (const [word, list] of Object.entries(await load(`${lang}/w-${file}`))) {
				if (!fits(word, key)) continue;
				const rare = (word === key ? 2 : 1) * Math.log(2 + index.pages * 8 / list.length);
				let place = 0;
				for (const one of list) {
					place += one >> 3;
					found.set(place, Math.max(found.get(place) ?? 0, one % 8 * rare));
				}
			}
	}
	return found;
}

// The pages that have every word, best first.
async function find(lang, query) {
	const index = await load(`${lang}/index`), want = wordsOf(query, lang, index), pages = {};
	for (const [i, keys] of want.entries())
		for (const [place, weight] of await look(lang, index, keys)) {
			const page = place >> 6, { sums, places } = pages[page] ??=
				{ lang, index, want, page, sums: [], places: {} };
			sums[i] = (sums[i] ?? 0) + weight;
			places[place] = (places[place] ?? 0) + weight + 9;
		}
	return Object.values(pages).filter((one) => {
		[one.place, one.worth] = Object.entries(one.places).reduce((a, b) => b[1] > a[1] ? b : a);
		for (const sum of one.sums) one.worth += Math.sqrt(sum);
		return Object.keys(one.sums).length === want.length;
	}).sort((a, b) => b.worth - a.worth || a.page - b.page);
}

function excerpt(text, { lang, index, want }) {
	const hit = (part, i) => i % 2 && wordsOf(part, lang, index).flat()
		.some((key) => want.flat().some((of) => fits(key, of)));
	const parts = text.split(/([\p{L}\p{N}\p{M}]+)/u);
	const from = Math.max(0, parts.findIndex(hit) - 24), to = from + 60;
	const p = make("p", "");
	p.append(from ? "… " : "", ...parts.slice(from, to).map((part, i) => hit(part, from + i) ?
		make("mark", part) : part.replaceAll("\n", " · ")), to < parts.length ? " …" : "");
	return p;
}

async function item(one) {
	const [first, file] = one.index.texts.findLast(([n]) => n <= one.page);
	const page = (await load(`${one.lang}/t-${file}`))[one.page - first];
	const [anchor, heading, text] = page.p[one.place % 64];
	const li = make("li", "", { className: "item", lang: one.lang }), h3 = make("h3", "");
	if (page.d !== page.t) li.append(make("p", page.d ?? "", { className: "kind" }));
	h3.append(make("a", page.t + (heading && `: ${heading}`), {
		href: root + (one.lang === own ? page.u : page.o ?? page.u) + (anchor && `#${anchor}`) }));
	li.append(h3, excerpt(text.trim(), one));
	return li;
}

async function show() {
	const from = list.children.length, now = results;
	const items = await Promise.all(results.slice(from, from + 10).map(item));
	if (now !== results) return;
	list.append(...items);
	more.hidden = from + 10 >= results.length;
	return items[0];
}

async function search() {
	const query = field.value.trim(), all = results = [];
	list.replaceChildren();
	status.textContent = "";
	more.hidden = true;
	if (!query) return;
	try {
		for (const lang of langs.split(" ")) all.push(...await find(lang, query));
		if (all !== results) return;
		await show();
		const n = all.length, text = n ? say.count[new Intl.PluralRules(own).select(n)] : say.none;
		if (all === results) status.textContent = text.replace("{n}", n).replace("{words}", () => query);
	} catch {
		status.textContent = say.failed;
	}
}

function read() {
	field.value = new URLSearchParams(location.search).get("q") ?? "";
	search();
}
form.onsubmit = (event) => {
	event.preventDefault();
	history.pushState(null, "", `?q=${encodeURIComponent(field.value.trim())}`);
	search();
};
more.onclick = async () => (await show())?.querySelector("a").focus();
onpopstate = read;
form.hidden = !(without.hidden = true);
read();
