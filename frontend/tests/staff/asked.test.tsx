/** What a staff screen asks the server for: an older answer never takes the place of a newer one. */
import { act, render, screen } from "@testing-library/preact";
import { test } from "vitest";
import { useAsked } from "../../src/staff/asked";

const waits: ((value: string) => void)[] = [];
let asked!: ReturnType<typeof useAsked<string>>;
function Screen({ of }: { of: string }) {
  asked = useAsked(() => new Promise<string>((done) => { waits.push(done); }), of);
  return <p>{asked.value ?? "nothing yet"}</p>;
}

test("an answer that was asked for earlier does not replace what was put since; the next one does", async () => {
  render(<Screen of="a" />);
  await act(async () => waits.shift()!("open"));
  await act(async () => asked.again());
  await act(async () => asked.put("answered"));
  await act(async () => waits.shift()!("open"));
  screen.getByText("answered");
  await act(async () => asked.again());
  await act(async () => waits.shift()!("read again"));
  screen.getByText("read again");
});

test("what is put late for another thing shows nothing of it here, and keeps nothing from being shown", async () => {
  const { rerender } = render(<Screen of="a" />);
  const { put } = asked;
  rerender(<Screen of="b" />);
  await act(async () => put("of a"));
  screen.getByText("nothing yet");
  await act(async () => waits.pop()!("of b"));
  screen.getByText("of b");
  await act(async () => put("of a"));
  screen.getByText("of b");
});
