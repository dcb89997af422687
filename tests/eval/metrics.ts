/** Counts that F1 is made of; counts of several texts add up. */
export class Counts {
  gold = 0;
  predicted = 0;
  correct = 0;

  add({ gold, predicted, correct }: { gold: number; predicted: number; correct: number }): this {
    this.gold += gold;
    this.predicted += predicted;
    this.correct += correct;
    return this;
  }

  /** Counts what two sets of keys have in common. */
  compare(gold: Iterable<string>, predicted: Iterable<string>): this {
    const golden = new Set(gold);
    const found = new Set(predicted);
    let correct = 0;
    for (const key of found) if (golden.has(key)) correct++;
    return this.add({ gold: golden.size, predicted: found.size, correct });
  }

  get precision(): number {
    return this.predicted === 0 ? 0 : this.correct / this.predicted;
  }

  get recall(): number {
    return this.gold === 0 ? 0 : this.correct / this.gold;
  }

  get f1(): number {
    return this.gold + this.predicted === 0 ? 0 : (2 * this.correct) / (this.gold + this.predicted);
  }
}

/** One line of the table: what was measured on what, in percent, and what it rests on. */
export interface Figure {
  readonly layer: string;
  readonly data: string;
  readonly measure: string;
  readonly value: number;
  readonly note: string;
}

/** F1 with precision, recall and the number of gold items beside it. */
export function f1Figure(layer: string, data: string, measure: string, counts: Counts): Figure {
  const percent = (value: number) => (100 * value).toFixed(1);
  const note = `P ${percent(counts.precision)} R ${percent(counts.recall)}, ${counts.gold} gold`;
  return { layer, data, measure, value: 100 * counts.f1, note };
}

export function shareFigure(layer: string, data: string, measure: string, right: number, all: number): Figure {
  return { layer, data, measure, value: all === 0 ? 0 : (100 * right) / all, note: `${right} of ${all}` };
}
