import { Field, Int, ObjectType } from '@nestjs/graphql';
import { LocalizedText } from '../../graphql/localized-text.type.js';
import { Node } from '../../graphql/node.type.js';
import { DateTime } from '../../graphql/scalars.js';
import {
  Activity,
  ComponentKind,
  PlatformKind,
  RequesterRole,
  RequestFlow,
  ResponsibleParty,
  RightType,
  UpdateMode,
} from '../domain/product.enums.js';

@ObjectType({ description: 'How the vendor treats requests, rights and commissioning of a product.' })
export class ProductPolicies {
  @Field(() => RequestFlow)
  requestFlow: RequestFlow;

  @Field(() => [RequesterRole], { description: 'Who may ask for changes; empty = not declared.' })
  requestersOfChanges: RequesterRole[];

  @Field(() => RightType)
  rightType: RightType;

  @Field({ description: 'True: commissioning needs an administrator trained by the vendor (C-21).' })
  requiresTrainingAtCommissioning: boolean;

  @Field(() => Int, { nullable: true, description: 'Length of a sprint in days; null = no sprints declared.' })
  sprintDays: number | null;
}

@ObjectType('ProductModule', { implements: () => Node, description: 'A functional part of a product that users see.' })
export class ProductModuleType extends Node {
  @Field({ description: 'Unique among the active modules of the product.' })
  code: string;

  @Field(() => LocalizedText)
  name: LocalizedText;

  @Field(() => Int, { description: 'Order of printing, from 1.' })
  position: number;

  @Field({ description: 'False once it was withdrawn.' })
  isActive: boolean;

  @Field(() => DateTime, { nullable: true, description: 'Null while it is in use.' })
  withdrawnAt: Date | null;

  @Field(() => Int, { description: 'Grows by one with each change; see `expectedVersion`.' })
  version: number;
}

@ObjectType('ProductComponent', {
  implements: () => Node,
  description: 'A part that is delivered and updated by itself.',
})
export class ProductComponentType extends Node {
  @Field({ description: 'Unique among the active components of the product.' })
  code: string;

  @Field(() => LocalizedText)
  name: LocalizedText;

  @Field(() => ComponentKind)
  kind: ComponentKind;

  @Field(() => UpdateMode)
  updateMode: UpdateMode;

  @Field({ description: 'False once it was withdrawn.' })
  isActive: boolean;

  @Field(() => DateTime, { nullable: true, description: 'Null while it is in use.' })
  withdrawnAt: Date | null;

  @Field(() => Int, { description: 'Grows by one with each change; see `expectedVersion`.' })
  version: number;
}

@ObjectType('ProductPlatform', { implements: () => Node, description: 'Something that a product runs on.' })
export class ProductPlatformType extends Node {
  @Field(() => PlatformKind)
  kind: PlatformKind;

  @Field({ description: 'As its maker writes it, e.g. MySQL.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'In words, e.g. "8.0 and later"; null = not declared.' })
  supportedVersions: string | null;

  @Field({ description: 'False once it was withdrawn.' })
  isActive: boolean;

  @Field(() => DateTime, { nullable: true, description: 'Null while it is in use.' })
  withdrawnAt: Date | null;

  @Field(() => Int, { description: 'Grows by one with each change; see `expectedVersion`.' })
  version: number;
}

@ObjectType('Responsibility', { implements: () => Node, description: 'Who does one kind of work at an installation.' })
export class ResponsibilityType extends Node {
  @Field(() => Activity)
  activity: Activity;

  @Field(() => ResponsibleParty)
  party: ResponsibleParty;

  @Field(() => Int, { description: 'Grows by one with each change.' })
  version: number;
}
