/** Where an invitation stands, as the server says without spending it, and the “no” that can be changed. */
import { signal } from "@preact/signals";
import { api, ask, Offline } from "../../api";

export type InvitationState = "not_asked" | "open" | "used" | "ended" | "offline" | "declined";
/** Page memory only. "not_asked" reads like "open": nobody waits for the server before they can read what this is. */
export const invitationState = signal<InvitationState>("not_asked");

export async function askState(invitation_id: string): Promise<void> {
  try {
    const { state } = (await ask(api.GET("/api/sign-in/invitations/{invitation_id}", { params: { path: { invitation_id } } }))) as { state: "open" | "used" | "ended" };
    if (invitationState.value !== "declined") invitationState.value = state;
  } catch (error) {
    // Any other trouble shows when the invitation is taken up, where it can be tried again.
    if (error instanceof Offline && invitationState.value === "not_asked") invitationState.value = "offline";
  }
}

/** “No thanks”. Their worker then reads "said no for now"; without signal nobody is told, and the answer here is as true. */
export async function decline(invitation_id: string | undefined): Promise<void> {
  invitationState.value = "declined";
  if (invitation_id) await api.POST("/api/sign-in/invitations/{invitation_id}/decline", { params: { path: { invitation_id } } }).catch(() => undefined);
}
