import type { Language } from '#kernel/language.ts';
import type { SixLanguageText } from '#kernel/localized-text.ts';

/** Where a demonstration project is, and how a title says so. */
export interface Place {
  /** ISO codes of its areas; none is "international". */
  areas: readonly string[];
  scale: 'local' | 'subnational' | 'national' | 'regional' | 'international';
  currency: string;
  /** The whole phrase of place in its right case; in Chinese the bare name, which stands in front. */
  phrase: SixLanguageText;
}

const place = (
  areas: string,
  currency: string,
  [en, fr, es, ar, ru, zh]: readonly [string, string, string, string, string, string],
  scale: Place['scale'] = 'national',
): Place => ({
  areas: areas === '' ? [] : areas.split(' '),
  scale,
  currency,
  phrase: { ar, zh, en, fr, ru, es },
});

/** The places by the language that their projects are described in. */
export const PLACES: Record<Language, readonly Place[]> = {
  en: [
    place('KE', 'KES', ['in Kenya', 'au Kenya', 'en Kenia', 'في كينيا', 'в Кении', '肯尼亚']),
    place('GH', 'GHS', ['in Ghana', 'au Ghana', 'en Ghana', 'في غانا', 'в Гане', '加纳']),
    place('IN', 'INR', ['in India', 'en Inde', 'en la India', 'في الهند', 'в Индии', '印度'], 'subnational'),
    place(
      'NG',
      'NGN',
      ['in Nigeria', 'au Nigéria', 'en Nigeria', 'في نيجيريا', 'в Нигерии', '尼日利亚'],
      'subnational',
    ),
    place('NP', 'NPR', ['in Nepal', 'au Népal', 'en Nepal', 'في نيبال', 'в Непале', '尼泊尔'], 'local'),
    place('RW', 'RWF', ['in Rwanda', 'au Rwanda', 'en Rwanda', 'في رواندا', 'в Руанде', '卢旺达']),
    place('JM', 'JMD', ['in Jamaica', 'en Jamaïque', 'en Jamaica', 'في جامايكا', 'на Ямайке', '牙买加']),
    place('ZM', 'ZMW', ['in Zambia', 'en Zambie', 'en Zambia', 'في زامبيا', 'в Замбии', '赞比亚'], 'local'),
    place('PH', 'PHP', [
      'in the Philippines',
      'aux Philippines',
      'en Filipinas',
      'في الفلبين',
      'на Филиппинах',
      '菲律宾',
    ]),
    place('FJ', 'FJD', ['in Fiji', 'aux Fidji', 'en Fiji', 'في فيجي', 'на Фиджи', '斐济'], 'local'),
    place('EE', 'EUR', ['in Estonia', 'en Estonie', 'en Estonia', 'في إستونيا', 'в Эстонии', '爱沙尼亚']),
    place(
      'KE UG TZ RW',
      'USD',
      [
        'in East Africa',
        'en Afrique de l’Est',
        'en África Oriental',
        'في شرق إفريقيا',
        'в Восточной Африке',
        '东非',
      ],
      'regional',
    ),
    place(
      'FJ WS TO VU',
      'USD',
      [
        'in the Pacific islands',
        'dans les îles du Pacifique',
        'en las islas del Pacífico',
        'في جزر المحيط الهادئ',
        'на островах Тихого океана',
        '太平洋岛国',
      ],
      'regional',
    ),
    place(
      '',
      'USD',
      [
        'in several countries',
        'dans plusieurs pays',
        'en varios países',
        'في عدة بلدان',
        'в нескольких странах',
        '多国',
      ],
      'international',
    ),
  ],
  fr: [
    place('SN', 'XOF', ['in Senegal', 'au Sénégal', 'en el Senegal', 'في السنغال', 'в Сенегале', '塞内加尔']),
    place('BJ', 'XOF', ['in Benin', 'au Bénin', 'en Benin', 'في بنن', 'в Бенине', '贝宁'], 'local'),
    place('MG', 'MGA', [
      'in Madagascar',
      'à Madagascar',
      'en Madagascar',
      'في مدغشقر',
      'на Мадагаскаре',
      '马达加斯加',
    ]),
    place(
      'CM',
      'XAF',
      ['in Cameroon', 'au Cameroun', 'en el Camerún', 'في الكاميرون', 'в Камеруне', '喀麦隆'],
      'subnational',
    ),
    place('CI', 'XOF', [
      'in Côte d’Ivoire',
      'en Côte d’Ivoire',
      'en Côte d’Ivoire',
      'في كوت ديفوار',
      'в Кот-д’Ивуаре',
      '科特迪瓦',
    ]),
    place('HT', 'HTG', ['in Haiti', 'en Haïti', 'en Haití', 'في هايتي', 'в Гаити', '海地'], 'local'),
    place('BE', 'EUR', ['in Belgium', 'en Belgique', 'en Bélgica', 'في بلجيكا', 'в Бельгии', '比利时']),
  ],
  es: [
    place(
      'CO',
      'COP',
      ['in Colombia', 'en Colombie', 'en Colombia', 'في كولومبيا', 'в Колумбии', '哥伦比亚'],
      'subnational',
    ),
    place('PE', 'PEN', ['in Peru', 'au Pérou', 'en el Perú', 'في بيرو', 'в Перу', '秘鲁']),
    place(
      'BO',
      'BOB',
      ['in Bolivia', 'en Bolivie', 'en Bolivia', 'في بوليفيا', 'в Боливии', '玻利维亚'],
      'local',
    ),
    place('GT', 'GTQ', [
      'in Guatemala',
      'au Guatemala',
      'en Guatemala',
      'في غواتيمالا',
      'в Гватемале',
      '危地马拉',
    ]),
    place('PY', 'PYG', [
      'in Paraguay',
      'au Paraguay',
      'en el Paraguay',
      'في باراغواي',
      'в Парагвае',
      '巴拉圭',
    ]),
    place('UY', 'UYU', ['in Uruguay', 'en Uruguay', 'en el Uruguay', 'في أوروغواي', 'в Уругвае', '乌拉圭']),
    place(
      'CR GT HN NI PA SV',
      'USD',
      [
        'in Central America',
        'en Amérique centrale',
        'en Centroamérica',
        'في أمريكا الوسطى',
        'в Центральной Америке',
        '中美洲',
      ],
      'regional',
    ),
  ],
  ar: [
    place('JO', 'JOD', ['in Jordan', 'en Jordanie', 'en Jordania', 'في الأردن', 'в Иордании', '约旦']),
    place('TN', 'TND', ['in Tunisia', 'en Tunisie', 'en Túnez', 'في تونس', 'в Тунисе', '突尼斯']),
    place('EG', 'EGP', ['in Egypt', 'en Égypte', 'en Egipto', 'في مصر', 'в Египте', '埃及'], 'subnational'),
    place('MA', 'MAD', ['in Morocco', 'au Maroc', 'en Marruecos', 'في المغرب', 'в Марокко', '摩洛哥']),
    place('OM', 'OMR', ['in Oman', 'à Oman', 'en Omán', 'في عُمان', 'в Омане', '阿曼']),
    place(
      'MR',
      'MRU',
      ['in Mauritania', 'en Mauritanie', 'en Mauritania', 'في موريتانيا', 'в Мавритании', '毛里塔尼亚'],
      'local',
    ),
  ],
  ru: [
    place('KZ', 'KZT', [
      'in Kazakhstan',
      'au Kazakhstan',
      'en Kazajstán',
      'في كازاخستان',
      'в Казахстане',
      '哈萨克斯坦',
    ]),
    place(
      'KG',
      'KGS',
      ['in Kyrgyzstan', 'au Kirghizistan', 'en Kirguistán', 'في قيرغيزستان', 'в Кыргызстане', '吉尔吉斯斯坦'],
      'local',
    ),
    place('AM', 'AMD', ['in Armenia', 'en Arménie', 'en Armenia', 'في أرمينيا', 'в Армении', '亚美尼亚']),
    place(
      'UZ',
      'UZS',
      ['in Uzbekistan', 'en Ouzbékistan', 'en Uzbekistán', 'في أوزبكستان', 'в Узбекистане', '乌兹别克斯坦'],
      'subnational',
    ),
  ],
  zh: [
    place(
      'CN',
      'CNY',
      ['in Yunnan', 'au Yunnan', 'en Yunnan', 'في مقاطعة يوننان', 'в провинции Юньнань', '云南'],
      'subnational',
    ),
    place(
      'CN',
      'CNY',
      ['in Gansu', 'au Gansu', 'en Gansu', 'في مقاطعة قانسو', 'в провинции Ганьсу', '甘肃'],
      'subnational',
    ),
    place(
      'CN',
      'CNY',
      ['in Guizhou', 'au Guizhou', 'en Guizhou', 'في مقاطعة قويتشو', 'в провинции Гуйчжоу', '贵州'],
      'local',
    ),
    place(
      'CN',
      'CNY',
      ['in Sichuan', 'au Sichuan', 'en Sichuan', 'في مقاطعة سيتشوان', 'в провинции Сычуань', '四川'],
      'subnational',
    ),
  ],
};
