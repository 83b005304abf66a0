/** Stub. */
export function NotFoundPage() {
  return <div />;
}
