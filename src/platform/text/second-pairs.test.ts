import { pairsOf, testPairs } from '#support/word-pairs.ts';
import { chineseAnalyser } from './chinese/chinese-analyser.ts';
import { englishAnalyser } from './english/english-analyser.ts';
import { frenchAnalyser } from './french/french-analyser.ts';
import { plainAnalyser } from './plain-analyser.ts';
import { russianAnalyser } from './russian/russian-analyser.ts';
import { spanishAnalyser } from './spanish/spanish-analyser.ts';

// Written when the analysers were finished, without trying any of them first.

testPairs(englishAnalyser, {
  meet: pairsOf(`
    refugee / refugees    fishery / fisheries    fishing / fish    entrepreneur / entrepreneurship    broadband / broad band
    subsidise / subsidised    subsidy / subsidies    vaccinate / vaccination    vaccine / vaccines    disability / disabilities
    disabled / disabled people    telecommunication / telecommunications    empower / empowering    empowerment / empowered
    literacy / digital literacy    community / communities    mobile money / mobile-money    e-waste / ewaste    start-up / startups
    library / libraries    monitor / monitoring    evaluate / evaluation    survey / surveys    satellite / satellites    forecasting / forecasts
    immunisation / immunization    fertiliser / fertilizers    catalogue / catalogs    wheat / WHEAT    accessible / accessibility
    inclusive / inclusion    smallholder / smallholders    irrigate / irrigation    bus / buses    tax / taxes    hero / heroes
  `),
  part: pairsOf(`
    gas / gap    tax / taxi    form / formula    inform / reform    consult / result    fund / fundamental    invest / investigate
    defence / defendant    credit / credible    medicine / medieval    region / register    prize / price    cattle / cat    arm / farm
    comp / company    princess / principle    accent / accident    vaccine / vacant    satellite / saturate    library / liberal
    mine / minor    metal / mental    costly / coast    trade / tradition    terrain / territory    adapt / adopt    affect / effect
    health / healing hands    planet / planning    bean / being    contract / contrast    attend / attention
  `),
});

testPairs(frenchAnalyser, {
  meet: pairsOf(`
    réfugié / réfugiés    réfugiée / réfugiées    pêche / pêches    pêcheur / pêcheurs    logiciel / logiciels    outil / outils
    bâtiment / bâtiments    vaccin / vaccins    vaccination / vaccinations    vacciner / vaccination    handicap / handicaps
    télécommunication / télécommunications    autonomisation / l'autonomisation    fracture / la fracture numérique    local / locaux
    mondial / mondiaux    social / sociale    sociaux / sociales    hôpital / hôpitaux    investir / investissement    investissements / investissement
    surveiller / surveillance    évaluer / évaluation    alphabétisation / ALPHABETISATION    agricultrice / agricultrices   formateur / formatrice
    bureau / bureaux    niveau / niveaux    animal / animaux    accessible / accessibilité    utilisateur / utilisateurs    sécurité / sécurités
    radiodiffusion / la radiodiffusion    mobile / mobiles    élevage / l’élevage    climatique / climatiques    satellite / satellites
  `),
  part: pairsOf(`
    impôt / import    poids / pois    pain / pin    roue / route    sable / salle    vache / vaccin    gare / garde    taxe / taxi
    conseil / console    contrat / contraste    crédit / crédible    fonds / fondre    métal / mental    médecin / médiéval    région / registre
    prix / prise    ligne / linge    chaîne / chaise    champ / champion    bois / boisson    soin / besoin    aide / aile    tour / tournoi
    jeune / jeûner    oral / orage    prêt / prêtre    tribu / tribunal    accent / accident    cause / causerie    masse / massage
  `),
});

testPairs(spanishAnalyser, {
  meet: pairsOf(`
    refugiado / refugiados    refugiada / refugiadas    pesca / la pesca    pescador / pescadores    hospital / hospitales    vacuna / vacunas
    vacunar / vacunación    discapacidad / discapacidades    telecomunicación / telecomunicaciones    brecha / brechas    alfabetización / alfabetizacion
    empoderar / empoderamiento    evaluar / evaluación    supervisar / supervisión    ganadero / ganaderos    ganadería / ganaderías
    software / Software    satélite / satélites    clima / el clima    climático / climáticas    accesible / accesibles    accesibilidad / accesible
    usuario / usuarias    beneficiario / beneficiarias    indígena / indígenas    bosque / bosques    actividad / actividades    taller / talleres
    líder / líderes    plan / planes    mes / meses    interés / intereses    francés / francesa    emprendedor / emprendedoras    eléctrico / electricas
    radiodifusión / radiodifusiones    sequía / sequías    riesgo / riesgos    móvil / móviles    volumen / volúmenes
  `),
  part: pairsOf(`
    poder / pobre    peso / piso    hora / horno    carne / carnaval    crédito / creer    contrato / contraste    región / registro    precio / preciso
    metal / mental    médico / medieval    vaca / vacuna    barco / barca    barra / barro    rata / rato    pala / palo    bolsa / bolso
    cuadro / cuadra    tasa / taza    impuesto / imposible    tribu / tribunal    acento / accidente    conseja / consejo    rodilla / rodar
    llama / llano    masa / mas    causa / cauce    leche / lecho    velo / vela    río / risa    ejercicio / ejército    hombre / hombro
  `),
});

