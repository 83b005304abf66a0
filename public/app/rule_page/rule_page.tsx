/** Stub. */
export function RulePage() {
  return <div />;
}
