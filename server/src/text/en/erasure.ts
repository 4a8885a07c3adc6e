/** Leaving, and what is kept of somebody. */
export const erasure = {
  farewell: {
    subject: 'It is done',
    text: 'As you wished, everything that was kept about you here has been deleted: your entry, your account and your messages. This is the last mail; the address it went to is deleted with it.',
  },
};
export type ErasureText = typeof erasure;
