import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Runtime } from './runtime.ts';
import { onnxRuntime } from './runtime-onnx.ts';
import { wasmRuntime } from './runtime-web.ts';

/**
 * The runtime that Node uses: the native one where it loads, which is some five times faster, else WebAssembly.
 *
 * @param choice Asks for one of the two.
 * @throws {Error} When the runtime asked for does not load; says how to mend it.
 */
export async function nodeRuntime(choice?: Runtime['name']): Promise<Runtime> {
  if (choice === 'wasm') return packagedWasmRuntime();
  const native = await nativeRuntime();
  if (native) return native;
  if (choice === undefined) return packagedWasmRuntime();
  throw new Error(
    `onnxruntime-node does not load on ${process.platform}-${process.arch}. Install it with "npm install onnxruntime-node", or use the WebAssembly runtime.`,
  );
}

/** onnxruntime-node, an optional package; `undefined` where it is not installed or has no build for this machine. */
async function nativeRuntime(): Promise<Runtime | undefined> {
  try {
    return onnxRuntime('native', await import('onnxruntime-node'));
  } catch {
    return undefined;
  }
}

async function packagedWasmRuntime(): Promise<Runtime> {
  const binary = createRequire(import.meta.url).resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm');
  return wasmRuntime(await readFile(binary));
}
