import {
  EuiMarkdownFormat,
  getDefaultEuiMarkdownParsingPlugins,
  getDefaultEuiMarkdownProcessingPlugins,
  useEuiTheme,
} from '@elastic/eui';
import { useMemo, type ReactElement } from 'react';
import type { GuidePart } from '../../../common/guide';
import type { GuideQuestion } from '../triage/guide_questions';
import { guideMarkdown, type GuideMarkdown } from './guide_markdown';
import { GUIDE_ANSWER, placeAnswers } from './place_answers';
import { GUIDE_SLOT, placeSlots } from './place_slots';

export interface GuideTextProps {
  readonly parts: readonly GuidePart[];
  readonly textSize: 's' | 'xs';
  /** What stands in the place of a token. Rendered apart from this component: it changes through context only. */
  readonly slot: (props: { readonly place: number }) => ReactElement | null;
  /** The answer to a question, below its heading; only for the rule's own guide, which asks them. As `slot` otherwise. */
  readonly answer?: (props: { readonly question: GuideQuestion }) => ReactElement | null;
}

/** The prose of a guide, kept quiet, with each button and each answer in its place. */
export function GuideText({ parts, textSize, slot, answer }: GuideTextProps) {
  const { euiTheme } = useEuiTheme();
  const guide = useMemo(() => guideMarkdown(parts), [parts]);
  const hasAnswers = answer !== undefined;
  const parsing = useMemo(() => parsingPlugins(guide, hasAnswers), [guide, hasAnswers]);
  const processing = useMemo(() => processingPlugins(slot, answer), [slot, answer]);
  return (
    <EuiMarkdownFormat
      textSize={textSize}
      color="subdued"
      parsingPluginList={parsing}
      processingPluginList={processing}
      css={{
        // Lines of prose stay readable on a wide screen; results take all the room.
        '& > :is(p, ul, ol):not(:has([data-test-subj="pivot"]))': { maxInlineSize: '50em' },
        maxInlineSize: '100%',
        // The guide is quiet; buttons and answers are loud.
        '& :is(p, li) > .euiCode': { color: 'inherit', fontWeight: 'inherit' },
        '& :is(h2, h3)': { fontSize: '1.1em' },
        '& [data-test-subj="pivot"]': { marginBlock: euiTheme.size.m },
      }}
      data-test-subj="investigationGuide"
    >
      {guide.markdown}
    </EuiMarkdownFormat>
  );
}

function parsingPlugins(guide: GuideMarkdown, hasAnswers: boolean) {
  const [parser, ...others] = getDefaultEuiMarkdownParsingPlugins();
  const slots = () => (root: object) => {
    placeSlots(root, guide);
    if (hasAnswers) placeAnswers(root);
  };
  // Right after the parser: what follows, such as highlighting, must see code as the guide has it.
  return parser === undefined ? [slots] : [parser, slots, ...others];
}

function processingPlugins(slot: GuideTextProps['slot'], answer: GuideTextProps['answer']) {
  const [toHtml, [toReact, options], ...others] = getDefaultEuiMarkdownProcessingPlugins({
    linkProps: { target: '_blank' },
  });
  const components = {
    ...options.components,
    [GUIDE_SLOT]: slot,
    ...(answer !== undefined && { [GUIDE_ANSWER]: answer }),
  };
  const plugins: ReturnType<typeof getDefaultEuiMarkdownProcessingPlugins> = [
    toHtml,
    [toReact, { ...options, components }],
    ...others,
  ];
  return plugins;
}
