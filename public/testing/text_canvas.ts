/** Gives jsdom a canvas on which text has no width: combo boxes measure their text on one. */
export function textCanvas(): void {
  Reflect.set(HTMLCanvasElement.prototype, 'getContext', () => ({
    measureText: () => ({ width: 0 }),
  }));
}
