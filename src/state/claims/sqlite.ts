import { chmodSync, closeSync, existsSync, mkdirSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { InvalidConfiguration, StateInUse, StoreUnavailable } from '../../errors.ts'
import type { Claims, Entry, Held } from './index.ts'

const FILE = 'claims.sqlite'

/**
 * One process at a time: the lock is held as long as the file is open, and the system lets it go
 * with the process. Each statement waits until the disk has what it wrote.
 */
const SCHEMA = `
  PRAGMA locking_mode = EXCLUSIVE;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  BEGIN EXCLUSIVE;
  CREATE TABLE IF NOT EXISTS entries (
    key TEXT PRIMARY KEY,
    version TEXT NOT NULL,
    text TEXT NOT NULL,
    kept_until INTEGER
  ) STRICT;
  CREATE INDEX IF NOT EXISTS open_entries ON entries (key) WHERE kept_until IS NULL;
  CREATE TABLE IF NOT EXISTS memory (since INTEGER NOT NULL) STRICT;
  COMMIT;
`
const INSERT = 'INSERT INTO entries VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING'
const SELECT = 'SELECT version, text, kept_until FROM entries WHERE key = ?'
const SELECT_OPEN = 'SELECT key FROM entries WHERE kept_until IS NULL ORDER BY key'
const UPDATE = `UPDATE entries SET version = ?, text = ?, kept_until = ?
  WHERE key = ? AND version = ?`
const DELETE = 'DELETE FROM entries WHERE key = ? AND version = ?'
const FORGET = 'DELETE FROM entries WHERE kept_until < ?'

/** Entries in a file of this folder; a file that is not there yet may be one that was lost. */
export function claimsInFile(folder: string, nowSeconds: number): Claims {
  try {
    const database = new DatabaseSync(ownFile(folder))
    database.exec(SCHEMA)
    database.prepare(FORGET).run(nowSeconds)
    return new SqliteClaims(database, rememberedSince(database, nowSeconds))
  } catch (error) {
    throw refused(folder, reasonOf(error))
  }
}

/** For this user alone; SQLite gives the files that it puts beside it the same rights. */
function ownFile(folder: string): string {
  const file = join(folder, FILE)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  // One that is there is not opened: to close it again would end the lock of whoever uses it.
  if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600))
  for (const each of [file, `${file}-wal`]) if (existsSync(each)) keepToUser(each)
  return file
}

/** Some disks know no rights, and are none the worse for it. */
function keepToUser(file: string): void {
  try {
    chmodSync(file, 0o600)
  } catch {
    // It stays as it is.
  }
}

/** Entries for an upstream that lives no longer than this process. */
export function claimsInMemory(): Claims {
  const database = new DatabaseSync(':memory:')
  database.exec(SCHEMA)
  return new SqliteClaims(database, Number.NEGATIVE_INFINITY)
}

class SqliteClaims implements Claims {
  readonly #database: DatabaseSync
  readonly #rememberedSince: number

  constructor(database: DatabaseSync, since: number) {
    this.#database = database
    this.#rememberedSince = since
  }

  async claim(key: string, entry: Entry): Promise<Held> {
    const { version, text, keptUntil } = entry
    const isNew = this.#changes(INSERT, key, version, text, keptUntil)
    const there = isNew ? entry : await this.find(key)
    if (there === null) throw new StoreUnavailable('SQLite lost a row')
    return { entry: there, isNew, rememberedSince: this.#rememberedSince }
  }

  async find(key: string): Promise<Entry | null> {
    const [row] = this.#rows(SELECT, key)
    if (row === undefined) return null
    const { version, text, kept_until: keptUntil } = row
    return {
      version: String(version),
      text: String(text),
      keptUntil: keptUntil === null ? null : Number(keptUntil),
    }
  }

  async replace(key: string, { version }: Entry, after: Entry | null): Promise<boolean> {
    if (after === null) return this.#changes(DELETE, key, version)
    return this.#changes(UPDATE, after.version, after.text, after.keptUntil, key, version)
  }

  async openKeys(): Promise<readonly string[]> {
    return this.#rows(SELECT_OPEN).map(({ key }) => String(key))
  }

  stop(): void {
    if (this.#database.isOpen) this.#database.close()
  }

  #changes(text: string, ...values: SQLInputValue[]): boolean {
    return attempt(() => this.#database.prepare(text).run(...values)).changes === 1
  }

  #rows(text: string, ...values: SQLInputValue[]) {
    return attempt(() => this.#database.prepare(text).all(...values))
  }
}

function rememberedSince(database: DatabaseSync, nowSeconds: number): number {
  const row = database.prepare('SELECT since FROM memory').get()
  if (row !== undefined) return Number(row.since)
  database.prepare('INSERT INTO memory VALUES (?)').run(nowSeconds)
  return nowSeconds
}

function attempt<Answer>(statement: () => Answer): Answer {
  try {
    return statement()
  } catch (error) {
    throw new StoreUnavailable(`SQLite: ${reasonOf(error)}`)
  }
}

function refused(folder: string, reason: string): InvalidConfiguration {
  if (reason.includes('locked')) return new StateInUse(folder)
  const argument = 'CCC_GATEWAY_STATE_DIR must be a folder that the gateway can write to'
  return new InvalidConfiguration([`${argument}, but ${folder} cannot be used (${reason}).`])
}

/** SQLite's own words, such as `database is locked`, or the system's code: neither holds an entry. */
function reasonOf(error: unknown): string {
  const { code, errstr } = error as NodeJS.ErrnoException & { errstr?: string }
  return errstr ?? code ?? 'failed'
}
