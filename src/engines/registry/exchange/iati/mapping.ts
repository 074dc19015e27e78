/**
 * Where the elements and attributes of an IATI 2.03 activity go (https://iatistandard.org/en/iati-standard/203/). Data only: whatever
 * stands in no rule here is told as a notice with its path. Paths are relative to the rule's element; `.` is the element itself.
 */

/** How a part of a group is read. Words stand for IATI's numbers, so that a reader of the record need not know them. */
export type PartReader =
  | { as: 'text' | 'narrative' | 'date' | 'money' | 'party' | 'link' | 'latitude' | 'longitude' }
  /** Everything found, joined by `; `. */
  | { as: 'texts' | 'narratives' }
  /** Codes with their vocabulary and name, joined: `1:91010 Operating Expenses; 99:8001`. */
  | { as: 'vocabulary-codes' }
  | { as: 'code'; list: string; scheme: string }
  | { as: 'word'; words: Readonly<Record<string, string>> };

/** One part of a group: from where, to which name. With `spill`, a second value makes a further item of its own. */
export type PartRule = PartReader & { from: string; to: string; spill?: true };

/** Each element at the path makes one item of the group field. */
export interface GroupRule {
  each: string;
  to: string;
  always?: Readonly<Record<string, string>>;
  parts: readonly PartRule[];
}

/** Each element at the path is a code: of one of our lists where it fits, and kept as published where `keep` says so. */
export interface CodeRule {
  each: string;
  /** Attribute that holds the code; default `code`. */
  code?: string;
  /** Attribute that holds the share in percent. */
  share?: string;
  /** Attribute that holds the name; default the narrative. */
  name?: string;
  /** Attributes that say what the code means; they become part of the scheme's name. */
  scheme?: readonly string[];
  /** The vocabulary where none is named (IATI's default). */
  vocabulary?: string;
  /** Our list and field, by vocabulary; `*` for elements without vocabularies. */
  lists?: Readonly<Record<string, ListTarget>>;
  /** `always`: the published code is kept beside ours, being finer; `unfitting`: only where ours does not say the same. */
  keep: 'always' | 'unfitting';
  /** Where the same stands when it is said of each transaction and not of the activity; published codes are kept there. */
  otherwise?: string;
}

/** A field of codes and the list it is in; `scheme` is what the list calls the foreign codes. */
export interface ListTarget {
  field: string;
  list: string;
  scheme?: string;
  single?: true;
  share?: true;
  /** Our list has all that may be published here; a code it lacks is told of. */
  isWhole?: true;
}

/** Texts in the record's language with translations, in the order in which they are joined. */
export const TEXTS: readonly { each: string; types?: readonly string[]; to: string }[] = [
  { each: 'title', to: 'title' },
  { each: 'description', types: ['1', ''], to: 'description' },
  { each: 'description', types: ['2'], to: 'objectives' },
  { each: 'description', types: ['3', '4'], to: 'notes' },
];

/** Dates of the activity by type: what happened wins in `period`; what was planned is kept in `planned_period`. */
export const DATES: Readonly<Record<string, { bound: 'from' | 'until'; isActual: boolean }>> = {
  '1': { bound: 'from', isActual: false },
  '2': { bound: 'from', isActual: true },
  '3': { bound: 'until', isActual: false },
  '4': { bound: 'until', isActual: true },
};

/** Attributes that are kept as published, as classifications of the activity. */
export const KEPT_ATTRIBUTES: readonly { of: string; attribute: string }[] = [
  { of: '.', attribute: 'hierarchy' },
  { of: '.', attribute: 'humanitarian' },
  { of: '.', attribute: 'budget-not-provided' },
  { of: '.', attribute: 'linked-data-uri' },
  { of: 'reporting-org', attribute: 'type' },
  { of: 'reporting-org', attribute: 'secondary-reporter' },
  { of: 'conditions', attribute: 'attached' },
];

const BUDGET_TYPES = { '1': 'original', '2': 'revised' };
const MONEY_FLOW: readonly PartRule[] = [
  { from: 'value', to: 'value', as: 'money' },
  { from: 'value/@value-date', to: 'value_date', as: 'date' },
  { from: 'provider-org', to: 'provider', as: 'party' },
  { from: 'provider-org/@provider-activity-id', to: 'provider_activity', as: 'text' },
  { from: 'receiver-org', to: 'receiver', as: 'party' },
  { from: 'receiver-org/@receiver-activity-id', to: 'receiver_activity', as: 'text' },
];

