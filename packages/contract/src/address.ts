/**
 * Whether a text is exactly one mail address that may stand in an envelope: at most 254 characters, one `@`, a dotted
 * domain, and none of the characters with which a second recipient or a header could be smuggled in.
 * Internationalised local parts and domains are let through, in the one form of each (NFKC): a letter such as `ﬁ` would
 * name another mailbox than the address it is folded to.
 */
export function isAddress(text: string): boolean {
  if (text.length > 254 || text !== text.normalize('NFKC') || /[\s\p{C}"(),:;<>[\]\\]/u.test(text)) return false;
  const [local, domain, ...rest] = text.split('@');
  if (!local || !domain || rest.length > 0 || local.length > 64) return false;
  if (local.startsWith('.') || local.endsWith('.') || local.includes('..') || local.startsWith('-')) return false;
  const labels = domain.split('.');
  return (
    labels.length > 1 &&
    labels.every((label) => /^[\p{L}\p{N}]([\p{L}\p{N}\p{M}-]{0,61}[\p{L}\p{N}\p{M}])?$/u.test(label))
  );
}
