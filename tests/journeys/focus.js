// What has the focus is not under a bar (WCAG 2.4.11).
async () => {
  const faults = [];
  for (const one of document.querySelectorAll("a[href], button, input, textarea, select")) {
    one.focus();
    await new Promise((done) => setTimeout(done));
    if (document.activeElement !== one || one.matches(".skip")) continue;
    const hit = one.closest("label") ?? one, box = hit.getBoundingClientRect();
    if (box.width < 2) continue;
    const at = Math.max(box.top, Math.min(box.top + box.height / 2, innerHeight / 2));
    const there = document.elementFromPoint(box.left + box.width / 2, at);
    if (!there || !(hit.contains(there) || there.contains(hit))) faults.push(`focused out of sight: ${(one.innerText || one.id).trim()}`);
  }
  document.activeElement?.blur();
  scrollTo(0, 0);
  return faults;
}
