export function NodeTools(_: { readonly node: string }) {
  return null;
}
