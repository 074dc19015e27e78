/** The themes that demonstration projects are about; names of `THEMES`. */
export const DEMONSTRATED = [
  'health',
  'schools',
  'skills',
  'women-skills',
  'broadband',
  'community-networks',
  'government',
  'farming',
  'early-warning',
  'security',
  'child-safety',
  'heritage',
  'media',
  'accessibility',
  'environment',
  'open-data',
  'jobs',
  'research',
] as const;

/** A theme that demonstration projects are about. */
export type Demonstrated = (typeof DEMONSTRATED)[number];

/**
 * What projects of one theme say in one language. `{in}` is a whole phrase of place in its right case ("in Kenya", "в Кении"; in Chinese the bare
 * name, which stands first); `{n}` is a round number of hundreds, after which every language keeps one form of the noun.
 */
export interface ThemeText {
  titles: readonly [string, string];
  summary: string;
  story: string;
  result: string;
}

/** An organisation that does not exist. */
export interface InventedOrganisation {
  name: string;
  /** A code of `stakeholder-types`. */
  type: string;
}

/** All that demonstration projects say in one language. */
export interface DemonstrationText {
  themes: Record<Demonstrated, ThemeText>;
  /** How the work is organised, whatever the theme; stands in the description after the theme's story. */
  setup: readonly string[];
  /** The whole description of a project that has not begun: nothing in it has happened yet. */
  ahead: readonly string[];
  challenges: readonly string[];
  replicability: readonly string[];
  /** A sentence that a later version adds to the summary. */
  later: readonly string[];
  organisations: readonly InventedOrganisation[];
}
