/** As with Kibana's asynchronous methods, what is refused is a rejection, never thrown at once. */
export function settled<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => {
    resolve(work());
  });
}
