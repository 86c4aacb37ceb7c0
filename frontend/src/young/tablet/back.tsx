/** The tablet is given back. Nothing of anybody is on this page. */
import { Mug } from "../../ui/illustration/illustration";
import { Page } from "../../ui/page/page";
import { t } from "../../words";
import { StaffDoor } from "./staff_door";

export function Back() {
  return (
    <Page title={t("Give the tablet back now.")} tabTitle="" before={<Mug />} centred>
      <p>{t("No one can read your words on this tablet.")}</p>
      <StaffDoor />
    </Page>
  );
}
