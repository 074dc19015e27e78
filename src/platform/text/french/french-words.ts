import { wordSet, wordTable } from '../word-table.ts';

/** Words that no French text is about; folded. */
export const FRENCH_STOP_WORDS = wordSet(`
  le la les l un une des du de d au aux a en y dans sur sous par pour avec sans chez vers entre depuis pendant et ou ni mais donc
  que qu qui quoi dont ce cet cette ces c ca cela ceci se s ne n pas je j tu il elle on nous vous ils elles me m te t lui leur leurs
  mon ma mes ton ta tes sa ses notre nos votre vos si comme plus tres aussi ainsi afin lors lorsque quand quel quelle quels quelles
  etre sont etait etaient sera seront ont avait avaient aura auront ayant etant the of and
`);

/** Stems that no rule gives: irregular forms, and words that the rules would bring together with others of another sense. */
export const FRENCH_STEMS = wordTable(`
  travaux=travail  vieux vieil vieille vieilles=vieux  yeux=oeil  cieux=ciel  nouveau nouvel nouvelle nouvelles nouveaux nouvellement=nouveau  beau bel belle belles beaux=beau
  acces=acces  succes=succes  proces=proces  progres=progres  congres=congres  deces=deces  exces=exces  tres=tres  pays=pays
  numero numeros=numero  numerique numeriques numeriquement=numeris  format formats=format  formation formations=formatio
  commun communs commune communes=commun  communaute communautes communautaire communautaires=communaut
  universite universites universitaire universitaires=universit  porte portes=porte  cours=cours  course courses=course  cour cours=cour
  banque banques bancaire bancaires=banqu  important importante importants importantes importance=important  vente ventes=vente
  droite droites=droite  pointe pointes=pointe  parti partis=parti  partie parties=partie  livre livres=livre  carte cartes=carte
  generique generiques=generiq  general generale generaux generales generalement=general  reglisse=reglisse  fils=fils  fil=fil
  jeune jeunes jeunesse=jeun  femme femmes=femm  homme hommes=homm  personne personnes=personn  ville villes=ville
  poste postes=poste  plante plantes=plante  action actions=action  mines=mine  plate plates=plat  ferme fermes=ferme
  plan plans=plan  chef chefs=chef  oeuf oeufs=oeuf  neuf neuve neuves=neuf  bref breve breves=bref
  mission missions=mission  publique publiques public publics=public  politique politiques=polit  police polices policier policiers=polic
  creation creations=cree  eaux=eau  lieux=lieu  enjeux=enjeu  milieux=milieu  jeux=jeu  voeux=voeu  cheveux=cheveu
  publication publications publier publie publies publiee publiees publiez=publi
  jeuner=jeuner  reseau reseaux=reseau  communication communications=communic
`);

/** Words that are also written as one with the word behind them. */
export const FRENCH_PREFIXES = wordSet('e m cyber tele télé multi bio eco éco geo géo agro micro nano inter');

/** Pairs that are also written as one word. */
export const FRENCH_COMPOUNDS = wordSet('bienetre bienêtre');
