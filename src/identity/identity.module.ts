import { Global, Module } from '@nestjs/common';
import { Authenticator } from '../access/authenticator.js';
import { ApiTokenCheck } from './api-tokens/api-token-check.js';
import { ApiTokensResolver } from './api-tokens/api-tokens.resolver.js';
import { ApiTokensService } from './api-tokens/api-tokens.service.js';
import { ApiTokens } from './domain/api-tokens.store.js';
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
import { Staff } from './users/staff.js';
import { UsersResolver } from './users/users.resolver.js';
import { UsersService } from './users/users.service.js';
import './views/person.view.js';

/** Global, because every request is authenticated. */
@Global()
@Module({
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
    IdentityFace,
    { provide: Authenticator, useClass: RequestAuthenticator },
  ],
  exports: [Authenticator, IdentityFace],
})
export class IdentityModule {}
