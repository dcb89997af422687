/** Made by `model-files-plugin.ts`. */
declare module 'virtual:model-files' {
  export interface ModelFile {
    /** Path under `data/`; `runtime` for onnxruntime's WebAssembly. */
    readonly name: string;
    readonly url: string;
    readonly bytes: number;
  }
  export const modelFiles: readonly ModelFile[];
}
