import type { InvestigateButton } from './investigate_button';

/**
 * A piece of a guide, in order; the `source` of all pieces together is the guide. `button` and `fault` are exactly the
 * tokens `!{investigate{…}}` and `!{insight{…}}`.
 */
export type GuidePart =
  | { readonly kind: 'markdown'; readonly source: string }
  | {
      readonly kind: 'button';
      readonly source: string;
      /** Line of the guide that the token begins in, from 1. */
      readonly line: number;
      readonly button: InvestigateButton;
    }
  | {
      readonly kind: 'fault';
      readonly source: string;
      readonly line: number;
      /** What is wrong and what to write instead. */
      readonly reason: string;
    };
