import { EuiButtonEmpty, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import type { Pivot } from '../../../common/api';
import { Sentence } from '../../app/components/sentence';
import { guideCannotWords, replacedWords, twoStepsWords } from './key_words';
import { MissingFields } from './missing_fields';
import { canBeFilled, GUIDE_KEY, replacementKey } from './pivot_keys';

export interface KeyNoteProps {
  readonly pivot: Pivot;
  readonly onChooseKey: (key: number) => void;
}

/** Says what a pivot went by in place of the guide's own key, why that identifies, and what is wrong with the guide's. */
export function KeyNote({ pivot, onChooseKey }: KeyNoteProps) {
  const used = replacementKey(pivot);
  const guideKey = pivot.keys[GUIDE_KEY];
  if (used === undefined || guideKey === undefined) return null;
  const { because, caveat, isTwoStep } = used.key;
  return (
    <EuiText size="xs" color="default" data-test-subj="pivotKeyNote">
      <div>
        <strong>{replacedWords(used.key)}</strong> {isTwoStep && twoStepsWords()}{' '}
        <Sentence text={because} />
        {caveat !== null && (
          <>
            {' '}
            <span data-test-subj="pivotKeyCaveat">
              <Sentence text={caveat} />
            </span>
          </>
        )}
      </div>
      {canBeFilled(guideKey) ? (
        <EuiButtonEmpty
          size="xs"
          flush="left"
          onClick={() => onChooseKey(GUIDE_KEY)}
          data-test-subj="askAsGuide"
        >
          {i18n.translate('publicIpDiscovery.pivotKey.askAsGuide', {
            defaultMessage: 'Ask as the guide says',
          })}
        </EuiButtonEmpty>
      ) : (
        <div>
          {guideCannotWords(guideKey)} <MissingFields missing={guideKey.missing} />
        </div>
      )}
    </EuiText>
  );
}
