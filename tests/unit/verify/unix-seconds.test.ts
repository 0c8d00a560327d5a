import { describe, expect, it } from "vitest";
import { unixSeconds } from "../../../src/verify/unix-seconds.ts";

describe("unixSeconds", () => {
  it("agrees with the machine's calendar, leap days and centuries included", () => {
    for (let day = -30_000; day < 60_000; day += 13) {
      const instant = new Date(day * 86_400_000 + 45_296_000).toISOString().replace(".000Z", "Z");
      expect(unixSeconds(instant)).toBe(day * 86_400 + 45_296);
    }
    expect(unixSeconds("2024-02-29T23:59:59Z")).toBe(Date.UTC(2024, 1, 29, 23, 59, 59) / 1000);
    expect(unixSeconds("1970-01-01T00:00:00Z")).toBe(0);
  });
});
