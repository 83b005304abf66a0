import { EuiCode } from '@elastic/eui';
import { codeParts } from './code_parts';

/** A sentence with the names of fields in it, which stand between backticks, in code style. */
export function Sentence({ text }: { readonly text: string }) {
  return (
    <>
      {codeParts(text).map((part, place) =>
        part.isCode ? (
          <EuiCode key={place} css={{ overflowWrap: 'anywhere' }}>
            {part.text}
          </EuiCode>
        ) : (
          <span key={place}>{part.text}</span>
        )
      )}
    </>
  );
}
