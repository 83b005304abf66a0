/** Stub. */
export function AlertsPage() {
  return <div />;
}
