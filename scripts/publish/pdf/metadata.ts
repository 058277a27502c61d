import { type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { Sheet } from './sheets.ts';

/**
 * What a PDF says of itself, in XMP (ISO 16684-1): its title and language, and that it is made
 * to PDF/UA-1 (ISO 14289-1, clause 5).
 */
export function setMetadata(
  pdf: PDFDocument,
  { title, subject, author, date }: Pick<Sheet, 'title' | 'subject' | 'author' | 'date'>,
): void {
  const inChinese = (name: string, words: string): string =>
    `<dc:${name}><rdf:Alt><rdf:li xml:lang="x-default">${escaped(words)}</rdf:li></rdf:Alt></dc:${name}>`;
  const fields = [
    inChinese('title', title),
    ...(subject === undefined ? [] : [inChinese('description', subject)]),
    ...(author === undefined
      ? []
      : [`<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>`]),
    '<dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language>',
    ...(date === undefined ? [] : [`<xmp:CreateDate>${date}T00:00:00+08:00</xmp:CreateDate>`]),
    '<pdfuaid:part>1</pdfuaid:part>',
  ];
  const xmp = `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
${fields.join('\n')}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
  const stream = pdf.context.stream(Buffer.from(xmp, 'utf8'), { Type: 'Metadata', Subtype: 'XML' });
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(stream));
}

const escaped = (text: string): string =>
  text.replace(/[&<>]/gu, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign);
