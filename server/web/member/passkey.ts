import { startAuthentication, startRegistration } from '@simplewebauthn/browser';

/**
 * Shows the forms that ask for a passkey, and fills in its answer. The server says what to ask with only once the button
 * was pressed, as what it says counts once.
 */
function offerPasskeys(): void {
  if (!('PublicKeyCredential' in window)) return;
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) {
    form.hidden = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void ask(form);
    });
  }
}

async function ask(form: HTMLFormElement): Promise<void> {
  const status = form.querySelector<HTMLElement>('[role=status]')!;
  status.textContent = '';
  try {
    const response = await fetch(form.dataset['options']!, { method: 'POST' });
    if (!response.ok) throw new Error(`${response.status}`);
    const optionsJSON = await response.json();
    const answer = await (form.dataset['passkey'] === 'create'
      ? startRegistration({ optionsJSON })
      : startAuthentication({ optionsJSON }));
    form.querySelector<HTMLInputElement>('input[name=answer]')!.value = JSON.stringify(answer);
    form.submit();
  } catch {
    // Whatever it was, the person can try again or take another way.
    status.textContent = status.dataset['failed']!;
  }
}

offerPasskeys();
