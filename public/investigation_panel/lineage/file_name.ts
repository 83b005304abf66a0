/** The last part of a path; the whole text where that part is empty, so that nothing is shown as no name. */
export function fileName(path: string): string {
  const last = path.slice(Math.max(path.lastIndexOf('\\'), path.lastIndexOf('/')) + 1);
  return last === '' ? path : last;
}
