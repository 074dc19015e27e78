import { pairsOf, testPairs } from '#support/word-pairs.ts';
import { englishAnalyser } from './english-analyser.ts';

/** Written before the stemmer was; query / text. */
const MEET = pairsOf(`
  child / children  woman / women  people / peoples  city / cities  policy / policies
  study / studies  life / lives  knife / knives  box / boxes  index / indices
  crisis / crises  analysis / analyses  criterion / criteria  matrix / matrices  country / countries
  teach / teaching  teach / taught  build / built  build / building  train / training
  trainer / trainers  farmer / farmers  farm / farming  run / running  plan / planned
  planning / plans  connect / connected  connected / connecting  stop / stopped  agree / agreed
  use / using  use / uses  manage / managing  provide / provided  lead / led
  grow / grown  digital / digitally  digitize / digitise  organise / organization  organisation / organizations
  centre / centers  programme / programs  labour / labor  analyse / analyzing  licence / license
  modelling / modeling  behaviour / behavior  fibre / fiber  colour / colors  e-health / ehealth
  ehealth / e health  e health / e-health  cyber security / cybersecurity  cybersecurity / cyber-security
  COVID-19 / covid 19  covid19 / COVID-19  5g / 5G  5 G / 5G  well-being / wellbeing
  child's / children  women’s / woman  girls' / girl  café / cafe  naïve / naive
  Côte d'Ivoire / cote d’ivoire  U.N. / UN  public-private / public private  partnership / public-private partnerships
  SDG 4 / SDG4  10,000 / 10000  e-Government / egovernment  agriculture / agricultural
  technology / technological  statistics / statistical  education / educational  sustain / sustainable
  develop / development  developing / developed  innovate / innovation  implement / implementation  ﬁnance / finance
  ICT / ICTs  NGO / NGOs  internet / Internet’s  data centre / data centers  WHO / the WHO says
`);
const PART = pairsOf(`
  organ / organization  universe / university  important / import  international / internal  police / policy
  new / news  community / communication  commune / community  general / generation  author / authority
  custom / customer  experience / experiment  object / objective  secret / secretary  army / arm
  numerical / numerous  relative / relation  minister / mining  nature / nation  station / state
  mobile / mobilization  past / paste  probable / probate  wander / wand  sever / several
  politics / police  marine / marina  hero / heroin  tense / tent  caring / car
  sing / single  string / strong  thing / think  bring / brand  king / kin
  media / medal  sensor / sense  executive / execute  human / humane  bus / business
  ship / shop  water / waste  it / IT project  health / wealth  war / ward
  rate / rat  site / sit  plane / plan  hope / hop  planet / plane
  real / realm  capital / cap  corn / corner  ration / rate  portal / port
  fact / factory  past / pasture  rural / rule  process / procession  even / event
  interest / interim  ear / early  wind / window  add / address  able / abled
`);

testPairs(englishAnalyser, { meet: MEET, part: PART });
