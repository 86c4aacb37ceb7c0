/** One build, two doors: `/` for young people, `/staff/` for staff. */
import { resolve } from "node:path";
import { defineConfig } from "vitest/config";
import { appIcons } from "./build/app_icons.ts";
import { gettext } from "./build/gettext.ts";
import { icons } from "./build/icons.ts";
import { serviceWorkers } from "./build/service_workers.ts";

const here = import.meta.dirname;

export default defineConfig({
  plugins: [gettext(resolve(here, "../youthvoice/translations")), icons(), appIcons(), serviceWorkers(here)],
  build: {
    outDir: resolve(here, "../youthvoice/static"),
    emptyOutDir: true,
    target: "es2022",
    // No inline scripts (CSP), and every browser with X25519 preloads modules by itself.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rollupOptions: {
      input: { young: resolve(here, "index.html"), staff: resolve(here, "staff/index.html") },
      output: {
        // Few files rather than many small ones: what both doors need at once travels together, screens come when they are shown.
        codeSplitting: {
          groups: [
            { name: "core", test: /node_modules|src\/\w+\.tsx?$|src\/sw\/register/ },
            { name: "ui", test: /src\/ui\/(?!font|table)|~icon\/(arrow-left|check|eye-off|life-buoy|volume-2)/ },
          ],
        },
      },
    },
  },
  server: { proxy: { "/api": "http://127.0.0.1:8000" } },
  test: { environment: "happy-dom", include: ["src/**/*.test.{ts,tsx}", "tests/**/*.test.{ts,tsx}"], setupFiles: ["tests/setup.ts"] },
});
