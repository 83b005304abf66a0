import { i18n } from '@kbn/i18n';
import type {
  InvestigationResponse,
  MissingField,
  Pivot,
  PivotQuery,
  PivotState,
  PivotWindowMode,
} from '../../../common/api';
import { describeLookup } from '../../../common/sources';
import { countText } from '../pivot/count_text';
import { guideCannotWords, replacedWords, twoStepsWords } from '../pivot/key_words';
import { canBeFilled, GUIDE_KEY, keyInUse, replacementKey } from '../pivot/pivot_keys';
import { manyWords, noneWords, noTelemetryWords, type EventOrigin } from '../pivot/state_words';
import { visibleText } from '../values/visible_text';
import { fact, heading, list, type ListItem, type MarkdownBlock } from './markdown_blocks';
import { codeBlock, codeSpan, markdownSentence, markdownText } from './markdown_text';
import { timeSpan } from './value_span';

/** What each button of the guide asked, exactly, and what came of it. */
export function pivotsPart(
  response: InvestigationResponse,
  locale: string
): readonly MarkdownBlock[] {
  const { pivots, window } = response;
  if (pivots.length === 0) return [];
  const origin = originOf(response);
  return [
    heading(
      2,
      i18n.translate('publicIpDiscovery.export.pivots', {
        defaultMessage: 'What was searched for',
      })
    ),
    ...pivots.flatMap((pivot) => [
      heading(
        3,
        i18n.translate('publicIpDiscovery.export.pivot', {
          defaultMessage: '{label}: {state}',
          values: { label: markdownText(pivot.label), state: stateName(pivot.state, locale) },
        })
      ),
      ...list([
        ...stateItems(pivot, origin, locale),
        ...keyItems(pivot),
        ...pivot.notes.map(markdownSentence),
        ...(pivot.query === null ? [] : queryItems(pivot.query, window)),
      ]),
      ...(pivot.query === null ? [] : queryBlocks(pivot.query)),
    ]),
  ];
}

/** The state of a button in a word or two: what stands on it. */
export function stateName(state: PivotState, locale: string): string {
  switch (state.kind) {
    case 'found':
      return i18n.translate('publicIpDiscovery.export.found', {
        defaultMessage: '{count} found',
        values: { count: countText(state.total, locale) },
      });
    case 'none':
      return i18n.translate('publicIpDiscovery.export.none', { defaultMessage: 'none found' });
    case 'no_telemetry':
      return i18n.translate('publicIpDiscovery.export.noTelemetry', {
        defaultMessage: 'no telemetry',
      });
    case 'cannot_be_asked':
      return i18n.translate('publicIpDiscovery.export.cannotBeAsked', {
        defaultMessage: 'cannot be asked',
      });
    case 'denied':
      return i18n.translate('publicIpDiscovery.export.denied', {
        defaultMessage: 'no read access',
      });
    case 'failed':
      return i18n.translate('publicIpDiscovery.export.failed', { defaultMessage: 'failed' });
  }
}

function stateItems(
  { kind, state }: Pivot,
  origin: EventOrigin,
  locale: string
): readonly ListItem[] {
  switch (state.kind) {
    case 'found':
      return [
        i18n.translate('publicIpDiscovery.export.sides', {
          defaultMessage: '{before} at the time of the event or before, {after} after it',
          values: {
            before: countText(state.before, locale),
            after: countText(state.after, locale),
          },
        }),
        ...(state.total.isAtLeast ? [markdownText(manyWords(state.total))] : []),
      ];
    case 'none':
      return [markdownText(noneWords(kind, state.present, origin))];
    case 'no_telemetry':
      return [markdownText(noTelemetryWords(kind, origin))];
    case 'cannot_be_asked':
      return state.missing.map(missingItem);
    case 'denied':
    case 'failed':
      return [markdownText(state.reason)];
  }
}

/** What it went by, and where that is not the guide's own key, why, and what is wrong with the guide's. */
function keyItems(pivot: Pivot): readonly ListItem[] {
  if (keyInUse(pivot) === null) return [];
  const guideKey = pivot.keys[GUIDE_KEY];
  const used = replacementKey(pivot);
  if (guideKey === undefined) return [];
  if (used === undefined) {
    return [
      i18n.translate('publicIpDiscovery.export.byGuideKey', {
        defaultMessage: 'Asked as the guide says, by {label}.',
        values: { label: markdownText(guideKey.label) },
      }),
    ];
  }
  const { because, caveat, isTwoStep } = used.key;
  return [
    [
      markdownText(replacedWords(used.key)),
      [...(isTwoStep ? [twoStepsWords()] : []), because, ...(caveat === null ? [] : [caveat])].map(
        markdownSentence
      ),
    ],
    ...(canBeFilled(guideKey)
      ? []
      : [[markdownText(guideCannotWords(guideKey)), guideKey.missing.map(missingItem)] as const]),
  ];
}

function missingItem({ field, reason }: MissingField): string {
  return `${codeSpan(field)}: ${markdownSentence(reason)}`;
}

function queryItems({ from, to, indices }: PivotQuery, window: PivotWindowMode): readonly string[] {
  const values = { from: timeSpan(from), to: timeSpan(to) };
  return [
    fact(
      i18n.translate('publicIpDiscovery.export.window', { defaultMessage: 'Window' }),
      window === 'around_event'
        ? i18n.translate('publicIpDiscovery.export.windowAroundEvent', {
            defaultMessage: '{from} to {to}, around the event',
            values,
          })
        : i18n.translate('publicIpDiscovery.export.windowAsGuide', {
            defaultMessage: '{from} to {to}, as the guide says',
            values,
          })
    ),
    fact(
      i18n.translate('publicIpDiscovery.export.indices', { defaultMessage: 'Indices' }),
      indices.map(codeSpan).join(', ')
    ),
  ];
}

function queryBlocks({ kql }: PivotQuery): readonly MarkdownBlock[] {
  const block = codeBlock(kql);
  return [
    i18n.translate('publicIpDiscovery.export.query', {
      defaultMessage: 'The query as KQL, without the window:',
    }),
    block,
    ...(block.includes(kql)
      ? []
      : [
          i18n.translate('publicIpDiscovery.export.invisible', {
            defaultMessage:
              'The query holds characters that show nothing or reorder text. They stand here as their code points: put them back before it is run.',
          }),
        ]),
  ];
}

function originOf({ alert, source }: InvestigationResponse): EventOrigin {
  return {
    source,
    host: alert === null ? '' : visibleText(describeLookup(alert.fields).host ?? ''),
  };
}
