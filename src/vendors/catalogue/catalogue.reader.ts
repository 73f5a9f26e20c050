import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Actor } from '../../access/actor.js';
import { Database } from '../../database/database.js';
import { notFound } from '../../shared/domain-error.js';
import { ChannelPolicy } from '../domain/channel-policy.js';
import { ContactChannel } from '../domain/contact-channel.entity.js';
import { Product } from '../domain/product.entity.js';
import { ProductModule } from '../domain/product-module.entity.js';
import type { ServiceOfferingCode } from '../domain/service.enums.js';
import { ServiceOffering } from '../domain/service-offering.entity.js';

interface ActiveOffering {
  readonly productId: string;
  readonly id?: string;
  readonly code?: ServiceOfferingCode;
}

/** What the other modules' commands need to know of products and services, read in their transaction or in one of its own. */
@Injectable()
export class CatalogueReader {
  constructor(private readonly database: Database) {}

  requireProduct({ vendorId }: Actor, id: string, path?: readonly string[]): Promise<Product> {
    return this.database.transaction(async () => {
      const product = await this.database.manager.findOneBy(Product, { id, vendorId });
      if (!product) throw notFound(path);
      return product;
    });
  }

  offeringOf(actor: Actor, productId: string, code: ServiceOfferingCode): Promise<ServiceOffering | null> {
    return this.activeOffering(actor, { productId, code });
  }

  async requireOffering(
    actor: Actor,
    productId: string,
    id: string,
    path?: readonly string[],
  ): Promise<ServiceOffering> {
    const offering = await this.activeOffering(actor, { productId, id });
    if (!offering) throw notFound(path);
    return offering;
  }

  /** An active module of a product. */
  async requireModule(
    { vendorId }: Actor,
    productId: string,
    id: string,
    path?: readonly string[],
  ): Promise<ProductModule> {
    const wanted = { id, productId, vendorId, withdrawnAt: IsNull() };
    const module = await this.database.transaction(() => this.database.manager.findOneBy(ProductModule, wanted));
    if (!module) throw notFound(path);
    return module;
  }

  channelPolicy({ vendorId }: Actor, productId: string): Promise<ChannelPolicy> {
    const active = { vendorId, productId, withdrawnAt: IsNull() };
    return this.database.transaction(async () => {
      const offerings = await this.database.manager.findBy(ServiceOffering, active);
      const channels = await this.database.manager.findBy(ContactChannel, active);
      return new ChannelPolicy(
        offerings,
        channels.map((channel) => channel.kind),
      );
    });
  }

  private activeOffering({ vendorId }: Actor, wanted: ActiveOffering): Promise<ServiceOffering | null> {
    const condition = { ...wanted, vendorId, withdrawnAt: IsNull() };
    return this.database.transaction(() => this.database.manager.findOneBy(ServiceOffering, condition));
  }
}
