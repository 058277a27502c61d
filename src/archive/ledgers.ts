import { circularLedger } from '#formats/ledger/circular.ts';
import { departmentLedger } from '#formats/ledger/department.ts';
import { type ResponsibilityMatrix, responsibilityMatrix } from '#formats/ledger/matrix.ts';
import type { TaskLedger } from '#formats/ledger/model.ts';
import { allCirculars, type Circular } from './circulars.ts';
import { type Department, plansOf } from './departments.ts';
import { publishedUnits } from './published.ts';
import { SITE } from './site-address.ts';

/** The ledger of a circular. Throws where it has none: `hasLedger` tells. */
export function ledgerOfCircular(circular: Circular): TaskLedger {
  const ledger = circularLedger(circular, publishedUnits(circular));
  if (ledger === undefined) throw new Error(`${circular.id} has no measures and so no ledger`);
  return ledger;
}

/** Whether a circular has a ledger; asked by pages that link to it. */
export function hasLedger({ units }: Circular): boolean {
  return units.some(({ type }) => type === 'measure');
}

export async function circularsWithLedger(): Promise<readonly Circular[]> {
  return (await allCirculars()).filter(hasLedger);
}

/** The matrix of a circular. Throws where it has none: `hasMatrix` tells. */
export function matrixOfCircular(circular: Circular): ResponsibilityMatrix {
  const matrix = responsibilityMatrix(circular, publishedUnits(circular));
  if (matrix === undefined) throw new Error(`${circular.id} names no departments and so has no matrix`);
  return matrix;
}

/** Whether a circular names departments for its measures; asked by pages that link to the matrix. */
export function hasMatrix({ units }: Circular): boolean {
  return units.some(({ type, departments }) => type === 'measure' && departments.length > 0);
}

export async function circularsWithMatrix(): Promise<readonly Circular[]> {
  return (await allCirculars()).filter(hasMatrix);
}

export function ledgerOfDepartment(department: Department): TaskLedger {
  return departmentLedger(
    department,
    plansOf(department).map(({ circular, units }) => ({
      head: circular,
      units: publishedUnits({ units }),
    })),
  );
}

/** Addresses in files: absolute where the archive knows its own, else from the site's root. */
export const addressInFile = (address: string): string => (SITE ?? '') + address;
