/** Writes src/api.d.ts: typed from ../var/openapi.json where the server has written it, otherwise loosely, so that the app still builds. */
import { execFileSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";

const here = resolve(import.meta.dirname, "..");
const spec = resolve(here, "../var/openapi.json");
const out = join(here, "src/api.d.ts");

if (existsSync(spec)) {
  // A field with a default may be left out of a request.
  const cli = join(dirname(createRequire(import.meta.url).resolve("openapi-typescript/package.json")), "bin/cli.js");
  execFileSync(process.execPath, [cli, spec, "-o", out, "--default-non-nullable=false"], { stdio: ["ignore", "ignore", "inherit"] });
} else {
  console.warn("No ../var/openapi.json (make it with: python -m youthvoice openapi): API calls are not type-checked.");
  writeFileSync(out, `/** Stands in until the server's OpenAPI file is there: any path, any body. */
interface Loose {
  parameters: { query?: any; path?: any };
  requestBody?: { content: { "application/json": any } };
  responses: { 200: { content: { "application/json": any } } };
}
export type paths = Record<string, Record<"get" | "put" | "post" | "delete", Loose>>;
`);
}
