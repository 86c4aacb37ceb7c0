/** Files made on the phone. The names say nothing of what they are. */
const escaped = (text: string): string => text.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`);

/** A page of its own that any browser shows, reads aloud and prints: headings, lines, no script, nothing fetched. */
export function pageOf(title: string, lines: readonly string[], language: string): string {
  const body = lines.map((line) => `<p>${escaped(line)}</p>`).join("\n");
  return `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>body{font:1.2rem/1.5 sans-serif;max-width:60ch;margin:2rem auto;padding:0 1rem}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
${body}
</main>
</body>
</html>
`;
}

/** Hands a file to the browser to keep. */
export function save(name: string, type: string, text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
