import type { APIContext } from 'astro';
import { allCirculars, type Circular, type Unit } from '#archive/circulars.ts';
import { type BookletCircular, type BookletUnit, bookletName, writeBookletFile } from '#domain/booklet.ts';
import { cite, unitName } from '#domain/citation.ts';
import { writeDataScript } from '#domain/data-script.ts';
import { unitFingerprint } from '#domain/fingerprint.ts';
import { unproofreadRemark } from '#domain/text-state.ts';
import { scriptFile } from '#formats/script-file.ts';
import { rowOfUnit, textsOfRow } from '#view/table/part-table.ts';

/** The texts of one circular, for booklets. */
export async function getStaticPaths() {
  return (await allCirculars())
    .filter(({ units }) => units.length > 0)
    .map((circular) => ({ params: { id: circular.id }, props: { circular } }));
}

export function GET({ props: { circular } }: APIContext<{ circular: Circular }>): Response {
  const data: BookletCircular = {
    title: circular.title,
    kind: circular.kind,
    citation: cite(circular),
    units: Object.fromEntries(
      circular.units.map((unit) => [
        unit.key,
        {
          title: unit.title,
          titleStands: titleStands(unit),
          ...titleNote(unit),
          ...textNote(circular, unit),
          place: unitName(unit),
          fingerprint: unitFingerprint(unit.paragraphs),
          paragraphs: unit.paragraphs,
          ...tableOf(circular, unit),
        },
      ]),
    ),
  };
  return scriptFile(writeDataScript(bookletName(circular.id), writeBookletFile(data)));
}

const titleStands = ({ titleFound }: Unit): boolean => titleFound === 'printed' || titleFound === 'inferred';

function tableOf({ parts, unitByKey }: Circular, unit: Unit): Pick<BookletUnit, 'table'> {
  const row = parts.map((part) => rowOfUnit(part, unit.key, unitByKey)).find((one) => one !== undefined);
  const table = row === undefined ? undefined : textsOfRow(row, titleStands(unit));
  return table === undefined || table.names.length === 0 ? {} : { table };
}

function textNote(circular: Circular, unit: Unit): Pick<BookletUnit, 'textNote'> {
  const remark = unproofreadRemark(circular, unit);
  return remark === '' ? {} : { textNote: remark };
}

/** What the pages of measures say beside such a title. */
function titleNote({ titleFound }: Unit): { titleNote?: string } {
  if (titleFound === 'made') return { titleNote: '标题由首句摘录' };
  return titleFound === 'editor' ? { titleNote: '标题经编者补正' } : {};
}
