// The page on the big screen: one screen after the other, by keyboard, from the commitment to the file that `draw` takes.
// The entry that scripts/build-web.mjs bundles; `commit` embeds the data. No network; what a reload must not lose is in the address.
import "../no-eval.ts";
import type { CeremonyData } from "../../model/ceremony.ts";
import { formatInstant } from "../../report/format-instant.ts";
import { element, sentence } from "../elements.ts";
import { closingScenes } from "./closing-scenes.ts";
import { countsOf, type Openings, openAnnex, openedPanel, publishedOpenings } from "./composition.ts";
import { committedScene, prepareScene } from "./opening-scenes.ts";
import { type Outcome, outcomeOf } from "./outcome.ts";
import type { Scene, SceneContext } from "./scene.ts";
import { fragmentOf, type SessionState, stateOf } from "./session-state.ts";
import { en } from "./text.en.ts";
import { fr } from "./text.fr.ts";
import { valueScene } from "./value-scene.ts";

const main = document.querySelector("main") as HTMLElement;

function run(data: CeremonyData): void {
  const text = data.language === "fr" ? fr : en;
  const { commitment, freeze } = data;
  const scenes: readonly Scene[] = [
    prepareScene,
    committedScene,
    ...commitment.randomness.map(valueScene),
    ...closingScenes,
  ];
  const empty: SessionState = {
    scene: "prepare",
    bodies: commitment.randomness.map(() => ""),
    observedAt: null,
    opened: null,
    counts: null,
  };
  let openings: Openings | null = publishedOpenings(data);
  let state = stateOf(location.hash) ?? empty;

  const keep = (change: Partial<SessionState>): void => {
    state = { ...state, ...change };
    history.replaceState(null, "", fragmentOf(state));
  };
  const now = (): string => `${new Date().toISOString().slice(0, 19)}Z`;
  const outcome = (): Outcome | null => {
    const read = outcomeOf(data, state.bodies);
    return read.ok ? read.value : null;
  };
  /** Opens what may be opened of a finished draw, and keeps it. */
  const settle = (): void => {
    const drawn = outcome();
    if (drawn === null) return;
    const opened = state.opened ?? openedPanel(drawn, openings);
    const counted = opened === null || openings === null ? null : countsOf(data, openings.answers, opened.numbers);
    keep({
      observedAt: state.observedAt ?? now(),
      opened,
      counts: state.counts ?? counted,
    });
  };

  const context: SceneContext = {
    data,
    text,
    keep,
    get state() {
      return state;
    },
    get outcome() {
      return outcome();
    },
    get openings() {
      return openings;
    },
    get isRehearsal() {
      return (state.observedAt ?? now()) < commitment.announcedFor;
    },
    takeAnnex: (annex) => {
      const opened = openAnnex(data, annex);
      if (opened === null) return false;
      openings = opened;
      if (state.observedAt !== null) settle();
      return true;
    },
    erase: () => keep(empty),
  };

  const position = (): number => {
    const found = Math.max(
      0,
      scenes.findIndex(({ id }) => id === state.scene),
    );
    // Nothing after the values can be shown before they are there.
    return state.observedAt === null || outcome() === null ? Math.min(found, 1 + commitment.randomness.length) : found;
  };

  const complaint = element("p", { id: "complaint", role: "alert" });

  const show = (): void => {
    const at = position();
    const scene = scenes[at] as Scene;
    const back = element("button", { type: "button", id: "back", hidden: at === 0 }, sentence(text.previous));
    const next = element("button", { type: "submit", id: "next", hidden: at === scenes.length - 1 }, text.next);
    back.addEventListener("click", () => void go(-1));
    const form = element(
      "form",
      { id: scene.id, class: "scene" },
      ...scene.show(context),
      complaint,
      element("div", { class: "steps" }, back, element("small", {}, text.progress(at + 1, scenes.length)), next),
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void go(1);
    });
    complaint.textContent = "";
    document.querySelector("#rehearsal")?.toggleAttribute("hidden", !context.isRehearsal);
    main.replaceChildren(form);
    window.scrollTo(0, 0);
    (form.querySelector<HTMLElement>("#value") ?? form.querySelector<HTMLElement>("h1"))?.focus({
      preventScroll: true,
    });
  };

  async function go(step: 1 | -1): Promise<void> {
    const at = position();
    const reached = scenes[at + step];
    if (reached === undefined) return;
    const scene = scenes[at] as Scene;
    if (step === 1) {
      const objection = (await scene.leave?.(context)) ?? null;
      complaint.textContent = objection === null ? "" : sentence(objection);
      if (objection !== null) return;
      if (at === 1 + commitment.randomness.length) settle();
    }
    keep({ scene: reached.id });
    show();
  }

  document.addEventListener("keydown", (event) => {
    const target = event.target as HTMLElement;
    const { scrollHeight } = document.documentElement;
    const atEnd = window.innerHeight + window.scrollY >= scrollHeight - 2;
    // A remote control sends these keys; a screen longer than the projector is scrolled first.
    if (event.key === "PageDown" && !atEnd) return;
    if (event.key === "PageUp" && window.scrollY > 2) return;
    const isResting = target === document.body || target.id === "scene-title";
    if (event.key === "PageDown" || (event.key === "Enter" && isResting)) void go(1);
    else if (event.key === "PageUp") void go(-1);
    else return;
    event.preventDefault();
  });

  document.documentElement.lang = data.language;
  document.title = `${freeze.title} – ${text.kicker}`;
  // After the organiser's logo, which stands in the page already.
  document
    .querySelector("header")
    ?.append(
      element("p", { class: "kicker" }, `${sentence(text.kicker)} · ${freeze.organiser}`),
      element(
        "p",
        { id: "rehearsal", role: "note", hidden: true },
        sentence(text.rehearsal(formatInstant(commitment.announcedFor, data.language))),
      ),
    );
  show();
}

const embedded = JSON.parse(document.querySelector("#ceremony")?.textContent ?? "null") as CeremonyData | null;
if (embedded === null)
  main.replaceChildren(element("p", {}, fr.unreadable), element("p", { lang: "en" }, en.unreadable));
else run(embedded);
