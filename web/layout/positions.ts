/** x and y of each node from a matrix that begins with them in each of its rows. */
export function positionsIn(nodes: Float32Array, perNode: number): Float32Array<ArrayBuffer> {
  const positions = new Float32Array((nodes.length / perNode) * 2);
  for (let row = 0; row * perNode < nodes.length; row++)
    positions.set(nodes.subarray(row * perNode, row * perNode + 2), row * 2);
  return positions;
}
