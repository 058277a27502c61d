import { csvFile } from '#domain/csv.ts';
import { textWidth } from '#domain/text-width.ts';
import { RESULTS, type Row } from './outcome.ts';

/** The list of many files in the form that the name of the file asks for: a page to print, a table, or plain text. */
export function listAs(fileName: string, rows: readonly Row[], heading: string): string {
  const ending = /\.[^.]*$/u.exec(fileName.toLowerCase())?.[0];
  if (ending === '.csv') return csvFile([[...COLUMNS], ...rows.map(cellsOf)]);
  if (ending === '.txt') return `${heading}\n\n${listText(rows)}\n`;
  return listPage(rows, heading);
}

const COLUMNS = ['序', '文件', '结果', '编号', '标题', '任务', '错误', '疑点', '先看'] as const;

function cellsOf(row: Row, at: number): string[] {
  return [
    String(at + 1),
    row.file,
    RESULTS[row.result],
    row.id ?? '',
    row.title,
    row.units === undefined ? '' : String(row.units),
    countOf(row, row.errors),
    countOf(row, row.doubts),
    row.first.join('；'),
  ];
}

/** Of what is not in the archive nothing was counted. */
const countOf = ({ result }: Row, count: number): string =>
  result === 'added' || result === 'held' ? String(count) : '';

/** Widths of columns on a terminal, in 字. */
const WIDTHS = { file: 18, id: 9, title: 16 } as const;

/** A file takes one line, and one more for each thing to look at. */
export function listText(rows: readonly Row[]): string {
  const head = [
    '  序',
    fill('文件', WIDTHS.file),
    fill('结果', 3),
    fill('编号', WIDTHS.id),
    fill('标题', WIDTHS.title),
    '任务',
    '错误',
    '疑点',
  ];
  const lines = rows.flatMap((row, i) => [
    [
      String(i + 1).padStart(4),
      fill(row.file, WIDTHS.file, 'end'),
      fill(RESULTS[row.result], 3),
      fill(row.id ?? '', WIDTHS.id),
      fill(row.title, WIDTHS.title),
      String(row.units ?? '').padStart(4),
      countOf(row, row.errors).padStart(4),
      countOf(row, row.doubts).padStart(4),
    ].join('  '),
    ...row.first.map((word) => `        ${word.replace(/\s*\n\s*/gu, ' ')}`),
  ]);
  return [head.join('  '), ...lines].join('\n');
}

/** A text in a column; where it is longer, of a file's path the end tells it apart, of others the beginning. */
function fill(text: string, width: number, keep: 'end' | 'beginning' = 'beginning'): string {
  const characters = [...text];
  while (textWidth(characters.join('')) > width - (characters.length < [...text].length ? 1 : 0))
    keep === 'end' ? characters.shift() : characters.pop();
  const cut = characters.length < [...text].length;
  const shown = `${cut && keep === 'end' ? '…' : ''}${characters.join('')}${cut && keep !== 'end' ? '…' : ''}`;
  return shown + ' '.repeat(Math.max(0, Math.round((width - textWidth(shown)) * 2)));
}

/** One page that any browser opens and prints: nothing in it is asked of anywhere. */
function listPage(rows: readonly Row[], heading: string): string {
  const body = rows.map((row, i) => {
    const [at, file, result, id, title, units, errors, doubts] = cellsOf(row, i).map(asHtml);
    const first = row.first.map((word) => `<li>${asHtml(word)}</li>`).join('');
    return `<tr class="${row.result}"><td class="tick">□</td><td>${at}</td><td>${file}</td><td class="result">${result}</td><td>${id}</td><td>${title}</td><td class="number">${units}</td><td class="number">${errors}</td><td class="number">${doubts}</td><td>${first === '' ? '' : `<ul>${first}</ul>`}</td></tr>`;
  });
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<title>${asHtml(heading)}</title>
<style>
@page { size: A4 landscape; margin: 12mm }
body { font: 10.5pt/1.5 "Noto Serif SC", SimSun, serif; margin: 1.5em; color: #000; background: #fff }
h1 { font-size: 14pt }
table { border-collapse: collapse; width: 100% }
thead { display: table-header-group }
tr { break-inside: avoid }
th, td { border: 1px solid #444; padding: 2px 5px; text-align: left; vertical-align: top; overflow-wrap: anywhere }
th { white-space: nowrap; background: #eee }
.tick { font-size: 14pt; line-height: 1 }
.result { white-space: nowrap }
.refused .result, .undecided .result { font-weight: bold }
.number { text-align: right }
ul { margin: 0; padding-left: 1.2em }
</style>
<h1>${asHtml(heading)}</h1>
<p>最要先看的排在前面：先是不能读的和有错误的，再是要您决定的，其余按疑点的轻重排。核对一件，在左边打一个勾。</p>
<table>
<thead><tr><th scope="col">核对</th>${COLUMNS.map((name) => `<th scope="col">${name}</th>`).join('')}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>
</html>
`;
}

function asHtml(text: string): string {
  return text.replace(/[&<>"]/gu, (c) => `&#${c.charCodeAt(0)};`).replace(/\s*\n\s*/gu, ' ');
}
