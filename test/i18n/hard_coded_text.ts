import ts from 'typescript';
import { placeOf } from './source_file';

/** Attributes of components, and properties of objects given to them, that people read or hear. */
const READ_BY_PEOPLE: ReadonlySet<string> = new Set([
  'alt',
  'append',
  'aria-label',
  'ariaLabel',
  'caption',
  'content',
  'description',
  'emptyMessage',
  'error',
  'helpText',
  'iconAriaLabel',
  'label',
  'name',
  'noItemsMessage',
  'pageTitle',
  'placeholder',
  'prepend',
  'text',
  'title',
  'toolTipContent',
  'tooltip',
]);

/** Elements whose content is code. */
const CODE_ELEMENTS: ReadonlySet<string> = new Set(['EuiCode', 'EuiCodeBlock', 'code']);

/** What is plainly no word of a language: `host.name`, `logs-*`, `alertsTable`. */
const CODE = /^[a-z][\w.*-]*$/;
const LETTER = /\p{L}/u;

/**
 * Text of a language that is written into a component, where it cannot be translated.
 *
 * @returns a sentence for each
 */
export function hardCodedText(source: ts.SourceFile): readonly string[] {
  const faults: string[] = [];
  const report = (node: ts.Node, text: string) =>
    faults.push(
      `${placeOf(node, source)}: "${text.trim()}" is not translated; use i18n.translate or FormattedMessage.`
    );
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) {
      if (LETTER.test(node.text) && !isInCode(node)) report(node, node.text);
    } else {
      textsReadByPeople(node).forEach((text) => report(text, literalText(text)));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return faults;
}

function isInCode(node: ts.Node): boolean {
  const element = ts.findAncestor(node, ts.isJsxElement);
  return element !== undefined && CODE_ELEMENTS.has(element.openingElement.tagName.getText());
}

/** The texts that this attribute, property or child shows. */
function textsReadByPeople(node: ts.Node): readonly Literal[] {
  if (ts.isJsxAttribute(node))
    return READ_BY_PEOPLE.has(node.name.getText()) ? texts(node.initializer) : [];
  if (ts.isPropertyAssignment(node))
    return READ_BY_PEOPLE.has(propertyName(node)) ? texts(node.initializer) : [];
  const isChild =
    ts.isJsxExpression(node) && (ts.isJsxElement(node.parent) || ts.isJsxFragment(node.parent));
  return isChild && !isInCode(node) ? texts(node.expression) : [];
}

function propertyName({ name }: ts.PropertyAssignment): string {
  return ts.isStringLiteralLike(name) ? name.text : name.getText();
}

type Literal = ts.StringLiteralLike | ts.TemplateExpression;

/** The literals that an expression may come to, those in calls left out. */
function texts(node: ts.Node | undefined): readonly Literal[] {
  if (node === undefined) return [];
  if (ts.isJsxExpression(node)) return texts(node.expression);
  if (ts.isParenthesizedExpression(node)) return texts(node.expression);
  if (ts.isConditionalExpression(node)) return [...texts(node.whenTrue), ...texts(node.whenFalse)];
  if (ts.isBinaryExpression(node)) return [...texts(node.left), ...texts(node.right)];
  const isLiteral = ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
  return isLiteral && isLanguage(literalText(node)) ? [node] : [];
}

function literalText(node: Literal): string {
  if (ts.isStringLiteralLike(node)) return node.text;
  return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…');
}

function isLanguage(text: string): boolean {
  return LETTER.test(text) && !CODE.test(text);
}
