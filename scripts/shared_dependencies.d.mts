/** Module name to its place below `window.__kbnSharedDeps__`, such as `FpTs.either`. */
export declare const sharedDependencies: Readonly<Record<string, string>>;
