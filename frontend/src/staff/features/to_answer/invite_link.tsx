import qrCode from "~icon/qr-code";
import { me } from "../../../session";
import { ButtonLink } from "../../../ui/button/button";
import { t } from "../../../words";

/** “Invite someone”, for those who may. */
export const InviteLink = () => (me.value?.capabilities.includes("invite") ? <ButtonLink look="main" icon={qrCode} href="/staff/invite">{t("Invite someone")}</ButtonLink> : null);
