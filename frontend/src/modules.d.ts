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
declare module "~examples" {
  /** The lines of each language, with gaps such as {worker_name}. */
  const examples: Readonly<Record<string, readonly string[]>>;
  export default examples;
}
