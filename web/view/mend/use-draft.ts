import { useState } from 'react';
import { usePage } from '../page.ts';

type Value = string | number | readonly string[];
type Draft<Form> = { readonly [Field in keyof Form]: Value };

export interface DraftOf<Form> {
  readonly draft: Form;
  readonly set: (change: Partial<Form>) => void;
  /** Once it is used, or not wanted any more. */
  readonly forget: () => void;
}

/**
 * A form that is being filled in: it outlives a reload of the tab, until it is used or forgotten. What is given in `anew` stands
 * over what was kept.
 */
export function useDraft<Form extends Draft<Form>>(name: string, first: Form, anew: Partial<Form> = {}): DraftOf<Form> {
  const { workspace } = usePage();
  const field = `entente.draft ${workspace.id} ${name}`;
  const [draft, setDraft] = useState<Form>(() => ({ ...first, ...read(field, first), ...anew }));
  return {
    draft,
    set: (change) => {
      const next = { ...draft, ...change };
      setDraft(next);
      write(field, next);
    },
    forget: () => write(field, undefined),
  };
}

/** Fields that are kept, each of the sort that the form has now. Storage may be switched off; then a draft lives as long as its dialog. */
function read<Form extends Draft<Form>>(field: string, first: Form): Partial<Form> {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(field) ?? '{}');
    const entries = Object.entries(kept as Record<string, unknown>).filter(
      ([name, value]) => Object.hasOwn(first, name) && sortOf(value) === sortOf(first[name as keyof Form]),
    );
    return Object.fromEntries(entries) as Partial<Form>;
  } catch {
    return {};
  }
}

const sortOf = (value: unknown): string =>
  Array.isArray(value) && value.every((item) => typeof item === 'string') ? 'texts' : typeof value;

function write(field: string, form: object | undefined): void {
  try {
    if (form === undefined) sessionStorage.removeItem(field);
    else sessionStorage.setItem(field, JSON.stringify(form));
  } catch {}
}
