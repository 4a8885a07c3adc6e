const shapes = {
  arrow: <path d="M4 10h12m-5-5 5 5-5 5" />,
  back: <path d="M16 10H4m5-5-5 5 5 5" />,
  leave: <path d="M8 3H4v14h4m1-7h8m-3.2-3.2L17 10l-3.2 3.2" />,
  note: (
    <>
      <circle cx="10" cy="10" r="7.3" />
      <path d="M10 9v5m0-7.6v.1" />
    </>
  ),
  search: (
    <>
      <circle cx="9" cy="9" r="5.5" />
      <path d="m13.2 13.2 4 4" />
    </>
  ),
  warning: <path d="M10 3 2.5 16.5h15zM10 8v4m0 2.2v.1" />,
  filters: <path d="M3 6h14M5.5 10h9M8 14h4" />,
  cross: <path d="m5 5 10 10M15 5 5 15" />,
  done: <path d="m4 10.5 4 4 8-9" />,
  lock: (
    <>
      <rect x="4" y="9" width="12" height="8" rx="1.5" />
      <path d="M6.5 9V6.5a3.5 3.5 0 0 1 7 0V9" />
    </>
  ),
  fresh: <circle cx="10" cy="10" r="8" fill="currentColor" />,
  fading: (
    <>
      <circle cx="10" cy="10" r="7.5" stroke-width="2.5" />
      <path d="M10 2.5a7.5 7.5 0 0 1 0 15z" fill="currentColor" />
    </>
  ),
  listed: <circle cx="10" cy="10" r="7.5" stroke-width="2.5" stroke-dasharray="4 3.4" />,
};

/** @param flip turned round in a page that reads from right to left. */
export const Icon = ({ name, flip = false }: { name: keyof typeof shapes; flip?: boolean }) => (
  <svg class={flip ? 'dk-icon dk-flip' : 'dk-icon'} viewBox="0 0 20 20" aria-hidden="true">
    {shapes[name]}
  </svg>
);
