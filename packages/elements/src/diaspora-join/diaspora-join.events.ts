/** The form is about to be opened. `preventDefault()` leaves it to the host page. */
export class DiasporaJoinOpenEvent extends Event {
  static readonly type = 'diaspora-join-open';
  /** Slug of the mission. */
  readonly mission: string;

  constructor(mission: string) {
    super(DiasporaJoinOpenEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.mission = mission;
  }
}

/** The browser follows the link to the form. */
export class DiasporaJoinOpenedEvent extends Event {
  static readonly type = 'diaspora-join-opened';
  /** Slug of the mission. */
  readonly mission: string;

  constructor(mission: string) {
    super(DiasporaJoinOpenedEvent.type, { bubbles: true, composed: true });
    this.mission = mission;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'diaspora-join-open': DiasporaJoinOpenEvent;
    'diaspora-join-opened': DiasporaJoinOpenedEvent;
  }
}
