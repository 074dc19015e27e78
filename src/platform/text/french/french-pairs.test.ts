import { pairsOf, testPairs } from '#support/word-pairs.ts';
import { frenchAnalyser } from './french-analyser.ts';

/** Written before the stemmer was; query / text. */
const MEET = pairsOf(`
  enfant / enfants  femme / femmes  santé / sante  développement / developpement  éducation / EDUCATION
  activité / activites  école / écoles  élève / élèves  journal / journaux  travail / travaux
  réseau / réseaux  national / nationaux  nationale / nationales  régional / régionaux  rural / rurales
  projet / projets  internet / l'Internet  internet / L’INTERNET  eau / d'eau  agriculteur / d’agriculteurs
  accès / l'accès  inclusion / l’inclusion  information / qu'information  école / jusqu'à l'école  énergie / l’énergie
  former / formés  développer / développés  développe / développer  connecter / connectées  financer / financement
  financement / financements  numérique / numériques  numérisation / numériser  égalité / égalités  actif / active
  administratif / administrative  européen / européenne  handicapé / handicapés  sœur / soeur  cœur / coeurs
  œuvre / oeuvres  garçon / garcons  Afrique / AFRIQUE  français / française  heureux / heureuse
  technologique / technologiques  durable / durables  durablement / durable  politique / politiques  gouvernement / gouvernements
  cybersécurité / cyber-sécurité  télémédecine / télé-médecine  e-santé / esanté  e santé / e-santé  5G / la 5 G
  COVID-19 / covid 19  Côte d'Ivoire / cote d’ivoire  ODD 4 / ODD4  aujourd'hui / aujourd’hui  agricole / agricoles
  pays / pays  jeune / jeunes  innovation / innovations  innover / innovation  créer / création
  éduquer / éducation  bibliothèque / bibliothèques  connaissance / connaissances  médecin / médecins  TIC / les TIC
  partenariat / partenariats  mise en œuvre / mise en oeuvre  vieux / vieille  généraux / général  communautaire / communautaires
`);
const PART = pairsOf(`
  numéro / numérique  commune / communication  communauté / communication  police / politique  santé / sans
  port / porte  pays / payer  cours / course  forme / format  poste / postal
  poisson / poison  dessert / désert  coussin / cousin  chevaux / cheveux  organe / organisation
  univers / université  général / génération  générique / générer  nature / nation  station / statue
  règle / réglisse  mineur / ministre  banque / banc  médical / média  moral / mort
  marché / marchandise  droit / droite  part / parti  sol / soleil  mer / merci
  fin / finance  fin / final  compte / comptoir  terre / terme  temps / tente
  ville / village  mère / mer  livre / livrer  eau / haut  vent / vente
  plan / plante  point / pointe  monde / monnaie  coton / côte  base / bassin
  objet / objectif  carte / carton  cadre / cadran  rural / rue  secret / secrétaire
  important / importer  international / interne  expérience / expérimental  auteur / autorité  capital / capitaine
  pratique / prairie  action / acteur  ministre / ministère  personnel / personne  sens / sensible
  pompe / pompier  pêcheur / péché  court / cour  original / origine  journée / journal
`);

testPairs(frenchAnalyser, { meet: MEET, part: PART });
