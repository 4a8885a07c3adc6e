const minute = 60_000;

/**
 * Most mails to one address that visitors can cause, from however many networks they ask and whatever for. The sixth of a
 * day is kept for its owner to sign in with.
 */
export const paces = [
  { count: 3, within: 15 * minute },
  { count: 5, within: 24 * 60 * minute },
];

/**
 * When the next mail to an address may leave: at once, or as soon as every pace allows it.
 *
 * @param latest when the latest mails to it left or will leave, newest first.
 */
export function earliestSend(latest: Date[], from: Date): Date {
  const times = paces.map(({ count, within }) => {
    const earlier = latest[count - 1];
    return earlier ? earlier.getTime() + within : 0;
  });
  return new Date(Math.max(from.getTime(), latest[0]?.getTime() ?? 0, ...times));
}

/** Mails are tried for as long as what they say is good for, in ms. */
export const giveUpAfter = 48 * 60 * minute;

/** Pause after the nth failed attempt, in ms: a minute, doubling up to six hours. */
export const backoff = (attempts: number) => Math.min(6 * 60 * minute, minute * 2 ** (attempts - 1));
