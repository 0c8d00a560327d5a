// Entry of the command line: from words to a command, from a command to an exit code. Never ends the process itself.
import { compileAgainLate } from "./engine.ts";
import { type Environment, processEnvironment } from "./environment.ts";
import { exitCode } from "./exit-code.ts";
import { chooseLanguage } from "./language.ts";
import { runProgram } from "./program.ts";
import { textEn } from "./text.en.ts";
import { textFr } from "./text.fr.ts";

/**
 * Runs one command.
 * @param argv the words after `pinakion`
 * @returns the exit code of the contract
 */
export async function main(argv: readonly string[], environment: Environment = processEnvironment()): Promise<number> {
  compileAgainLate();
  const language = await chooseLanguage(argv, environment);
  try {
    return await runProgram(argv, environment, language);
  } catch (error) {
    const text = language === "fr" ? textFr : textEn;
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    environment.writeError(`${text.bug}\n${detail}\n`);
    return exitCode.bug;
  }
}
