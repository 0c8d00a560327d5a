// What a command is: its argument, its options, and what it does with them.
import type { Context } from "../context.ts";
import type { ExitCode } from "../exit-code.ts";
import type { OptionName, Options } from "../options.ts";

export interface CommandDefinition {
  /** The first argument in commander's form (`<dir>`, `[path]`, `<files...>`), if any. */
  readonly argument?: string;
  /** The second argument, if any. */
  readonly secondArgument?: string;
  readonly options: readonly OptionName[];
  readonly run: (
    context: Context,
    options: Options,
    argument: string | undefined,
    second: string | undefined,
    /** All of them, for `<files...>`; empty otherwise. */
    list: readonly string[],
  ) => Promise<ExitCode>;
}
