// A seed typed by hand, for the simple mode. The text is never trimmed nor normalised: what would make two people type two
// different seeds for one and the same reading is refused, with its position.
import type { RevealedValue } from "../model/record.ts";
import { errorOf, type Problem } from "../problems/problem.ts";
import { failure, type Result, success } from "../problems/result.ts";

/** Longest seed that is accepted, in characters. */
export const maximumSeedLength = 500;

const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
const halfCharacter = /\p{Surrogate}/u;

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, "0")}`;
}

function firstNonNormalised(characters: readonly string[]): number {
  return characters.findIndex((_, index) => {
    const before = characters.slice(0, index + 1).join("");
    return before.normalize("NFC") !== before;
  });
}

function problemsOf(text: string): readonly Problem[] {
  const characters = [...text];
  const problems: Problem[] = [];
  if (characters.length > maximumSeedLength) {
    return [errorOf("draw/seed-too-long", { length: characters.length, longest: maximumSeedLength })];
  }
  characters.forEach((character, index) => {
    const position = index + 1;
    const atEdge = index === 0 || index === characters.length - 1;
    if (halfCharacter.test(character)) {
      problems.push(errorOf("draw/seed-half-character", { position, codePoint: codePoint(character) }));
    } else if (invisible.test(character)) {
      problems.push(errorOf("draw/seed-invisible-character", { position, codePoint: codePoint(character) }));
    } else if (character === "|" || character === ";") {
      problems.push(errorOf("draw/seed-reserved-character", { position, character }));
    } else if (atEdge && /\s/u.test(character)) {
      problems.push(errorOf("draw/seed-blank-edge", { position, side: index === 0 ? "start" : "end" }));
    }
  });
  if (text.normalize("NFC") !== text) {
    problems.push(errorOf("draw/seed-not-normalised", { position: firstNonNormalised(characters) + 1 }));
  }
  return problems;
}

/**
 * The value `typed:TEXT` of a seed given in one go, or every reason to refuse it. Positions count characters from 1.
 * @example typedSeed("17 04 42 08 25") // value { source: "typed", text: "typed:17 04 42 08 25" }
 */
export function typedSeed(text: string): Result<RevealedValue> {
  if (text === "") return failure([errorOf("draw/seed-empty", {})]);
  const problems = problemsOf(text);
  if (problems.length > 0) return failure(problems.slice(0, 20));
  return success({ source: "typed", text: `typed:${text}` });
}
