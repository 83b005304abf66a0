import {
  EuiBadge,
  EuiFilterButton,
  EuiPopover,
  EuiPopoverTitle,
  EuiSelectable,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { useState } from 'react';
import type { AlertFacet } from '../../../common/api';
import { facetLabel, facetValueLabel } from './facet_label';
import { facetOptions } from './facet_options';

export interface FacetFilterProps {
  readonly facet: AlertFacet;
  /** Not there until the first answer. */
  readonly counts: readonly { readonly value: string; readonly count: number }[] | undefined;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** A button that opens the values of one facet with their counts. Values of documents are shown as plain text. */
export function FacetFilter({ facet, counts, chosen, onChange }: FacetFilterProps) {
  const [isOpen, setOpen] = useState(false);
  const name = facetLabel(facet);
  const contentId = `facetContent-${facet}`;
  const options = facetOptions(counts ?? [], chosen).map(({ value, count, isChosen }) => ({
    key: value,
    label: facetValueLabel(facet, value),
    value,
    ...(isChosen && { checked: 'on' as const }),
    ...(count !== undefined && {
      append: <EuiBadge color="hollow">{count.toLocaleString(i18n.getLocale())}</EuiBadge>,
    }),
  }));
  return (
    <EuiPopover
      isOpen={isOpen}
      closePopover={() => setOpen(false)}
      panelPaddingSize="none"
      aria-label={name}
      initialFocus={`#${contentId} input, #${contentId} [role="listbox"]`}
      button={
        <EuiFilterButton
          iconType="chevronSingleDown"
          isSelected={isOpen}
          hasActiveFilters={chosen.length > 0}
          {...(counts !== undefined && { numFilters: options.length })}
          {...(chosen.length > 0 && { numActiveFilters: chosen.length })}
          onClick={() => setOpen(!isOpen)}
          data-test-subj={`facet-${facet}`}
        >
          {name}
        </EuiFilterButton>
      }
    >
      <EuiSelectable
        aria-label={name}
        options={options}
        searchable={options.length > 8}
        // A few dozen at most; long ones wrap.
        listProps={{ isVirtualized: false }}
        onChange={(changed) =>
          onChange(changed.filter(({ checked }) => checked === 'on').map(({ value }) => value))
        }
        emptyMessage={i18n.translate('publicIpDiscovery.alerts.facetEmpty', {
          defaultMessage: 'No alert shown has a value here.',
        })}
        data-test-subj={`facetValues-${facet}`}
      >
        {(list, search) => (
          <div id={contentId} css={{ width: '22em', maxWidth: '90vw' }}>
            {search !== undefined && <EuiPopoverTitle paddingSize="s">{search}</EuiPopoverTitle>}
            <div
              // A long list is a tab stop, so that it is scrolled with the keyboard too.
              {...(search !== undefined && { tabIndex: 0 })}
              css={{ maxHeight: '40vh', overflowY: 'auto' }}
            >
              {list}
            </div>
          </div>
        )}
      </EuiSelectable>
    </EuiPopover>
  );
}
