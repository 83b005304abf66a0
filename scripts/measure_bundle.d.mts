/** Sizes are minified bytes. */
export interface BundleSizes {
  readonly files: readonly {
    readonly name: string;
    readonly bytes: number;
    readonly role: 'entry' | 'firstPage' | 'later';
    /** The dynamic imports that load it. */
    readonly loadedBy: readonly string[];
  }[];
  readonly entry: number;
  readonly firstPage: number;
}

/** What the two sums may be. */
export declare const BUDGETS: { readonly entry: number; readonly firstPage: number };
