import type { DesksideError } from '../wire/errors';

type Undo = () => void;

/**
 * Acts once what is `coming` is there, and does the other where it cannot come or the act failed; neither, once undone.
 * Returns the undo.
 */
export function later<Given>(
  coming: Promise<Given>,
  act: (given: Given) => Undo,
  otherwise: (error: DesksideError) => void,
): Undo {
  let undo: Undo | undefined;
  let undone = false;
  coming
    .then(given => {
      if (!undone) undo = act(given);
    })
    .catch(error => {
      if (!undone) otherwise(error);
    });
  return () => {
    undone = true;
    undo?.();
    undo = undefined;
  };
}
