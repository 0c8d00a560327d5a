// Writes the 1,200 fictional volunteers of fixtures/dunkerque: node scripts/generate-dunkerque.mjs --out DIR
// Same bytes every time (seeded). The form is the one in which such lists come: `;`, CRLF, Windows-1252. Willingness is
// uneven on purpose: retired people and managers volunteer several times as often as workers and the young.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import seedrandom from "seedrandom";
import * as lists from "./dunkerque-lists.mjs";

const seed = "pinakion/dunkerque/1";
const rowCount = 1200;
const ageDay = { year: 2027, month: 1, day: 15 };
const headers = [
  "N°",
  "Date d'inscription",
  "Nom",
  "Prénom",
  "Quelle est votre date de naissance ?",
  "Vous êtes",
  "Adresse (n° et rue)",
  "Code postal",
  "Dans quelle commune habitez-vous ?",
  "Quelle est votre situation professionnelle ?",
  "Adresse e-mail",
  "Téléphone",
  "J’accepte d’être tiré(e) au sort",
  "Une question, une remarque ?",
];

const random = seedrandom(seed);
const below = (count) => Math.floor(random() * count);
const pick = (list) => list[below(list.length)];
const chance = (share) => random() < share;

/** Index drawn with the given weights. */
function weighted(weights) {
  let left = random() * weights.reduce((sum, weight) => sum + weight, 0);
  for (let index = 0; index < weights.length; index += 1) {
    left -= weights[index];
    if (left < 0) return index;
  }
  return weights.length - 1;
}

const pad = (number, width) => `${number}`.padStart(width, "0");
const plain = (text) =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/œ/gu, "oe")
    .toLowerCase()
    .replace(/[^a-z]+/gu, "-");

/** A birthday of somebody who is `age` on the age day. Days stop at 28, so that every month has them. */
function birthday(age) {
  const [month, day] = [1 + below(12), 1 + below(28)];
  const had = month < ageDay.month || (month === ageDay.month && day <= ageDay.day);
  return { year: ageDay.year - age - (had ? 0 : 1), month, day };
}

/** Most people type 03/07/1961, some 3/7/1961, a few 1961-07-03. */
function birthText({ year, month, day }) {
  const way = random();
  if (way < 0.9) return `${pad(day, 2)}/${pad(month, 2)}/${year}`;
  return way < 0.97 ? `${day}/${month}/${year}` : `${year}-${pad(month, 2)}-${pad(day, 2)}`;
}

const communeWeights = lists.communes.map(([, residents, , willingness]) => residents * willingness);
const addressesTaken = new Set();

/** A home nobody else lives in: street number, street, postcode, commune. */
function newHome(communeIndex = weighted(communeWeights)) {
  const [commune, , postcodes] = lists.communes[communeIndex];
  for (;;) {
    const home = {
      number: `${1 + below(140)}${chance(0.05) ? " bis" : ""}`,
      street: pick(lists.streets),
      postcode: pick(postcodes),
      commune,
    };
    const key = JSON.stringify([home.number, home.street, home.postcode]);
    if (addressesTaken.has(key)) continue;
    addressesTaken.add(key);
    return home;
  }
}

/** Sex (0 man, 1 woman), age and occupation of one who volunteers; what is given is kept. */
function newPerson(given = {}) {
  for (;;) {
    const bands = lists.ageBands.map(([, , men, women], index) => {
      const people = given.sex === 0 ? men : given.sex === 1 ? women : men + women;
      return given.band === undefined || given.band === index ? people : 0;
    });
    const band = weighted(bands);
    const [from, to, men, women] = lists.ageBands[band];
    const sex = given.sex ?? weighted([men, women]);
    const occupation = given.occupation ?? weighted(lists.occupationShares[band][sex]);
    const willingness = (lists.occupations[occupation][3] * lists.ageWillingness[band]) / 5.5;
    if (given.anyway !== true && !chance(willingness)) continue;
    return { sex, band, age: from + below(to - from + 1), occupation };
  }
}

function occupationText({ sex, band, occupation }) {
  const [official, man, woman] = lists.occupations[occupation];
  if (!chance(0.12)) return official;
  if (occupation === 7 && band === 0) return sex === 0 ? "Étudiant" : pick(["Étudiante", "Lycéenne"]);
  return sex === 0 ? man : woman;
}

function sexText(sex) {
  if (chance(0.012)) return pick(["Autre ou ne souhaite pas répondre", "Autre", "Je ne souhaite pas répondre"]);
  const [word, sentence] = sex === 0 ? ["Homme", "Un homme"] : ["Femme", "Une femme"];
  return chance(0.04) ? sentence : word;
}

