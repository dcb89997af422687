import type { Runtime } from './runtime.ts';
import { onnxRuntime } from './runtime-onnx.ts';

/**
 * onnxruntime's WebAssembly build on one thread, in a browser's module worker as well as in Node.
 *
 * It needs no more of a page's policy than `script-src 'self' 'wasm-unsafe-eval'`: one thread starts no worker from a blob, and with
 * the binary handed in nothing is fetched or imported by address.
 *
 * @param binary The bytes of `ort-wasm-simd-threaded.wasm`. The first call in a process or worker decides; later ones are ignored.
 */
export async function wasmRuntime(binary: Uint8Array): Promise<Runtime> {
  const api = await import('onnxruntime-web/wasm');
  api.env.wasm.numThreads = 1;
  api.env.wasm.proxy = false;
  api.env.wasm.wasmBinary = binary;
  return onnxRuntime('wasm', api);
}
