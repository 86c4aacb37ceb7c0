import { go } from "../../../router";
import { Button } from "../../../ui/button/button";
import { t } from "../../../words";
import { saveNow } from "./writing";

/** Whatever was answered so far is kept, and the next thing is who can see it. */
export const AllForNow = () => <Button onClick={() => { void saveNow(); go("/say/who"); }}>{t("That’s all for now")}</Button>;
