/** Staff are warned, and never stopped, before they write onto somebody's phone what others must not read there. */
import { render, screen } from "@testing-library/preact";
import { expect, test } from "vitest";
import { givesAway, PhoneWarning } from "../../src/staff/phone_warning";

test.each([
  "You move to the refuge on Monday.", "The new home is 14b Mill Pond Lane.", "Come to LS1 4AP at ten.", "The police will knock on his door.", "It is a safe house.",
])("“%s” gives something away", (text) => { expect(givesAway(text)).toBe(true); });

test.each([
  "You can get a lift home.", "We meet in 3 days at court.", "The 9 bus is late on the road home.", "Tell the police if you are scared.", "In 2 weeks we look again.", "",
])("“%s” does not", (text) => { expect(givesAway(text)).toBe(false); });

test("the warning is read out when it comes, and goes again", () => {
  const { rerender } = render(<PhoneWarning text="At the refuge." />);
  expect(screen.getByRole("status").textContent).toContain("Others may read their phone");
  rerender(<PhoneWarning text="At school." />);
  expect(screen.getByRole("status").textContent).toBe("");
});
