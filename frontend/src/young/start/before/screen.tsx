import { back } from "../../../router";
import { SixWords } from "../../lock/six_words";

/** “I have been here before”: another phone, or this one after it forgot us. */
export default function Before() {
  return <SixWords onBack={() => back("/")} />;
}
