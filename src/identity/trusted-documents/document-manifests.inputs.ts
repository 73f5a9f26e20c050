import { Field, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, IsArray, Length } from 'class-validator';
import { CommandInput } from '../../graphql/command.input.js';

@InputType({ description: 'The documents that one release of a client sends.' })
export class DocumentManifestRegisterInput extends CommandInput {
  @Field({ description: 'Which client and release, e.g. `kiosk 1.4.0`: 1 to 100 characters.' })
  @Length(1, 100)
  name: string;

  @Field(() => [String], {
    description: '1 to 100 documents of at most 20,000 characters, each as the client would send it, to the letter.',
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @Length(1, 20_000, { each: true })
  documents: string[];
}
