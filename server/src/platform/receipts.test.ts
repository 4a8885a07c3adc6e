import { describe, expect, it } from 'vitest';
import { newReceipt, readReceipt, receiptGroups, tidyReceipt, type ReceiptKind } from './receipts.js';

const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));
const kinds = Object.keys(receiptGroups) as ReceiptKind[];

describe.each(kinds)('the receipt of a %s', (kind) => {
  it('says what it is, and is found again as it was noted down', async () => {
    const receipt = await newReceipt({ random }, kind, 'bj', async () => false);
    expect(readReceipt(` ${receipt.toLowerCase()} `)).toEqual({ receipt, mission: 'bj', kind });
    for (const typed of [receipt.toLowerCase(), receipt.replaceAll('-', ' '), receipt.slice(3)])
      expect(tidyReceipt('bj', typed, kind)).toBe(receipt);
  });
});

it.each(['', 'BJ', 'BJ-4K7', 'BJ-4K7-M2RX', 'BJ-4K-M2', '4K7-M2R', 'BJ-4K7M2R9T-9TXABCDE'])(
  '“%s” is no receipt',
  (typed) => expect(readReceipt(typed)).toBeUndefined(),
);
