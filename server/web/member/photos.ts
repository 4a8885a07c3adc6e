/** Longest side of a photograph that is sent, in pixels: more than is kept of it. */
const longest = 1600;
/** Bytes under which one is small enough for a slow line. */
const enough = 1_000_000;
/** Tried one after the other, until a photograph is small enough. */
const qualities = [0.85, 0.7, 0.5, 0.3];

/**
 * Makes photographs small before they leave the device, so that they arrive over a slow line and without what a phone writes
 * beside the picture. Whatever cannot be made small is sent as it is, and judged by the server.
 */
export function shrinkPhotos(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>('input[type=file][accept^="image/"]')) shrink(input);
}

function shrink(input: HTMLInputElement): void {
  let state: 'chosen' | 'shrinking' | 'ready' = 'chosen';
  const send = async (file: File, submitter: HTMLElement | null) => {
    state = 'shrinking';
    try {
      const made = await smaller(file);
      if (isStill('shrinking')) input.files = listOf(made);
    } catch {
      // It is sent as it is.
    }
    if (!isStill('shrinking')) return;
    state = 'ready';
    input.form?.requestSubmit(submitter);
  };
  // Another file may be chosen while one is being made small.
  const isStill = (one: typeof state) => state === one;
  input.addEventListener('change', () => (state = 'chosen'));
  input.form?.addEventListener('submit', (event) => {
    const file = input.files?.[0];
    if (!file || state === 'ready') return;
    event.preventDefault();
    if (state === 'chosen') void send(file, event.submitter);
  });
}

/** @throws {DOMException} it is no picture that this browser can read. */
async function smaller(file: File): Promise<File> {
  const picture = await createImageBitmap(file);
  if (!givesBackWhatIsDrawn()) return file;
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const canvas = new OffscreenCanvas(Math.round(picture.width * scale), Math.round(picture.height * scale));
  const context = canvas.getContext('2d')!;
  context.fillStyle = 'white'; // what is transparent would be black
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  let made = file;
  for (const quality of qualities) {
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality });
    if (blob.size < made.size) made = new File([blob], 'photo.jpg', { type: 'image/jpeg' });
    if (made.size <= enough) break;
  }
  return made;
}

/** Tor Browser and others hand out noise for a drawing, so that nobody can be told by it: a photograph would become noise. */
function givesBackWhatIsDrawn(): boolean {
  const drawn = [48, 96, 192] as const;
  const context = new OffscreenCanvas(1, 1).getContext('2d')!;
  context.fillStyle = `rgb(${drawn.join(' ')})`;
  context.fillRect(0, 0, 1, 1);
  const { data } = context.getImageData(0, 0, 1, 1);
  return drawn.every((value, at) => Math.abs(value - (data[at] ?? 0)) < 8);
}

function listOf(file: File): FileList {
  const transfer = new DataTransfer();
  transfer.items.add(file);
  return transfer.files;
}
