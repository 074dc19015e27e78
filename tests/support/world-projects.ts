import type { TranslatedText } from '#engines/registry/store/entry.ts';
import type { LanguageTag } from '#kernel/language.ts';

/** A project of the tests' world, as raw values that still have to be checked. */
export interface WorldProject {
  language: LanguageTag;
  values: Record<string, unknown>;
  translations?: readonly TranslatedText[];
}

const into = (
  language: LanguageTag,
  state: TranslatedText['state'],
  texts: Record<string, string>,
): TranslatedText[] => Object.entries(texts).map(([field, text]) => ({ field, language, text, state }));

/** What a hostile entry tries: markup, attributes, the end of a script, a template, controls of direction, a word without end. */
export const HOSTILE = {
  script: '<script>alert(1)</script>',
  attribute: '"><img src=x onerror=alert(1)>',
  endOfScript: '</script><svg onload=alert(1)>',
  template: "{count, plural, other {${7*7}}} {{7*7}} ' OR 1=1 --",
  bidi: '\u202Egnp.exe\u202C \u2067abc\u2066 \u200F\u200E\uFEFF',
  word: 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(8),
  mixed: 'شبكة Wi‑Fi 6 (2.4 GHz) في 12 قرية — phase II, ‎№ 7',
} as const;

const everyAction = 'C1 C2 C3 C4 C5 C6 C7-egov C7-ebus C7-elearning C7-ehealth C7-eagriculture C8 C9 C10 C11';
const manyAreas =
  'KE UG TZ RW BI ET SO DJ ER SD SS TD NE ML BF SN GM GN SL LR CI GH TG BJ NG CM GA CG CD AO ZM ZW MW MZ';
const words = (text: string) => text.split(' ');

