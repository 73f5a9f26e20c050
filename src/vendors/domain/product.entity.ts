import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DomainError } from '../../shared/domain-error.js';
import { newId } from '../../shared/ids.js';
import {
  DeliveryModel,
  ProductObjectType,
  ProductStage,
  RequesterRole,
  RequestFlow,
  RightType,
  ScheduleMode,
} from './product.enums.js';

/** What a product is called and what it is; null = not declared. */
export interface ProductFacts {
  readonly name: string;
  readonly shortAliasRu?: string | null;
  readonly shortAliasEn?: string | null;
  readonly aliases?: readonly string[] | null;
  readonly objectType: ProductObjectType;
  readonly deliveryModel: DeliveryModel;
  readonly languages?: readonly string[] | null;
  readonly stage: ProductStage;
}

export interface NewProduct extends ProductFacts {
  readonly code: string;
}

/** How the vendor treats requests, rights and commissioning of a product. */
export interface ProductPolicies {
  readonly requestFlow: RequestFlow;
  readonly requestersOfChanges?: readonly RequesterRole[] | null;
  readonly rightType: RightType;
  readonly requiresTrainingAtCommissioning: boolean;
  readonly sprintDays?: number | null;
}

export interface SupportSchedule {
  readonly mode: ScheduleMode;
  readonly calendarId?: string | null;
  readonly timeZone?: string | null;
}

/** A named software product that the vendor maintains. */
@Entity()
export class Product {
  @PrimaryColumn('uuid') readonly id: string;

  @ForeignKey('Vendor')
  @Column('uuid')
  readonly vendorId: string;

  @Column('text') readonly code: string;
  @Column('text') readonly name: string;
  @Column('text', { nullable: true }) readonly shortAliasRu: string | null;
  @Column('text', { nullable: true }) readonly shortAliasEn: string | null;
  @Column('text', { array: true }) readonly aliases: string[];
  @Column({ type: 'enum', enum: ProductObjectType, enumName: 'product_object_type' })
  readonly objectType: ProductObjectType;
  @Column({ type: 'enum', enum: DeliveryModel, enumName: 'delivery_model' }) readonly deliveryModel: DeliveryModel;
  @Column('text', { array: true }) readonly languages: string[];
  @Column({ type: 'enum', enum: ProductStage, enumName: 'product_stage' }) readonly stage: ProductStage;
  @Column({ type: 'enum', enum: ScheduleMode, enumName: 'schedule_mode' }) readonly supportScheduleMode: ScheduleMode;

  @ForeignKey('BusinessCalendar')
  @Column('uuid', { nullable: true })
  readonly supportCalendarId: string | null;

  @Column('text', { nullable: true }) readonly supportTimeZone: string | null;
  @Column({ type: 'enum', enum: RequestFlow, enumName: 'request_flow' }) readonly requestFlow: RequestFlow;
  @Column({ type: 'enum', enum: RequesterRole, enumName: 'requester_role', array: true })
  readonly requestersOfChanges: RequesterRole[];
  @Column({ type: 'enum', enum: RightType, enumName: 'right_type' }) readonly rightType: RightType;
  @Column('boolean') readonly requiresTrainingAtCommissioning: boolean;
  @Column('integer', { nullable: true }) readonly sprintDays: number | null;
  @Column('integer') readonly version: number;
  @Column('timestamptz') readonly createdAt: Date;
  @Column('timestamptz') readonly updatedAt: Date;

  /** A new product has declared nothing but what it is. */
  static create(vendorId: string, birth: NewProduct, at: Date): Product {
    const product = Object.assign(new Product(), {
      id: newId(),
      vendorId,
      code: birth.code,
      version: 1,
      createdAt: at,
      updatedAt: at,
    });
    product.edit(birth);
    product.declareSupportSchedule({ mode: ScheduleMode.NOT_DECLARED });
    product.declarePolicies({
      requestFlow: RequestFlow.NOT_DECLARED,
      rightType: RightType.NOT_DECLARED,
      requiresTrainingAtCommissioning: false,
    });
    return product;
  }

  /** Replaces name and nature as a whole. */
  edit(facts: ProductFacts): void {
    Object.assign(this, {
      name: facts.name,
      shortAliasRu: facts.shortAliasRu ?? null,
      shortAliasEn: facts.shortAliasEn ?? null,
      aliases: [...new Set(facts.aliases ?? [])],
      objectType: facts.objectType,
      deliveryModel: facts.deliveryModel,
      languages: [...new Set(facts.languages ?? [])],
      stage: facts.stage,
    });
  }

  /** Replaces the policies as a whole. */
  declarePolicies(policies: ProductPolicies): void {
    Object.assign(this, {
      requestFlow: policies.requestFlow,
      requestersOfChanges: [...new Set(policies.requestersOfChanges ?? [])],
      rightType: policies.rightType,
      requiresTrainingAtCommissioning: policies.requiresTrainingAtCommissioning,
      sprintDays: policies.sprintDays ?? null,
    });
  }

  /** Errors: SUPPORT_CALENDAR_MISMATCH, unless exactly BUSINESS_HOURS names a calendar. */
  declareSupportSchedule({ mode, calendarId, timeZone }: SupportSchedule): void {
    if ((mode === ScheduleMode.BUSINESS_HOURS) !== (calendarId != null)) {
      throw new DomainError('SUPPORT_CALENDAR_MISMATCH', { path: ['input', 'calendarId'], details: { mode } });
    }
    Object.assign(this, {
      supportScheduleMode: mode,
      supportCalendarId: calendarId ?? null,
      supportTimeZone: timeZone ?? null,
    });
  }
}
