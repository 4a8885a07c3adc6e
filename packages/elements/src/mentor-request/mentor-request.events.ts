/** A question is about to be sent. `preventDefault()` keeps it from being sent. Carries nothing that was typed. */
export class MentorRequestSubmitEvent extends Event {
  static readonly type = 'mentor-request-submit';
  /** Slug of the mentor asked; `null` where the mission looks for one. */
  readonly mentor: string | null;

  constructor(mentor: string | null) {
    super(MentorRequestSubmitEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.mentor = mentor;
  }
}

/** The server has taken a question. Carries neither what was typed nor the receipt: host pages log their events. */
export class MentorRequestSubmittedEvent extends Event {
  static readonly type = 'mentor-request-submitted';
  /** Slug of the mentor asked; `null` where the mission looks for one. */
  readonly mentor: string | null;

  constructor(mentor: string | null) {
    super(MentorRequestSubmittedEvent.type, { bubbles: true, composed: true });
    this.mentor = mentor;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'mentor-request-submit': MentorRequestSubmitEvent;
    'mentor-request-submitted': MentorRequestSubmittedEvent;
  }
}
