export function EditsPanel() {
  return null;
}
