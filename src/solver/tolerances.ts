// Every tolerance of the numerical part, with its reason. Nothing published rests on one of them: floats choose what
// is tried, exact rationals decide what is true.

/** How far HiGHS may leave a bound: two digits under its default, since level values are read as fractions. */
export const feasibilityTolerance = 1e-9;

/** What javascript-lp-solver reads as zero and rounds to: its default of eight digits loses the levels' fractions. */
export const jslpPrecision = 1e-11;

/** Columns beyond which javascript-lp-solver is not asked for duals: at 330 member types it was seen never to end. */
export const jslpMostColumns = 300;

/** How far an optimum may break a bound, or stay from what its multipliers prove: what is read from it bears no more. */
export const optimumTolerance = 1e-7;

/** A seat count this near to a whole number is whole: vertices of these programmes err by about 1e-12. */
export const wholeTolerance = 1e-6;

/** Dual weight x multiplicity above which a type is taken as held by its level; the weights of a level sum to 1. */
export const positiveWeight = 1e-7;

/** Two consecutive level values nearer than this are read as one level; the exact check refuses a wrong merger. */
export const sameLevelTolerance = 1e-9;

/** A rule this near to its bound is taken as tight when the exact levels are solved for. */
export const tightTolerance = 1e-7;

/** Seats in all by which a mixture may miss the point: far under a seat, far above rounding errors. */
export const mixtureTolerance = 1e-9;

/** Multipliers smaller than this are solver noise and read as zero. */
export const zeroMultiplier = 1e-9;

/** Seats by which a fixed type is held below its float: above rounding errors, far below what tells two levels apart. */
export const heldBelow = 1e-11;

/** The same where the solver finds a contradiction between types so held: it leaves each of them this far from the truth. */
export const heldBelowInDoubt = 1e-9;

/** And where that is not enough: under tight rules with large coefficients (cuts) its errors are amplified. */
export const heldBelowInNeed = 1e-7;

/** Branches after which an integer programme is given up: a count, not a time, so that every machine gives up alike. */
export const nodeLimit = 20_000;
