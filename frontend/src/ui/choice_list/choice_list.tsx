import type { ComponentChildren } from "preact";
import check from "~icon/check";
import { Icon, type Shapes } from "../icon/icon";
import "./choice_list.css";

export interface Choice<Value extends string> { value: Value; word: string; hint?: string; icon?: Shapes; picture?: ComponentChildren; tone?: "plum" }
interface Shared<Value extends string> {
  /** The question, read out with every choice. Hide it when the h1 already asks it. */
  question: string; hideQuestion?: boolean; choices: readonly Choice<Value>[]; name: string;
  /** "list" one under another; "pairs" side by side where they fit. */
  shape?: "list" | "pairs";
}

function Face<Value extends string>({ choice }: { choice: Choice<Value> }) {
  return (
    <>
      {choice.picture ?? (choice.icon && <Icon of={choice.icon} size="big" />)}
      <span class="choice-words">{choice.word}{choice.hint && <span class="hint">{choice.hint}</span>}</span>
    </>
  );
}

/** Pick one (radio buttons: arrow keys move, nothing moves on by itself) or, with `many`, any number (tick boxes). All of equal size. */
export function ChoiceList<Value extends string>(props: Shared<Value> & ({ many?: false; value: Value | undefined; onChange: (value: Value) => void } | { many: true; value: readonly Value[]; onChange: (values: Value[]) => void })) {
  const { question, hideQuestion, choices, name, shape = "list" } = props;
  const picked = (value: Value): boolean => (props.many ? props.value.includes(value) : props.value === value);
  const pick = (value: Value): void => {
    if (!props.many) return props.onChange(value);
    props.onChange(picked(value) ? props.value.filter((other) => other !== value) : [...props.value, value]);
  };
  return (
    <fieldset class="choices">
      <legend class={hideQuestion ? "hidden-words" : ""}>{question}</legend>
      <div class={`choices-${shape}`}>
        {choices.map((choice) => (
          <label class={`choice${choice.tone ? ` ${choice.tone}` : ""}`} key={choice.value}>
            <input type={props.many ? "checkbox" : "radio"} id={`${name}-${choice.value}`} name={name} value={choice.value} checked={picked(choice.value)} onChange={() => pick(choice.value)} />
            <Face choice={choice} />
            <Icon of={check} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** One tap answers and moves on (the faces of V1): plain buttons, so that arrow keys never send somebody on by accident. */
export function TapList<Value extends string>({ question, hideQuestion, choices, shape = "list", value, onPick }: Omit<Shared<Value>, "name"> & { value?: Value; onPick: (value: Value) => void }) {
  return (
    <div role="group" aria-label={question} class="choices">
      {!hideQuestion && <p class="choices-question" aria-hidden="true">{question}</p>}
      <div class={`choices-${shape}`}>
        {choices.map((choice) => (
          <button type="button" class="choice tap" key={choice.value} aria-pressed={choice.value === value} onClick={() => onPick(choice.value)}>
            <Face choice={choice} />
          </button>
        ))}
      </div>
    </div>
  );
}