/** Elements that repeat and have parts. */
export const GROUPS: readonly GroupRule[] = [
  {
    each: 'participating-org',
    to: 'partners',
    parts: [
      { from: '.', to: 'party', as: 'party' },
      { from: '.', to: 'named_as', as: 'narrative' },
      { from: '@role', to: 'role', as: 'code', list: 'partner-roles', scheme: 'iati' },
      { from: '@activity-id', to: 'activity_reference', as: 'text' },
    ],
  },
  {
    each: 'transaction',
    to: 'funding',
    parts: [
      { from: 'transaction-type/@code', to: 'kind', as: 'code', list: 'funding-kinds', scheme: 'iati' },
      { from: 'transaction-date/@iso-date', to: 'date', as: 'date' },
      ...MONEY_FLOW,
      { from: 'description', to: 'description', as: 'narrative' },
      { from: '@ref', to: 'reference', as: 'text' },
      { from: '@humanitarian', to: 'humanitarian', as: 'text' },
      { from: 'flow-type/@code', to: 'flow_type', as: 'text' },
      { from: 'finance-type/@code', to: 'finance_type', as: 'text' },
      { from: 'aid-type', to: 'aid_type', as: 'vocabulary-codes' },
      { from: 'tied-status/@code', to: 'tied_status', as: 'text' },
      { from: 'disbursement-channel/@code', to: 'disbursement_channel', as: 'text' },
      { from: 'recipient-country|recipient-region', to: 'recipient', as: 'vocabulary-codes' },
      { from: 'sector', to: 'sector', as: 'vocabulary-codes' },
    ],
  },
  {
    each: 'planned-disbursement',
    to: 'funding',
    always: { kind: 'planned-disbursement' },
    parts: [{ from: 'period-start/@iso-date', to: 'date', as: 'date' }, ...MONEY_FLOW],
  },
  {
    each: 'budget',
    to: 'budgets',
    parts: [
      { from: '@type', to: 'kind', as: 'word', words: BUDGET_TYPES },
      { from: '@status', to: 'status', as: 'word', words: { '1': 'indicative', '2': 'committed' } },
      { from: 'period-start/@iso-date', to: 'period.from', as: 'date' },
      { from: 'period-end/@iso-date', to: 'period.until', as: 'date' },
      { from: 'value', to: 'value', as: 'money' },
      { from: 'value/@value-date', to: 'value_date', as: 'date' },
    ],
  },
  {
    each: 'location',
    to: 'locations',
    parts: [
      { from: 'name', to: 'name', as: 'narrative' },
      { from: 'point', to: 'latitude', as: 'latitude' },
      { from: 'point', to: 'longitude', as: 'longitude' },
      { from: 'description|activity-description', to: 'description', as: 'narratives' },
      { from: 'location-reach/@code', to: 'reach', as: 'text' },
      { from: 'exactness/@code', to: 'exactness', as: 'text' },
      { from: 'location-class/@code', to: 'class', as: 'text' },
      { from: 'location-id|administrative', to: 'gazetteer', as: 'vocabulary-codes' },
    ],
  },
  {
    each: 'document-link',
    to: 'documents',
    parts: [
      { from: 'title', to: 'title', as: 'narrative' },
      { from: '@url', to: 'link', as: 'link' },
      { from: '@format', to: 'format', as: 'text' },
      { from: 'category/@code', to: 'category', as: 'texts' },
      { from: 'language/@code', to: 'language', as: 'texts' },
      { from: 'document-date/@iso-date', to: 'date', as: 'date' },
    ],
  },
  {
    each: 'contact-info',
    to: 'contact',
    parts: [
      { from: 'organisation', to: 'organisation', as: 'narrative' },
      { from: 'email', to: 'email', as: 'text', spill: true },
      { from: 'telephone', to: 'telephone', as: 'texts' },
      { from: 'mailing-address', to: 'address', as: 'narratives' },
      { from: 'website', to: 'website', as: 'link', spill: true },
      {
        from: '@type',
        to: 'role',
        as: 'word',
        words: {
          '1': 'general',
          '2': 'project-management',
          '3': 'financial-management',
          '4': 'communications',
        },
      },
    ],
  },
  {
    each: 'conditions/condition',
    to: 'conditions',
    parts: [
      {
        from: '@type',
        to: 'type',
        as: 'word',
        words: { '1': 'policy', '2': 'performance', '3': 'fiduciary' },
      },
      { from: '.', to: 'text', as: 'narrative' },
    ],
  },
  {
    each: 'other-identifier',
    to: 'identifiers',
    parts: [
      { from: '@type', to: 'scheme', as: 'text' },
      { from: '@ref', to: 'value', as: 'text' },
      { from: 'owner-org', to: 'owner', as: 'narrative' },
    ],
  },
];

/** A result's words. */
export const RESULT_TYPES = { '1': 'output', '2': 'outcome', '3': 'impact', '9': 'other' };

