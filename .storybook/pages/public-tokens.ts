/** A property that a mission may set. */
export interface Token {
  /** `--dk-color-text`. */
  name: string;
  /** What stands for it where nobody sets it, as it is written. */
  value: string;
}

/** Every `var(--dk-x, value)` of a style sheet, in its order. */
export function publicTokens(sheet: string): Token[] {
  const found = new Map<string, string>();
  for (const { 0: begin, 1: name, index } of sheet.matchAll(/var\(\s*(--dk-[\w-]+),/g)) {
    const rest = sheet.slice(index + begin.length);
    let open = 1;
    const end = [...rest].findIndex((sign) => (open += sign === '(' ? 1 : sign === ')' ? -1 : 0) === 0);
    if (!found.has(name!)) found.set(name!, rest.slice(0, end).replaceAll(/\s+/g, ' ').trim());
  }
  return [...found].map(([name, value]) => ({ name, value }));
}
