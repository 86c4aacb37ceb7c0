// Runs axe over the whole page; gives one line a rule that is broken.
async ([type, values]) => {
  const found = await axe.run(document, { runOnly: { type, values }, resultTypes: ["violations"] });
  return found.violations.map(({ id, nodes }) => `axe ${id}: ` + nodes.slice(0, 3).map(({ html, any, all, none }) =>
    html.slice(0, 140) + " " + ([...any, ...all, ...none][0]?.message ?? "").slice(0, 160)).join(" | "));
}
