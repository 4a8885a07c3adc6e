/* Line drawings in a square of 20. */

export const back = 'M16 10H4m5-5-5 5 5 5';
export const cross = 'm5 5 10 10M15 5 5 15';
export const filters = 'M3 6h14M5.5 10h9M8 14h4';
export const forward = 'M4 10h12m-5-5 5 5-5 5';
export const info = 'M10 2.7a7.3 7.3 0 1 1-.001 0zM10 9v5m0-7.6v.1';
export const lock =
  'M5.5 9h9a1.5 1.5 0 0 1 1.5 1.5v5a1.5 1.5 0 0 1-1.5 1.5h-9a1.5 1.5 0 0 1-1.5-1.5v-5a1.5 1.5 0 0 1 1.5-1.5zM6.5 9V6.5a3.5 3.5 0 0 1 7 0V9';
export const offline = 'M2 7.5a12 12 0 0 1 16 0M5 11a7.6 7.6 0 0 1 10 0M8 14.3a3.2 3.2 0 0 1 4 0M4 17 16 3';
export const search = 'M9 3.5a5.5 5.5 0 1 1-.001 0zM13.2 13.2l4 4';
export const share = 'M10 12V3m0 0L6.5 6.5M10 3l3.5 3.5M4 11v5h12v-5';
export const warning = 'M10 3 2.5 16.5h15zM10 8v4m0 2.2v.1';
