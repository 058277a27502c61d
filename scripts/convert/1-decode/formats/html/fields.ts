import { attribute, type Element, isElement, isText, type Node, walk } from './tree.ts';

/** What a field of a form shows on the page. */
export interface FieldText {
  readonly text: string;
  /** Whether it only asks to be filled in. */
  readonly isPrompt: boolean;
}

/** Kinds of `input` that show no value: nobody sees them, or what they show is a button. */
const WITHOUT_VALUE = new Set([
  ...['hidden', 'password', 'submit', 'button', 'reset', 'image', 'file', 'color', 'range'],
]);
const BOXES = new Set(['checkbox', 'radio']);
const PROMPT = /^[-=—\s]*(?:请(?:选择|输入|填写|点击)|(?:全部|不限|选择)[-=—\s]*$)|^([-=—])\1*[^-=—]+\1+$/u;
/** Words by which makers of sites name the field in which one searches. */
const SEARCH = /search|keyword|\bkw?\b|\bwd\b|query|sousuo/iu;
const LEADS_AWAY = /^(?:https?:|\.{0,2}\/|[\w-]+\.s?html?\b)/iu;
const SEARCHED = /搜索|检索|关键[字词]/u;

/** What a field shows that is read in its place; `undefined` for what is no field, or belongs to the site. */
export function fieldText(element: Element): FieldText | undefined {
  if (element.tagName === 'input') return inputText(element);
  return element.tagName === 'select' && !leadsAway(element) ? chosenText(element) : undefined;
}

/** Whether a field stands in the text, so that it is no control of the site by its name alone. */
export const isTextField = (element: Element): boolean =>
  element.tagName === 'textarea' || (element.tagName === 'select' && !leadsAway(element));

/** Whether what a field shows goes over lines. */
export const isLongField = (element: Element): boolean =>
  element.tagName === 'textarea' && textIn(element).trim().includes('\n');

/** Fields that are filled in: a form with fewer is one of the site. */
const FEWEST_FILLED = 2;

/** Whether the fields of a form say something to the reader, so that it is no tool of the site. */
export function showsFields(form: Element): boolean {
  let filled = 0;
  walk(
    form,
    (node) => {
      if (!isElement(node)) return undefined;
      const field = fieldText(node);
      const says = field !== undefined && !field.isPrompt && field.text.length > 1;
      if (says || (node.tagName === 'textarea' && textIn(node).trim() !== '')) filled += 1;
      return field === undefined ? undefined : 'skip';
    },
    () => {},
  );
  return filled >= FEWEST_FILLED;
}

function inputText(element: Element): FieldText | undefined {
  const type = (attribute(element, 'type') ?? 'text').toLowerCase();
  if (BOXES.has(type))
    return { text: attribute(element, 'checked') === undefined ? '☐' : '☑', isPrompt: false };
  const value = (attribute(element, 'value') ?? '').trim();
  if (WITHOUT_VALUE.has(type) || value === '' || isSearch(element, type)) return undefined;
  return { text: value, isPrompt: PROMPT.test(value) };
}

function isSearch(element: Element, type: string): boolean {
  const named = ['id', 'name', 'class'].map((name) => attribute(element, name) ?? '').join(' ');
  const said = `${attribute(element, 'placeholder') ?? ''}${attribute(element, 'value') ?? ''}`;
  return type === 'search' || SEARCH.test(named) || SEARCHED.test(said);
}

function chosenText(select: Element): FieldText {
  const options = optionsOf(select);
  const isOpen = attribute(select, 'multiple') !== undefined;
  const marked = options.filter((option) => attribute(option, 'selected') !== undefined);
  // Of several that are marked the last one holds; of none the first.
  const chosen = isOpen
    ? marked
    : [marked.at(-1) ?? options.find(isOffered)].filter((one) => one !== undefined);
  const text = chosen.map((option) => attribute(option, 'label') ?? textIn(option).trim()).join('、');
  const isEmpty = chosen.every((option) => attribute(option, 'value')?.trim() === '');
  return { text, isPrompt: isEmpty || PROMPT.test(text) };
}

const isOffered = (option: Element): boolean => attribute(option, 'disabled') === undefined;

/** Whether it leads to other pages, as lists of links do. */
function leadsAway(select: Element): boolean {
  return (
    attribute(select, 'onchange') !== undefined ||
    optionsOf(select).some((option) => LEADS_AWAY.test((attribute(option, 'value') ?? '').trim()))
  );
}

function optionsOf(select: Element): Element[] {
  const options: Element[] = [];
  walk(
    select,
    (node: Node) => {
      if (!isElement(node) || node.tagName !== 'option') return undefined;
      options.push(node);
      return 'skip';
    },
    () => {},
  );
  return options;
}

function textIn(element: Element): string {
  return element.childNodes.map((node) => (isText(node) ? node.value : '')).join('');
}
