/**
 * The one-to-one pairing of rows with columns whose weights sum to the most, by the Hungarian method with potentials; cubic in the smaller
 * side. Ends that pair with weight 0 count as left alone.
 *
 * @see Kuhn 1955, The Hungarian method for the assignment problem.
 * @param weights Not negative, one row after the other, all of equal length.
 * @returns The sum of the weights of the pairs.
 */
export function bestAssignment(weights: readonly (readonly number[])[]): number {
  const width = weights[0]?.length ?? 0;
  if (width === 0) return 0;
  if (width < weights.length)
    return bestAssignment(Array.from({ length: width }, (_, column) => weights.map((row) => row[column] ?? 0)));
  // Row and column 0 stand for "none yet"; costs are negative weights, since the method finds the least sum.
  const rowPotential = new Float64Array(weights.length + 1);
  const columnPotential = new Float64Array(width + 1);
  const rowOf = new Int32Array(width + 1);
  const cost = (row: number, column: number): number => -(weights[row - 1]?.[column - 1] ?? 0);
  for (let row = 1; row <= weights.length; row++) augment(row);
  let sum = 0;
  for (let column = 1; column <= width; column++) sum -= rowOf[column] ? cost(rowOf[column] ?? 0, column) : 0;
  return sum;

  /** Takes one more row in, along the cheapest path of exchanges. */
  function augment(added: number): void {
    const slack = new Float64Array(width + 1).fill(Number.POSITIVE_INFINITY);
    const cameFrom = new Int32Array(width + 1);
    const done = new Uint8Array(width + 1);
    rowOf[0] = added;
    let column = 0;
    while (rowOf[column] !== 0) {
      done[column] = 1;
      const row = rowOf[column] ?? 0;
      let next = 0;
      let least = Number.POSITIVE_INFINITY;
      for (let j = 1; j <= width; j++) {
        if (done[j]) continue;
        const reduced = cost(row, j) - (rowPotential[row] ?? 0) - (columnPotential[j] ?? 0);
        if (reduced < (slack[j] ?? 0)) {
          slack[j] = reduced;
          cameFrom[j] = column;
        }
        if ((slack[j] ?? 0) < least) {
          least = slack[j] ?? 0;
          next = j;
        }
      }
      for (let j = 0; j <= width; j++) {
        if (done[j]) {
          rowPotential[rowOf[j] ?? 0] = (rowPotential[rowOf[j] ?? 0] ?? 0) + least;
          columnPotential[j] = (columnPotential[j] ?? 0) - least;
        } else slack[j] = (slack[j] ?? 0) - least;
      }
      column = next;
    }
    while (column !== 0) {
      const before = cameFrom[column] ?? 0;
      rowOf[column] = rowOf[before] ?? 0;
      column = before;
    }
  }
}
