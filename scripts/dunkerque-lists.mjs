// Lists behind the fictional volunteers of fixtures/dunkerque: communes with postcodes, names, streets, answers.
// Names and streets are common ones put together at random; no real person or address is meant.

/** Commune as the form offers it, residents (Insee, municipal population 2023), postcodes, how willingly people volunteer. */
export const communes = [
  ["Armbouts-Cappel", 2077, ["59380"], 1.2],
  ["Bourbourg", 6931, ["59630"], 1],
  ["Bray-Dunes", 4189, ["59123"], 1.5],
  ["Cappelle-la-Grande", 7839, ["59180"], 1],
  ["Coudekerque-Branche", 20787, ["59210"], 0.9],
  ["Craywick", 791, ["59279"], 1.4],
  ["Dunkerque", 86263, ["59140", "59240", "59430", "59640"], 1],
  ["Ghyvelde", 4133, ["59254", "59122"], 1.1],
  ["Grande-Synthe", 20239, ["59760"], 0.6],
  ["Grand-Fort-Philippe", 4887, ["59153"], 0.8],
  ["Gravelines", 11430, ["59820"], 1],
  ["Leffrinckoucke", 4078, ["59495"], 1.2],
  ["Loon-Plage", 5952, ["59279"], 0.9],
  ["Saint-Georges-sur-l'Aa", 287, ["59820"], 1.5],
  ["Spycker", 1718, ["59380"], 1.3],
  ["Téteghem-Coudekerque-Village", 8247, ["59229"], 1.2],
  ["Zuydcoote", 1630, ["59123"], 1.6],
];

/** Other ways to write a commune that turn up in such lists. */
export const communeSpellings = {
  Dunkerque: [
    "Malo-les-Bains",
    "St Pol sur Mer",
    "Rosendaël",
    "Petite-Synthe",
    "DUNKERQUE",
    "Saint-Pol-sur-Mer",
    "Fort-Mardyck",
  ],
  "Cappelle-la-Grande": ["Cappelle la Gde", "Cappelle la Grande"],
  "Coudekerque-Branche": ["Coudekerque Bche", "coudekerque-branche"],
  "Grande-Synthe": ["Gde-Synthe", "Grande Synthe"],
  Ghyvelde: ["Les Moëres"],
  Gravelines: ["Petit-Fort-Philippe"],
  Leffrinckoucke: ["Leffrinckouke"],
  "Loon-Plage": ["Loon Plage"],
  "Bray-Dunes": ["bray dunes"],
  "Saint-Georges-sur-l'Aa": ["St Georges sur l'Aa"],
  "Téteghem-Coudekerque-Village": ["Téteghem", "Teteghem", "Coudekerque-Village"],
};

/** Places outside the territory, with postcodes. */
export const outsidePlaces = [
  ["Bergues", "59380"],
  ["Hondschoote", "59122"],
  ["Saint-Omer", "62500"],
  ["Calais", "62100"],
  ["De Panne", "8660"],
];

/** Age bands of the 16 or older: from, to, men, women (Insee, RP2019, POP T4; 16-19 = 4/5 of 15-19). */
export const ageBands = [
  [16, 24, 11513, 9758],
  [25, 39, 17176, 17096],
  [40, 54, 18465, 18958],
  [55, 64, 11995, 13766],
  [65, 79, 12268, 15337],
  [80, 93, 3340, 7007],
];

/** Occupations as the form offers them, other spellings (men, women), how many times as willing as a worker. */
export const occupations = [
  ["Agriculteurs exploitants", "Agriculteur", "Agricultrice", 2],
  ["Artisans, commerçants et chefs d'entreprise", "Artisan, commerçant, chef d'entreprise", "Commerçante", 2],
  ["Cadres et professions intellectuelles supérieures", "Cadre", "Cadre", 5],
  ["Professions intermédiaires", "Profession intermédiaire", "Profession intermédiaire", 3],
  ["Employés", "Employé", "Employée", 1.6],
  ["Ouvriers", "Ouvrier", "Ouvrière", 1],
  ["Retraités", "Retraité", "Retraitée", 4.5],
  ["Autres personnes sans activité professionnelle", "Au foyer", "Au foyer", 1.2],
];

