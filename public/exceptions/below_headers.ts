/** Of what is scrolled to: it stops below the headers of Kibana, which stand on the page. */
export const BELOW_HEADERS = {
  scrollMarginBlockStart: 'var(--euiFixedHeadersOffset, 0px)',
} as const;
