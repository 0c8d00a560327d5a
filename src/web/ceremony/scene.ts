// One screen of the ceremony: what it is given, what it shows, and whether one may go on from it.
import type { CeremonyData } from "../../model/ceremony.ts";
import { element, sentence } from "../elements.ts";
import type { CeremonyText } from "./ceremony-text.ts";
import type { Openings } from "./composition.ts";
import type { Outcome } from "./outcome.ts";
import type { SessionState } from "./session-state.ts";

/** What every screen may look at, and the two things that it may do. */
export interface SceneContext {
  readonly data: CeremonyData;
  readonly text: CeremonyText;
  readonly state: SessionState;
  /** What the values designate, once all of them are there. */
  readonly outcome: Outcome | null;
  /** What may be counted: answers that are published, or opened by the annex. */
  readonly openings: Openings | null;
  /** The announced instant had not passed when the last value was read, or has not passed yet. */
  readonly isRehearsal: boolean;
  /** Keeps a change through reloads, without drawing the screen again. */
  readonly keep: (change: Partial<SessionState>) => void;
  /** Takes the text of an annex; false when it is not this draw's. */
  readonly takeAnnex: (text: string) => boolean;
  /** Forgets what was typed. */
  readonly erase: () => void;
}

export interface Scene {
  readonly id: string;
  readonly show: (context: SceneContext) => readonly HTMLElement[];
  /** Why one may not go on, in words; null when one may. Absent: one always may. */
  readonly leave?: (context: SceneContext) => Promise<string | null>;
}

/** The screen's heading; it takes the focus, so that it is read aloud and the keys work. */
export function heading(words: string): HTMLElement {
  return element("h1", { id: "scene-title", tabindex: "-1" }, words);
}

/** A paragraph of the page's own wording. */
export function paragraph(words: string, name = ""): HTMLElement {
  return element("p", name === "" ? {} : { class: name }, sentence(words));
}
