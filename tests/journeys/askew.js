// What only right to left can break: what sticks out at an edge, starts at the left, or points the wrong way.
() => {
  const faults = [];
  if (document.documentElement.dir !== "rtl") faults.push("not right to left at all");
  const words = (one) => (one.textContent ?? "").trim().slice(0, 30);
  const name = (one) => `${one.tagName.toLowerCase()}.${one.getAttribute("class") ?? ""} “${words(one)}”`;
  for (const one of document.querySelectorAll("body *")) {
    const box = one.getBoundingClientRect(), style = getComputedStyle(one);
    if (box.width < 2 || style.visibility === "hidden" || one.closest(".skip, .hidden-words, svg")) continue;
    if (box.left < -1 || box.right > innerWidth + 1) faults.push(`sticks out: ${name(one)} ${Math.round(box.left)} to ${Math.round(box.right)}`);
    if (["left", "right"].includes(style.textAlign)) faults.push(`aligned ${style.textAlign}: ${name(one)}`);
    const [left, right] = [parseFloat(style.borderLeftWidth), parseFloat(style.borderRightWidth)];
    if (left > 3 && right < 2 && style.direction === "rtl") faults.push(`its edge is on the left: ${name(one)}`);
  }
  for (const one of document.querySelectorAll("a, button")) {
    const back = /^(Back|Take (it|something) back)$/.test(one.textContent.trim()) && one.querySelector("svg");
    if (back && !back.classList.contains("flip")) faults.push(`is not mirrored: ${name(one)}`);
  }
  for (const one of document.querySelectorAll("svg.icon.flip")) {
    if (!getComputedStyle(one).transform.startsWith("matrix(-1")) faults.push(`points the wrong way: ${name(one.parentElement)}`);
  }
  return faults;
}
