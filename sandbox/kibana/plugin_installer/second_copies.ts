/**
 * Libraries of which Kibana's page has the one instance there may be, each with a text that any copy of it contains,
 * minified or not: a second React has other contexts and hooks, a second EUI another theme.
 */
const SIGNATURES: readonly { readonly library: string; readonly text: string }[] = [
  { library: 'React', text: 'react.element' },
  { library: 'EUI', text: 'EuiThemeProvider' },
  { library: 'Emotion', text: '__EMOTION_TYPE_PLEASE_DO_NOT_USE__' },
  { library: 'moment', text: '_isAMomentObject' },
  { library: 'RxJS', text: 'object unsubscribed' },
];

/** The shared libraries that a script of the browser side brings along. */
export function secondCopies(script: string): readonly string[] {
  return SIGNATURES.filter(({ text }) => script.includes(text)).map(({ library }) => library);
}
