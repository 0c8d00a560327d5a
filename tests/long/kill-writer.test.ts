import { expect, it } from "vitest";
import { killWriter } from "../support/kill-writer.ts";

it("never leaves half a file in 400 kills, and every leftover is removed by the next run", async () => {
  const outcome = await killWriter(400);
  expect(outcome.halfWritten).toEqual([]);
  expect(outcome.mixed).toEqual([]);
  expect(outcome.wholeCount).toBeGreaterThan(800);
  // Some kills must have struck in the middle of a write, or the test would show nothing.
  expect(outcome.leftoverCount).toBeGreaterThan(50);
  expect(outcome.remainingLeftovers).toEqual([]);
});

it.each(["SIGINT", "SIGTERM"] as const)(
  "never leaves a mixed set or a temporary file in 100 times %s",
  async (signal) => {
    const outcome = await killWriter(100, signal);
    expect(outcome).toMatchObject({ halfWritten: [], mixedAtFirst: 0, mixed: [], leftoverCount: 0 });
    expect([...outcome.endings]).toEqual([signal]);
  },
);
