/** A tensor handed to a session: 32-bit integers or floats, row-major. */
export interface InputTensor {
  readonly data: Int32Array | Float32Array;
  readonly dims: readonly number[];
}

/** One loaded ONNX graph. Outputs are row-major floats by the names that the graph gives them. */
export interface Session {
  run(inputs: Readonly<Record<string, InputTensor>>): Promise<Readonly<Record<string, Float32Array>>>;
  close(): Promise<void>;
}

/**
 * Something that runs ONNX graphs on one thread, so that the same input gives the same output.
 *
 * `native` is onnxruntime-node, `wasm` onnxruntime-web; their outputs differ in the last digits, hence the name is kept with results.
 */
export interface Runtime {
  readonly name: 'native' | 'wasm';
  /** @throws {Error} When the bytes are no ONNX graph; the runtime's own words travel as `cause`. */
  open(graph: Uint8Array): Promise<Session>;
}
