// The commands as commander sees them. Its own messages are replaced by ours, in the user's language and as data.
import { Command, CommanderError } from "commander";
import { nearestText } from "../model/nearest-text.ts";
import type { Language } from "../problems/catalogue.ts";
import { errorOf, type Problem } from "../problems/problem.ts";
import { SolverStopped } from "../solver/stopped.ts";
import { commands, solvingCommands } from "./commands/all.ts";
import type { CommandDefinition } from "./commands/definition.ts";
import { type Context, openContext } from "./context.ts";
import type { Environment } from "./environment.ts";
import { exitCode } from "./exit-code.ts";
import { type OptionName, optionForms, readOptions } from "./options.ts";
import { solverModule } from "./solver-module.ts";
import { packageVersion } from "./version.ts";

/** `options` are those of the command that was called. */
function usageProblem(error: CommanderError, argv: readonly string[], options: readonly string[]): Problem {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? "";
  const option = quoted.split(/[ ,=]/)[0] ?? quoted;
  switch (error.code) {
    case "commander.unknownOption":
      return errorOf("usage/unknown-option", {
        option,
        nearest: nearestText(option, options),
      });
    case "commander.optionMissingArgument":
      return errorOf("usage/missing-value", { option });
    case "commander.missingArgument":
      return errorOf("usage/missing-argument", { argument: quoted });
    case "commander.excessArguments":
      return errorOf("usage/too-many-arguments", { command: argv[0] ?? "" });
    default:
      return errorOf("usage/unknown-command", { command: quoted, nearest: nearestText(quoted, Object.keys(commands)) });
  }
}

/** The command that is called, if its name is right; none for the version; else all of them, for the help. */
function namesToLoad(argv: readonly string[]): readonly string[] {
  const called = argv[0];
  if (called === "--version" || called === "-V") return [];
  return called !== undefined && Object.hasOwn(commands, called) ? [called] : Object.keys(commands);
}

async function addCommands(
  program: Command,
  context: Context,
  names: readonly string[],
  run: (code: number) => void,
): Promise<void> {
  const { text } = context;
  for (const name of names) {
    const command = await (commands[name] as () => Promise<CommandDefinition>)();
    const verb = program.command(name).description(text.commands[name as keyof typeof text.commands].summary);
    if (command.argument !== undefined) verb.argument(command.argument, text.arguments[name] ?? "");
    if (command.secondArgument !== undefined)
      verb.argument(command.secondArgument, text.arguments[`${name}-second`] ?? "");
    for (const option of command.options as readonly OptionName[])
      verb.option(optionForms[option], text.options[option]);
    verb
      .option("--lang <fr|en>", text.common.lang)
      .option("--json", text.common.json)
      .option("--quiet", text.common.quiet);
    verb.helpOption("-h, --help", text.common.help);
    verb.addHelpText("after", `\n${text.example}\n  ${text.commands[name as keyof typeof text.commands].example}\n`);
    verb.action(async (...parameters: unknown[]) => {
      const argument = typeof parameters[0] === "string" ? parameters[0] : undefined;
      const second = typeof parameters[1] === "string" ? parameters[1] : undefined;
      const options = readOptions(verb.opts());
      const list = Array.isArray(parameters[0]) ? parameters[0].map(String) : [];
      run(
        options.ok
          ? await command.run(context, options.value, argument, second, list)
          : context.refuse(options.problems),
      );
    });
  }
}

/** Parses and runs; the exit code of the command, or of the refusal. */
export async function runProgram(
  argv: readonly string[],
  environment: Environment,
  language: Language,
): Promise<number> {
  const context = openContext(environment, {
    language,
    json: argv.includes("--json"),
    quiet: argv.includes("--quiet"),
  });
  const { text } = context;
  const program = new Command("pinakion");
  let code: number = exitCode.done;
  const titles: Readonly<Record<string, string>> = text.helpTitles;
  program
    .usage(text.usage)
    .description(text.summary)
    .version(await packageVersion(), "-V, --version", text.common.version);
  program.helpOption("-h, --help", text.common.help).helpCommand(false);
  program.exitOverride().configureOutput({ writeOut: environment.writeOut, writeErr: () => {} });
  program.configureHelp({ styleTitle: (title) => titles[title] ?? title });
  const names = namesToLoad(argv);
  if (names.length === 1 && solvingCommands.has(names[0] as string)) void solverModule();
  await addCommands(program, context, names, (result) => {
    code = result;
  });
  try {
    if (argv.length === 0) program.help();
    await program.parseAsync([...argv], { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof SolverStopped) {
      const nothingYet = { step: "programme", done: 0, total: 0, lowest: null } as const;
      return context.refuse([errorOf("lottery/stopped", { reason: error.reason, ...nothingYet })], exitCode.limit);
    }
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0 || error.code === "commander.help") return exitCode.done;
    const called = program.commands.find((command) => command.name() === argv[0]);
    const options = (called?.options ?? []).flatMap(({ long }) => long ?? []);
    return context.refuse([usageProblem(error, argv, options)]);
  } finally {
    context.progress.clear();
  }
}
