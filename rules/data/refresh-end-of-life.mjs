// Rewrites the facts of end-of-life.tsv from a saved answer of https://endoflife.date/api/v1/products/full.
// usage: node refresh-end-of-life.mjs PRODUCTS.json [TABLE.tsv]
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Products whose long-term support everybody gets without a contract. */
const freeLongTermSupport = new Set(["debian"]);

const ended = "0001-01-01";

const site = "https://endoflife.date/";

const [answerPath, tablePath = fileURLToPath(new URL("end-of-life.tsv", import.meta.url))] = process.argv.slice(2);
if (!answerPath) fail("usage: node refresh-end-of-life.mjs PRODUCTS.json [TABLE.tsv]");

const table = readFileSync(tablePath, "utf8").split("\n");
const kept = table.filter((line) => line.startsWith("#"));
const images = table.filter((line) => line.startsWith("image\t"));
const own = table.filter((line) => line.startsWith("product\t") && !line.split("\t")[3]?.startsWith(site)).map((line) => line.split("\t")[1]);
const wanted = [...new Set(images.map((line) => line.split("\t")[2]))].sort();

const answer = JSON.parse(readFileSync(answerPath, "utf8"));
if (!Array.isArray(answer.result)) fail(`${answerPath}: there is no list "result"; is it the answer of products/full?`);
const products = new Map(answer.result.map((product) => [product.name, product]));
const missing = wanted.filter((name) => !products.has(name) && !own.includes(name));
if (missing.length > 0) fail(`${answerPath}: no product ${missing.join(", ")}; an image line of the table names it`);

const date = day(answer.generated_at);
const facts = wanted.flatMap((name) => {
  if (own.includes(name)) return table.map((line) => line.split("\t")).filter(([kind, product]) => kind !== "image" && product === name);
  const { label, releases } = products.get(name);
  return [["product", name, label, site + name, date], ...releases.map((release) => cycle(name, release))];
});
const lines = [...kept, ...images, ...facts.map((fields) => fields.map(field).join("\t"))];
writeFileSync(tablePath, lines.join("\n") + "\n");
console.log(`${tablePath}: ${wanted.length} products, ${facts.length - wanted.length} cycles`);

function cycle(product, release) {
  const longTerm = freeLongTermSupport.has(product) ? release.eoesFrom : null;
  const end = release.eolFrom ?? (release.isEol ? ended : null);
  // Tags name a release by the first word of its codename: noble for Noble Numbat.
  const codename = (release.codename ?? "").toLowerCase().split(" ")[0];
  return ["cycle", product, release.name, end ?? "-", longTerm ?? "-", codename || "-"];
}

/** The day of an ISO 8601 time. */
function day(time) {
  if (!/^\d{4}-\d{2}-\d{2}/.test(time ?? "")) fail(`${answerPath}: "generated_at" is no time`);
  return time.slice(0, 10);
}

function field(text) {
  return String(text).replaceAll(/[\t\r\n]+/g, " ");
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
