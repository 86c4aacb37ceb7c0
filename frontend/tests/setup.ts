/** Every test begins on an empty phone: IndexedDB in memory, nobody signed in. */
import "fake-indexeddb/auto";
import { cleanup } from "@testing-library/preact";
import { afterEach } from "vitest";

document.documentElement.dataset.app = "young";
afterEach(cleanup);
