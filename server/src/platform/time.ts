const hour = 3_600_000;

export const hoursAfter = (date: Date, hours: number) => new Date(date.getTime() + hours * hour);
export const daysAfter = (date: Date, days: number) => hoursAfter(date, days * 24);

/** The same day so many months later, or the last of that month. */
export function monthsAfter(date: Date, months: number): Date {
  const later = new Date(date);
  later.setUTCMonth(date.getUTCMonth() + months);
  if (later.getUTCDate() !== date.getUTCDate()) later.setUTCDate(0);
  return later;
}
