// What may be published about volunteers. A feature marked sensitive forces the closed profile, whatever was asked.
import type { Feature } from "../model/feature.ts";

/** `open`: answers by code; `codes`: panels by number, answers committed; `sealed`: panels committed too. */
export type Disclosure = "open" | "codes" | "sealed";

/** The profile that applies: the one asked for, or `sealed` as soon as a feature is sensitive. */
export function effectiveDisclosure(asked: Disclosure, features: readonly Feature[]): Disclosure {
  return features.some((feature) => feature.sensitive) ? "sealed" : asked;
}
