import type { LocalizedText } from '#kernel/localized-text.ts';
import type { PartialDate } from '#kernel/partial-date.ts';
import type { Light } from '#ui/parts/state-light.tsx';
import type { WORDS } from './words.ts';

/** A made-up record of the gallery; texts are in the languages that they happen to exist in. */
export interface SampleRecord {
  reference: string;
  original: string;
  titles: LocalizedText;
  owner: LocalizedText;
  area: LocalizedText;
  years: string;
  codes: readonly [code: string, name: keyof typeof WORDS][];
  light: Light;
  state: keyof typeof WORDS;
  on: PartialDate;
}

/** The record that the gallery shows in full; it has no Spanish text, so that a Spanish reader meets a fallback. */
export const IRRIGATION: SampleRecord & { summary: LocalizedText; description: LocalizedText } = {
  reference: 'P-2024-0871',
  original: 'ar',
  titles: {
    ar: 'الري الموجَّه بأجهزة الاستشعار لصغار المزارعين في غور الأردن',
    zh: '约旦河谷小农户传感器引导灌溉项目',
    en: 'Sensor-guided irrigation for smallholders in the Jordan Valley',
    fr: 'Irrigation guidée par capteurs pour les petits exploitants de la vallée du Jourdain',
    ru: 'Сельскохозяйственное водопользование мелких землевладельцев долины реки Иордан с использованием датчиков влагообеспеченности',
  },
  owner: { ar: 'مديرية التوصيلية الريفية', en: 'Directorate of Rural Connectivity' },
  area: { ar: 'الأردن', zh: '约旦', en: 'Jordan', fr: 'Jordanie', ru: 'Иордания', es: 'Jordania' },
  years: '2024–2027',
  codes: [
    ['C7', 'agriculture'],
    ['C7', 'environment'],
    ['SDG 2', 'hunger'],
    ['SDG 6', 'water'],
  ],
  light: 'holds',
  state: 'underWay',
  on: '2026-11-14',
  summary: {
    ar: 'مئتان وأربعون محطة حقلية تخبر 3,100 مزرعة برسالة نصية متى تفتح المياه ومتى تغلقها.',
    zh: '240个田间监测站通过短信告知3,100个农场何时开水、何时关水。',
    en: 'Two hundred and forty field stations tell 3,100 farms by text message when to open the water and when to close it.',
    fr: 'Deux cent quarante stations de terrain indiquent par SMS à 3 100 exploitations quand ouvrir l’eau et quand la fermer.',
    ru: 'Двести сорок полевых станций сообщают 3100 хозяйствам в текстовых сообщениях, когда открывать и когда закрывать воду.',
  },
  description: {
    ar: 'يسقي مزارعو الغور بالعادة وبالدور. وحيث تشح الآبار يضيع الموسم بفوات دور واحد، وتضيع المياه بدور زائد. يقيس المشروع رطوبة التربة عند عمق الجذور ويرسل إلى كل مزرعة رسالة واحدة في اليوم، بالعربية، وإلى أي هاتف كان.\n\nتُنشر القراءات كل ساعة برخصة مفتوحة. وتُصنع المحطات في الزرقاء من قطع متاحة في أي مكان؛ والرسوم والبرمجيات جزء من هذا القيد.',
    zh: '河谷农民按习惯和轮次灌溉。井水不足之处，错过一轮就会失去收成，多浇一轮则水再难收回。本项目测量根系深度的土壤湿度，每天用阿拉伯文向每个农场发送一条短信，任何电话均可接收。\n\n读数每小时以开放许可公布。监测站在扎尔卡用随处可买到的零件组装；图纸和软件是本条目的一部分。',
    en: 'Farmers in the valley water by habit and by turn. Where wells run low, a turn missed is a harvest lost, and a turn too many is water that nobody gets back. The project measures soil moisture at root depth and sends each farm one message a day, in Arabic, to any telephone.\n\nReadings are published every hour under an open licence. The stations are built in Zarqa from parts that can be bought anywhere; drawings and software are part of this entry.',
    fr: 'Les agriculteurs de la vallée arrosent par habitude et à tour de rôle. Là où les puits baissent, un tour manqué est une récolte perdue, et un tour de trop, de l’eau que personne ne retrouve. Le projet mesure l’humidité du sol à la profondeur des racines et envoie chaque jour à chaque exploitation un message en arabe, sur n’importe quel téléphone.\n\nLes relevés sont publiés toutes les heures sous licence ouverte. Les stations sont construites à Zarqa avec des pièces que l’on trouve partout ; plans et logiciels font partie de cette fiche.',
    ru: 'Земледельцы долины поливают по привычке и по очереди. Там, где колодцы мелеют, пропущенная очередь означает потерянный урожай, а лишняя — воду, которую никто не вернёт. Проект измеряет влажность почвы на глубине корней и ежедневно отправляет каждому хозяйству одно сообщение на арабском языке на любой телефон.\n\nПоказания публикуются каждый час на условиях открытой лицензии. Станции собирают в Зарке из деталей, которые можно купить где угодно; чертежи и программы входят в эту запись.',
  },
};

