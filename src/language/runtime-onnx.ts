import type { InferenceSession, Tensor } from 'onnxruntime-web';
import type { InputTensor, Runtime, Session } from './runtime.ts';

/** The part of onnxruntime's JavaScript API that both of its packages share and we use. */
export interface OnnxApi {
  readonly InferenceSession: {
    create(graph: Uint8Array, options: InferenceSession.SessionOptions): Promise<InferenceSession>;
  };
  readonly Tensor: new (type: 'int32' | 'float32', data: Int32Array | Float32Array, dims: readonly number[]) => Tensor;
}

// One thread and a fixed order of operators: sums are then added in one order, and results repeat bit for bit.
const OPTIONS = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: 'sequential',
  graphOptimizationLevel: 'all',
  // Weights are stored in 8 bits and multiplied as floats. Left to itself onnxruntime rounds activations to 8 bits as well: twice as fast,
  // but then the last digit of a sum, which depends on the processor, decides how values round, and results differ from machine to machine.
  extra: { session: { disable_quant_qdq: '1' } },
  // 3 = errors only; onnxruntime otherwise prints warnings on graph clean-up to stderr.
  logSeverityLevel: 3,
} as const satisfies InferenceSession.SessionOptions;

/** Makes a `Runtime` of one of onnxruntime's packages. */
export function onnxRuntime(name: Runtime['name'], api: OnnxApi): Runtime {
  const provider = name === 'native' ? 'cpu' : 'wasm';
  return {
    name,
    open: async (graph) =>
      toSession(api, await api.InferenceSession.create(graph, { ...OPTIONS, executionProviders: [provider] })),
  };
}

function toSession(api: OnnxApi, session: InferenceSession): Session {
  const tensor = ({ data, dims }: InputTensor) =>
    new api.Tensor(data instanceof Int32Array ? 'int32' : 'float32', data, dims);
  return {
    async run(inputs) {
      const feeds = Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, tensor(input)]));
      const results = await session.run(feeds);
      return Object.fromEntries(Object.entries(results).map(([name, output]) => [name, floats(name, output.data)]));
    },
    close: () => session.release(),
  };
}

function floats(name: string, data: unknown): Float32Array {
  if (data instanceof Float32Array) return data;
  throw new Error(`The model's output "${name}" is not float32. Export the graphs again with training/export.py.`);
}
