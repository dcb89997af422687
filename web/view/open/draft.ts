/** The article that is being pasted, kept in this tab until it is read. */
export interface Draft {
  readonly title: string;
  readonly date: string;
  readonly text: string;
}

export const noDraft: Draft = { title: '', date: '', text: '' };

const KEY = 'entente-draft';

export function keptDraft(): Draft {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '{}');
    const { title, date, text } = (kept ?? {}) as Record<string, unknown>;
    const string = (value: unknown): string => (typeof value === 'string' ? value : '');
    return { title: string(title), date: string(date), text: string(text) };
  } catch {
    return noDraft;
  }
}

/** A draft too long for the tab's store is only not kept. */
export function keepDraft(draft: Draft): void {
  try {
    if (draft.text === '' && draft.title === '') sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, JSON.stringify(draft));
  } catch {
    sessionStorage.removeItem(KEY);
  }
}
