import type { Span } from './span.ts';

/** A doubt about a text: what was expected, what was found and where. The article still goes through. */
export interface Diagnostic {
  /** The check that speaks, kebab-case: `no-date`, `lone-surrogate`, `unbalanced-quotes`. */
  readonly rule: string;
  readonly message: string;
  readonly span?: Span;
}
