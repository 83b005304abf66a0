import type { Output } from './output';

/** No lines: columns and rows are set apart by space. */
const WITHOUT_RULES = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
};

/** The look of all tables: columns set apart by space, a bold head where colours are shown. */
export function tableStyle({ hasColors }: Output) {
  return {
    chars: WITHOUT_RULES,
    style: { head: hasColors ? ['bold'] : [], border: [], 'padding-left': 0, 'padding-right': 0 },
  };
}
