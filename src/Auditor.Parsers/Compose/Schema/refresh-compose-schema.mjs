// Rewrites compose-schema.tsv from the compose-spec's schema (https://github.com/compose-spec/compose-spec, schema/compose-spec.json, Apache-2.0).
// usage: node refresh-compose-schema.mjs compose-spec.json [DATE]
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const [schemaPath, date = new Date().toISOString().slice(0, 10)] = process.argv.slice(2);
if (!schemaPath) throw new Error("usage: node refresh-compose-schema.mjs compose-spec.json [DATE]");
const schema = JSON.parse(readFileSync(schemaPath, "utf8"));

const lines = [];
const names = new Map();
const kindLetters = { string: "s", number: "n", integer: "i", boolean: "b", null: "z", object: "m", array: "l" };

/** Follows references; a definition keeps its name. */
function resolve(node, hint) {
  if (!node.$ref) return [node, hint];
  const name = node.$ref.split("/").pop();
  return [(schema.definitions ?? schema.$defs)[name], name];
}

/** The name of the shape of a schema node; alternatives become one shape that allows what any of them does. */
function shape(node, hint) {
  const [resolved, name] = resolve(node, hint);
  if (names.has(resolved)) return names.get(resolved);
  const own = unique(name);
  names.set(resolved, own);
  const facts = { kinds: new Set(), keys: new Map(), required: null, values: [], open: null, items: null, extensions: false, hasObject: false };
  collect(resolved, own, facts);
  const kinds = [...facts.kinds].map((kind) => kindLetters[kind]).join("") || "*";
  lines.push(["shape", own, kinds, facts.open ?? "-", facts.items ?? "-", facts.extensions ? "x" : "-", (facts.required ?? []).join(",") || "-", facts.values.join(",") || "-"].join("\t"));
  for (const [key, child] of facts.keys) lines.push(["key", own, key, child].join("\t"));
  return own;
}

function unique(name) {
  const taken = new Set(names.values());
  let result = name;
  for (let number = 2; taken.has(result); number++) result = `${name}-${number}`;
  return result;
}

function collect(node, own, facts) {
  const [resolved] = resolve(node, own);
  for (const alternative of [...(resolved.oneOf ?? []), ...(resolved.anyOf ?? [])]) collect(alternative, own, facts);
  for (const kind of [resolved.type ?? []].flat()) facts.kinds.add(kind);
  if (resolved.enum) facts.values.push(...resolved.enum);
  if (resolved.items) facts.items = shape(resolved.items, `${own}.item`);
  if (![resolved.type].flat().includes("object")) return;
  facts.required = facts.hasObject ? facts.required.filter((key) => (resolved.required ?? []).includes(key)) : resolved.required ?? [];
  facts.hasObject = true;
  for (const [key, child] of Object.entries(resolved.properties ?? {})) facts.keys.set(key, shape(child, `${own}.${key}`));
  for (const [pattern, child] of Object.entries(resolved.patternProperties ?? {})) {
    if (pattern === "^x-") facts.extensions = true;
    else facts.open = shape(child, `${own}.entry`);
  }

  const more = resolved.additionalProperties;
  if (more === undefined || more === true) facts.open ??= "any";
  else if (more !== false) facts.open ??= shape(more, `${own}.entry`);
}

shape(schema, "compose");
const header = [
  "# Keys and types of compose files. Made from the compose-spec's schema by refresh-compose-schema.mjs; alternatives of a schema are one shape here.",
  "# shape NAME KINDS OPEN ITEMS EXTENSIONS REQUIRED VALUES   kinds: s text, n number, i integer, b boolean, z null, m mapping, l list, * any;",
  "#                                                          OPEN: shape of the entries with other keys; x: keys that begin with x- are allowed",
  "# key   SHAPE KEY SHAPE-OF-VALUE",
  `date\t${date}`,
  "source\thttps://github.com/compose-spec/compose-spec/blob/main/schema/compose-spec.json",
];
writeFileSync(fileURLToPath(new URL("compose-schema.tsv", import.meta.url)), [...header, ...lines, ""].join("\n"));
