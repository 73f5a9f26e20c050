import 'reflect-metadata';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Global, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import * as directory from './directory.entities.js';
import { Loaders } from './loaders.js';
import * as tickets from './ticket.entities.js';
import { MessageResolver, TicketResolver, type UsualContext } from './tickets.resolver.js';
import { TicketsService } from './tickets.service.js';

/** The usual way: code-first types that are entities, repositories, field resolvers, a loader for each relation. */
const { DATABASE_URL: url = '', VENDOR_ID: vendorId = '', PORT: port } = process.env;

async function openDatabase(): Promise<DataSource> {
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    entities: [...Object.values(directory), ...Object.values(tickets)],
    extra: { max: 10, options: `-c app.vendor_id=${vendorId}` },
  });
  return dataSource.initialize();
}

@Global()
@Module({ providers: [{ provide: DataSource, useFactory: openDatabase }], exports: [DataSource] })
class DatabaseModule {}

const contextOf =
  (dataSource: DataSource) =>
  (request: { headers: Record<string, string> }): UsualContext => ({
    loaders: new Loaders(dataSource),
    vendorId,
    agentId: request.headers['authorization']?.replace('Bearer ', '') ?? '',
  });

@Module({
  imports: [
    DatabaseModule,
    GraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: ApolloDriver,
      inject: [DataSource],
      useFactory: (dataSource: DataSource) => ({
        autoSchemaFile: true,
        introspection: false,
        context: contextOf(dataSource),
      }),
    }),
  ],
  providers: [TicketResolver, MessageResolver, TicketsService],
})
class UsualModule {}

const app = await NestFactory.create<NestFastifyApplication>(UsualModule, new FastifyAdapter(), { logger: ['error'] });
app.enableShutdownHooks();
await app.listen(Number(port), '127.0.0.1');
