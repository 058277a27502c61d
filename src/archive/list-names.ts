import { departmentAddress, instrumentAddress, termAddress } from '#domain/addresses.ts';
import { type ListName, type ListNames, writeListNames } from '#domain/list-names.ts';
import { citedInstruments, usedTerms } from './cited.ts';
import {
  DEPARTMENTS,
  departmentLetters,
  INSTRUMENTS,
  instrumentLetters,
  TERMS,
  termLetters,
} from './cut-indexes.ts';
import { allDepartments } from './departments.ts';
import { initialsOf } from './initials.ts';
import { registeredIssuers } from './registry.ts';

/** Address of the data script with all names of a list that is cut. */
export const namesAddress = (list: string): string => `${list}names.js`;

/** The lists that are cut into several pages, with all their names for the field that narrows them. */
export async function namesOfCutLists(): Promise<ReadonlyMap<string, ListNames>> {
  const cut = [
    [DEPARTMENTS, await departmentLetters(), departmentNames],
    [TERMS, await termLetters(), termNames],
    [INSTRUMENTS, await instrumentLetters(), instrumentNames],
  ] as const;
  return new Map(
    await Promise.all(
      cut
        .filter(([, parts]) => parts.length > 0)
        .map(async ([list, , names]) => [list, writeListNames(list, await names())] as const),
    ),
  );
}

async function departmentNames(): Promise<ListName[]> {
  const registered = await registeredIssuers();
  return (await allDepartments()).map(({ id, name, issuer }) => {
    const court = registered.get(issuer.id)?.short ?? issuer.name;
    return {
      address: departmentAddress(id),
      name,
      note: court,
      initials: `${initialsOf(name)} ${initialsOf(court)}`,
    };
  });
}

async function termNames(): Promise<ListName[]> {
  return (await usedTerms()).map(({ term }) => ({
    address: termAddress(term.id),
    name: term.name,
    note: '',
    initials: initialsOf(term.name),
  }));
}

async function instrumentNames(): Promise<ListName[]> {
  return (await citedInstruments()).map(({ instrument }) => ({
    address: instrumentAddress(instrument.id),
    name: instrument.name,
    note: [instrument.issuer, instrument.docNumber].filter((one) => one !== null).join('，'),
    initials: initialsOf(instrument.name),
  }));
}
