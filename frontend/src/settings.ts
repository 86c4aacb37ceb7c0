/** How this phone shows the app (“Aa”). Kept in localStorage: nothing private, nothing that says who or what for. */
import { effect, signal } from "@preact/signals";

export const SCALES = [100, 125, 150, 200] as const;
export const COLOURS = ["phone", "cream", "white", "dark", "tint"] as const;
export interface Settings {
  scale: (typeof SCALES)[number]; colours: (typeof COLOURS)[number];
  calm: boolean; less_data: boolean; spacing: boolean; pictures: "faces" | "weather"; language: string;
}
const KEY = "look";

function fromPhone(): Settings {
  const connection = (navigator as { connection?: { saveData?: boolean } }).connection;
  return {
    scale: 100, colours: "phone", calm: false, less_data: connection?.saveData ?? false, spacing: false, pictures: "faces",
    language: navigator.language.split("-")[0] ?? "en",
  };
}

function kept(): Partial<Settings> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "{}") as Partial<Settings>;
  } catch {
    return {}; // storage forbidden or spoilt: the phone's own settings do
  }
}

export const settings = signal<Settings>({ ...fromPhone(), ...kept() });

export function change(some: Partial<Settings>): void {
  settings.value = { ...settings.value, ...some };
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...kept(), ...some }));
  } catch {
    // Storage forbidden: the choice lasts as long as the page.
  }
}

/** A shared tablet is given back. */
export function forgetLook(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Storage forbidden: nothing is in it.
  }
}

/** Writes the settings on <html> as attributes, which tokens.css answers to. */
export function applySettings(): void {
  effect(() => {
    const { scale, colours, calm, spacing } = settings.value;
    Object.assign(document.documentElement.dataset, { scale: String(scale), colours, calm: String(calm), spacing: String(spacing) });
  });
}

/** After first paint, unless data is dear: the reading font, about 34 KB. */
export function loadFontLater(): void {
  if (settings.value.less_data) return;
  const later = window.requestIdleCallback ?? ((work: () => void) => setTimeout(work, 300));
  later(() => void import("./ui/font.css"));
}
