/** Stub. */
export function AlertPage(_props: { readonly alertId: string }) {
  return <div />;
}
