/** Which workspace a tab has open, so that a reload comes back to it; other tabs have their own. */
const field = 'entente.workspace';

/** Storage may be switched off; then a reload begins with the page's own graph. */
export function rememberTab(id: string): void {
  try {
    sessionStorage.setItem(field, id);
  } catch {}
}

export function workspaceOfTab(): string | undefined {
  try {
    return sessionStorage.getItem(field) ?? undefined;
  } catch {
    return undefined;
  }
}
