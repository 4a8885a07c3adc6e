/** What of a question is kept: neither the name nor the address. Sent again with its key it is still one question. */
export const draftFields = ['goal', 'question', 'format', 'language', 'key'] as const;
export type Draft = Partial<Record<(typeof draftFields)[number], string>>;

const keyOf = (mission: string) => `diaspora-kit:mentor-request:${mission}`;

/** Whether this browser keeps anything for this page. A sandboxed frame keeps nothing. */
export const canKeep = (): boolean => attempt(() => Boolean(localStorage)) ?? false;

/** The draft kept on this device. It may come from anybody with a script on this page. */
export const readDraft = (mission: string): Draft | undefined =>
  attempt(() => {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(mission)) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return undefined;
    return Object.fromEntries(
      Object.entries(kept).filter(
        ([name, text]) => draftFields.some((field) => field === name) && typeof text === 'string',
      ),
    );
  });

export const keepDraft = (mission: string, draft: Draft): void =>
  attempt(() => localStorage.setItem(keyOf(mission), JSON.stringify(draft)));

export const dropDraft = (mission: string): void => attempt(() => localStorage.removeItem(keyOf(mission)));

/** Storage throws where it is switched off or full; the form works without. */
function attempt<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
