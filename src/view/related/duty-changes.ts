import type { Unit } from '#archive/circulars.ts';
import { ROLES, type Role } from '#domain/schema.ts';

type Duties = Pick<Unit, 'departments' | 'deadline' | 'outcome'>;

/** Who answers for a measure and by when, in words: 牵头：立案庭；时限：年底前; empty where nothing is said. */
export function dutiesInWords(unit: Duties): string {
  const units = [unit];
  const fields = FIELDS.flatMap(({ name, of }) => (of(units) === '' ? [] : `${name}：${of(units)}`));
  return [departmentsInWords(units), ...fields].filter((words) => words !== '').join('；');
}

/**
 * What one issuer changed in who answers for a matter and by when, in words: 新增牵头：立案庭;
 * empty where nothing changed. Where one of the two names no department, nobody was added or left out:
 * that is what is said.
 */
export function dutyChanges(earlier: readonly Duties[], later: readonly Duties[]): string[] {
  return [
    ...departmentChanges(earlier, later),
    ...FIELDS.flatMap(({ name, of }) => change(name, of(earlier), of(later))),
  ];
}

const FIELDS = [
  { name: '时限', of: (units: readonly Duties[]) => joined(units.map(({ deadline }) => deadline?.printed)) },
  { name: '成果', of: (units: readonly Duties[]) => joined(units.map(({ outcome }) => outcome)) },
];

const joined = (values: readonly (string | undefined)[]): string =>
  [...new Set(values.filter((value) => value !== undefined))].join('、');

function departmentsInWords(units: readonly Duties[]): string {
  const names = namesIn(units);
  return [...Map.groupBy(rolesOf(units), ([, role]) => role)]
    .map(([role, ids]) => `${ROLES[role]}：${ids.map(([id]) => names.get(id)).join('、')}`)
    .join('；');
}

function departmentChanges(earlier: readonly Duties[], later: readonly Duties[]): string[] {
  const [before, after] = [rolesOf(earlier), rolesOf(later)];
  if (before.size === 0) return after.size === 0 ? [] : [`${departmentsInWords(later)}（原未写明部门）`];
  if (after.size === 0) return [`不再写明部门（原${departmentsInWords(earlier)}）`];
  const names = namesIn([...earlier, ...later]);
  const changes: string[] = [];
  for (const [word, list] of [
    ['新增', [...after].filter(([id]) => !before.has(id))],
    ['不再', [...before].filter(([id]) => !after.has(id))],
  ] as const) {
    for (const [role, ids] of Map.groupBy(list, ([, one]) => one))
      changes.push(
        `${word === '不再' && role === 'responsible' ? '不再列为' : word}${ROLES[role]}：${ids.map(([id]) => names.get(id)).join('、')}`,
      );
  }
  for (const [id, role] of after) {
    const former = before.get(id);
    if (former !== undefined && former !== role)
      changes.push(`${names.get(id)}由${ROLES[former]}改为${ROLES[role]}`);
  }
  return changes;
}

/** What departments are called, by id; by the latest of the measures. */
const namesIn = (units: readonly Duties[]): ReadonlyMap<string, string> =>
  new Map(units.flatMap(({ departments }) => departments.map(({ id, name }) => [id, name] as const)));

/** By id of a department, the first role that it has in any of some measures. */
function rolesOf(units: readonly Duties[]): Map<string, Role> {
  const roles = new Map<string, Role>();
  for (const { departments } of units)
    for (const { id, role } of departments) if (!roles.has(id)) roles.set(id, role);
  return roles;
}

function change(what: string, before: string, after: string): string[] {
  if (before === after) return [];
  if (before === '') return [`新增${what}：${after}`];
  return [after === '' ? `不再写明${what}（原为${before}）` : `${what}由“${before}”改为“${after}”`];
}
