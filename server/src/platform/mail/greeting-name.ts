/**
 * The name to greet by in a mail to an address that nobody has confirmed: letters only, since whoever filled in the form
 * may be writing to a stranger through us. `null` for anything that could be read as a message or a link.
 */
export const greetingName = (name: string): string | null =>
  name.length <= 40 && /^[\p{L}\p{M}]+([ '’-][\p{L}\p{M}]+){0,3}$/u.test(name) ? name : null;
