/** Lets the browser save a text as a file, as if it had been downloaded. */
export function saveTextFile(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  // It is not put into the page, so that no router takes its click for one of its own links.
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has to have begun before the address is taken back.
  setTimeout(() => URL.revokeObjectURL(url));
}
