import { v4, v7 } from 'uuid';

/** A UUID version 7 (RFC 9562 §5.7): sorts by the time it was made. For everything that is not secret. */
export type Id = string;

/** Makes ids; passed in, so that tests can foresee them. */
export type MakeId = () => Id;

/** Makes a UUID version 7. */
export function makeId(): Id {
  return v7();
}

/** Makes a UUID version 4, where the time of making must not leak: ballots, tokens, invitations. */
export function makeSecretId(): Id {
  return v4();
}
