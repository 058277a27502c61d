import { createHash } from 'node:crypto';
import { z } from 'astro/zod';
import { type RecognisedText, readRecognisedText } from '#domain/recognised-text.ts';
import { FormatFault } from '../extraction.ts';

/**
 * The recognised text that is kept beside a file, if it is of these bytes.
 *
 * @throws where it cannot be read, or was made of other bytes
 */
export function keptTextOf(bytes: Uint8Array, json: string): RecognisedText {
  const kept = read(json);
  const { sha256 } = kept.source;
  if (createHash('sha256').update(bytes).digest('hex') !== sha256)
    throw new FormatFault('recognised', '识别文本不是从现在这个文件识别的：文件换过，或者识别文本放错了');
  return kept;
}

function read(json: string): RecognisedText {
  try {
    return readRecognisedText(json);
  } catch (error) {
    if (error instanceof z.ZodError) throw new FormatFault('recognised', zodWords(error));
    throw new FormatFault('recognised', `识别文本不是合格的 JSON${lineOf(error, json)}`);
  }
}

/** Where the first fault stands, as the handbook counts: 第2页第5行. */
function zodWords({ issues }: z.ZodError): string {
  const [issue] = issues;
  const path = issue?.path ?? [];
  const [, page, what, line, ...rest] = path;
  const isLine = path[0] === 'pages' && what === 'lines' && typeof line === 'number';
  const place = isLine ? `第 ${Number(page) + 1} 个图片页第${line + 1}行` : '';
  const key = (isLine ? rest : path).filter((step) => typeof step === 'string').join(' › ');
  const own = issue?.code === 'custom' ? `：${issue.message}` : '';
  return `识别文本${place}${key === '' ? '' : `的“${key}”`}写得不对${own}`;
}

/** Where a parser of JSON stopped. */
function lineOf(error: unknown, json: string): string {
  const at = /position (\d+)/u.exec(error instanceof Error ? error.message : '')?.[1];
  return at === undefined ? '' : `（第 ${json.slice(0, Number(at)).split('\n').length} 行）`;
}
