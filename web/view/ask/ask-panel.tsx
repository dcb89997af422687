export function AskPanel() {
  return null;
}
