import { cueStance } from '../../resolve/word-tables.ts';
import type { Stance } from '../fact.ts';

/** What the reporting words themselves say of the speaker's side: "praised", "ruled out"; neutral for "said" and everything unknown. */
export const stanceOf = (cue: string): Stance => cueStance(cue) ?? 'neutral';
