import 'reflect-metadata';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, IsString, Length, ValidateNested } from 'class-validator';
import { GraphQLInputObjectType, GraphQLInt, GraphQLList, GraphQLNonNull, GraphQLString } from 'graphql';
import { useApp } from '../support/use-app.js';
import { faultsOfClass, inputFaults } from './support/input-faults.js';
import { schemaOf } from './support/schema.js';

class Part {
  @Length(1, 5)
  text: string;
}

class Command {
  unchecked: string;

  @IsOptional()
  onlyOptional?: number;

  @IsString()
  endless: string;

  @Length(1, 5)
  mayBeNull?: string | null;

  @Length(1, 5, { each: true })
  list: string[];

  part: Part;

  @ValidateNested()
  untyped: Part;

  @Length(1, 5)
  goodText: string;

  @IsOptional()
  @ArrayMaxSize(3)
  @ValidateNested({ each: true })
  @Type(() => Part)
  goodParts?: Part[] | null;
}

const text = new GraphQLNonNull(GraphQLString);
const part = new GraphQLInputObjectType({ name: 'Part', fields: { text: { type: text } } });

const TYPES = {
  unchecked: text,
  onlyOptional: GraphQLInt,
  endless: text,
  mayBeNull: GraphQLString,
  list: new GraphQLNonNull(new GraphQLList(text)),
  part: new GraphQLNonNull(part),
  untyped: new GraphQLNonNull(part),
  goodText: text,
  goodParts: new GraphQLList(new GraphQLNonNull(part)),
};

describe('what comes in', () => {
  const app = useApp();

  it('is told of where nobody checks it', () => {
    expect(faultsOfClass(Command, TYPES)).toEqual([
      'unchecked: no rule',
      'onlyOptional: no rule',
      'endless: a text without an end',
      'mayBeNull: is not optional',
      'list: a list without an end',
      'part: no rule',
      'untyped: an object without @Type',
    ]);
  });

  it('is checked field by field', () => expect(inputFaults(schemaOf(app))).toEqual([]));
});