/** What an indicator's figures are. */
export const MEASURES = {
  '1': 'unit',
  '2': 'percentage',
  '3': 'nominal',
  '4': 'ordinal',
  '5': 'qualitative',
};

/** Parts of a result, of an indicator and of a period: each period makes a row with the parts of those above it. */
export const RESULT_PARTS: Readonly<Record<'result' | 'indicator' | 'period', readonly PartRule[]>> = {
  result: [
    { from: 'title', to: 'result', as: 'narrative' },
    { from: '@type', to: 'result_type', as: 'word', words: RESULT_TYPES },
  ],
  indicator: [
    { from: 'title', to: 'title', as: 'narrative' },
    { from: 'description', to: 'description', as: 'narratives' },
    { from: '@measure', to: 'measure', as: 'word', words: MEASURES },
    { from: 'baseline/@year', to: 'baseline_year', as: 'text' },
    { from: 'baseline/@value', to: 'baseline_value', as: 'text' },
    { from: 'baseline/comment', to: 'baseline_comment', as: 'narratives' },
  ],
  period: [
    { from: 'period-start/@iso-date', to: 'period.from', as: 'date' },
    { from: 'period-end/@iso-date', to: 'period.until', as: 'date' },
    { from: 'target/@value', to: 'target_value', as: 'text' },
    { from: 'target/comment', to: 'target_comment', as: 'narratives' },
    { from: 'actual/@value', to: 'actual_value', as: 'text' },
    { from: 'actual/comment', to: 'actual_comment', as: 'narratives' },
  ],
};

const SDG = {
  goals: { field: 'sdg_goals', list: 'sdg-goals', isWhole: true },
  targets: { field: 'sdg_targets', list: 'sdg-targets', isWhole: true },
} as const;
const SECTORS: ListTarget = { field: 'sectors', list: 'sectors', scheme: 'dac', share: true };
const bare = (each: string): CodeRule => ({ each, scheme: ['vocabulary'], keep: 'always' });

/** Names of persons have no home on purpose (design §4.12): they are told of without being repeated. */
export const PERSONAL: readonly string[] = ['contact-info/person-name', 'contact-info/job-title'];

/** Elements that are codes. */
export const CODES: readonly CodeRule[] = [
  {
    each: 'activity-status',
    lists: { '*': { field: 'state', list: 'project-states', scheme: 'iati', single: true, isWhole: true } },
    keep: 'always',
  },
  {
    each: 'activity-scope',
    lists: { '*': { field: 'scale', list: 'scales', scheme: 'iati', single: true, isWhole: true } },
    keep: 'always',
  },
  {
    each: 'recipient-country',
    otherwise: 'transaction/recipient-country',
    share: 'percentage',
    lists: { '*': { field: 'areas', list: 'areas', share: true, isWhole: true } },
    keep: 'unfitting',
  },
  {
    each: 'recipient-region',
    otherwise: 'transaction/recipient-region',
    share: 'percentage',
    scheme: ['vocabulary', 'vocabulary-uri'],
    vocabulary: '1',
    lists: {
      '1': { field: 'un_regions', list: 'un-regions', scheme: 'dac_region', share: true, isWhole: true },
      '2': { field: 'un_regions', list: 'un-regions', share: true, isWhole: true },
    },
    keep: 'unfitting',
  },
  {
    each: 'sector',
    otherwise: 'transaction/sector',
    share: 'percentage',
    scheme: ['vocabulary', 'vocabulary-uri'],
    vocabulary: '1',
    lists: { '1': SECTORS, '2': SECTORS, '7': SDG.goals, '8': SDG.targets },
    keep: 'always',
  },
  {
    each: 'tag',
    scheme: ['vocabulary', 'vocabulary-uri'],
    lists: { '2': SDG.goals, '3': SDG.targets },
    keep: 'unfitting',
  },
  { each: 'policy-marker', scheme: ['vocabulary', 'vocabulary-uri', 'significance'], keep: 'always' },
  { each: 'humanitarian-scope', scheme: ['type', 'vocabulary', 'vocabulary-uri'], keep: 'always' },
  bare('collaboration-type'),
  bare('default-flow-type'),
  bare('default-finance-type'),
  bare('default-aid-type'),
  bare('default-tied-status'),
  { each: 'capital-spend', share: 'percentage', keep: 'always' },
  {
    each: 'country-budget-items/budget-item',
    share: 'percentage',
    scheme: ['../vocabulary'],
    keep: 'always',
  },
  { each: 'related-activity', code: 'ref', scheme: ['type'], keep: 'always' },
  { each: 'legacy-data', code: 'value', name: 'name', scheme: ['iati-equivalent'], keep: 'always' },
];