/** People of one home rarely write its address alike: case, accents, comma. */
function addressText({ number, street }, again) {
  const text = `${number} ${street}`;
  if (!again) return chance(0.1) ? `${number}, ${street}` : text;
  return pick([text, `${number}, ${street}`, text.toUpperCase(), text.normalize("NFKD").replace(/\p{M}/gu, "")]);
}

function communeText(commune) {
  const spellings = lists.communeSpellings[commune] ?? [];
  return spellings.length > 0 && chance(commune === "Dunkerque" ? 0.2 : 0.12) ? pick(spellings) : commune;
}

const phone = () => `${pick(["06 39 98", "03 53 01"])} ${pad(below(100), 2)} ${pad(below(100), 2)}`;

let written = 0;

/** The cells of one row, in the order of the headers, without the number and the day. */
function rowOf(person, home, { again = false, surname = pick(lists.surnames), town, postcode, consent = "oui" } = {}) {
  written += 1;
  const generation = person.age < 40 ? 0 : person.age < 65 ? 1 : 2;
  const firstName = pick(lists.firstNames[person.sex][generation]);
  return [
    chance(0.3) ? surname.toUpperCase() : surname,
    firstName,
    birthText(birthday(person.age)),
    sexText(person.sex),
    addressText(home, again),
    postcode ?? home.postcode,
    town ?? communeText(home.commune),
    occupationText(person),
    `${plain(firstName)}.${plain(surname)}.${pad(written, 4)}@exemple.invalid`,
    phone(),
    consent,
    chance(0.06) ? pick(lists.remarks) : "",
  ];
}

/** A home with one volunteer, or with two or three of the same family. */
function homeRows() {
  const [person, home, surname] = [newPerson(), newHome(), pick(lists.surnames)];
  const rows = [rowOf(person, home, { surname })];
  if (person.band > 0 && chance(0.04)) {
    const sex = chance(0.96) ? 1 - person.sex : person.sex;
    rows.push(rowOf(newPerson({ sex, band: person.band, anyway: true }), home, { surname, again: true }));
  }
  if (person.band >= 2 && person.band <= 3 && chance(0.03)) {
    rows.push(rowOf(newPerson({ band: 0, anyway: true }), home, { surname, again: true }));
  }
  return rows;
}

function exceptions() {
  const rows = [];
  for (let count = 0; count < 3; count += 1) {
    const farmer = newPerson({ occupation: 0, band: 2 + (count % 2), anyway: true });
    rows.push(rowOf(farmer, newHome([1, 7, 14][count])));
  }
  for (let count = 0; count < 9; count += 1)
    rows.push(rowOf(newPerson(), newHome(), { consent: pick(["non", "Non"]) }));
  for (let count = 0; count < 14; count += 1) {
    const [town, postcode] = lists.outsidePlaces[count % lists.outsidePlaces.length];
    rows.push(rowOf(newPerson(), newHome(), { town, postcode }));
  }
  for (let count = 0; count < 6; count += 1) {
    rows.push(rowOf({ sex: count % 2, band: 0, age: 13 + (count % 3), occupation: 7 }, newHome()));
  }
  return rows;
}

function shuffle(list) {
  for (let index = list.length - 1; index > 0; index -= 1) {
    const other = below(index + 1);
    [list[index], list[other]] = [list[other], list[index]];
  }
  return list;
}

const beyondLatin1 = new Map([
  ["’", 0x92],
  ["œ", 0x9c],
  ["Œ", 0x8c],
]);

function windows1252(text) {
  return Uint8Array.from(text, (character) => {
    const code = beyondLatin1.get(character) ?? character.codePointAt(0);
    if (code > 0xff) throw new Error(`no Windows-1252 byte for ${character}`);
    return code;
  });
}

const cell = (text) => (/[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function volunteers() {
  const rows = exceptions();
  while (rows.length < rowCount) rows.push(...homeRows().slice(0, rowCount - rows.length));
  shuffle(rows);
  const numbered = rows.map((cells, index) => {
    const day = Math.floor((index * 40) / rowCount);
    const date = day < 19 ? `${pad(12 + day, 2)}/11/2026` : `${pad(day - 18, 2)}/12/2026`;
    return [`D${pad(index + 1, 4)}`, date, ...cells];
  });
  return windows1252([headers, ...numbered].map((cells) => `${cells.map(cell).join(";")}\r\n`).join(""));
}

const [flag, out] = process.argv.slice(2);
if (flag !== "--out" || out === undefined) {
  process.stderr.write("usage: node scripts/generate-dunkerque.mjs --out DIR\n");
  process.exitCode = 2;
} else {
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, "volunteers.csv"), volunteers());
}
