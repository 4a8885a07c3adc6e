/** A public answer as this process keeps it. */
export interface KeptAnswer {
  /** What the answer stands on; with another stamp it is no longer true. */
  stamp: string;
  etag: string;
  /** Slugs of the persons it names: who reads it was shown them, kept or not. */
  persons: readonly string[];
  body: Buffer;
  /** Compressed forms made so far, by encoding. */
  encoded: Map<string, Buffer>;
}

/** Answers kept in this process, by address. */
export interface AnswerCache {
  find(address: string, stamp: string): KeptAnswer | undefined;
  keep(address: string, answer: KeptAnswer): void;
}

/** Most bytes of plain bodies. Compressed forms are smaller, so that all of it is less than three times as much. */
const usualBytes = 24 * 1024 * 1024;
/** Longer addresses are nobody's bookmark. */
const longestAddress = 1000;

/** The oldest answers go first when there is no more room: readers choose what is searched for, and so how much there is to keep. */
export function createAnswerCache(bytesMax = usualBytes): AnswerCache {
  const answers = new Map<string, KeptAnswer>();
  let bytes = 0;
  const drop = (address: string) => {
    bytes -= answers.get(address)?.body.length ?? 0;
    answers.delete(address);
  };
  return {
    find(address, stamp) {
      const answer = answers.get(address);
      return answer?.stamp === stamp ? answer : undefined;
    },
    keep(address, answer) {
      drop(address);
      if (address.length > longestAddress || answer.body.length > bytesMax) return;
      answers.set(address, answer);
      bytes += answer.body.length;
      for (const oldest of answers.keys()) {
        if (bytes <= bytesMax) break;
        drop(oldest);
      }
    },
  };
}
