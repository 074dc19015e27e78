/** What projects of one theme have in common: codes of our lists that go together. */
export interface Theme {
  name: string;
  /** Share of projects, relative to the others. */
  weight: number;
  /** The action line that is the project's own, then those it touches. */
  actions: readonly [string, ...string[]];
  /** Codes of SDG targets; their goals follow from them. */
  targets: readonly string[];
  sectors: readonly string[];
  technologies: readonly string[];
  groups: readonly string[];
}

const theme = (
  name: string,
  weight: number,
  actions: string,
  targets: string,
  sectors: string,
  technologies: string,
  groups: string,
): Theme => ({
  name,
  weight,
  actions: actions.split(' ') as [string, ...string[]],
  targets: targets.split(' '),
  sectors: sectors.split(' '),
  technologies: technologies.split(' '),
  groups: groups.split(' '),
});

/** The themes of generated and demonstration projects, so that a health project has goal 3 and C7-ehealth. */
export const THEMES: readonly Theme[] = [
  theme(
    'health',
    14,
    'C7-ehealth C3 C4',
    '3.8 3.d 3.3',
    'health',
    'mobile-applications messaging-voice web-platforms artificial-intelligence',
    'patients health-workers',
  ),
  theme(
    'maternal-health',
    6,
    'C7-ehealth C4',
    '3.1 3.2 3.7 5.6',
    'health equality',
    'messaging-voice mobile-applications',
    'women-girls health-workers patients',
  ),
  theme(
    'schools',
    14,
    'C7-elearning C4 C3',
    '4.1 4.a 4.4',
    'education',
    'web-platforms local-wireless cloud open-source',
    'students teachers children',
  ),
  theme(
    'skills',
    12,
    'C4 C7-eemployment',
    '4.4 8.6 8.5',
    'education employment',
    'web-platforms open-source cloud',
    'youth job-seekers',
  ),
  theme(
    'women-skills',
    8,
    'C4 C7-ebus',
    '5.b 4.4 8.3',
    'equality enterprise education',
    'mobile-applications digital-payments web-platforms',
    'women-girls entrepreneurs',
  ),
  theme(
    'broadband',
    10,
    'C2 C6',
    '9.c 9.1 11.a',
    'telecommunications',
    'fixed-broadband mobile-networks satellite 5g',
    'rural-communities general-public underserved-communities',
  ),
  theme(
    'community-networks',
    6,
    'C2 C3',
    '9.c 1.4',
    'telecommunications urban-rural',
    'local-wireless open-source satellite',
    'rural-communities indigenous-peoples underserved-communities',
  ),
  theme(
    'government',
    12,
    'C7-egov C1 C6',
    '16.6 16.10 16.7',
    'public-administration',
    'digital-public-infrastructure web-platforms cloud open-source',
    'general-public public-officials',
  ),
  theme(
    'identity',
    4,
    'C7-egov C5',
    '16.9 10.2',
    'public-administration justice-rights',
    'digital-identity digital-public-infrastructure blockchain',
    'general-public refugees underserved-communities',
  ),
  theme(
    'farming',
    9,
    'C7-eagriculture C3',
    '2.3 2.4 12.3',
    'agriculture climate',
    'messaging-voice geospatial internet-of-things mobile-applications',
    'farmers rural-communities',
  ),
  theme(
    'commerce',
    6,
    'C7-ebus C6',
    '8.3 9.3 17.11',
    'enterprise trade finance',
    'digital-payments web-platforms mobile-applications',
    'entrepreneurs',
  ),
  theme(
    'jobs',
    4,
    'C7-eemployment C4',
    '8.5 8.6 10.2',
    'employment',
    'web-platforms artificial-intelligence',
    'job-seekers youth workers',
  ),
  theme(
    'early-warning',
    5,
    'C7-eenvironment C2',
    '13.1 11.5 13.3',
    'disaster-risk climate',
    'emergency-communications internet-of-things satellite geospatial',
    'crisis-affected general-public',
  ),
  theme(
    'environment',
    6,
    'C7-eenvironment C7-escience',
    '15.5 14.2 12.5',
    'environment climate',
    'geospatial drones internet-of-things big-data',
    'researchers policy-makers',
  ),
  theme(
    'water',
    4,
    'C7-eenvironment C7-eagriculture',
    '6.1 6.4',
    'water-sanitation environment',
    'internet-of-things mobile-applications geospatial',
    'rural-communities public-officials',
  ),
  theme(
    'research',
    4,
    'C7-escience C3 C11',
    '9.5 17.6',
    'research education',
    'fixed-broadband big-data cloud',
    'researchers students',
  ),
  theme(
    'security',
    6,
    'C5 C4',
    '16.a 9.1 17.8',
    'information-technology peace-security',
    'cybersecurity',
    'public-officials ict-professionals entrepreneurs',
  ),
  theme(
    'child-safety',
    4,
    'C5 C10',
    '16.2 5.2',
    'justice-rights education',
    'web-platforms messaging-voice cybersecurity',
    'children teachers',
  ),
  theme(
    'heritage',
    5,
    'C8 C3',
    '11.4 4.7',
    'culture',
    'language-technologies open-data extended-reality',
    'linguistic-minorities indigenous-peoples general-public',
  ),
  theme(
    'media',
    5,
    'C9 C3 C10',
    '16.10 5.5',
    'media justice-rights',
    'broadcasting messaging-voice web-platforms',
    'media-professionals general-public women-girls',
  ),
  theme(
    'accessibility',
    4,
    'C3 C4 C10',
    '10.2 4.5 8.5',
    'equality social-protection',
    'assistive-technologies language-technologies artificial-intelligence',
    'persons-with-disabilities older-persons',
  ),
  theme(
    'ethics',
    3,
    'C10 C6 C5',
    '16.7 16.b',
    'justice-rights research',
    'artificial-intelligence generative-ai',
    'policy-makers researchers',
  ),
  theme(
    'open-data',
    5,
    'C3 C1 C7-egov',
    '17.18 16.10',
    'statistics public-administration',
    'open-data big-data geospatial',
    'policy-makers researchers civil-society-organisations',
  ),
  theme(
    'cooperation',
    4,
    'C11 C1',
    '17.6 17.9 17.16',
    'multisector information-technology',
    'open-source digital-public-infrastructure',
    'policy-makers ict-professionals',
  ),
];

/**
 * The goal that a target belongs to.
 *
 * @example
 * goalOf('16.10') // '16'
 */
export function goalOf(target: string): string {
  return target.split('.')[0]!;
}
