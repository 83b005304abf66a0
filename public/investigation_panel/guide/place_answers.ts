import { guideQuestions, type GuideQuestion } from '../triage/guide_questions';
import { isMarkdownNode } from './markdown_node';

/** Type of the node, and name of the component, that stands for the answer to a question; it has a `question`. */
export const GUIDE_ANSWER = 'guideAnswer';

/** The level of the headings that ask. */
const QUESTION_DEPTH = 4;

/**
 * Puts a node for its answer below each heading of the rule's guide that asks one of the seven questions: `#### 3. …`.
 *
 * @param root changed in place, as plugins of Markdown do
 */
export function placeAnswers(root: object): void {
  if (!isMarkdownNode(root) || root.children === undefined) return;
  root.children = root.children.flatMap((child) => {
    const question = questionOf(child);
    return question === undefined
      ? [child]
      : [child, { type: GUIDE_ANSWER, question, children: [] }];
  });
}

function questionOf(node: unknown): GuideQuestion | undefined {
  if (!isMarkdownNode(node) || node.type !== 'heading' || node.depth !== QUESTION_DEPTH) {
    return undefined;
  }
  const number = /^(\d)\. /.exec(textOf(node))?.[1];
  return guideQuestions[Number(number) - 1];
}

function textOf(node: unknown): string {
  if (!isMarkdownNode(node)) return '';
  if (typeof node.value === 'string') return node.value;
  return (node.children ?? []).map(textOf).join('');
}
