import { wordSet, wordTable } from '../word-table.ts';

/** Words that no English text is about. */
export const ENGLISH_STOP_WORDS = wordSet(`
  a an the and or but nor if of to in on at by for from with without into onto upon as than then that this these those there
  is are was were be been being am do does did done has have had having will would shall should can could may might must
  it its itself he him his she her hers they them their theirs we us our ours you your yours i me my mine who whom whose which what
  when where how why not no so such also very just about over under between among through during per via etc s t
  dont doesnt didnt isnt arent wasnt werent cant couldnt wont wouldnt its theyre were youre
`);

/** Stems that no rule gives: irregular forms, and words that the rules would bring together with others of another sense. */
export const ENGLISH_STEMS = wordTable(`
  children childrens=child  women womens=woman  men mens=man  people peoples=peopl  feet=foot  teeth=tooth  mice=mous  geese=goos
  lives=life  wives=wife  knives=knive  knife=knive  leaves=leav  halves=half  shelves=shelf  thieves=thief  loaves=loaf
  indices=index  indexes=index  matrices=matrix  appendices=appendix  vertices=vertex  crises crisis=crisis  criteria criterion=criterion
  phenomena phenomenon=phenomenon  bases basis=basi  axes axis=axi  theses thesis=thesi  hypotheses hypothesis=hypothesi
  analysis analyses=analyz  analyst analysts=analyst  analytic analytics analytical=analyt  synthesis syntheses=synthes  curricula curriculum=curriculum
  taught teaches=teach  built=build  led=lead  held=hold  made=make  met=meet  paid=pay  sold=sell  sent=send  spent=spend  lent=lend
  bought=buy  brought=bring  sought=seek  caught=catch  kept=keep  lost=lose  won=win  ran=run  began begun=begin  spoken spoke=speak
  written wrote=write  given gave=give  taken took=take  grown grew=grow  known knew=know  shown=show  driven drove=drive  chosen chose=choos
  broken broke=break  risen rose=rise  undertaken undertook=undertak  underwent undergone=undergo  overcame=overcom  became=becom
  better best=better  worse worst=worse  african africans=africa  asian asians=asia  european europeans=europe  arab arabs arabic=arab
  news=news  new newer newest=new  organ organs=organ  policy policies=polici  police policed policing=polic
  universe universes universal universally=univers  university universities=universiti
  author authors=author  custom customs=custom  customer customers=customer  object objects=object  objective objectives=objectiv
  executive executives=executiv  sensor sensors=sensor  human humans=human  humane=humane  important importantly importance=important
  numerous=numerous  numerical numerically=numeric  secret secrets=secret  business businesses=business  economy economies economic economics economical economically=econom
  policymaker policymakers=policymak  datum data=data  media=media  medium mediums=medium  past=past  paste=paste
  able=able  portal portals=portal  capital capitals=capit  mobile mobiles=mobil  mobility=mobiliti
  marine=marine  marina marinas=marina  hero heroes=hero  heroin=heroin  ration rations rationed=ration  rate rates rated=rate
  experience experiences experienced=experienc  experiment experiments experimental=experiment  relative relatives=relativ
  station stations=station  early earlier earliest=earli  process processes processed processing processor processors=process
  procession=procession  corn=corn  corner corners=corner  interim=interim  internal internally=internal  community communities=communiti
  communicate communicates communicated communicating communication communications communicative=communic  commune communes=commune
  buses=bus  gases=gas  empowerment=empow  scholarship scholarships=scholarship  several=several  programmer programmers=program  general generally=general  generation generations generate generates generated generating=generat
`);

/** British spellings and the American that is written for them, in folded words; and -ship, which the algorithm does not know. */
export const ENGLISH_SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/([aeiouy].*(?<!^prec)[^aeiouv])is(e|ed|es|er|ers|ing|ingly|ation|ations|ational|able)$/, '$1iz$2'],
  [/lys(e|ed|es|er|ers|ing)$/, 'lyz$1'],
  [/(col|lab|behavi|neighb|fav|hon|harb|endeav|vap|hum|arm|flav|rum|sav)our/, '$1or'],
  [/(cent|met|lit|theat|fib|calib)re(s?)$/, '$1er$2'],
  [/^(cent)red$/, '$1ered'],
  [/programme(s?)$/, 'program$1'],
  [/(lic|def|off|pret)enc(e|es|ed|ing)$/, '$1ens$2'],
  [/practis/, 'practic'],
  [/(catal|dial|anal|monol|prol)ogue/, '$1og'],
  [/^(enrol|fulfil|instal|distil|instil)(s|ed|ing|ment|ments)?$/, '$1l$2'],
  [/^(paed)/, 'ped'],
  [/(orthop|encyclop|arch)aed?/, '$1ed'],
  [/^(an|h|leuk)aem/, '$1em'],
  [/^foet/, 'fet'],
  [/^manoeuv(re|r)/, 'maneuver'],
  [/(?<=.{5})ships?$/, ''],
  [/ageing$/, 'aging'],
  [/judgement/, 'judgment'],
  [/^grey/, 'gray'],
  [/aluminium/, 'aluminum'],
  [/sceptic/, 'skeptic'],
  [/^plough/, 'plow'],
  [/mould/, 'mold'],
];

/** Words that are also written as one with the word behind them. */
export const ENGLISH_PREFIXES = wordSet('e m cyber tele multi bio eco geo agro micro nano inter non');

/** Pairs that are also written as one word. */
export const ENGLISH_COMPOUNDS = wordSet(`
  wellbeing online offline website websites webpage database databases broadband smartphone smartphones blockchain healthcare
  startup startups lifelong dataset datasets software hardware network networks rainfall roadmap workforce stakeholder stakeholders
  capacitybuilding wildlife groundwater wastewater freshwater livestock greenhouse childcare crowdfunding fintech edtech nonprofit
  policymaker policymakers policymaking decisionmaking lowcost opensource email
`);
