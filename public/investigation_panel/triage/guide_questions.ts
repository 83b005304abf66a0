import { questionIds } from '../../../common/triage';

/** The guide's seven questions: the last one asks for the disposition. */
export const guideQuestions = [...questionIds, 'disposition'] as const;

export type GuideQuestion = (typeof guideQuestions)[number];
