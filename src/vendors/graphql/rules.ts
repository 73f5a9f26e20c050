import { Matches } from 'class-validator';

/** Rules that several inputs share. */

/** 2 to 40 lower-case letters, digits and hyphens, beginning with a letter. */
export const IsCode = (): PropertyDecorator => Matches(/^[a-z][a-z0-9-]{1,39}$/);

/** Something else than spaces. */
export const IsNotBlank = (): PropertyDecorator => Matches(/\S/);

export const CODE = '2 to 40 lower-case letters, digits and hyphens, beginning with a letter; it never changes.';

/** What leaving out a field of an edit means. */
export const EDIT = 'The record is replaced as a whole: what is left out becomes null or empty.';
