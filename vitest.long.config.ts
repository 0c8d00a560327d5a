import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/long/**/*.test.ts"],
    // Two cores, two workers: by default one core is left idle.
    maxWorkers: "100%",
    testTimeout: 600_000,
    reporters: ["default", "./tests/support/closing-line-reporter.ts"],
  },
});
