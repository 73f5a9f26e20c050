import { Controller, Get, Header } from '@nestjs/common';
import { SigningKeys } from './signing-keys.js';

/** The public keys of access tokens (RFC 7517), for partners who check tokens themselves. */
@Controller('.well-known/jwks.json')
export class JwksController {
  constructor(private readonly keys: SigningKeys) {}

  @Get()
  @Header('cache-control', 'public, max-age=300')
  async keySet() {
    return { keys: await this.keys.published() };
  }
}
