import ts from 'typescript';
import type { Message } from './message';
import { messageForm } from './message_form';
import { placeOf } from './source_file';

export interface ReadMessages {
  readonly messages: readonly Message[];
  /** What Kibana's extraction, or a reader in another language, would stumble over; a sentence each. */
  readonly faults: readonly string[];
}

/**
 * The messages of a source file.
 *
 * @param prefix of `.i18nrc.json`, with which every id begins
 */
export function readMessages(source: ts.SourceFile, prefix: string): ReadMessages {
  const messages: Message[] = [];
  const faults: string[] = [];
  const visit = (node: ts.Node): void => {
    const found = messageNode(node);
    if (found !== undefined) {
      const place = placeOf(node, source);
      const message = readMessage(found, place);
      if (message === undefined)
        faults.push(`${place}: id and defaultMessage have to be written out, to be extracted.`);
      else {
        messages.push(message);
        faults.push(...faultsOf(message, prefix));
      }
      if (found.isCall && !isInFunction(node))
        faults.push(
          `${place}: a message at the top of a module is made before translations are there.`
        );
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { messages, faults };
}

interface MessageNode {
  readonly isCall: boolean;
  readonly id: ts.Node | undefined;
  readonly defaultMessage: ts.Node | undefined;
  readonly values: ts.Node | undefined;
}

function messageNode(node: ts.Node): MessageNode | undefined {
  if (ts.isCallExpression(node) && node.expression.getText() === 'i18n.translate') {
    const [id, options] = node.arguments;
    const { defaultMessage, values } = propertiesOf(options);
    return { isCall: true, id, defaultMessage, values };
  }
  const isElement = ts.isJsxSelfClosingElement(node) || ts.isJsxOpeningElement(node);
  if (!isElement || node.tagName.getText() !== 'FormattedMessage') return undefined;
  const attributes = new Map(
    node.attributes.properties.flatMap((each) =>
      ts.isJsxAttribute(each) ? [[each.name.getText(), inBraces(each.initializer)]] : []
    )
  );
  return {
    isCall: false,
    id: attributes.get('id'),
    defaultMessage: attributes.get('defaultMessage'),
    values: attributes.get('values'),
  };
}

function propertiesOf(node: ts.Node | undefined): {
  readonly defaultMessage?: ts.Node | undefined;
  readonly values?: ts.Node | undefined;
} {
  if (node === undefined || !ts.isObjectLiteralExpression(node)) return {};
  const named = (name: string): ts.Node | undefined => {
    const found = node.properties.find((each) => each.name?.getText() === name);
    return found !== undefined && ts.isPropertyAssignment(found) ? found.initializer : found;
  };
  return { defaultMessage: named('defaultMessage'), values: named('values') };
}

function inBraces(node: ts.Node | undefined): ts.Node | undefined {
  return node !== undefined && ts.isJsxExpression(node) ? node.expression : node;
}

function readMessage({ id, defaultMessage, values }: MessageNode, place: string) {
  const [idText, text] = [writtenOut(id), writtenOut(defaultMessage)];
  if (idText === undefined || text === undefined) return undefined;
  return { id: idText, defaultMessage: text, values: namesOf(values), place };
}

function writtenOut(node: ts.Node | undefined): string | undefined {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : undefined;
}

/** @returns undefined if there may be others than are written */
function namesOf(values: ts.Node | undefined): readonly string[] | undefined {
  if (values === undefined) return [];
  if (!ts.isObjectLiteralExpression(values)) return undefined;
  const names = values.properties.map((each) => each.name?.getText());
  return names.every((name) => name !== undefined) ? names : undefined;
}

function faultsOf(message: Message, prefix: string): readonly string[] {
  const { id, defaultMessage, values, place } = message;
  const form = messageForm(defaultMessage);
  const wrongId = id.startsWith(`${prefix}.`)
    ? []
    : [`${place}: ${id} has to begin with ${prefix}.`];
  if (typeof form === 'string') return [...wrongId, `${place}: ${id} is no ICU message: ${form}.`];
  if (values === undefined) return wrongId;
  const taken = [...form.arguments, ...form.tags];
  return [
    ...wrongId,
    ...taken
      .filter((name) => !values.includes(name))
      .map((name) => `${place}: ${id} takes {${name}}, which it is not given.`),
    ...values
      .filter((name) => !taken.includes(name))
      .map((name) => `${place}: ${id} is given ${name}, which it does not take.`),
  ];
}

function isInFunction(node: ts.Node): boolean {
  return ts.findAncestor(node, (each) => ts.isFunctionLike(each)) !== undefined;
}

/** A fault for each id that stands in two places: one of them would be translated as the other. */
export function repeatedIds(messages: readonly Message[]): readonly string[] {
  const first = new Map<string, Message>();
  return messages.flatMap((message) => {
    const earlier = first.get(message.id);
    if (earlier !== undefined)
      return [`${message.place}: ${message.id} is also at ${earlier.place}; an id has one place.`];
    first.set(message.id, message);
    return [];
  });
}
