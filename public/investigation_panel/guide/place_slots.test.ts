import { describe, expect, test } from 'vitest';
import { guideMarkdown } from './guide_markdown';
import { placeSlots } from './place_slots';

const guide = guideMarkdown([
  { kind: 'fault', source: '!{x}', line: 1, reason: 'bad' },
  { kind: 'fault', source: '!{y}', line: 1, reason: 'bad' },
]);
const [x = '', y = ''] = guide.markdown.match(/(.)\d\1/gu) ?? [];

const text = (value: string) => ({ type: 'text', value });
const slot = (place: number) => ({ type: 'guideSlot', place, children: [] });
const placed = (node: object) => {
  placeSlots(node, guide);
  return node;
};

describe('slots of a guide', () => {
  test('several in one paragraph, which becomes a block that may hold them', () => {
    const paragraph = { type: 'paragraph', children: [text(`a ${x} b ${y}`)] };
    expect(placed({ type: 'root', children: [paragraph] })).toEqual({
      type: 'root',
      children: [
        {
          type: 'paragraph',
          data: { hName: 'div' },
          children: [text('a '), slot(0), text(' b '), slot(1)],
        },
      ],
    });
  });

  test('a paragraph around emphasis around a slot is such a block as well', () => {
    const strong = { type: 'strong', children: [text(x)] };
    expect(placed({ type: 'paragraph', children: [strong] })).toEqual({
      type: 'paragraph',
      data: { hName: 'div' },
      children: [{ type: 'strong', children: [slot(0)] }],
    });
  });

  test('a paragraph without slots stays one', () => {
    const paragraph = { type: 'paragraph', children: [text('a')] };
    expect(placed(structuredClone(paragraph))).toEqual(paragraph);
  });

  test.each<[string, object, object]>([
    ['inline code', { type: 'inlineCode', value: `a${x}` }, { type: 'inlineCode', value: 'a!{x}' }],
    ['code', { type: 'code', value: `${x}\n${y}` }, { type: 'code', value: '!{x}\n!{y}' }],
    ['HTML', { type: 'html', value: `<b ${x}>` }, { type: 'html', value: '<b !{x}>' }],
    [
      'links',
      { type: 'link', url: `/${x}`, title: y, children: [text(x)] },
      { type: 'link', url: '/!{x}', title: '!{y}', children: [text('!{x}')] },
    ],
    [
      'emphasis in links',
      { type: 'link', url: '/', children: [{ type: 'strong', children: [text(x)] }] },
      { type: 'link', url: '/', children: [{ type: 'strong', children: [text('!{x}')] }] },
    ],
    ['images', { type: 'image', url: '/', alt: x }, { type: 'image', url: '/', alt: '!{x}' }],
  ])('come back as text in %s', (_place, node, expected) => {
    expect(placed({ type: 'paragraph', children: [node] })).toEqual({
      type: 'paragraph',
      children: [expected],
    });
  });
});
