import type { Role } from '#domain/schema.ts';
import { Chance } from './chance.ts';
import { type Court, type CourtDepartment, inventCourts } from './courts.ts';
import * as words from './words.ts';

/** A subject of the registry as far as texts are made of it. */
export interface SubjectWords {
  readonly id: string;
  readonly words: Readonly<Record<string, number>>;
}

/** A circular that nobody issued: an annual plan, or opinions on one matter. */
export interface InventedCircular {
  readonly id: string;
  readonly court: Court;
  readonly title: string;
  readonly docNumber: string;
  /** `2025-06-27`. */
  readonly issued: string;
  readonly preamble: string;
  readonly sections: readonly { readonly heading: string; readonly measures: readonly InventedMeasure[] }[];
  readonly closing: string | undefined;
}

export interface InventedMeasure {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly departments: readonly { readonly name: string; readonly role: Role }[];
  /** As printed among the departments: 9月底前完成. */
  readonly deadline: string | undefined;
}

const FIRST_YEAR = 2016;
const LAST_YEAR = 2025;
/** Of how many matters there are, in how many of them a court is engaged, and how many are in a plan of the year. */
const MATTERS = 420;
const MATTERS_OF_A_COURT = 42;
const IN_A_PLAN = 0.72;
/** How often a court changes a sentence from one year to the next, and how often it says what all say. */
const CHANGED = 0.22;
const SAID_BY_ALL = 0.25;
/** In how many years the archive has a plan of an intermediate, of a basic court; of those above it has all. */
const KEPT = { 中级人民法院: 0.48, 基层人民法院: 0.28 } as const;

/** So many circulars, the same every time; fewer are the first of more. */
export function inventCirculars(count: number, subjects: readonly SubjectWords[]): InventedCircular[] {
  const matters = inventMatters(subjects);
  const circulars: InventedCircular[] = [];
  for (const court of inventCourts()) {
    const chance = new Chance(court.id);
    for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
      if (circulars.length === count) return circulars;
      const { level } = court;
      if (level === '中级人民法院' || level === '基层人民法院')
        if (chance.of(`has ${year}`) >= KEPT[level]) continue;
      circulars.push(planOf(court, year, matters, chance));
    }
  }
  return circulars;
}

/** What measures of many courts and years are about. */
interface Matter {
  readonly name: string;
  readonly subject: string;
  readonly about: string;
  readonly words: readonly string[];
  readonly form: string;
}

function inventMatters(subjects: readonly SubjectWords[]): Matter[] {
  const chance = new Chance('matters');
  return Array.from({ length: MATTERS }, (_, i): Matter => {
    const { id, words: scores } = subjects[i % subjects.length] as SubjectWords;
    const known = Object.keys(scores).filter((word) => (scores[word] ?? 0) > 0 && word.length > 1);
    const telling = known.filter((word) => (scores[word] ?? 0) >= 3 && word.length > 2);
    return {
      name: String(i),
      subject: id,
      about: chance.one(`about ${i}`, telling.length > 0 ? telling : known),
      words: chance.shuffled(`words ${i}`, known).slice(0, 8),
      form: chance.one(`form ${i}`, words.FORMS),
    };
  });
}

