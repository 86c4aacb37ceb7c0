/** Everything about choosing a worker is one download: few screens, small, and the first page of the app stays light. */
import Lost from "../lost/screen";
import { ChangeOfWorker } from "./change";
import { MyWorker } from "./mine";
import { PickWorker } from "./pick";
import { SomeoneElse } from "./someone";
import { WhyThisWorker } from "./why";

const STEPS: Readonly<Record<string, () => preact.JSX.Element>> = { pick: PickWorker, someone: SomeoneElse, why: WhyThisWorker };

export default function Workers({ params: { step, id } }: { params: { step?: string; id?: string } }) {
  if (id) return <ChangeOfWorker key={id} id={id} />;
  if (!step) return <MyWorker />;
  const Step = STEPS[step];
  return Step ? <Step key={step} /> : <Lost />;
}
