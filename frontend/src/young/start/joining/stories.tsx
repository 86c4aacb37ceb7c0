import examples from "~examples";
import { BackLink } from "../../../ui/back_link/back_link";
import { ButtonLink } from "../../../ui/button/button";
import { Card } from "../../../ui/card/card";
import { Page } from "../../../ui/page/page";
import { language, t } from "../../../words";

interface Story { about: string; then: string }

/**
 * The general sheet's four, two where nothing is passed on and two where it is: what Childline's users asked to see. Nobody is known yet, so a
 * role stands where a name will be. A language no sheet is written in yet is told in English.
 */
export function stories(): { in_language: string; stories: Story[] } {
  const in_language = examples[language.value] ? language.value : "en";
  const names: Readonly<Record<string, string>> = { worker_name: t("your worker"), safety_name: t("a safety lead") };
  const told = examples[in_language]!.map((line) => capitals(line.replace(/\{(\w+)\}/g, (gap, name: string) => names[name] ?? gap)));
  return { in_language, stories: told.map((line) => { const [, about = line, then = ""] = /^(.+?[.?!]) (.+)$/.exec(line) ?? []; return { about, then }; }) };
}

/** Each sentence begins with one, though a role that stands for a name does not. */
const capitals = (line: string): string => line.replace(/(^|[.?!] )(\p{Ll})/gu, (_, before: string, first: string) => before + first.toLocaleUpperCase());

export function Stories() {
  const { in_language, stories: four } = stories();
  return (
    <Page title={t("Four short stories")} tabTitle="" before={<BackLink above="/start/who">{t("Back")}</BackLink>}>
      <p>{t("These are made up.")}</p>
      <ul class="plain stack" lang={in_language} dir="auto">
        {four.map(({ about, then }) => <Card as="li" key={about}><h2>{about}</h2><p>{then}</p></Card>)}
      </ul>
      <ButtonLink href="/start/who" wide>{t("Go back")}</ButtonLink>
    </Page>
  );
}
