// What is wrong with the screen that is shown, by eye: takes [least target in px, is it the young people's app].
([target, young]) => {
  const faults = [];
  const shown = (one) => {
    const box = one.getBoundingClientRect(), style = getComputedStyle(one);
    return box.width > 1 && box.height > 1 && box.right > 0 && box.bottom + scrollY > 0 && style.visibility !== "hidden";
  };
  const words = (one) => (one.innerText || one.getAttribute("aria-label") || one.id || one.outerHTML).trim().slice(0, 60);
  const titles = [...document.querySelectorAll("h1")];
  if (titles.length !== 1 || !titles[0].textContent.trim()) faults.push(`${titles.length} h1`);
  const styled = document.querySelectorAll('[style]:not([style=""])').length; // axe leaves empty ones behind
  if (styled) faults.push(`${styled} style attributes`);
  if (document.documentElement.scrollWidth > innerWidth) faults.push(`scrolls sideways: ${document.documentElement.scrollWidth} of ${innerWidth} px`);
  for (const one of document.querySelectorAll(".button > span, .way-word, .tabs a > *, .choice-words")) {
    const inside = one.getBoundingClientRect(), around = one.parentElement.getBoundingClientRect();
    const needs = Math.max(inside.width, one.scrollWidth);
    if (one.checkVisibility() && shown(one) && (inside.left < around.left - 1 || inside.left + needs > around.right + 1)) faults.push(`sticks out of its box: ${words(one)}`);
  }
  // A link in a running sentence has its line's height (WCAG 2.5.8, inline).
  const inline = (one) => one.tagName === "A" && getComputedStyle(one).display === "inline"
    && (one.parentElement.innerText ?? "").trim().length > (one.innerText ?? "").trim().length;
  for (const one of document.querySelectorAll("a[href], button, input, textarea, select, summary, [role=button], [role=radio]")) {
    const hit = one.matches("[type=radio], [type=checkbox]") ? one.closest("label") ?? document.querySelector(`label[for="${one.id}"]`) ?? one : one;
    if (!shown(one) && !shown(hit)) continue;
    if (one.disabled || inline(one) || one.matches(".skip, .hidden-words")) continue;
    const { width, height } = hit.getBoundingClientRect();
    if (Math.min(width, height) < target - 0.5) faults.push(`${Math.round(width)}×${Math.round(height)} px: ${words(one)}`);
  }
  if (young) {
    for (const at of [0, document.documentElement.scrollHeight]) {
      scrollTo(0, at);
      const hide = document.querySelector("[data-hide]")?.getBoundingClientRect();
      if (!hide || hide.top < 0 || hide.bottom > innerHeight || hide.left < 0) faults.push(`“Hide this” is out of sight at ${at}`);
    }
    const help = [...document.querySelectorAll('footer a[href="/help"]')].filter(shown);
    if (help.length !== 1) faults.push(`${help.length} “Get help now”`);
    scrollTo(0, 0);
  }
  return faults;
}
