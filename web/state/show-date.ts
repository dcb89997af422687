const months = 'January February March April May June July August September October November December'.split(' ');

/** "3 May 2024", "May 2024" or "2024" for an ISO date of that precision; anything else as it is. */
export function showDate(iso: string): string {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(iso);
  if (!match) return iso;
  const [, year, month, day] = match;
  const name = months[Number(month) - 1];
  return [day && name ? String(Number(day)) : '', name ?? '', year].filter(Boolean).join(' ');
}
