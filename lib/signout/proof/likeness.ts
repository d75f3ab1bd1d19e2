/** What an answer is like, measured against the two controls of its address. `dead-shape`: unlike both, but a sign-in redirect, a 401 or a password field. */
export type Likeness = 'signed-in' | 'signed-out' | 'dead-shape' | 'unlike-both' | 'no-answer';
