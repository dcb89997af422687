/** Why a correction does not apply, in words for the reader who made it. Thrown by the corrections, caught by `replay`. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** `a person`, `an institution`. */
export const aKind = (kind: string): string => `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`;
