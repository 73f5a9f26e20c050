import { Global, Module } from '@nestjs/common';
import { Authenticator } from '../access/authenticator.js';
import { TrustedDocuments } from '../access/trusted-documents.js';
import { TrustedModule } from '../graphql/trusted/trusted.module.js';
import { ApiTokenCheck } from './api-tokens/api-token-check.js';
import { ApiTokensResolver } from './api-tokens/api-tokens.resolver.js';
import { ApiTokensService } from './api-tokens/api-tokens.service.js';
import { ApiTokens } from './domain/api-tokens.store.js';
import { DocumentManifests } from './domain/document-manifests.store.js';
import './domain/identity.errors.js';
import { Users } from './domain/users.store.js';
import { IdentityFace } from './identity.face.js';
import { AccessTokens } from './sign-in/access-tokens.js';
import { JwksController } from './sign-in/jwks.controller.js';
import { RequestAuthenticator } from './sign-in/request.authenticator.js';
import { ForgetAttempts } from './sign-in/forget-attempts.job.js';
import { Sessions } from './sign-in/sessions.js';
import { SignInAttempts } from './sign-in/sign-in-attempts.js';
import { SignInResolver } from './sign-in/sign-in.resolver.js';
import { SignInService } from './sign-in/sign-in.service.js';
import { SigningKeys } from './sign-in/signing-keys.js';
import { DocumentManifestsResolver } from './trusted-documents/document-manifests.resolver.js';
import { DocumentManifestsService } from './trusted-documents/document-manifests.service.js';
import { RegisteredDocuments } from './trusted-documents/registered-documents.js';
import { Staff } from './users/staff.js';
import { UsersResolver } from './users/users.resolver.js';
import { UsersService } from './users/users.service.js';
import './views/person.view.js';
import './views/trusted-document.view.js';

/** Global, because every request is authenticated. */
@Global()
@Module({
  imports: [TrustedModule],
  controllers: [JwksController],
  providers: [
    SigningKeys,
    AccessTokens,
    Sessions,
    SignInAttempts,
    ForgetAttempts,
    SignInService,
    SignInResolver,
    Users,
    UsersService,
    Staff,
    UsersResolver,
    ApiTokens,
    ApiTokenCheck,
    ApiTokensService,
    ApiTokensResolver,
    DocumentManifests,
    DocumentManifestsService,
    DocumentManifestsResolver,
    IdentityFace,
    { provide: Authenticator, useClass: RequestAuthenticator },
    { provide: TrustedDocuments, useClass: RegisteredDocuments },
  ],
  exports: [Authenticator, TrustedDocuments, IdentityFace],
})
export class IdentityModule {}
