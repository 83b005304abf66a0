import {
  EuiButtonEmpty,
  EuiContextMenuItem,
  EuiContextMenuPanel,
  EuiPopover,
  EuiText,
  useEuiTheme,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { useState } from 'react';
import type { PivotKeyOption } from '../../../common/api';
import { Sentence } from '../../app/components/sentence';
import { keyWords } from './key_words';
import { MissingFields } from './missing_fields';
import { canBeFilled, type PlacedKey } from './pivot_keys';

export interface KeyMenuProps {
  /** All of the button, the guide's own first. */
  readonly keys: readonly PivotKeyOption[];
  /** The one that the answer at hand goes by; `null` while there is none. */
  readonly usedKey: number | null;
  /** The one that the analyst has chosen; `null` for the first that works. */
  readonly chosenKey: number | null;
  readonly onChooseKey: (key: number | null) => void;
}

/** Lists what a button can go by, and what each key lacks; absent where there is no choice. */
export function KeyMenu({ keys, usedKey, chosenKey, onChooseKey }: KeyMenuProps) {
  const [isOpen, setOpen] = useState(false);
  if (keys.length < 2) return null;
  const choose = (key: number | null) => {
    setOpen(false);
    onChooseKey(key);
  };
  return (
    <EuiPopover
      isOpen={isOpen}
      closePopover={() => setOpen(false)}
      panelPaddingSize="none"
      anchorPosition="downLeft"
      aria-label={menuLabel()}
      button={
        <EuiButtonEmpty
          size="xs"
          color="text"
          iconType="chevronSingleDown"
          iconSide="right"
          onClick={() => setOpen(!isOpen)}
          aria-expanded={isOpen}
          aria-label={menuLabel()}
          data-test-subj="pivotKeyMenu"
        >
          {i18n.translate('publicIpDiscovery.pivotKey.menu', { defaultMessage: 'Ask by' })}
        </EuiButtonEmpty>
      }
    >
      <EuiContextMenuPanel
        css={{ maxInlineSize: 'min(32em, 90vw)' }}
        items={[
          ...keys.map((key, place) => (
            <KeyItem
              key={place}
              placed={{ place, key }}
              isUsed={place === usedKey}
              onChoose={() => choose(place)}
            />
          )),
          ...(chosenKey === null
            ? []
            : [
                <EuiContextMenuItem
                  key="first"
                  icon="empty"
                  onClick={() => choose(null)}
                  data-test-subj="chooseFirstKey"
                >
                  {i18n.translate('publicIpDiscovery.pivotKey.first', {
                    defaultMessage: 'The first of these that works',
                  })}
                </EuiContextMenuItem>,
              ]),
        ]}
      />
    </EuiPopover>
  );
}

interface KeyItemProps {
  readonly placed: PlacedKey;
  readonly isUsed: boolean;
  readonly onChoose: () => void;
}

/** A key that the alert cannot fill can be read, also with the keyboard, and not be chosen. */
function KeyItem({ placed, isUsed, onChoose }: KeyItemProps) {
  const { euiTheme } = useEuiTheme();
  const { place, key } = placed;
  const isOffered = canBeFilled(key);
  return (
    <EuiContextMenuItem
      icon={isUsed ? 'check' : 'empty'}
      onClick={isOffered ? onChoose : nothing}
      aria-current={isUsed}
      {...(!isOffered && {
        'aria-disabled': true,
        css: { '&, &:hover, &:focus': { cursor: 'not-allowed', textDecoration: 'none' } },
      })}
      data-test-subj={`pivotKey-${place}`}
    >
      <span css={{ ...(!isOffered && { color: euiTheme.colors.textDisabled }) }}>
        {keyWords(placed)}
      </span>
      <EuiText size="xs" color="subdued" component="span" css={{ display: 'block' }}>
        {isOffered ? <Sentence text={key.because} /> : <MissingFields missing={key.missing} />}
      </EuiText>
    </EuiContextMenuItem>
  );
}

const nothing = () => undefined;

const menuLabel = () =>
  i18n.translate('publicIpDiscovery.pivotKey.menuLabel', {
    defaultMessage: 'Ask by: choose the key that this button goes by',
  });