/** The projects of the world by a word that names them in tests; published in this order. */
export const WORLD_PROJECTS = {
  wells: {
    language: 'en',
    values: {
      title: 'Sensors for village wells',
      summary:
        'Water committees in eleven districts see on a phone which wells run dry, and call the mechanic.',
      description:
        'Each pump carries a small sensor that counts strokes and sends one message a day.\n\nDistrict engineers plan repairs from a shared map; committees publish what they spent.',
      owner: { name: 'Ministry of Water and Irrigation', language: 'en', stakeholder_type: 'governments' },
      stakeholder_type: 'governments',
      partners: [
        { party: { name: 'Rural Engineers’ Union', language: 'en' }, role: 'implementing' },
        { party: { name: 'جامعة الساحل', language: 'ar' }, role: 'advises' },
      ],
      action_lines: [
        { code: 'C7-eenvironment', relevance: 'principal' },
        { code: 'C2', relevance: 'contributing' },
      ],
      sdg_goals: [{ code: '6', evidence: 'Downtime of pumps fell from 41 to 9 days a year.' }, { code: '9' }],
      sdg_targets: [{ code: '6.1', evidence: 'Two hundred and four wells now report daily.' }],
      areas: [
        { code: 'KE', share: '70' },
        { code: 'VU', share: '30' },
      ],
      sectors: [{ code: 'water-sanitation' }],
      technologies: ['internet-of-things', 'mobile-networks'],
      target_groups: ['rural-communities'],
      period: { from: '2021-03', until: '2024-12-31' },
      state: 'under-way',
      scale: 'national',
      budget: { amount: '1250000.50', currency: 'USD' },
      links: [{ url: 'https://wells.example/', title: 'Map of wells' }],
      contact: [{ organisation: 'District water office', email: 'water@wells.example' }],
    },
    translations: [
      ...into('ar', 'reviewed', {
        title: 'مجسّات لآبار القرى',
        summary: 'ترى لجان المياه في أحد عشر إقليماً عبر الهاتف أيّ الآبار تجفّ، فتستدعي الفنّي.',
        description: 'تحمل كل مضخة مجسّاً صغيراً.\n\nيخطط مهندسو الإقليم للإصلاح على خريطة مشتركة.',
      }),
      ...into('fr', 'human', {
        title: 'Des capteurs pour les puits des villages',
        summary: 'Les comités de l’eau voient sur un téléphone quels puits tarissent.',
      }),
      ...into('es', 'machine', { title: 'Sensores para los pozos de las aldeas' }),
      ...into('zh', 'human', {
        title: '乡村水井传感器',
        summary: '十一个地区的用水委员会用手机查看哪些水井干涸。',
      }),
    ],
  },
  clinics: {
    language: 'ar',
    values: {
      title: 'العيادات المتصلة في المناطق الجبلية',
      summary: 'سجل صحي واحد يرافق المريض بين ثلاثين عيادة.',
      owner: { name: 'وزارة الصحة العامة', language: 'ar', stakeholder_type: 'governments' },
      stakeholder_type: 'governments',
      action_lines: [{ code: 'C7-ehealth', relevance: 'principal' }],
      sdg_goals: [{ code: '3' }],
      areas: [{ code: 'JO' }],
      period: { from: '2019' },
      state: 'completed',
    },
    translations: [
      ...into('en', 'reviewed', {
        title: 'Connected clinics of the highlands',
        summary: 'One health record goes with the patient.',
      }),
      ...into('fr', 'machine', { title: 'Cliniques connectées des montagnes' }),
    ],
  },
  schools: {
    language: 'fr',
    values: {
      title: 'Écoles en réseau du delta',
      summary: 'Quarante écoles partagent une connexion et des cours.',
      owner: { name: 'Association des écoles du delta', language: 'fr', stakeholder_type: 'civil-society' },
      stakeholder_type: 'civil-society',
      action_lines: [{ code: 'C7-elearning' }, { code: 'C4' }],
      sdg_goals: [{ code: '4' }],
      areas: [{ code: 'SN' }],
      period: { from: '2020-09-01', until: '2023' },
      state: 'completed',
    },
    translations: into('en', 'human', { title: 'Networked schools of the delta' }),
  },
  budgets: {
    language: 'es',
    values: {
      title: 'Presupuestos abiertos de los municipios',
      summary: 'Cada vecino sigue el gasto de su municipio, partida por partida.',
      owner: { name: 'Red de Municipios Abiertos', language: 'es', stakeholder_type: 'civil-society' },
      action_lines: [{ code: 'C7-egov' }, { code: 'C11' }],
      sdg_goals: [{ code: '16' }],
      areas: [{ code: 'CO' }],
      state: 'suspended',
    },
    translations: into('en', 'machine', {
      title: 'Open budgets of the municipalities',
      summary: 'Each resident follows spending line by line.',
    }),
  },
  fields: {
    language: 'ru',
    values: {
      title: 'Карта полей для малых хозяйств',
      summary: 'Снимки со спутника помогают решить, что и когда сеять.',
      owner: { name: 'Союз фермеров предгорий', language: 'ru', stakeholder_type: 'technical-community' },
      stakeholder_type: 'technical-community',
      action_lines: [{ code: 'C7-eagriculture' }],
      areas: [{ code: 'KG' }],
      period: { until: '2022-06' },
      state: 'planned',
    },
  },
  skills: {
    language: 'zh',
    values: {
      title: '面向老年人的数字技能课堂',
      summary: '社区志愿者每周教授手机支付与防诈骗知识。',
      owner: { name: '和平社区服务中心', language: 'zh' },
      action_lines: [{ code: 'C4' }],
      sdg_goals: [{ code: '4' }, { code: '10' }],
      areas: [{ code: 'CN' }],
      target_groups: ['older-persons'],
      state: 'under-way',
    },
    translations: into('en', 'machine', { title: 'Digital skills for older people' }),
  },
  islands: {
    language: 'pt',
    values: {
      title: 'Ligação das ilhas por rádio',
      summary: 'Nove ilhas recebem serviços públicos.',
      areas: [{ code: 'CV' }],
    },
    translations: into('fr', 'human', { title: 'Les îles reliées par radio' }),
  },
  craft: {
    language: 'ur',
    values: {
      title: 'دستکاروں کے لیے آن لائن بازار',
      areas: [{ code: 'PK' }],
      action_lines: [{ code: 'C7-ebus' }],
    },
  },
  bare: { language: 'en', values: { title: 'A title and nothing else' } },
  hostile: {
    language: 'en',
    values: {
      title: `${HOSTILE.script} ${HOSTILE.attribute}`,
      summary: `${HOSTILE.endOfScript} ${HOSTILE.bidi} ${HOSTILE.template}`,
      description: `${HOSTILE.word}\n\n${HOSTILE.mixed}\n\n${HOSTILE.script}`,
      owner: { name: HOSTILE.attribute, language: 'en' },
      sdg_goals: [{ code: '9', evidence: HOSTILE.endOfScript }],
      links: [{ url: 'https://example.org/?q="><script>', title: HOSTILE.script }],
      contact: [{ organisation: HOSTILE.bidi, address: HOSTILE.word }],
    },
    translations: [
      ...into('ar', 'human', { title: `${HOSTILE.mixed} ${HOSTILE.endOfScript}` }),
      ...into('zh', 'machine', { title: HOSTILE.word }),
    ],
  },
  everything: {
    language: 'en',
    values: {
      title: 'National programme that touches everything',
      owner: { name: 'Cabinet Office', language: 'en', stakeholder_type: 'governments' },
      action_lines: words(everyAction).map((code) => ({ code, relevance: 'significant' })),
      sdg_goals: Array.from({ length: 17 }, (_, place) => ({ code: String(place + 1) })),
      areas: words(manyAreas).map((code) => ({ code })),
      technologies: ['cloud', '5g', 'satellite', 'open-data', 'blockchain'],
      period: { from: '2018', until: '2030' },
      state: 'under-way',
    },
  },
  ledger: {
    language: 'en',
    values: {
      title: 'A fund with a long ledger',
      funding: Array.from({ length: 60 }, (_, place) => ({
        kind: 'disbursement',
        date: `20${String(10 + (place % 15)).padStart(2, '0')}-0${1 + (place % 9)}-15`,
        value: { amount: String(1000 * (place + 1)), currency: 'EUR' },
        provider: { name: 'Common Fund', language: 'en' },
        description: `Instalment ${place + 1}`,
      })),
      partners: Array.from({ length: 45 }, (_, place) => ({
        party: { name: `Cooperative No. ${place + 1}`, language: 'en' },
        role: 'supports',
      })),
    },
  },
} as const satisfies Record<string, WorldProject>;

/** The second and third state of the first project: the summary changes under its translations, then money and areas. */
export const WELLS_LATER = [
  {
    ...WORLD_PROJECTS.wells.values,
    title: 'Sensors for village wells and springs',
    summary: 'Water committees in fourteen districts see on a phone which wells and springs run dry.',
  },
  {
    ...WORLD_PROJECTS.wells.values,
    title: 'Sensors for village wells and springs',
    summary: 'Water committees in fourteen districts see on a phone which wells and springs run dry.',
    budget: { amount: '1400000', currency: 'USD' },
    areas: [
      { code: 'KE', share: '60' },
      { code: 'VU', share: '40' },
    ],
    state: 'completed',
  },
] as const;
