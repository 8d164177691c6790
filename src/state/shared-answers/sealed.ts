import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** Whose answers they are: nobody else can name or read them. */
export interface Account {
  readonly endpoint: string
  readonly secretId: string
  readonly secretKey: string
}

const CIPHER = 'aes-256-gcm'
const IV_BYTES = 12
const TAG_BYTES = 16

/**
 * Names and contents for a store that others can look into: what is asked for names people, and so
 * does what is answered, which holds links to recordings too.
 */
export class Seal {
  readonly #nameKey: Buffer
  readonly #contentKey: Buffer

  constructor({ endpoint, secretId, secretKey }: Account) {
    const derive = (use: string) =>
      Buffer.from(hkdfSync('sha256', secretKey, `${endpoint} ${secretId}`, use, 32))
    this.#nameKey = derive('names of shared answers')
    this.#contentKey = derive('shared answers')
  }

  name(text: string): string {
    return createHmac('sha256', this.#nameKey).update(text).digest('base64url')
  }

  close(text: string, name: string): string {
    const iv = randomBytes(IV_BYTES)
    const cipher = createCipheriv(CIPHER, this.#contentKey, iv).setAAD(Buffer.from(name))
    const sealed = [iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]
    return Buffer.concat(sealed).toString('base64')
  }

  /** Throws where it was not closed by this account under this name. */
  open(sealed: string, name: string): string {
    const bytes = Buffer.from(sealed, 'base64')
    const [iv, end] = [bytes.subarray(0, IV_BYTES), bytes.length - TAG_BYTES]
    const decipher = createDecipheriv(CIPHER, this.#contentKey, iv).setAAD(Buffer.from(name))
    decipher.setAuthTag(bytes.subarray(end))
    return Buffer.concat([
      decipher.update(bytes.subarray(IV_BYTES, end)),
      decipher.final(),
    ]).toString()
  }
}
