import { EuiText, useEuiTheme } from '@elastic/eui';
import type { ReactNode } from 'react';

export interface Fact {
  readonly name: string;
  readonly value: ReactNode;
  readonly testSubject: string;
}

/** Names and what is so, beside each other where there is room. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  const { euiTheme } = useEuiTheme();
  return (
    <dl
      css={{
        display: 'grid',
        gridTemplateColumns: `repeat(auto-fit, minmax(min(100%, ${euiTheme.base * 10}px), 1fr))`,
        gap: euiTheme.size.l,
      }}
    >
      {facts.map(({ name, value, testSubject }) => (
        <div key={name}>
          <dt>
            <EuiText size="xs" color="subdued">
              {name}
            </EuiText>
          </dt>
          <dd>
            <EuiText size="s" data-test-subj={testSubject}>
              {value}
            </EuiText>
          </dd>
        </div>
      ))}
    </dl>
  );
}
