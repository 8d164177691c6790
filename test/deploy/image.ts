import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { DockerfileParser, type Instruction } from 'dockerfile-ast'

/** What an image would be, made of the Containerfile's steps in a folder and without an engine. */
export interface Image {
  /** Stands for `/`. */
  readonly root: string
  readonly workdir: string
  readonly env: Readonly<Record<string, string>>
  /** Its processes' programs and arguments. */
  readonly command: readonly string[]
  readonly health: readonly string[]
}

export interface Step {
  readonly keyword: string
  readonly words: readonly string[]
  readonly flags: Readonly<Record<string, string>>
  /** All that stands behind the keyword and its flags. */
  readonly text: string
}

export function stepsOf(file: string): readonly Step[] {
  return DockerfileParser.parse(readFileSync(file, 'utf8')).getInstructions().map(step)
}

interface WithFlags extends Instruction {
  getFlags?(): { getName(): string; getValue(): string }[]
}

function step(instruction: WithFlags): Step {
  const flags = instruction.getFlags?.() ?? []
  return {
    keyword: instruction.getKeyword(),
    words: instruction.getArguments().map((argument) => argument.getValue()),
    flags: Object.fromEntries(flags.map((flag) => [flag.getName(), flag.getValue()])),
    text: instruction.getArgumentsContent() ?? '',
  }
}

interface Stage {
  readonly name: string
  readonly root: string
  workdir: string
  env: Record<string, string>
  entrypoint: readonly string[]
  cmd: readonly string[]
  health: readonly string[]
}

/** Users are left as they are, since only root could change them. */
export function build(steps: readonly Step[], folder: string, env: Record<string, string>): Image {
  const stages: Stage[] = []
  for (const each of steps) {
    const stage = each.keyword === 'FROM' ? stageOf(each, folder, stages.length) : stages.at(-1)
    if (stage === undefined) throw new Error(`${each.keyword} stands before FROM`)
    if (each.keyword === 'FROM') stages.push(stage)
    else carryOut(each, stage, stages, env)
  }
  const { root, workdir, env: own, entrypoint, cmd, health } = stages.at(-1) as Stage
  return { root, workdir: join(root, workdir), env: own, command: [...entrypoint, ...cmd], health }
}

function stageOf({ words }: Step, folder: string, number: number): Stage {
  const root = join(folder, String(number))
  mkdirSync(root)
  const name = words[2] ?? ''
  return { name, root, workdir: '/', env: {}, entrypoint: [], cmd: [], health: [] }
}

function carryOut(each: Step, stage: Stage, stages: Stage[], env: Record<string, string>): void {
  const { keyword, words, text } = each
  if (keyword === 'WORKDIR') {
    stage.workdir = words[0] ?? ''
    mkdirSync(join(stage.root, stage.workdir), { recursive: true })
  }
  if (keyword === 'ENV') Object.assign(stage.env, Object.fromEntries([text.split('=')]))
  if (keyword === 'COPY') copy(each, stage, stages)
  if (keyword === 'RUN') run(text, stage, env)
  if (keyword === 'ENTRYPOINT') stage.entrypoint = JSON.parse(text)
  if (keyword === 'CMD') stage.cmd = JSON.parse(text)
  if (keyword === 'HEALTHCHECK') stage.health = JSON.parse(text.replace(/^CMD /, ''))
}

function run(text: string, { root, workdir, env: own }: Stage, env: Record<string, string>): void {
  const options = { cwd: join(root, workdir), env: { ...env, ...own } }
  execFileSync('/bin/sh', ['-c', text], { ...options, stdio: 'pipe' })
}

/** Of a folder its content, of a file the file. What an earlier stage made is moved: nobody asks for it again. */
function copy({ words, flags }: Step, stage: Stage, stages: Stage[]): void {
  const from = stages.find(({ name }) => name === flags.from)?.root
  const to = words.at(-1) ?? ''
  const target = resolve(join(stage.root, to.startsWith('/') ? to : join(stage.workdir, to)))
  for (const source of words.slice(0, -1)) {
    const path = join(from ?? '.', source)
    const into = statSync(path).isFile() && to.endsWith('/') ? join(target, basename(path)) : target
    mkdirSync(dirname(into), { recursive: true })
    if (from === undefined) cpSync(path, into, { recursive: true, verbatimSymlinks: true })
    else renameSync(path, into)
  }
}
