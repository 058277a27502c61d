import type { Paragraph, Part, TableLayout } from '#domain/elements.ts';
import { circularLinksSchema } from '#domain/links.ts';
import {
  type CircularHead,
  circularSchema,
  sourceSchema,
  type UnitHead,
  unitSchema,
} from '#domain/schema.ts';
import { RUN_CONVERT } from './content-error.ts';
import { folderLoader } from './folder-loader.ts';
import { readYaml, splitMdx } from './frontmatter.ts';
import { readJsonFile } from './json-file.ts';
import { readCircularBody, readUnitBody } from './mdx-body.ts';
import { KEPT_LINKS } from './near-links.ts';

/** A circular as the site holds it: its head fields and its parts. */
export interface CircularData extends CircularHead {
  readonly parts: readonly Part[];
}

/** A measure or question as the site holds it. */
export interface UnitData extends UnitHead {
  readonly paragraphs: readonly Paragraph[];
  readonly tables?: readonly TableLayout[];
}

const remedy = RUN_CONVERT;

/** A whole `content/circulars/<id>.mdx`. */
export function readCircularFile(text: string, file: string): CircularData {
  const { frontmatter, body, bodyLine } = splitMdx(text, file);
  const head = readYaml(frontmatter, circularSchema, { file, firstLine: 2, remedy });
  return { ...head, parts: readCircularBody(body, { file, firstLine: bodyLine }) };
}

/** A whole `content/measures/<id>/<key>.mdx`. */
export function readUnitFile(text: string, file: string): UnitData {
  const { frontmatter, body, bodyLine } = splitMdx(text, file);
  const head = readYaml(frontmatter, unitSchema, { file, firstLine: 2, remedy });
  return { ...head, ...readUnitBody(body, { file, firstLine: bodyLine }) };
}

export const circularLoader = () =>
  folderLoader({
    name: 'circulars',
    folder: 'circulars',
    ending: '.mdx',
    read: readCircularFile,
    id: ({ id }) => id,
  });

export const unitLoader = () =>
  folderLoader({
    name: 'measures',
    folder: 'measures',
    ending: '.mdx',
    read: readUnitFile,
    id: ({ circular, key }) => `${circular}/${key}`,
  });

export const sourceLoader = () =>
  folderLoader({
    name: 'sources',
    folder: 'sources',
    ending: '.json',
    read: (text, file) => readJsonFile(text, file, sourceSchema),
    id: ({ id }) => id,
  });

export const linksLoader = () =>
  folderLoader({
    name: 'links',
    folder: 'links',
    ending: '.json',
    read: (text, file) => readJsonFile(text, file, circularLinksSchema),
    id: ({ id }) => id,
    form: KEPT_LINKS,
  });