function planOf(court: Court, year: number, matters: readonly Matter[], chance: Chance): InventedCircular {
  const taken = chance
    .shuffled('matters', matters)
    .slice(0, MATTERS_OF_A_COURT)
    .filter(({ name }) => chance.of(`${name} in ${year}`) < IN_A_PLAN);
  const ofYear = chance.within(String(year));
  const order = 1 + ofYear.below('number', 240);
  const month = 1 + ofYear.below('month', 6);
  const day = 1 + ofYear.below('day', 28);
  return {
    id: `${court.id}-${year}-${order}`,
    court,
    title: titleOf(court, year, chance),
    docNumber: `${court.code}〔${year}〕${order}号`,
    issued: `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
    preamble: preambleOf(court, year, chance),
    sections: words.SECTIONS.flatMap(({ subjects, headings }, i) => {
      const own = taken.filter(({ subject }) => subjects.split(' ').includes(subject));
      const measures = own.map((matter) => measureOf(court, year, matter));
      return measures.length === 0 ? [] : [{ heading: ofYear.one(`heading ${i}`, headings), measures }];
    }),
    closing: chance.of('closes') < 0.5 ? chance.one('closing', words.CLOSINGS) : undefined,
  };
}

/** Many courts give their plans one name: what tells them apart is the court and the number. */
function titleOf({ level }: Court, year: number, chance: Chance): string {
  if (level === '最高人民法院') return `${year}年人民法院司法改革工作要点`;
  if (level === '高级人民法院') return `${year}年全省法院司法改革工作要点`;
  const [all, own] = level === '中级人民法院' ? ['全市法院', '市中级人民法院'] : ['全院', '本院'];
  const titles = [`${year}年${all}司法改革工作要点`, `${year}年度${all}司法改革任务清单`];
  return chance.of('its title') < 0.45
    ? (titles[0] as string)
    : chance.one('title', [...titles, `${year}年${own === '本院' ? '' : '全市'}深化司法改革实施方案`]);
}

function preambleOf({ above }: Court, year: number, chance: Chance): string {
  const own = chance.one(`preamble ${year}`, words.PREAMBLES);
  if (above === undefined) return own;
  const plan =
    above.level === '中级人民法院'
      ? `${year}年全市法院司法改革工作要点`
      : above.level === '高级人民法院'
        ? `${year}年全省法院司法改革工作要点`
        : `${year}年人民法院司法改革工作要点`;
  return `按照${above.short}《${plan}》的部署，${own}`;
}

function measureOf(court: Court, year: number, matter: Matter): InventedMeasure {
  const chance = new Chance(`${court.id}/${matter.name}`);
  /** Of what is changed now and then: how often it has been until this year. */
  const changes = (what: string): number => {
    let times = 0;
    for (let past = FIRST_YEAR + 1; past <= year; past += 1)
      if (chance.of(`${what} in ${past}`) < CHANGED) times += 1;
    return times;
  };
  const verb = chance.one(`verb ${changes('verb')}`, words.TITLE_VERBS);
  const count = 3 + chance.below(`sentences ${changes('count')}`, 4);
  const said = new Set<string>();
  for (let i = 0; i < count; i += 1) {
    const version = changes(`sentence ${i}`);
    const byAll = chance.of(`by all ${i} ${version}`) < SAID_BY_ALL;
    const source = byAll ? new Chance(`all/${matter.name}`) : chance;
    said.add(`${sentenceOf(source.within(`${i} ${version}`), matter, byAll ? undefined : court)}。`);
  }
  return {
    title: `${verb}${matter.about}${matter.form}`,
    sentences: [...said],
    departments: whoAnswers(court, matter, chance, changes('departments')),
    deadline: deadlineOf(new Chance(`${court.id}/${matter.name}/${year}`)),
  };
}

/** A sentence on a matter, of so many clauses as a draw says; without a court one that any court may say. */
function sentenceOf(chance: Chance, matter: Matter, court: Court | undefined): string {
  const count = 2 + chance.below('clauses', 3);
  const clauses = new Set<string>();
  for (let i = 0; i < count; i += 1)
    clauses.add(filled(chance.one(`clause ${i}`, words.CLAUSES), chance.within(String(i)), matter, court));
  if (chance.of('aims') < 0.2) clauses.add(chance.one('aim', words.AIMS));
  return [...clauses].join('，');
}

function filled(clause: string, chance: Chance, matter: Matter, court: Court | undefined): string {
  const ofCourt = court !== undefined && chance.of('of its own') < 0.3;
  return clause.replace(/\{(\w+)\}/gu, (_, slot: string) => {
    switch (slot) {
      case 'm':
        return matter.about;
      case 'w':
        return chance.one('word', matter.words);
      case 'f':
        return chance.one('form', words.FORMS);
      case 'p':
        return chance.one('partner', words.PARTNERS);
      case 'i':
        return chance.one('instrument', words.INSTRUMENTS);
      case 'k':
        return String(1 + chance.below('item', 20));
      case 'c':
        return String(2 + chance.below('count', 30));
      case 'r':
        return String(70 + chance.below('rate', 30));
      case 'n':
        return [0, 1].map((i) => chance.one(`name ${i}`, words.NAME_CHARACTERS)).join('');
      case 'q':
        return ofCourt
          ? `“${court.place}${chance.one('brand', words.BRANDS)}”`
          : `“${chance.one('term', words.TERMS)}”`;
      default:
        return court?.place ?? '跨省';
    }
  });
}

function whoAnswers(
  { departments, answersOnLine }: Court,
  { subject }: Matter,
  chance: Chance,
  changes: number,
): InventedMeasure['departments'] {
  const known = departments.filter(({ subjects }) => subjects.includes(subject));
  const first = known[0] ?? (departments[0] as CourtDepartment);
  const others = chance.shuffled(
    `others ${changes}`,
    departments.filter((one) => one !== first),
  );
  const drawn = chance.of(`roles ${changes}`);
  if (drawn < 0.45) return [{ name: first.name, role: 'lead' }];
  const helpers = others.slice(0, 1 + chance.below(`helpers ${changes}`, 2)).map(({ name }) => name);
  if (drawn < 0.75)
    return [first.name, ...helpers].map((name) => ({ name, role: answersOnLine ? 'responsible' : 'joint' }));
  return [{ name: first.name, role: 'lead' }, ...helpers.map((name) => ({ name, role: 'support' }) as const)];
}

function deadlineOf(chance: Chance): string | undefined {
  const drawn = chance.of('deadline');
  if (drawn >= 0.15) return undefined;
  return drawn < 0.1 ? `${6 + chance.below('month', 7)}月底前完成` : '长期坚持';
}
