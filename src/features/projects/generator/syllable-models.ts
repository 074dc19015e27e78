import type { Language } from '#kernel/language.ts';

/** How words of a language are put together from syllables. Parts are separated by spaces; earlier ones are drawn more often. */
export interface SyllableModel {
  /** The most frequent words as they are; they keep their rank. */
  frequent: string;
  /** Beginnings of a syllable; `_` is none. */
  onsets: string;
  vowels: string;
  /** Ends of a syllable; `_` is none. */
  codas: string;
  /** Ends of a word of two syllables and more; `_` is none. */
  endings: string;
}

/** Models of the four languages that write vowels and put spaces between words. */
export const SYLLABLE_MODELS: Record<Extract<Language, 'en' | 'fr' | 'es' | 'ru'>, SyllableModel> = {
  en: {
    frequent:
      'the of and to in for a is on with that by are from as at be this their which it or an will through have has more was can not our who been its also than into new all these over between local digital people services data project access school health women young public national community support network information skills training system rural internet learning country',
    onsets:
      't s r d m c p l n b w h f g st tr pr gr pl cr sh ch th br fl sp qu str cl dr wh v j sw bl gl sn sl k y',
    vowels: 'e a i o u ea ou ai ee oo io ie y au oi',
    codas: '_ _ _ n r s t l d m ck nd nt st ng p rt rn ll ss rd ld ct g x mp th lt sk',
    endings: '_ _ er ing ed ion al ity ment ly ness able ive ence ism ship age ise ure ant ous ary ful less',
  },
  fr: {
    frequent:
      'de la le et les des en à pour du un une par dans sur avec au est qui aux que ou leur plus ce son ses cette entre sont pas se il elle ont être ainsi numérique projet accès services données formation santé école femmes jeunes public pays rural information réseau communautés développement',
    onsets: 'r t s l p m d c n v f b g pr tr j ch pl br gr cr cl qu fr gn ph bl fl dr _ sp st gl vr',
    vowels: 'e a i o é u ou ai an on en eu oi in è au ie eau ui',
    codas: '_ _ _ _ r s l n t ct rt c m lt x',
    endings:
      '_ _ tion ment té eur euse ique ance ence able age ier ière isme iste if ive aire ités ations ure el elle',
  },
  es: {
    frequent:
      'de la el en y los las para con del que un una por al se su más es sus como entre lo este esta son a no desde sobre fue ha también cada hasta digital proyecto acceso servicios datos formación salud escuela mujeres jóvenes público país rural información red comunidades desarrollo',
    onsets: 'r t s l p m d c n v f b g pr tr j ch pl br gr cr cl qu fr ll ñ bl fl dr _ h z gl gu',
    vowels: 'a e o i u ia ie ue io ua á é í ó ai eu',
    codas: '_ _ _ _ n r s l d m z ns',
    endings:
      '_ _ ción miento dad dor dora ico ica ancia encia able aje ero era ismo ista ivo iva ario aria es ones oso osa',
  },
  ru: {
    frequent:
      'и в на для с по из к о от при не а их что это как до также за или у более его ее которые после между для всех был были проект доступ услуг данных обучение здоровья школы женщин молодежи развитие страны сельских информации сети',
    onsets: 'р т с л п м д к н в ф б г пр тр ж ч пл бр гр кр кл ст сл зв ш х ц з вз сп св д _ вл см',
    vowels: 'о а е и у я ы ю ё э',
    codas: '_ _ _ _ н р с л т м к в ст нт й д з рт',
    endings:
      '_ ение ость ный ная ное ских ского ание ация ировать тель ник ства ству ами ов ых ого ему ающий ческий ция ность ется или',
  },
};

/** Letters of Arabic roots, frequent ones first. */
export const ARABIC_LETTERS = 'ر ل م ن ب ع ف د ق س ح ج ش ط خ ص ك ت ز غ ه ض ث ذ ظ';

/** Patterns into which a root is put: 1, 2 and 3 are its letters. */
export const ARABIC_PATTERNS =
  '123 1ا23 12ا3 م123 12ي3 12و3 ت12ي3 م12و3 ا1ت2ا3 ا12ا3 م1ا23ة 123ة 12ا3ة ان12ا3 است12ا3 م12و3ة ت1ا23 12ا3ات 1وا23 م1ا2ي3 123ية ت12ي3ات';

/** What stands before and after an Arabic word; `_` is nothing. */
export const ARABIC_BEFORE = '_ ال ال ال _ و ب لل بال وال';

/** The most frequent words of Arabic texts of this kind. */
export const ARABIC_FREQUENT =
  'في من على إلى عن مع التي الذي هذا هذه بين أو كل لا ما كان بعد عند خلال حتى ذلك غير قد وفي ومن أن إن كما منذ لدى نحو مشروع الرقمية الخدمات التعليم الصحة المدارس النساء الشباب الريفية المعلومات البيانات الوصول التدريب الشبكة المجتمع التنمية';

/** Characters that Chinese words are made of, frequent ones first. */
export const CHINESE_CHARACTERS =
  '数字信息网络服务教育社会发展技术项目学习农村医院学校女性青年公共国家通信能力建设平台数据资源管理应用支持合作培训课程企业创新安全卫生健康环境气候农业生产市场经济文化语言地区城市居民儿童老人残疾移动电话宽带接入设备中心系统工程研究分析报告政府机构组织团体政策法规标准评估监测预警灾害水源能源交通运输金融支付就业创业妇女教师学生医生患者农民工人科学知识图书开放共享参与互联智慧远程在线电子商务手机软件硬件代码算法模型人工智能机器视频广播新闻媒体内容翻译保护隐私权利公平包容可持续目标行动计划实施推广示范基地试点成果影响改善提高增加减少促进加强扩大覆盖连接通过提供建立完善';

/** The most frequent Chinese words of this kind of text. */
export const CHINESE_FREQUENT =
  '的 和 在 为 与 了 对 是 等 将 以 及 中 并 从 由 向 其 各 通过 提供 项目 服务 数字 信息 发展 社区 学校 农村 妇女 青年 数据 网络 培训 能力 公共 国家 地区 支持 建设';
