import { describe, expect, test } from 'vitest';
import { placeAnswers } from './place_answers';

const text = (value: string) => ({ type: 'text', value });
const heading = (depth: number, ...children: object[]) => ({ type: 'heading', depth, children });
const paragraph = { type: 'paragraph', children: [text('1. is not a heading')] };
const answer = (question: string) => ({ type: 'guideAnswer', question, children: [] });
const placed = (...children: object[]) => {
  const root = { type: 'root', children };
  placeAnswers(root);
  return root.children;
};

describe('answers in a guide', () => {
  test('stand below the headings that ask', () => {
    const first = heading(4, text('1. Was it resolved?'));
    const last = heading(4, text('7. Which disposition?'));
    expect(placed(first, paragraph, last)).toEqual([
      first,
      answer('dns_outcome'),
      paragraph,
      last,
      answer('disposition'),
    ]);
  });

  test('also where the heading has other text than plain one', () => {
    const mixed = heading(4, { type: 'strong', children: [text('3')] }, text('. Why?'));
    expect(placed(mixed)).toEqual([mixed, answer('launch_chain')]);
  });

  test.each<[string, object]>([
    ['of another level', heading(3, text('1. Was it resolved?'))],
    ['without a number', heading(4, text('Was it resolved?'))],
    ['with a number that is none of a question', heading(4, text('8. More?'))],
    ['with the number 0', heading(4, text('0. Before?'))],
    ['with a longer number', heading(4, text('12. More?'))],
    ['without text', heading(4)],
    ['that is none', paragraph],
  ])('and below no heading %s', (_which, node) => {
    expect(placed(node)).toEqual([node]);
  });
});
