/**
 * `text` without the run of characters at its end that `sign` matches, one UTF-16 unit at a time. It walks back from the end: a pattern
 * such as `/[)\s]+$/` is tried again from every character of every run in the line, and takes hours over a line of spaces.
 */
export function stripEnd(text: string, sign: RegExp): string {
  let end = text.length;
  while (end > 0 && sign.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
