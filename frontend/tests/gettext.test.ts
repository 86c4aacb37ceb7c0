/** The catalogues reach the apps whole: by app, by context, without fuzzy guesses, with plurals and without evaluating text. */
import { describe, expect, test } from "vitest";
import { catalogueModule, parsePo } from "../build/gettext";
import { shapes } from "../build/icons";
import { n, t, tc, showLanguage, type Catalogue } from "../src/words";

const PO = `msgid ""
msgstr ""
"Language: pl\\n"
"Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);\\n"

#: frontend/src/young/shell/shell.tsx
msgctxt "young"
msgid "Hi {nickname}."
msgstr ""
"Cześć "
"{nickname}."

msgctxt "young.voices"
msgid "Well"
msgstr "Dobrze"

#, fuzzy
msgctxt "young"
msgid "Today"
msgstr "Wczoraj"

msgctxt "staff"
msgid "Sign in"
msgstr "Zaloguj się"

msgctxt "young"
msgid "Not right. You have {n} more try."
msgid_plural "Not right. You have {n} more tries."
msgstr[0] "Jeszcze {n} próba."
msgstr[1] "Jeszcze {n} próby."
msgstr[2] "Jeszcze {n} prób."
`;

const load = async (app: string): Promise<Catalogue> =>
  (await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(catalogueModule(PO, app))}`)) as Catalogue;
const polish = { pl: { reviewed: false, load: () => load("young") } };

describe("the gettext plugin", () => {
  test("joins folded lines and sees contexts, plurals and fuzzy marks", () => {
    const entries = parsePo(PO);
    expect(entries).toHaveLength(6);
    expect(entries[1]).toMatchObject({ context: "young", texts: ["Cześć {nickname}."] });
    expect(entries[3]?.fuzzy).toBe(true);
    expect(entries[5]?.texts).toHaveLength(3);
  });

  test("gives each app its own words and leaves fuzzy ones out", async () => {
    expect(Object.keys((await load("young")).words)).toEqual(["Hi {nickname}.", "voices\u0004Well", "Not right. You have {n} more try."]);
    expect(Object.keys((await load("staff")).words)).toEqual(["Sign in"]);
  });

  test("refuses a plural rule that is more than sums", () => {
    expect(() => catalogueModule(PO.replace("plural=(n==1", "plural=(alert(n)"), "young")).toThrow(/plural rule/);
  });
});

describe("the words", () => {
  test("are English without a catalogue", async () => {
    await showLanguage("en", polish);
    expect(t("Hi {nickname}.", { nickname: "Kestrel" })).toBe("Hi Kestrel.");
    expect([0, 1, 2].map((count) => n("{n} draft", "{n} drafts", count))).toEqual(["0 drafts", "1 draft", "2 drafts"]);
  });

  test("follow the language's own plural", async () => {
    await showLanguage("pl", polish);
    const tries = (count: number) => n("Not right. You have {n} more try.", "Not right. You have {n} more tries.", count);
    expect([1, 3, 5, 12].map(tries)).toEqual(["Jeszcze 1 próba.", "Jeszcze 3 próby.", "Jeszcze 5 prób.", "Jeszcze 12 prób."]);
    expect(tc("voices", "Well")).toBe("Dobrze");
    expect(t("Today")).toBe("Today");
    expect(document.documentElement.lang).toBe("pl");
  });

  test("fall back to English when a language cannot be fetched, and turn the page round for Arabic", async () => {
    await showLanguage("ar", { ar: { reviewed: false, load: () => load("young") } });
    expect(document.documentElement.dir).toBe("rtl");
    await showLanguage("cy", { cy: { reviewed: true, load: () => Promise.reject(new Error("no signal")) } });
    expect([document.documentElement.lang, document.documentElement.dir]).toEqual(["en", "ltr"]);
  });
});

test("an icon becomes shapes, without any markup left to parse", () => {
  expect(shapes('<svg class="x"\n stroke="a">\n <path d="M1 2" />\n <circle cx="1" cy="2" r="3" /></svg>')).toEqual([["path", { d: "M1 2" }], ["circle", { cx: "1", cy: "2", r: "3" }]]);
});
