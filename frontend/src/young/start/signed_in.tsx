import { useEffect } from "preact/hooks";
import { go, path } from "../../router";

/** Back, from inside, to a start screen: there is nothing left to start, so this is Today. */
export default function SignedIn() {
  useEffect(() => { if (path.value.startsWith("/start/")) go("/", { replace: true }); }, []);
  return <main class="page" id="main" />;
}
