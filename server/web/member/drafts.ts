/** What is kept starts with this in the device's storage. */
const prefix = 'diaspora-kit/draft/';

/** Storage can be full, or forbidden. */
function attempt<Result>(act: () => Result): Result | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

/**
 * Keeps what is typed into a form on this device, where its reader ticks the box, until it is sent or cleared. Only fields
 * that the form names: an address is none of them.
 *
 * A form says `data-draft` (the name it is kept under) and `data-draft-fields`; what was sent says `data-draft-done`.
 */
export function keepDrafts(): void {
  for (const { dataset } of document.querySelectorAll<HTMLElement>('[data-draft-done]')) forget(dataset['draftDone']!);
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-draft]')) keep(form);
}

/** @param name Of one draft, or how the names of several begin. */
const forget = (name: string) =>
  attempt(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith(prefix + name)) localStorage.removeItem(key);
  });

function keep(form: HTMLFormElement): void {
  const name = form.dataset['draft']!;
  const controls = form.querySelector<HTMLElement>('[data-draft-controls]');
  const box = controls?.querySelector('input');
  if (!controls || !box) return;
  const fields = form.dataset['draftFields']!.split(' ').flatMap((field) => {
    const control = form.elements.namedItem(field);
    return control instanceof HTMLInputElement || control instanceof HTMLSelectElement ? [control] : [];
  });
  const save = () =>
    attempt(() =>
      localStorage.setItem(
        prefix + name,
        JSON.stringify(Object.fromEntries(fields.map((one) => [one.name, one.value]))),
      ),
    );

  const kept = attempt(
    () => JSON.parse(localStorage.getItem(prefix + name) ?? 'null') as Record<string, unknown> | null,
  );
  if (kept) {
    box.checked = true;
    for (const field of fields) {
      const text = kept[field.name];
      if (field.value === '' && typeof text === 'string') field.value = text;
    }
  }
  controls.hidden = false;
  form.addEventListener('input', () => (box.checked ? save() : forget(name)));
  controls.querySelector('button')?.addEventListener('click', () => {
    box.checked = false;
    forget(name);
  });
}