/** Per mille of each occupation by age band, for men and for women: plausible, not measured. */
export const occupationShares = [
  [
    [0, 5, 10, 40, 80, 200, 0, 665],
    [0, 3, 10, 50, 170, 40, 0, 727],
  ],
  [
    [2, 30, 90, 210, 140, 410, 0, 118],
    [1, 20, 80, 210, 360, 80, 0, 249],
  ],
  [
    [2, 50, 90, 190, 100, 450, 5, 113],
    [1, 25, 70, 180, 400, 90, 5, 229],
  ],
  [
    [3, 40, 60, 130, 60, 240, 380, 87],
    [2, 20, 40, 100, 240, 50, 320, 228],
  ],
  [
    [0, 5, 10, 5, 3, 3, 950, 24],
    [0, 2, 3, 3, 6, 1, 840, 145],
  ],
  [
    [0, 0, 0, 0, 0, 0, 980, 20],
    [0, 0, 0, 0, 0, 0, 800, 200],
  ],
];

/** How willingly people of each age band volunteer, besides their occupation. */
export const ageWillingness = [0.75, 0.9, 1.1, 1.2, 1.1, 0.4];

const names = (text) => text.split(" ");

/** First names by sex (men, women) and by the age of those who bear them: under 40, 40 to 64, 65 or older. */
export const firstNames = [
  [
    names("Lucas Enzo Théo Hugo Nathan Mathis Yanis Romain Kévin Maxime Mehdi Antoine Bastien Rayan Noé Jérémy"),
    names(
      "Christophe Stéphane Frédéric Laurent Éric Karim David Sébastien Olivier Hervé Franck Ludovic Fabrice Thierry Xavier Rachid",
    ),
    names(
      "Jean-Pierre Michel Gérard André Bernard Daniel Claude René Marcel Roger Jacques Guy Francis Jean-Claude Lucien Ahmed",
    ),
  ],
  [
    names("Léa Manon Chloé Inès Camille Océane Sarah Emma Mélissa Pauline Laura Anaïs Maëlle Zoé Yasmine Élodie"),
    names(
      "Sandrine Nathalie Valérie Isabelle Céline Stéphanie Virginie Karine Fatima Sylvie Corinne Delphine Hélène Véronique Laëtitia Peggy",
    ),
    names(
      "Monique Jacqueline Françoise Thérèse Marie-Claude Odette Denise Yvette Jeannine Nicole Danièle Annie Colette Ginette Bernadette Josiane",
    ),
  ],
];

export const surnames = names(
  "Vandamme Dewaele Lefebvre Carpentier Vermeersch Delannoy Bailleul Debruyne Caron Leroy Vanhoutte Blondeel Deconinck Fournier Marquis Benali Lemaire Wackernie Quaegebeur Dubois Marchand Rousseau Devulder Tavernier Haddad Pruvost Bossaert Lecœur Duhamel Gérard Maës Ryckewaert Boutry Delattre Verhaeghe Moreau Coopman Legrand Wyckaert Martinez Sénéchal Bécue Outtier Joly Deman Ammeux Loones Kaddour Vasseur Pottier Nowak Dubuis Charlet Descamps Hennebelle Lobry Masson Perrot Wattel Zielinski",
);

export const streets = [
  "rue des Lilas",
  "rue de l’Église",
  "avenue de la Mer",
  "rue du Sacré-Cœur",
  "boulevard des Dunes",
  "rue des Pêcheurs",
  "allée des Mouettes",
  "rue de la Digue",
  "place du Moulin",
  "rue du Maréchal Ferrant",
  "rue des Tilleuls",
  "quai du Canal",
  "rue Pasteur",
  "rue Victor Hugo",
  "résidence les Oyats",
  "rue de Flandre",
  "rue du Phare",
  "rue Jean Jaurès",
  "chemin du Watergang",
  "rue de l’Abbé Lemire",
  "rue des Écoles",
  "avenue des Bouleaux",
  "rue du Général Leclerc",
  "rue du Hêtre",
];

/** Answers to the last, free question; most people leave it empty. One holds a line break, some the separator. */
export const remarks = [
  "Très intéressé; merci de cette initiative",
  "Disponible le samedi uniquement",
  "Faut-il réserver\nle bus ?",
  "J’ai déjà participé à un atelier « climat »",
  "Mon voisin m’en a parlé ; est-ce ouvert à tous ?",
  "Merci !",
];
