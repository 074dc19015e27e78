import type { DemonstrationText } from './demonstration-text.ts';

/** Demonstration projects in French. */
export const FRENCH: DemonstrationText = {
  themes: {
    health: {
      titles: [
        'La télémédecine au service des dispensaires ruraux {in}',
        'Un médecin à l’écran : consultations à distance {in}',
      ],
      summary:
        'Les infirmiers des petits dispensaires consultent des spécialistes par vidéo et leur transmettent radiographies et analyses par une liaison sécurisée. Les patients n’ont plus à voyager des heures pour connaître un diagnostic.',
      story:
        'Chaque dispensaire a reçu un ordinateur avec caméra, une batterie contre les coupures de courant et deux semaines de formation. Les spécialistes de l’hôpital régional réservent des heures fixes aux consultations par vidéo.',
      result:
        'Plus de {n} dispensaires sont raccordés ; les consultations qui exigeaient un voyage ont désormais lieu le jour même.',
    },
    schools: {
      titles: [
        'Une bibliothèque numérique dans chaque école {in}',
        'Apprendre sans connexion : bibliothèques scolaires {in}',
      ],
      summary:
        'Dans chaque école, un petit serveur contient manuels, vidéos et exercices, que les élèves lisent sur tablette sans connexion à l’internet. Les enseignants y ajoutent leurs propres leçons et les échangent une fois par mois.',
      story:
        'Le serveur fonctionne à l’énergie solaire et ne demande aucun spécialiste sur place. Les nouveaux contenus arrivent sur une carte mémoire, par la poste ou avec un inspecteur en tournée.',
      result:
        'Plus de {n} écoles utilisent la bibliothèque ; les enseignants y ont ajouté des leçons en langues locales.',
    },
    skills: {
      titles: [
        'Des compétences numériques pour les jeunes {in}',
        'Un premier emploi dans la technologie : formation de jeunes {in}',
      ],
      summary:
        'Des jeunes sortis tôt de l’école apprennent à programmer, à réparer des appareils et à présenter leur travail. Des entreprises locales les accueillent pendant trois mois après la formation.',
      story:
        'La formation dure six mois, elle est gratuite et se tient en soirée. La moitié des places est réservée aux jeunes femmes.',
      result:
        'Plus de {n} jeunes ont achevé la formation ; la plupart ont trouvé un travail rémunéré dans l’année.',
    },
    'women-skills': {
      titles: [
        'Des entrepreneuses vendent en ligne {in}',
        'Une place de marché pour les coopératives de femmes {in}',
      ],
      summary:
        'Des femmes qui produisent textiles et aliments apprennent à photographier leurs articles, à fixer leurs prix et à encaisser par téléphone. Une place de marché commune regroupe les commandes et organise la livraison.',
      story:
        'Des mentors accompagnent chaque coopérative pendant quatre semaines et restent ensuite joignables par téléphone. La place de marché appartient aux coopératives, qui en décident ensemble les règles.',
      result: 'Plus de {n} femmes vendent sur la place de marché et tiennent leur propre comptabilité.',
    },
    broadband: {
      titles: [
        'La fibre jusqu’aux districts isolés {in}',
        'Une dorsale ouverte pour un haut débit abordable {in}',
      ],
      summary:
        'Une dorsale en fibre, posée le long des routes et des lignes électriques, apporte le haut débit à des districts qui n’avaient qu’une couverture mobile. Tout opérateur peut l’utiliser au même prix, rendu public.',
      story:
        'Les bâtiments publics situés sur le tracé sont raccordés en premier : écoles, dispensaires et mairies. L’entretien est confié à des équipes locales formées pendant les travaux.',
      result: 'Plus de {n} bâtiments publics sont raccordés et le prix d’une connexion a baissé.',
    },
    'community-networks': {
      titles: [
        'Des réseaux communautaires pour les villages isolés {in}',
        'Des villages construisent leur propre réseau {in}',
      ],
      summary:
        'Des villages sans couverture construisent et gèrent leur propre réseau sans fil avec du matériel peu coûteux. Dans chaque village, une coopérative perçoit les cotisations et forme deux techniciens.',
      story:
        'Les villages ont choisi l’emplacement des mâts en réunion publique. Les services locaux, tels que la messagerie et les contenus scolaires, fonctionnent même quand la liaison à l’internet est coupée.',
      result: 'Plus de {n} foyers sont raccordés et partagent les frais de fonctionnement.',
    },
    government: {
      titles: [
        'Un portail unique des services publics {in}',
        'Des certificats sans file d’attente : services publics en ligne {in}',
      ],
      summary:
        'Les habitants demandent certificats, permis et prestations sur un seul portail, par téléphone ou à un guichet d’aide. Chaque demande porte un numéro qui permet d’en suivre le cours.',
      story:
        'Les formulaires ont été abrégés avec les usagers avant d’être mis en ligne. Dans les bureaux de poste, des guichets assistent ceux qui n’ont pas d’appareil ou ne savent pas lire.',
      result:
        'Plus de {n} administrations utilisent le portail et répondent dans le délai qu’elles annoncent.',
    },
    farming: {
      titles: [
        'Météo et prix des marchés par téléphone pour les agriculteurs {in}',
        'De meilleures récoltes grâce aux conseils par message {in}',
      ],
      summary:
        'Les agriculteurs reçoivent la météo, les prix des marchés et des conseils contre les ravageurs par messages écrits et vocaux, dans leur langue. Des agents de terrain répondent aux questions et signalent les foyers par le même service.',
      story:
        'Le service fonctionne sur les téléphones les plus simples et ne coûte rien aux agriculteurs. Les prévisions viennent du service météorologique, les prix d’observateurs qui les relèvent chaque matin.',
      result:
        'Plus de {n} groupements d’agriculteurs utilisent le service pour décider quand semer et quand vendre.',
    },
    'early-warning': {
      titles: ['Alerte précoce aux inondations {in}', 'Prévenir à temps : alertes aux crues {in}'],
      summary:
        'Des capteurs mesurent le niveau des cours d’eau, et l’alerte parvient aux personnes menacées par message, par la radio et par sirène. Chaque localité dispose d’un plan d’évacuation auquel elle s’est exercée.',
      story:
        'Les alertes suivent une norme commune, si bien que radios et opérateurs mobiles les relaient aussitôt. Les exercices ont lieu deux fois par an avec les écoles et des bénévoles.',
      result:
        'Plus de {n} localités reçoivent les alertes ; de la mesure à l’alerte, il s’écoule moins de dix minutes.',
    },
    security: {
      titles: [
        'Des équipes d’intervention face aux cyberincidents {in}',
        'Prêts face aux cyberincidents : formation et exercices {in}',
      ],
      summary:
        'Une équipe de spécialistes recueille les signalements de cyberincidents, prévient les victimes et les aide à rétablir leurs services. Des exercices annuels réunissent banques, hôpitaux et administrations.',
      story:
        'L’équipe travaille jour et nuit et publie les leçons de chaque incident majeur. Les petites organisations reçoivent gratuitement des conseils et une liste de premières mesures.',
      result:
        'Plus de {n} organisations ont participé aux exercices et désigné un correspondant pour les incidents.',
    },
    'child-safety': {
      titles: [
        'En sécurité en ligne : enfants, parents et enseignants {in}',
        'Protéger les enfants sur l’internet {in}',
      ],
      summary:
        'Par le jeu et la discussion, les enfants apprennent à reconnaître les risques de l’internet et à trouver de l’aide. Parents et enseignants disposent de leurs propres supports et d’une ligne d’écoute.',
      story:
        'Les supports ont été essayés avec des enfants d’âges différents avant d’être imprimés. La ligne d’écoute, gratuite, est tenue par des conseillers formés.',
      result:
        'Plus de {n} écoles ont adopté les leçons, et la plupart des élèves connaissent la ligne d’écoute.',
    },
    heritage: {
      titles: [
        'Une archive vivante des langues locales {in}',
        'Contes et chants en langues locales, enregistrés et partagés {in}',
      ],
      summary:
        'Des locuteurs enregistrent contes, chants et mots de leurs langues, que des bénévoles transcrivent dans une archive ouverte. De ces enregistrements naissent des dictionnaires, des manuels et des claviers.',
      story:
        'Les communautés décident, pour chaque enregistrement, qui peut l’écouter. Étudiants en linguistique et anciens travaillent ensemble aux transcriptions.',
      result:
        'Plus de {n} heures d’enregistrement sont dans l’archive, avec des transcriptions consultables.',
    },
    media: {
      titles: [
        'Radios communautaires et podcasts de jeunes reporters {in}',
        'Des voix locales à l’antenne : radios communautaires {in}',
      ],
      summary:
        'Des radios communautaires forment de jeunes reporters, vérifient les rumeurs avec leurs auditeurs et publient leurs émissions en podcast. Les auditeurs posent leurs questions par message vocal, dans leur langue.',
      story:
        'Chaque radio dispose d’un petit studio alimenté à l’énergie solaire. Une charte éditoriale commune fixe la manière de vérifier les sources et de corriger les erreurs.',
      result:
        'Plus de {n} reporters ont été formés ; leurs émissions sont reprises par de plus grandes radios.',
    },
    accessibility: {
      titles: [
        'Des services numériques pour les personnes handicapées {in}',
        'Des sites que chacun peut utiliser : essais d’accessibilité {in}',
      ],
      summary:
        'Des personnes handicapées mettent à l’essai les sites et applications publics et expliquent aux développeurs ce qui les arrête. Des lecteurs d’écran et des vidéos en langue des signes sont mis gratuitement à disposition.',
      story:
        'Les testeurs sont rémunérés et formés à l’audit, et leurs rapports sont publics. Les développeurs suivent un cours bref et passent un second essai après correction.',
      result: 'Plus de {n} sites et applications ont été mis à l’essai, et la plupart corrigés.',
    },
    environment: {
      titles: [
        'Forêts et rivières observées depuis l’espace {in}',
        'Des images satellite pour protéger la nature {in}',
      ],
      summary:
        'Images satellite et drones montrent où la forêt est défrichée, où les rivières s’assèchent et où des déchets sont déversés. Gardes et riverains reçoivent une alerte et confirment ce qu’ils constatent sur place.',
      story:
        'Les images sont gratuites et lues par un logiciel libre que les gardes ont aidé à mettre au point. Les cartes des alertes sont publiques, sauf si elles mettent en danger des espèces rares.',
      result: 'Plus de {n} alertes ont été confirmées sur place et transmises aux autorités.',
    },
    'open-data': {
      titles: [
        'Des données ouvertes pour mieux décider {in}',
        'Les chiffres publics ouverts à tous : un portail de données {in}',
      ],
      summary:
        'Ministères et communes publient budgets, cartes et statistiques en formats ouverts sur un seul portail. Journalistes, entreprises et étudiants apprennent à s’en servir et signalent les erreurs aux services.',
      story:
        'Chaque jeu de données a un responsable, une date et une description. Les corrections signalées par les usagers reçoivent une réponse publique.',
      result: 'Plus de {n} jeux de données sont ouverts et tenus à jour.',
    },
    jobs: {
      titles: [
        'Rapprocher demandeurs d’emploi et employeurs {in}',
        'Une bourse de l’emploi par téléphone {in}',
      ],
      summary:
        'Les demandeurs d’emploi décrivent leurs compétences par téléphone ou en ligne et reçoivent des offres adaptées de leur district. Les employeurs publient gratuitement leurs offres et confirment les embauches.',
      story:
        'Les agences pour l’emploi aident à rédiger les candidatures et à attester des savoir-faire acquis au travail. Les offres sont vérifiées avant publication, pour écarter les fraudes.',
      result: 'Plus de {n} employeurs publient leurs offres, dont une sur deux est pourvue en un mois.',
    },
    research: {
      titles: [
        'Un réseau de recherche et d’enseignement pour les universités {in}',
        'Des universités partagent laboratoires et données {in}',
      ],
      summary:
        'Un réseau rapide relie les universités, qui partagent laboratoires, bibliothèques et temps de calcul. Les chercheurs publient leurs données avec une description, afin que d’autres puissent les vérifier et les réutiliser.',
      story:
        'Les petites universités paient moins et ont les mêmes droits. Les techniciens de tous les membres se réunissent deux fois par an et gèrent le réseau ensemble.',
      result: 'Plus de {n} laboratoires et bibliothèques sont accessibles par le réseau.',
    },
  },
  setup: [
    'Un comité de pilotage réunissant usagers, autorités et techniciens se tient tous les trois mois et publie ses comptes rendus.',
    'Un conseiller indépendant visite le projet une fois par an et publie ce qui fonctionne et ce qui ne fonctionne pas.',
    'L’action a commencé par un essai en quelques lieux et n’a été étendue qu’après l’avis des usagers.',
  ],
  ahead: [
    'Les premiers lieux d’intervention sont en cours de choix avec les autorités locales. Le matériel sera commandé et le personnel formé avant le début des activités.',
    'Une enquête auprès des personnes concernées ouvrira le projet, et ses conclusions décideront du lieu de démarrage. Un essai de six mois doit ensuite montrer ce qu’il faut modifier.',
  ],
  challenges: [
    'L’électricité était moins fiable que prévu ; des batteries ont dû être ajoutées la deuxième année.',
    'Le personnel formé est parti vers des emplois mieux payés ; la formation est désormais reprise tous les six mois.',
    'Le dédouanement du matériel a pris plus de temps que son installation.',
    'Au début, peu de femmes participaient ; d’autres horaires et une garde d’enfants y ont remédié.',
  ],
  replicability: [
    'Tous les supports sont sous licence ouverte et ont été adaptés ailleurs sans notre aide.',
    'Le matériel se trouve partout ; c’est l’accord avec les autorités locales qui demande du temps.',
    'Un guide décrit les coûts, les rôles et les cent premiers jours.',
  ],
  later: [
    'Depuis la deuxième année, les communes prennent en charge les frais de fonctionnement.',
    'L’action a depuis été étendue aux districts voisins.',
  ],
  organisations: [
    { name: 'Agence de démonstration du numérique', type: 'governments' },
    { name: 'Conseil de démonstration pour la connectivité rurale', type: 'governments' },
    { name: 'Fondation Clairmarais', type: 'civil-society' },
    { name: 'Association Les Passerelles du Vent', type: 'civil-society' },
    { name: 'Université de Roche-Blanche', type: 'academia' },
    { name: 'Ateliers Boréal', type: 'private-sector' },
    { name: 'Cercle des opérateurs de Valfleuri', type: 'technical-community' },
    { name: 'Alliance des Sept Rivières', type: 'international-organisations' },
  ],
};
