import { z } from "zod";

interface JsonSchema {
  type?: string | string[];
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  enum?: unknown[];
  const?: unknown;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
  additionalProperties?: JsonSchema | boolean;
}

/** Numbers from a seed, the same on every machine. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What people, machines and attackers put where something else was meant. */
const STRANGE: unknown[] = [
  null,
  undefined,
  "",
  " ",
  "0",
  -1,
  0,
  1,
  1.5,
  1e21,
  Number.MAX_SAFE_INTEGER,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  true,
  [],
  {},
  [[]],
  "2017-02-30",
  "2017-05-12",
  "2017-05",
  "99999-01-01",
  "'; drop table event; --",
  "%_\\%",
  "=cmd|' /C calc'!A0",
  "<script>alert(1)</script>",
  "../../etc/passwd",
  "\u0000",
  "\uFFFE\uD800",
  "ŁÓDŹ\u0301",
  "🙂".repeat(200),
  "x".repeat(30_000),
  { __proto__: { polluted: true } },
  JSON.parse('{"__proto__": {"polluted": true}, "constructor": {"prototype": {}}}'),
  JSON.parse('{"then": "x"}'),
  { toString: null },
];

/** Inputs near what an operation expects, with something strange in them; `known` are ids that exist. */
export class InputFuzzer {
  readonly #random: () => number;
  readonly #known: string[];

  constructor(seed: number, known: string[]) {
    this.#random = seededRandom(seed);
    this.#known = known;
  }

  inputFor(schema: z.ZodType): unknown {
    if (this.#chance(0.05)) return this.#pick(STRANGE);
    const json = z.toJSONSchema(schema, { io: "input", unrepresentable: "any", cycles: "ref" }) as JsonSchema;
    // Some are all right, so that what lies behind the checks is reached too.
    return this.#value(json, this.#pick([0, 0.02, 0.1, 0.4]), "");
  }

  #value(schema: JsonSchema, strangeness: number, name: string): unknown {
    if (this.#chance(strangeness)) return this.#pick(STRANGE);
    const choices = schema.anyOf ?? schema.oneOf;
    if (choices) return this.#value(this.#pick(choices), strangeness, name);
    if (schema.allOf) return this.#value(schema.allOf[0] ?? {}, strangeness, name);
    if (schema.const !== undefined) return schema.const;
    if (schema.enum) return this.#pick(schema.enum);
    const type = Array.isArray(schema.type) ? this.#pick(schema.type) : schema.type;
    if (type === "object") return this.#object(schema, strangeness);
    if (type === "array") {
      const length = this.#pick([0, 1, 1, 2, 5]);
      return Array.from({ length }, () => this.#value(schema.items ?? {}, strangeness, name));
    }
    if (type === "integer") return this.#pick([0, 1, 1, 2, 7, 100, 2017, -1]);
    if (type === "number") return this.#pick([0, 1, 2.5, 60, -3]);
    if (type === "boolean") return this.#chance(0.5);
    if (type === "null") return null;
    return this.#text(name);
  }

  #object(schema: JsonSchema, strangeness: number): unknown {
    const entries = Object.entries(schema.properties ?? {}).filter(() => !this.#chance(strangeness / 2));
    const object = Object.fromEntries(
      entries.map(([key, inner]) => [key, this.#value(inner, strangeness, key)]),
    );
    if (this.#chance(strangeness)) object[this.#pick(["constructor", "unknown", "deleted_at", "role"])] = "x";
    return object;
  }

  #text(name: string): string {
    if (/id$/i.test(name) && this.#known.length > 0 && this.#chance(0.8)) return this.#pick(this.#known);
    if (/(from|to|date|day|On|asOf)$/.test(name))
      return this.#pick(["2017-01-01", "2017-12-31", "2018-01-31", "2016-02-29"]);
    if (/code$/i.test(name)) return `PAL-${Math.floor(this.#random() * 10_000)}`;
    if (/folder|passphrase/i.test(name)) return "nie-ma-takiego";
    return this.#pick([
      "Klub seniora",
      "Ugorek",
      "x",
      "Zażółć gęślą jaźń",
      `Nazwa ${Math.floor(this.#random() * 1e6)}`,
    ]);
  }

  #chance(probability: number): boolean {
    return this.#random() < probability;
  }

  #pick<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.#random() * items.length)] as Item;
  }
}
