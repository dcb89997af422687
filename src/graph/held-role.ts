import type { AffiliationEdge } from './schema.ts';

/** A role as a person's node lists it; one that is not held now says so. Empty where the text names none. */
export const heldRole = ({ role, status }: AffiliationEdge): string =>
  role === '' || status === 'current' ? role : `${status} ${role}`;
