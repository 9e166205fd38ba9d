/** A case, or a workflow in a case's place, that acts can be sent to one after the other. */
export interface ActedCase {
  readonly id: string;
  /** Sends the next act and settles when it is answered. @throws Error when it is refused */
  readonly act: () => Promise<void>;
}

/** One of the two that are compared. */
export interface Contender {
  readonly name: 'bare' | 'ours';
  /** A new case whose first act has been taken, so that its worker has it ready. */
  readonly open: () => Promise<ActedCase>;
}
