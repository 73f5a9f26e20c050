import { applyDecorators } from '@nestjs/common';
import { ArrayMaxSize, ArrayUnique } from 'class-validator';
import { IdField } from '../../graphql/id.field.js';

const DESCRIPTION =
  'Files to attach to the message, at most 20, in this order: your own (`PUT /files`), each attached once.';

/** The input field that attaches uploaded files to what is written. */
export function FileIdsField(): PropertyDecorator {
  return applyDecorators(
    IdField('file', { nullable: true, each: true, description: DESCRIPTION }),
    ArrayMaxSize(20),
    ArrayUnique(),
  );
}
