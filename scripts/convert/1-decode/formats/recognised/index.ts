import { type Extraction, FormatFault, faultOf } from '../extraction.ts';
import { textLayer } from '../layout/text-layer.ts';
import { keptTextOf } from './kept-text.ts';

/** A picture has no text of its own: its lines are those that were recognised and are kept beside it. */
export function extractPicture(bytes: Uint8Array, recognised: string | undefined): Extraction {
  try {
    if (recognised === undefined) throw new FormatFault('unrecognised', '这是图片，还没有识别出文字');
    return textLayer('图片', [{ pages: [], recognised: keptTextOf(bytes, recognised) }]);
  } catch (error) {
    return faultOf(error);
  }
}
