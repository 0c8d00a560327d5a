import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/long/**/*.test.ts"],
    testTimeout: 600_000,
    reporters: ["default", "./tests/support/closing-line-reporter.ts"],
  },
});
