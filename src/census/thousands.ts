// Whether the figures of a file have a separator of thousands, which reads as a decimal one: `86,263` for 86 263 people. A spreadsheet
// that puts it in puts it everywhere: no figure then has a fraction, none of 1,000 or more is without it, none begins with 0.
const [dot, comma, zero] = [46, 44, 48];

/** A figure as it is written, where it stands. */
export interface Written {
  readonly text: string;
  readonly row: number;
  readonly column: string;
}

/** Watches figures go by. */
export interface ThousandsWatch {
  readonly look: (text: string, row: number, column: string) => void;
  /** The first figure with such a separator and their number; null where there is none, or where one figure has real decimals. */
  readonly found: () => (Written & { readonly count: number }) | null;
}

/** Whether a number of up to 999, and one only, stands before a separator and three digits. */
function isGrouped(text: string, separatorAt: number): boolean {
  return separatorAt >= 1 && separatorAt <= 3 && separatorAt === text.length - 4 && text.charCodeAt(0) !== zero;
}

/** Opens a watch; a figure is looked at until one tells that the file has none of these. */
export function openThousands(): ThousandsWatch {
  let [isPlain, count] = [false, 0];
  let first: Written | null = null;
  return {
    look: (text, row, column) => {
      if (isPlain) return;
      let at = 0;
      while (at < text.length && text.charCodeAt(at) !== dot && text.charCodeAt(at) !== comma) at += 1;
      if (at === text.length) isPlain = text.length > 3;
      else if (isGrouped(text, at)) {
        first ??= { text, row, column };
        count += 1;
      } else isPlain = true;
    },
    found: () => (isPlain || first === null ? null : { ...(first as Written), count }),
  };
}

/**
 * Whether a figure is a whole number as it is written: `5805`, `5805.0`, `327734.000`. `12.000` is not: twelve, or twelve thousand.
 * One with an exponent is whole where its value is, which its reader knows.
 */
export function isWrittenWhole(text: string): boolean {
  return /^(?:\d+(?:[.,]0{0,2})?|\d{4,}[.,]0+)$/.test(text) || /e/i.test(text);
}
