/** The one key pair that a simulator knows; with a token it is a temporary pair. */
export interface Credential {
  readonly secretId: string
  readonly secretKey: string
  readonly token?: string
}

/** Made up, so that nobody mistakes it for a real pair, nor a secret scanner for a leak. */
export const DEMO_CREDENTIAL: Credential = Object.freeze({
  secretId: 'AKIDEXAMPLE-simulator-not-real',
  secretKey: 'simulator-secret-key-not-real',
})
