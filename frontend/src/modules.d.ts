/** Modules that the build makes. */
declare module "~icon/*" {
  const shapes: [string, Record<string, string>][];
  export default shapes;
}
declare module "virtual:words/young" {
  const languages: import("./words").Languages;
  export default languages;
}
declare module "virtual:words/staff" {
  const languages: import("./words").Languages;
  export default languages;
}
