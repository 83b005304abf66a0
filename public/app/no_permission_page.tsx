/** Stub. */
export function NoPermissionPage() {
  return <div />;
}