testPairs(russianAnalyser, {
  meet: pairsOf(`
    беженец / беженцев    беженец / беженцы    рыболовство / рыболовства    рыбак / рыбаки    больница / больниц    больница / больницами
    вакцина / вакцин    вакцинация / вакцинации    инвалидность / инвалидности    телекоммуникации / телекоммуникаций    электросвязь / электросвязи
    грамотность / грамотности    женский / женских    девочка / девочек    мальчик / мальчиков    сельское хозяйство / сельского хозяйства
    крестьянин / крестьянина    библиотека / библиотек    спутник / спутников    климат / климата    изменение / изменений    риск / рисков
    засуха / засухи    оценка / оценкой    мониторинг / мониторинга    доклад / докладов    местный / местные    общий / общего    народ / народов
    международный / международного    широкополосный / широкополосного    электронный / электронной    услуга / услуг    пользователь / пользователей
    подросток / подростков    посёлок / поселка    средство / средств    число / чисел    лес / лесов    министерство / министерств   партнер / партнёрами
  `),
  part: pairsOf(`
    банк / баня    билет / белье    река / речь    гора / город    горе / горный    зима / змея    игра / икра    книга / княгиня    кредит / критерий
    налог / налет    план / пламя    поезд / поезия    закон / заказ    вакцина / вакансия    рыба / рыцарь    лекарь / лектор    печать / печень
    победа / беда    погода / подход    предмет / предел    пример / премия    регион / регистр    роль / рояль    словарь / слово    совет / совесть
    счет / щетка    танк / танец    трава / травма    успех / успеть    хлеб / хлев    цепь / цель    шаг / шахта    бедный / бедро
  `),
});

testPairs(chineseAnalyser, {
  meet: pairsOf(`
    难民 / 難民營    渔业 / 可持续渔业    医院 / 县医院和乡镇卫生院    疫苗 / 新冠疫苗    残疾 / 残疾人    扫盲 / 数字扫盲课程    图书 / 图书馆
    卫星 / 通信卫星    衛星通信 / 卫星通信    频谱 / 无线电频谱管理    无线电 / 無線電頻譜    宽带 / 農村寬帶    就业 / 青年就业    创业 / 女性创业者
    电子废物 / 电子废物管理    应急通信 / 应急通信系统    土著 / 土著人民    小岛屿 / 小岛屿发展中国家    内陆 / 内陆发展中国家    手机 / 手机应用
    区块链 / 区块链技术    灌溉 / 农田灌溉    干旱 / 应对干旱    保险 / 农业保险    女童 / 女童教育    培训 / 教师培训    尼泊尔 / 尼泊尔山区
    埃塞俄比亚 / 埃塞俄比亚农村    物联网 / 物聯網    互联互通 / 促进互联互通    问责 / 问责制    开放数据 / 开放数据平台    开源 / 开源软件
  `),
  part: pairsOf(`
    国会 / 美国会议    工业 / 手工业余爱好    民主 / 农民主要作物    天下 / 今天下午    出国 / 提出国家计划    人力 / 工人力量    明天 / 文明天地
    高度 / 提高度量    家乡 / 国家乡村振兴    学会 / 大学会堂    气体 / 天气体系    金山 / 资金山区    书法 / 证书法律    名医 / 报名医院
    机车 / 手机车间    事业 / 军事业务    当地 / 充当地图    电网 / 充电网点    生意 / 学生意见    路线 / 公路线索    体会 / 团体会员
    法人 / 方法人员    动机 / 活动机会    动员 / 活动员工    表现 / 代表现场    产地 / 生产地点    报道 / 情报道路    化学 / 文化学校
    品种 / 产品种类    球场 / 全球场所    市场 / 城市场地    成果 / 完成果园
  `),
});

testPairs(plainAnalyser('pt'), {
  meet: pairsOf(
    `
    educação / Educacao    educacao / EDUCAÇÃO    água / d'água    saúde / saúde    inclusão / inclusão digital    größe / GRÖSSE    straße / Strasse
    Ελλάδα / ελλαδα    λόγος / ΛΟΓΟΣ    İstanbul / istanbul    ırmak / IRMAK    øre / ore    łódź / LODZ    हिन्दी / हिन्दी भाषा    한국 / 한국 정부
    สุขภาพ / บริการสุขภาพ    日本語 / 日本語の    network / 网络 network    网络 / 网络 network    школа / ШКОЛА    ёлка / елка    اتصالات / الأمن اتصالات
    e-saúde / esaúde    5G / rede 5 G    2030 / ٢٠٣٠    10000 / 10.000    3,5 / 3.5    O.N.U. / ONU    covid 19 / COVID-19    R&D / R&D budget    soft\u00adware / software
  `.replace('\\u00ad', '\u00ad'),
  ),
  part: pairsOf(`
    escola / escolas    saúde / saudade    हिन्दी / हिन्दू    कमल / कमला    한국 / 한글    школа / школы    rede / redes    ação / nação    10 / 100    2030 / 2031
    5G / 5    e / e-mail    ελλαδα / ελλας    מים / ים    ชาย / ชา    é / è-a    straße / strafe    mais / mas    água / águia    pão / pai    mão / mal
    avó / ave    lá / cá    3,5 / 35    R&D / R    covid 19 / covid 20    rio / ria    norte / morte    pesca / peca    dado / dedo    ano / ana
  `),
});
