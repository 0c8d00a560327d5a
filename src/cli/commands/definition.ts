// What a command is: its argument, its options, and what it does with them.
import type { Context } from "../context.ts";
import type { ExitCode } from "../exit-code.ts";
import type { OptionName, Options } from "../options.ts";

export interface CommandDefinition {
  /** The one argument in commander's form (`<dir>`, `[path]`), if any. */
  readonly argument?: string;
  readonly options: readonly OptionName[];
  readonly run: (context: Context, options: Options, argument: string | undefined) => Promise<ExitCode>;
}
