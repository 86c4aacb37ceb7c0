/** What is told before choosing, whole: who reads what, what is passed on, four short stories, with the names of the people it means. */
import { api, ask } from "../../../api";
import { BackLink } from "../../../ui/back_link/back_link";
import { Page } from "../../../ui/page/page";
import { language, t } from "../../../words";
import { Shown } from "../last_read/shown";
import { useLastRead } from "../last_read/state";
import { TheSheet } from "../yeses/sheet";
import type { Sheet } from "../yeses/state";

/** A language no sheet is written in yet is told in English. */
const readMySheet = async (): Promise<Sheet> => {
  const inLanguage = (tag: string) => ask(api.GET("/api/taking-part/sheets/mine", { params: { query: { language: tag } } })) as Promise<Sheet>;
  return language.value === "en" ? inLanguage("en") : inLanguage(language.value).catch(() => inLanguage("en"));
};

export default function Limits() {
  const read = useLastRead("my sheet", readMySheet);
  return (
    <Page title={t("Who sees what, and why")} tabTitle="" before={<BackLink above="/more">{t("Back")}</BackLink>}>
      <Shown read={read}>{(sheet) => <TheSheet sheet={sheet} />}</Shown>
      <p><a class="roomy" href="/help">{t("If you need help now, tap here.")}</a></p>
    </Page>
  );
}
