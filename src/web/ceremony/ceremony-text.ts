// Every sentence of the page of the ceremony, by name; one object a language. Knows no element of the page.

export interface CeremonyText {
  readonly kicker: string;
  readonly noScript: string;
  readonly next: string;
  readonly previous: string;
  readonly progress: (scene: number, scenes: number) => string;
  readonly rehearsal: (instant: string) => string;
  readonly unreadable: string;

  readonly prepareTitle: string;
  readonly prepareLead: string;
  readonly partsFit: string;
  readonly partDiffers: (file: string) => string;
  readonly keys: string;
  readonly rehearse: string;
  readonly erase: string;
  readonly erased: string;
  readonly annexMeaning: string;
  readonly annexField: string;
  readonly annexOpened: string;
  readonly annexRefused: string;

  readonly committedLead: (panelSize: number, poolCount: number) => string;
  readonly committedAt: string;
  readonly announcedFor: string;
  readonly place: string;
  readonly sources: string;
  readonly onFailure: string;
  readonly commitmentDigest: string;
  readonly commitmentMeaning: string;

  readonly valueKicker: (number: number, count: number) => string;
  readonly diceField: string;
  readonly valueField: string;
  readonly example: (example: string) => string;
  readonly diceCount: (given: number, count: number) => string;
  readonly diceMissing: (missing: number) => string;

  readonly seedTitle: string;
  readonly seedMeaning: string;
  readonly digitsMeaning: string;
  readonly ticketTitle: string;
  readonly hash: string;
  readonly remainder: (tickets: number, remainder: number) => string;
  readonly digitsAreTicket: (digits: string) => string;
  readonly ticketOf: (tickets: number) => string;

  readonly panelTitle: (count: number) => string;
  readonly panelNumber: (panel: number, panels: number) => string;
  readonly panelMeaning: string;
  readonly panelSealed: string;

  readonly compositionTitle: string;
  readonly compositionMeaning: string;
  readonly compositionHidden: string;
  readonly compositionOfFew: string;
  readonly seats: (min: number, max: number) => string;

  readonly keepTitle: string;
  readonly keepLead: string;
  readonly save: string;
  readonly saved: string;
  readonly commandMeaning: string;
  readonly keepVerify: string;
  readonly notKept: string;
}
