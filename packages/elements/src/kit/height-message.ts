/** What a frame of the kit tells the page around it, as `{ type, height }` in CSS pixels. */
export const heightMessage = 'diaspora-kit:height';
