import { headOf } from '#domain/fixtures/circular.ts';
import type { LinkedCircular, RegisteredSubject, Unit } from '../../convert/types.ts';
import { dice } from './generate.ts';

const MEASURES_OF_A_CIRCULAR = 25;
const ISSUERS = 100;
const SENTENCES = 6;

/**
 * An archive of so many invented measures that share wording as real ones do: each is about
 * one subject, in words of the subject and in characters that only it and few others have; and it
 * names instruments, terms and other places, as real ones do.
 */
export function inventPlans(measures: number, topics: readonly RegisteredSubject[]): LinkedCircular[] {
  const roll = dice(measures);
  const word = (subject: RegisteredSubject): string => {
    const words = Object.keys(subject.words);
    return words[roll(words.length)] as string;
  };
  // Names that only some measures have: two or three characters, of which there are many.
  const name = (): string =>
    Array.from({ length: 2 + roll(2) }, () => String.fromCharCode(0x4e00 + roll(5000))).join('');
  const names = Array.from({ length: Math.max(200, Math.floor(measures / 8)) }, name);
  const rareName = (): string => names[roll(names.length)] as string;
  const unit = (circular: string, index: number): Unit => {
    const subject = topics[roll(topics.length)] as RegisteredSubject;
    const title = `完善${word(subject)}${word(subject)}机制`;
    const sentences = Array.from(
      { length: SENTENCES },
      () =>
        `推进${word(subject)}与${rareName()}衔接，健全${rareName()}${word(subject)}制度，优化${rareName()}流程。`,
    );
    const named = `落实《关于加强${rareName()}${word(subject)}的意见》（法发〔${2000 + roll(20)}〕${1 + roll(90)}号）第${1 + roll(20)}条和本意见第${1 + roll(MEASURES_OF_A_CIRCULAR)}项，推行“${rareName()}${rareName()}”“四类案件”监管，以及《${word(subject)}工作规定》。`;
    return {
      head: {
        circular,
        key: String(index + 1),
        order: index + 1,
        type: 'measure',
        number: index + 1,
        label: `${index + 1}.`,
        title,
        titleFound: 'printed',
        section: null,
        departments: [],
        lines: { start: 1, end: 1 },
        note: null,
      },
      paragraphs: [
        [
          { role: 'label', text: `${index + 1}.` },
          { role: 'title', text: `${title}。` },
          { role: 'text', text: [...sentences, named].join('') },
        ],
      ],
    };
  };
  const circulars: LinkedCircular[] = [];
  for (let done = 0; done < measures; done += MEASURES_OF_A_CIRCULAR) {
    const number = circulars.length;
    const id = `plan-${number + 1}`;
    const issuer = { id: `court-${number % ISSUERS}`, name: `${number % ISSUERS}号法院` };
    const year = 2000 + Math.floor(number / ISSUERS);
    const count = Math.min(MEASURES_OF_A_CIRCULAR, measures - done);
    const units = Array.from({ length: count }, (_, i) => unit(id, i));
    circulars.push({
      head: headOf({
        id,
        title: `${year}年全市法院司法改革工作要点`,
        docNumber: null,
        issuers: [issuer],
        issued: `${year}-01-02`,
      }),
      parts: [{ type: 'main', blocks: units.map(({ head }) => ({ role: 'unit', key: head.key })) }],
      units,
      source: { id, file: `${id}.txt`, encoding: 'utf-8', lines: [], places: null },
      furniture: [],
    });
  }
  return circulars;
}
