/** The events by which a script asks its predecessor, which lives in another world and was cut off, and by which that answers. */
export const ASK = 'signoff:handover';
export const TELL = 'signoff:handed-over';
