import type { BundleSizes } from './measure_bundle.mjs';

/** The bundle may not run here: the message lists why. */
export declare class BundleRefused extends Error {}

/** Builds `public/index.ts` of a folder; throws `BundleRefused` and leaves nothing in the output folder then. */
export declare function buildBrowser(options: {
  readonly root?: string;
  readonly outdir: string;
}): Promise<BundleSizes>;
