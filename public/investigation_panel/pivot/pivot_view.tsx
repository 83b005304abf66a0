import { EuiText, useGeneratedHtmlId } from '@elastic/eui';
import { useState } from 'react';
import type { InvestigateButton } from '../../../common/guide';
import { usePanel } from '../panel_context';
import { PlainValue } from '../values/plain_value';
import { PivotButton } from './pivot_button';
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
  const { investigation } = usePanel();
  const [isOpen, setOpen] = useState(false);
  const noteId = useGeneratedHtmlId({ prefix: 'pivotNote' });
  const resultsId = useGeneratedHtmlId({ prefix: 'pivotResults' });
  const shown = shownPivot(investigation.answer, investigation.window, place);
  const pivot = shown.kind === 'answered' ? shown.pivot : undefined;
  const query = pivot?.query ?? null;
  return (
    <div data-test-subj="pivot">
      <PivotButton
        label={button.label}
        shown={shown}
        isOpen={isOpen && (shown.kind === 'counting' || query !== null)}
        onToggle={() => setOpen(!isOpen)}
        noteId={noteId}
        resultsId={resultsId}
      />
      {button.description !== '' && (
        <EuiText size="xs" color="subdued">
          <p>
            <PlainValue text={button.description} limit={400} />
          </p>
        </EuiText>
      )}
      <div id={noteId}>
        <PivotNote shown={shown} onRetry={investigation.askAgain} />
      </div>
      {isOpen && pivot !== undefined && query !== null && (
        <PivotResults id={resultsId} place={place} pivot={pivot} query={query} />
      )}
    </div>
  );
}
