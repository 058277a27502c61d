import type { APIRoute, GetStaticPaths } from 'astro';
import { namesAddress, namesOfCutLists } from '#archive/list-names.ts';
import { writeDataScript } from '#domain/data-script.ts';
import { type ListNames, listNamesName } from '#domain/list-names.ts';
import { scriptFile } from '#formats/script-file.ts';

interface Props {
  readonly list: string;
  readonly names: ListNames;
}

export const getStaticPaths = (async () =>
  [...(await namesOfCutLists())].map(([list, names]) => ({
    params: { list: list.replace(/\/$/u, '') },
    props: { list, names },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = ({ props: { list, names } }) =>
  scriptFile(writeDataScript(listNamesName(namesAddress(list)), names));
