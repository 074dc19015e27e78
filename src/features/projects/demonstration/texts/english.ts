import type { DemonstrationText } from './demonstration-text.ts';

/** Demonstration projects in English. */
export const ENGLISH: DemonstrationText = {
  themes: {
    health: {
      titles: ['Telemedicine for rural clinics {in}', 'A doctor on screen: remote consultations {in}'],
      summary:
        'Nurses in small clinics consult specialists by video and share X-rays and test results over a secure connection. Patients no longer travel for hours to hear a diagnosis.',
      story:
        'Each clinic received a computer with a camera, a battery for power cuts and two weeks of training. Specialists at the regional hospital keep fixed hours for video consultations.',
      result:
        'More than {n} clinics are connected; consultations that needed a journey are now held the same day.',
    },
    schools: {
      titles: [
        'A digital library for every school {in}',
        'Lessons without a connection: school libraries {in}',
      ],
      summary:
        'A small server in each school holds textbooks, videos and exercises, which pupils read on tablets without an internet connection. Teachers add lessons of their own and exchange them once a month.',
      story:
        'The server runs on solar power and needs no specialist on the spot. New material arrives on a memory card, with the post or with a visiting inspector.',
      result: 'More than {n} schools use the library; teachers have added lessons in local languages.',
    },
    skills: {
      titles: [
        'Digital skills for young people {in}',
        'A first job in technology: training for young people {in}',
      ],
      summary:
        'Young people who left school early learn to program, to repair devices and to present their work. Local companies take them on for three months after the course.',
      story:
        'The course takes six months, is free of charge and is held in the evening. Half of the places are kept for young women.',
      result:
        'More than {n} young people have finished the course; most of them found paid work within a year.',
    },
    'women-skills': {
      titles: ['Women entrepreneurs sell online {in}', 'A marketplace for women’s cooperatives {in}'],
      summary:
        'Women who make textiles and food learn to photograph their goods, to set prices and to take payments by telephone. A shared marketplace brings their orders together and arranges delivery.',
      story:
        'Mentors visit each cooperative for four weeks and stay within reach by telephone afterwards. The marketplace belongs to the cooperatives, which decide on its rules together.',
      result: 'More than {n} women sell through the marketplace and keep their own accounts.',
    },
    broadband: {
      titles: ['Fibre to remote districts {in}', 'An open backbone for affordable broadband {in}'],
      summary:
        'A fibre backbone along existing roads and power lines brings broadband to districts that had only mobile coverage. Every operator may use it at the same published price.',
      story:
        'Public buildings along the route are connected first: schools, clinics and town halls. Maintenance is in the hands of local crews who were trained during construction.',
      result: 'More than {n} public buildings are connected, and the price of a connection has fallen.',
    },
    'community-networks': {
      titles: ['Community networks for remote villages {in}', 'Villages build their own network {in}'],
      summary:
        'Villages without coverage build and run their own wireless network with low-cost equipment. A cooperative in each village collects the fees and trains two technicians.',
      story:
        'The villages chose the sites of the masts at public meetings. Local services such as messages and school materials work even when the link to the internet is down.',
      result: 'More than {n} households are connected and share the running costs.',
    },
    government: {
      titles: [
        'One portal for public services {in}',
        'Certificates without queues: public services online {in}',
      ],
      summary:
        'People apply for certificates, permits and benefits on one portal, by telephone or at a help desk. Each application has a number with which its progress can be followed.',
      story:
        'Forms were shortened together with users before they went online. Help desks in post offices assist those who have no device or cannot read.',
      result:
        'More than {n} public offices use the portal and answer applications within the time they promise.',
    },
    farming: {
      titles: [
        'Weather and market prices by telephone for farmers {in}',
        'Better harvests with advice by message {in}',
      ],
      summary:
        'Farmers receive the weather forecast, market prices and advice on pests as text and voice messages in their own language. Field officers answer questions and report outbreaks through the same service.',
      story:
        'The service works on the simplest telephones and costs the farmers nothing. Forecasts come from the weather service, prices from market observers who report every morning.',
      result: 'More than {n} farmers’ groups use the service to plan when to sow and when to sell.',
    },
    'early-warning': {
      titles: ['Early warning of floods {in}', 'Warnings that arrive in time: flood alerts {in}'],
      summary:
        'Sensors in rivers measure the water level, and warnings reach the people at risk as messages, by radio and by siren. Each community has a rehearsed plan of where to go.',
      story:
        'Warnings follow a common standard, so that broadcasters and mobile operators can pass them on at once. The plan is rehearsed twice a year with schools and volunteers.',
      result:
        'More than {n} settlements receive warnings; from measurement to alert it takes less than ten minutes.',
    },
    security: {
      titles: [
        'Response teams for cyber incidents {in}',
        'Ready for cyber incidents: training and exercises {in}',
      ],
      summary:
        'A team of specialists receives reports of cyber incidents, warns those affected and helps them to recover. Yearly exercises bring banks, hospitals and public offices together.',
      story:
        'The team works around the clock and publishes what it learned from each major incident. Small organisations receive free advice and a list of first steps.',
      result: 'More than {n} organisations have joined the exercises and named a contact for incidents.',
    },
    'child-safety': {
      titles: [
        'Safe online: children, parents and teachers {in}',
        'Protecting children on the internet {in}',
      ],
      summary:
        'Children learn in games and conversations how to recognise risks on the internet and where to find help. Parents and teachers receive materials of their own and can call a helpline.',
      story:
        'The materials were tried with children of different ages before they were printed. The helpline is staffed by trained counsellors and is free of charge.',
      result: 'More than {n} schools have taken up the lessons, and most pupils know the helpline.',
    },
    heritage: {
      titles: [
        'A living archive of local languages {in}',
        'Stories and songs in local languages, recorded and shared {in}',
      ],
      summary:
        'Speakers record stories, songs and words of their languages, and volunteers transcribe them in an open archive. From the recordings grow dictionaries, school books and keyboards.',
      story:
        'The communities decide for each recording who may hear it. Students of linguistics and elders work on the transcriptions together.',
      result:
        'More than {n} hours of recordings are in the archive, with transcriptions that can be searched.',
    },
    media: {
      titles: [
        'Community radio and podcasts by young reporters {in}',
        'Local voices on air: community radio {in}',
      ],
      summary:
        'Community radio stations train young reporters, check rumours with their listeners and publish their programmes as podcasts. Listeners ask questions by voice message, in their own language.',
      story:
        'Each station has a small studio that runs on solar power. An editorial code agreed by all stations sets out how sources are checked and errors corrected.',
      result: 'More than {n} reporters have been trained; their programmes are repeated by larger stations.',
    },
    accessibility: {
      titles: [
        'Digital services for persons with disabilities {in}',
        'Websites that everyone can use: accessibility testing {in}',
      ],
      summary:
        'Persons with disabilities test public websites and applications and explain to developers what stops them. Screen readers and sign-language videos are made available free of charge.',
      story:
        'The testers are paid and trained as auditors, and their reports are public. Developers receive a short course, and a second test after the corrections.',
      result: 'More than {n} websites and applications have been tested, and most of them corrected.',
    },
    environment: {
      titles: [
        'Forests and rivers watched from space {in}',
        'Satellite images for the protection of nature {in}',
      ],
      summary:
        'Satellite images and drones show where forest is cleared, where rivers dry up and where waste is dumped. Rangers and residents receive an alert and confirm what they find on the spot.',
      story:
        'The images are free and are read by an open program that the rangers helped to train. Maps of the alerts are public, except where they would endanger rare species.',
      result: 'More than {n} alerts have been confirmed on the spot and handed to the authorities.',
    },
    'open-data': {
      titles: ['Open data for better decisions {in}', 'Public figures open to everyone: a data portal {in}'],
      summary:
        'Ministries and municipalities publish budgets, maps and statistics in open formats on one portal. Journalists, companies and students learn to use the data and tell the offices where they are wrong.',
      story:
        'Every data set has a responsible person, a date and a description. Corrections reported by users are answered in public.',
      result: 'More than {n} data sets are open and kept up to date.',
    },
    jobs: {
      titles: ['Bringing job seekers and employers together {in}', 'A job exchange on the telephone {in}'],
      summary:
        'Job seekers describe their skills by telephone or on the web and receive suitable offers from their district. Employers publish vacancies free of charge and confirm who was hired.',
      story:
        'Employment offices help to write applications and to prove skills that were learned on the job. Offers are checked before publication, to keep out fraud.',
      result:
        'More than {n} employers publish their vacancies, and every second one is filled within a month.',
    },
    research: {
      titles: [
        'A research and education network for universities {in}',
        'Universities share laboratories and data {in}',
      ],
      summary:
        'Universities are joined by a fast network and share laboratories, libraries and computing time. Researchers publish their data with a description, so that others can check and reuse them.',
      story:
        'Smaller universities pay less and have the same rights. Technicians of all members meet twice a year and run the network together.',
      result: 'More than {n} laboratories and libraries can be used over the network.',
    },
  },
  setup: [
    'A steering group of users, authorities and technicians meets every three months and publishes its minutes.',
    'An independent adviser visits the project once a year and publishes what works and what does not.',
    'The work began as a trial in a few places and was extended only after the users had given their verdict.',
  ],
  ahead: [
    'The places to begin with are being chosen together with the local authorities. Equipment will be ordered and staff trained before the work starts.',
    'A survey among the people concerned comes first, and its findings will decide where the work starts. A trial of six months is then to show what has to change.',
  ],
  challenges: [
    'Electricity was less reliable than expected, so that batteries had to be added in the second year.',
    'Trained staff moved to better-paid jobs; training is now repeated every six months.',
    'Customs clearance of the equipment took longer than the installation.',
    'At first few women took part; meetings at other hours and childcare changed that.',
  ],
  replicability: [
    'All materials are under an open licence and have been adapted elsewhere without our help.',
    'The equipment is available everywhere; what takes time is the agreement with the local authorities.',
    'A handbook describes costs, roles and the first hundred days.',
  ],
  later: [
    'Since the second year the municipalities have carried the running costs.',
    'The work has since been extended to the neighbouring districts.',
  ],
  organisations: [
    { name: 'Demonstration Agency for Digital Services', type: 'governments' },
    { name: 'Demonstration Council for Rural Connectivity', type: 'governments' },
    { name: 'Lanternfield Foundation', type: 'civil-society' },
    { name: 'Open Orchard Association', type: 'civil-society' },
    { name: 'University of Greywater Bay', type: 'academia' },
    { name: 'Tallgrass Systems', type: 'private-sector' },
    { name: 'Quietwave Operators’ Forum', type: 'technical-community' },
    { name: 'Partnership of the Seven Rivers', type: 'international-organisations' },
  ],
};
