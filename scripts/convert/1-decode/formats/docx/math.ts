import { grouped, raisedText } from '../raised.ts';
import { childOf, childrenOf, textOf, type XmlNode } from './xml.ts';

const holdsProperties = (name: string): boolean => name.endsWith('Pr');

/** A formula on one line, as one would type it: 2/3, m², √(a+b). */
export function mathText(node: XmlNode | undefined): string {
  if (node === undefined) return '';
  const of = (name: string): string => mathText(childOf(node, name));
  const property = (name: string, missing: string): string => {
    const own = childOf(
      node.children.find(({ name }) => name.startsWith('m:') && holdsProperties(name)),
      name,
    );
    return own === undefined ? missing : (own.attributes['m:val'] ?? own.attributes['w:val'] ?? '');
  };
  switch (node.name) {
    case 'm:t':
    case 'w:t':
      return textOf(node);
    case 'm:f':
      return property('m:type', '') === 'noBar'
        ? `(${of('m:num')}, ${of('m:den')})`
        : `${grouped(of('m:num'))}/${grouped(of('m:den'))}`;
    case 'm:sSup':
      return of('m:e') + raisedText(of('m:sup'), 'above');
    case 'm:sSub':
      return of('m:e') + raisedText(of('m:sub'), 'below');
    case 'm:sSubSup':
      return of('m:e') + raisedText(of('m:sub'), 'below') + raisedText(of('m:sup'), 'above');
    case 'm:sPre':
      return raisedText(of('m:sub'), 'below') + raisedText(of('m:sup'), 'above') + of('m:e');
    case 'm:rad':
      return `${raisedText(of('m:deg'), 'above')}√${grouped(of('m:e'))}`;
    case 'm:nary':
      return (
        property('m:chr', '∫') +
        raisedText(of('m:sub'), 'below') +
        raisedText(of('m:sup'), 'above') +
        of('m:e')
      );
    case 'm:d': {
      const inside = childrenOf(node, 'm:e').map(mathText).join(property('m:sepChr', '|'));
      return property('m:begChr', '(') + inside + property('m:endChr', ')');
    }
    case 'm:limLow':
    case 'm:limUpp':
      return `${of('m:e')}(${of('m:lim')})`;
    case 'm:eqArr':
      return childrenOf(node, 'm:e').map(mathText).join('；');
    case 'm:m':
      return `[${childrenOf(node, 'm:mr')
        .map((row) => childrenOf(row, 'm:e').map(mathText).join(', '))
        .join('; ')}]`;
    default:
      return holdsProperties(node.name) ? '' : node.children.map(mathText).join('');
  }
}
