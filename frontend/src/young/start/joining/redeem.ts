/** Taking up the invitation. Whatever happens, nothing typed is lost, and a lost reply is asked for again with the same slot and secret. */
import { api, ask, Offline, Problem } from "../../../api";
import { toBase64url } from "../../../bytes";
import { deviceSecret } from "../../../device";
import type { Ticket } from "../../../carried";
import { go } from "../../../router";
import type { SignedIn } from "../../../session";
import { freshWords } from "../../features/six_words/state";
import { arrive } from "../arrive";
import { type Invitation, invitation } from "../invitation_link";
import { beginDevice } from "../new_device";
import { answers, forgetAnswers } from "./state";

export type Redeemed =
  | { kind: "in" } | { kind: "used" } | { kind: "ended" } | { kind: "blocked" } | { kind: "offline" } | { kind: "wait"; seconds: number } | { kind: "failed" }
  | { kind: "other_pin" } | { kind: "been_here" } | { kind: "wrong"; left?: number } | { kind: "fields"; fields: Readonly<Record<string, string>> };

/** A call went out and no answer came: it may have gone through, with the PIN typed then. */
let unanswered = false;

/** The second check word is typed where the link shows only one: it was said by voice. */
export const asksSecondWord = (link: Invitation): boolean => link.id !== undefined && !link.check2;

function bodyFor(link: Invitation, where: { on: "phone"; slot: { id: string; secret: string } } | { on: "tablet"; hand_over: Ticket }) {
  const { nickname, check2 } = answers.value;
  return {
    ...(link.id ? { invitation_id: link.id } : {}), words: link.words, nickname: nickname.trim(), ...where,
    ...(asksSecondWord(link) ? { check2: check2.trim().toLowerCase() } : {}),
  };
}

/** On a shared tablet: no phone's secret is made, and the session that follows only writes. */
async function redeemOnTablet(link: Invitation, hand_over: Ticket): Promise<Redeemed> {
  const [answer, { enterSetUp }] = await Promise.all([
    ask(api.POST("/api/sign-in/redeem", { body: bodyFor(link, { on: "tablet", hand_over }) })) as Promise<SignedIn>,
    import("../../tablet/state"),
  ]);
  freshWords.value = answer.six_words ?? null;
  invitation.value = null; // it is used: nothing of it stays here
  go("/words", { replace: true });
  enterSetUp(answer);
  forgetAnswers();
  return { kind: "in" };
}

export async function redeem(link: Invitation): Promise<Redeemed> {
  try {
    if (link.tablet) return await redeemOnTablet(link, link.tablet);
    const device = await beginDevice(link.id);
    const slot = { id: device.slot_id, secret: toBase64url(await deviceSecret(device, answers.value.pin)) };
    const signedIn = (await ask(api.POST("/api/sign-in/redeem", { body: bodyFor(link, { on: "phone", slot }) }))) as SignedIn;
    unanswered = false;
    await arrive(signedIn, device, "/words");
    forgetAnswers();
    return { kind: "in" };
  } catch (error) {
    return outcomeOf(error);
  }
}

function outcomeOf(error: unknown): Redeemed {
  if (error instanceof Offline) { unanswered = true; return { kind: "offline" }; }
  if (!(error instanceof Problem)) return { kind: "failed" };
  const left = error.more.tries_left;
  const fields = Object.fromEntries(Object.entries(error.fields).map(([name, [said = ""]]) => [name, said]));
  switch (error.code) {
    case "invitation_used": return { kind: "used" };
    case "invitation_ended": return { kind: "ended" };
    case "blocked": return { kind: "blocked" };
    case "refused": return { kind: "been_here" };
    case "wait": case "busy": return { kind: "wait", seconds: error.retryAfter ?? 5 };
    case "wrong_secret": return unanswered ? { kind: "other_pin" } : { kind: "wrong", left: typeof left === "number" ? left : undefined };
    default: return Object.keys(fields).length ? { kind: "fields", fields } : { kind: "failed" };
  }
}
