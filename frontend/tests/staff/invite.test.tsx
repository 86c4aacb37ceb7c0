/** K2: what has to be said first, words told once, and no second invitation by going back. */
import { render } from "@testing-library/preact";
import { beforeEach, expect, test, vi } from "vitest";
import { dropKeys, me, type Me } from "../../src/session";
import { choose, forget, makeInvitation, onTheWay, stillToSay } from "../../src/staff/features/invite/state";
import { darkPath, QrCode } from "../../src/ui/qr/qr";

const signedIn = { person_id: "p", role: "keyworker", capabilities: ["invite"] } as unknown as Me;
let made = 0;
beforeEach(() => {
  made = 0;
  me.value = signedIn;
  forget();
  vi.stubGlobal("fetch", (url: string) => Promise.resolve(Response.json({ id: url.split("/").at(-1), url: "https://x/", words: "six words", check_words: ["blue", "kite"], second_word_by_voice: true, qr: [], expires_at: "", n: ++made }, { status: 201 })));
});

test("first how, and for a link that only they read it", () => {
  expect(stillToSay(onTheWay("y"))).toBe("how");
  choose("y", { how: "link" });
  expect(stillToSay(onTheWay("y"))).toBe("onlyTheirs");
  choose("y", { onlyTheirs: true });
  expect(stillToSay(onTheWay("y"))).toBeNull();
  choose("y", { how: "qr", onlyTheirs: false });
  expect(stillToSay(onTheWay("y"))).toBeNull();
});

test("going back and on again does not end the invitation just made; another way makes another", async () => {
  choose("y", { how: "qr" });
  await makeInvitation("y");
  await makeInvitation("y");
  expect(made).toBe(1);
  choose("y", { how: "card" });
  expect(onTheWay("y").made).toBeUndefined();
  await makeInvitation("y");
  expect(made).toBe(2);
});

test("the words go with the session, and never show for somebody else", async () => {
  choose("y", { how: "card" });
  await makeInvitation("y");
  expect(onTheWay("z").made).toBeUndefined();
  dropKeys();
  expect(onTheWay("y").made).toBeUndefined();
});

test("a code is drawn run by run inside its quiet edge", () => {
  expect(darkPath(["110", "001"])).toBe("M4 4h2v1h-2zM6 5h1v1h-1z");
  const { container } = render(<QrCode rows={["11", "10"]} name="The code" />);
  expect(container.querySelector("svg")!.getAttribute("viewBox")).toBe("0 0 10 10");
  expect(container.querySelector("[role=img]")!.getAttribute("aria-label")).toBe("The code");
});
