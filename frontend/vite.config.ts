/** One build, two doors: `/` for young people, `/staff/` for staff. */
import { basename, dirname, resolve } from "node:path";
import { defineConfig } from "vitest/config";
import { appIcons } from "./build/app_icons.ts";
import { examples } from "./build/examples.ts";
import { gettext } from "./build/gettext.ts";
import { icons } from "./build/icons.ts";
import { serviceWorkers } from "./build/service_workers.ts";

const here = import.meta.dirname;

export default defineConfig({
  plugins: [gettext(resolve(here, "../youthvoice/translations")), icons(), examples(resolve(here, "../consent/sheets")), appIcons(), serviceWorkers(here)],
  build: {
    outDir: resolve(here, "../youthvoice/static"),
    emptyOutDir: true,
    target: "es2022",
    // No inline scripts (CSP), and every browser with X25519 preloads modules by itself.
    modulePreload: { polyfill: false, resolveDependencies: (_file, wanted) => wanted.filter((file) => file.endsWith(".css")) },
    assetsInlineLimit: 0,
    rollupOptions: {
      input: { young: resolve(here, "index.html"), staff: resolve(here, "staff/index.html") },
      output: {
        // A screen is named after its folder (start-….js), which sizes.mjs and a reader of the network log go by.
        chunkFileNames: ({ name, facadeModuleId }) => `assets/${name === "screen" && facadeModuleId ? basename(dirname(facadeModuleId)) : name}-[hash].js`,
        // Few files rather than many small ones: what both doors need at once travels together, screens come when they are shown.
        codeSplitting: {
          groups: [
            { name: "core", test: /node_modules|src\/(?!outbox|carried)\w+\.tsx?$|src\/sw\/register/ },
            { name: "ui", test: /src\/ui\/(base|back_link|button|card|help_bar|icon|illustration|page|state|top_bar)|~icon\/(arrow-left|eye-off|life-buoy|volume-2)/ },
            { name: "forms", test: /src\/ui\/(choice_list|confirm|error_summary|field|language_picker)|~icon\/check/ },
          ],
        },
      },
    },
  },
  server: { proxy: { "/api": "http://127.0.0.1:8000" } },
  test: { environment: "happy-dom", include: ["src/**/*.test.{ts,tsx}", "tests/**/*.test.{ts,tsx}"], setupFiles: ["tests/setup.ts"], testTimeout: 20_000 },
});
