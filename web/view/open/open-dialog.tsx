export function OpenDialog() {
  return null;
}
