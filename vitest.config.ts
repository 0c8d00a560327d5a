import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    exclude: ["tests/long/**"],
    // Two cores, two workers: by default one core is left idle.
    maxWorkers: "100%",
    // Modules are loaded once a worker: nothing here keeps state between files, and loading them for each was a third of the time.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: ["default", "./tests/support/closing-line-reporter.ts"],
    coverage: { provider: "v8", include: ["src/**/*.ts"], reporter: ["text-summary", "text"] },
  },
});
