import { t } from "../../words";

/** The staff door is another app: it is loaded afresh, in this page's place. */
function toStaff(event: Event): void {
  event.preventDefault();
  location.replace("/staff/");
}

export const StaffDoor = () => <p class="small"><a class="roomy" href="/staff/" onClick={toStaff}>{t("For staff: sign in")}</a></p>;
