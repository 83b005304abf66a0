import { EuiText, useEuiTheme, useGeneratedHtmlId } from '@elastic/eui';
import { useRef, useState } from 'react';
import type { InvestigateButton } from '../../../common/guide';
import { usePanel } from '../panel_context';
import { PlainValue } from '../values/plain_value';
import { chosenKeyOf } from './chosen_keys';
import { KeyMenu } from './key_menu';
import { PivotButton } from './pivot_button';
import { keyInUse, pivotKeys } from './pivot_keys';
import { PivotNote } from './pivot_note';
import { PivotResults } from './pivot_results';
import { shownPivot } from './shown_pivot';

export interface PivotViewProps {
  readonly button: InvestigateButton;
  /** Among the buttons of the guide, from 0. */
  readonly place: number;
}

/** A button of the guide: its state, what that means in words, and when it is opened what was found. */
export function PivotView({ button, place }: PivotViewProps) {
  const { euiTheme } = useEuiTheme();
  const { investigation } = usePanel();
  const { chosenKeys, chooseKey, askAgain } = investigation;
  const [isOpen, setOpen] = useState(false);
  const noteId = useGeneratedHtmlId({ prefix: 'pivotNote' });
  const resultsId = useGeneratedHtmlId({ prefix: 'pivotResults' });
  const buttonRef = useRef<HTMLButtonElement>(null);
  const shown = shownPivot(investigation, place);
  const pivot = shown.kind === 'answered' ? shown.pivot : undefined;
  const query = pivot?.query ?? null;
  // What is under the button goes while it is asked again, and takes the focus with it.
  const focusButton = () => buttonRef.current?.focus();
  return (
    <div data-test-subj="pivot">
      <div css={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: euiTheme.size.xs }}>
        <PivotButton
          label={button.label}
          shown={shown}
          isOpen={isOpen && (shown.kind === 'counting' || query !== null)}
          onToggle={() => setOpen(!isOpen)}
          noteId={noteId}
          resultsId={resultsId}
          buttonRef={buttonRef}
        />
        <KeyMenu
          keys={pivotKeys(investigation, place)}
          usedKey={pivot === undefined ? null : keyInUse(pivot)}
          chosenKey={chosenKeyOf(chosenKeys, place)}
          onChooseKey={(key) => chooseKey(place, key)}
        />
      </div>
      {button.description !== '' && (
        <EuiText size="xs" color="subdued">
          <p>
            <PlainValue text={button.description} limit={400} />
          </p>
        </EuiText>
      )}
      <div id={noteId} css={{ '&:not(:empty)': { marginBlockStart: euiTheme.size.xs } }}>
        <PivotNote
          shown={shown}
          onRetry={() => {
            focusButton();
            askAgain();
          }}
          onChooseKey={(key) => {
            focusButton();
            chooseKey(place, key);
          }}
        />
      </div>
      {isOpen && pivot !== undefined && query !== null && (
        <PivotResults id={resultsId} place={place} pivot={pivot} query={query} />
      )}
    </div>
  );
}
