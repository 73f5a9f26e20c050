import { Field, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, Length, Min } from 'class-validator';

/** Every command that creates something or has an effect outside can be sent twice safely. */
@InputType({ isAbstract: true })
export abstract class CommandInput {
  @Field(() => String, {
    nullable: true,
    description: '8 to 128 characters. The same key with the same input does the thing once, for 7 days.',
  })
  @IsOptional()
  @Length(8, 128)
  idempotencyKey?: string | null;
}

/** A command on a row that may have changed meanwhile. */
@InputType({ isAbstract: true })
export abstract class VersionedCommandInput extends CommandInput {
  @Field(() => Int, {
    nullable: true,
    description: 'The version that the caller has seen; another one is refused with STALE_VERSION.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  expectedVersion?: number | null;
}
