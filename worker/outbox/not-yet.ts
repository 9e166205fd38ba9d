/** Thrown by a job whose time has not come: it is tried again like one that failed, and is no cause for alarm. */
export class NotYet extends Error {
  override readonly name = 'NotYet';
}
