/** Every test begins on an empty phone: IndexedDB in memory, nobody signed in. */
import "fake-indexeddb/auto";
import { cleanup, configure } from "@testing-library/preact";
import { afterEach } from "vitest";

document.documentElement.dataset.app = "young";
configure({ asyncUtilTimeout: 5_000 }); // what is on its way comes at once; a busy machine may take its time
afterEach(cleanup);
