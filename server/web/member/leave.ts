/** Presses of the key Escape that mean: away from here. */
const presses = 3;
/** Milliseconds within which they must come. */
const within = 2000;

/**
 * The safety exit, by its link or by three Escapes: another page stands here at once, the way back leads past these pages,
 * and the browser is told to forget them. Needs no answer of the server to leave.
 */
export function leaveAtOnce(): void {
  const link = document.querySelector<HTMLAnchorElement>('.dk-exit');
  if (!link) return;
  const leave = () => {
    navigator.sendBeacon('/account/leave');
    document.documentElement.hidden = true;
    location.replace(link.href);
  };
  link.addEventListener('click', (event) => {
    event.preventDefault();
    leave();
  });
  let times: number[] = [];
  document.addEventListener('keydown', ({ key, timeStamp }) => {
    if (key !== 'Escape') return;
    times = [...times, timeStamp].filter((time) => time > timeStamp - within);
    if (times.length >= presses) leave();
  });
}
