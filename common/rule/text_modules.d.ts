/** Markdown is imported as the text of the file; builds and tests are set up to load it so. */
declare module '*.md' {
  const text: string;
  export default text;
}
