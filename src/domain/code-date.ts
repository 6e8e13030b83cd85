const FIRST_YEAR = 2015;

/** `YYMMDD` of a code as yyyy-MM-dd; null unless it is a real day from 2015 on (no one-stop numbered so before). */
export function receivedOnOf(digits: string): string | null {
  if (!/^\d{6}$/.test(digits)) return null;
  const day = `20${digits.slice(0, 2)}-${digits.slice(2, 4)}-${digits.slice(4)}`;
  const date = new Date(`${day}T00:00:00Z`);
  const real = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
  return real && date.getUTCFullYear() >= FIRST_YEAR ? day : null;
}

/** The day after, both yyyy-MM-dd. */
export function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
