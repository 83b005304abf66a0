/** The lists of the rule that its owner can add to or take from. */
export const tunedLists = ['extraDomains', 'ignoredDomains', 'extraProcessNames'] as const;

export type TunedList = (typeof tunedLists)[number];
