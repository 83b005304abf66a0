/** A list without bullets, also within EUI's text, which indents lists for them. */
export const plainList = {
  '&&': { listStyle: 'none', marginInlineStart: 0, marginBlock: 0, paddingInlineStart: 0 },
} as const;
