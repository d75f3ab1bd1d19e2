/** A request of the frame's own site that may change something at the server, as the background saw it. */
export interface WriteLeft {
  readonly id: string;
  /** `PUT`, `POST`, … upper case. */
  readonly method: string;
  /** `page`: the answer is a new document in some frame. */
  readonly by: 'call' | 'page';
  /** Reads, checks, heartbeats, tracking: whatever their method, they save nothing. */
  readonly noise: boolean;
  /** Marks of the texts in its body, see `markOf`; empty: no body, one that cannot be read, or nothing in it that somebody may have typed. */
  readonly marks: readonly number[];
  /** Somebody pressed a save control, in a frame of this tab and of the sender's site, shortly before. */
  readonly afterSaveGesture: boolean;
  /** How long ago it left: a request may be told later than it was sent, once an edit is known. */
  readonly agoMs: number;
}

/** `refused`: an error status or no answer at all. */
export interface WriteEnded {
  readonly id: string;
  readonly result: 'accepted' | 'refused';
}

/** A document left behind unsaved fields; the next one in its frame says whether they came back. */
export interface LeftBehind {
  /** Names and marks of the fields that were dirty, at most 50. */
  readonly fields: readonly { readonly name: string; readonly mark: number }[];
}
