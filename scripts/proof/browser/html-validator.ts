import { HtmlValidate, type Plugin, Rule, StaticConfigLoader } from 'html-validate';

/** Sections and articles are places that readers who do not see the page go to: each has a name to be told by. */
class NamedSections extends Rule {
  override setup(): void {
    this.on('dom:ready', ({ document }) => {
      for (const section of document.querySelectorAll('section, article')) {
        const isNamed = section.hasAttribute('aria-label') || section.hasAttribute('aria-labelledby');
        const headings = section.querySelectorAll('h1, h2, h3, h4, h5, h6');
        if (!isNamed && !headings.some((heading) => heading.closest('section, article') === section))
          this.report({ node: section, message: `<${section.tagName}> has neither a heading nor a name` });
      }
    });
  }
}

/** Every page says in a sentence what it is. */
class DescribedPages extends Rule {
  override setup(): void {
    this.on('dom:ready', ({ document }) => {
      const description = document.querySelector('meta[name="description"]')?.getAttributeValue('content');
      if ((description ?? '').trim() === '')
        this.report({ node: document.querySelector('head'), message: 'the page has no description' });
    });
  }
}

const OWN_RULES: Plugin = {
  name: 'archive',
  rules: { 'archive/named-sections': NamedSections, 'archive/described-pages': DescribedPages },
};

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    // What HTML is, and what readers who do not see the page need; nothing of how HTML is spelt.
    extends: ['html-validate:standard', 'html-validate:a11y'],
    plugins: [OWN_RULES],
    // The package knows `svg` without its size and scale.
    elements: ['html5', { svg: { attributes: { height: {}, viewbox: {}, width: {} } } }],
    rules: {
      'archive/named-sections': 'error',
      'archive/described-pages': 'error',
      'form-dup-name': 'error',
      // In the standard's form of a circular its cover notice stands before its title.
      'heading-level': ['error', { minInitialRank: 'h2' }],
      'input-attributes': 'error',
      'input-missing-label': 'error',
      'missing-doctype': 'error',
      'no-dup-class': 'error',
      'no-inline-style': 'error',
      'no-missing-references': 'error',
      'no-unknown-attributes': 'error',
      'no-unknown-elements': 'error',
      'prefer-button': 'error',
      // A list to choose from below a text field has no element of its own; nor has what only scrolls.
      'prefer-native-element': ['error', { exclude: ['listbox', 'region'] }],
      'script-type': 'error',
    },
  }),
);

/** What is wrong with the HTML of a page, as built or as scripts left it: the rule, what it says, and where. */
export async function invalidIn(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? 'page'})`),
  );
}