/** The records of the gallery's lists: every script, both directions, one language beyond the six. */
export const SAMPLE_RECORDS: readonly SampleRecord[] = [
  {
    reference: 'P-2026-1184',
    original: 'en',
    titles: {
      ar: 'إرشاد صوتي عن رطوبة التربة لمزارعي الذرة الرفيعة',
      zh: '以语音电话为高粱种植者提供土壤湿度建议',
      en: 'Soil-moisture advice by voice call for sorghum growers',
      fr: 'Conseils vocaux sur l’humidité du sol pour les producteurs de sorgho',
      ru: 'Голосовые рекомендации по влажности почвы для производителей сорго',
      es: 'Consejos por voz sobre la humedad del suelo para productores de sorgo',
    },
    owner: { en: 'Sahel Agronomy Network', fr: 'Réseau agronomique du Sahel' },
    area: { ar: 'النيجر', zh: '尼日尔', en: 'Niger', fr: 'Niger', ru: 'Нигер', es: 'Níger' },
    years: '2025–2027',
    codes: [
      ['C7', 'agriculture'],
      ['SDG 2', 'hunger'],
    ],
    light: 'holds',
    state: 'underWay',
    on: '2026-11-18',
  },
  {
    reference: 'P-2026-1166',
    original: 'ru',
    titles: { ru: 'Телемедицинское консультирование высокогорных сельскохозяйственных общин' },
    owner: { en: 'Ala-Too Telehealth Centre', ru: 'Центр телемедицины «Ала-Тоо»' },
    area: {
      ar: 'قيرغيزستان',
      zh: '吉尔吉斯斯坦',
      en: 'Kyrgyzstan',
      fr: 'Kirghizistan',
      ru: 'Кыргызстан',
      es: 'Kirguistán',
    },
    years: '2026–2028',
    codes: [
      ['C7', 'health'],
      ['C7', 'agriculture'],
      ['SDG 3', 'wellbeing'],
    ],
    light: 'late',
    state: 'late',
    on: '2026-11-17',
  },
  IRRIGATION,
  {
    reference: 'P-2026-1150',
    original: 'zh',
    titles: { zh: '面向山区乡村医生的远程影像诊断与分级转诊协作平台' },
    owner: { zh: '西南乡村医学研究所', en: 'Southwest Institute of Rural Medicine' },
    area: { ar: 'الصين', zh: '中国', en: 'China', fr: 'Chine', ru: 'Китай', es: 'China' },
    years: '2025–2029',
    codes: [
      ['C7', 'health'],
      ['SDG 3', 'wellbeing'],
    ],
    light: 'done',
    state: 'completed',
    on: '2026-11-13',
  },
  {
    reference: 'P-2026-1127',
    original: 'es',
    titles: { es: 'Registro abierto de semillas criollas con consulta por telefonía básica' },
    owner: { es: 'Red de Guardianes de Semillas' },
    area: { ar: 'بوليفيا', zh: '玻利维亚', en: 'Bolivia', fr: 'Bolivie', ru: 'Боливия', es: 'Bolivia' },
    years: '2026–2028',
    codes: [
      ['C7', 'agriculture'],
      ['SDG 2', 'hunger'],
    ],
    light: 'later',
    state: 'planned',
    on: '2026-11-09',
  },
  {
    reference: 'P-2025-0917',
    original: 'ar',
    titles: { ar: 'منصة مفتوحة لمتابعة جودة مياه الشرب في القرى النائية (H₂O Watch)' },
    owner: { ar: 'جمعية ينابيع الأطلس', fr: 'Association Sources de l’Atlas' },
    area: { ar: 'المغرب', zh: '摩洛哥', en: 'Morocco', fr: 'Maroc', ru: 'Марокко', es: 'Marruecos' },
    years: '2023–2026',
    codes: [
      ['C2', 'infrastructure'],
      ['SDG 6', 'water'],
    ],
    light: 'silent',
    state: 'silent',
    on: '2026-11-08',
  },
  {
    reference: 'P-2024-0790',
    original: 'pt',
    titles: { pt: 'Rede comunitária de conectividade para escolas ribeirinhas' },
    owner: { pt: 'Cooperativa Rio Acima' },
    area: { ar: 'البرازيل', zh: '巴西', en: 'Brazil', fr: 'Brésil', ru: 'Бразилия', es: 'Brasil' },
    years: '2024',
    codes: [
      ['C2', 'infrastructure'],
      ['C4', 'capacity'],
    ],
    light: 'none',
    state: 'stateUnknown',
    on: '2026-11-02',
  },
];
