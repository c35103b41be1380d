import { isDesksideError } from '../../wire/errors';
import { formatPhone, readPhone } from './number';

/** A number in groups for the eye; what cannot be read as one stays as it was given. */
export function displayPhone(given: string): string {
  try {
    return formatPhone(readPhone(given));
  } catch (error) {
    if (isDesksideError(error)) return given;
    throw error;
  }
}
