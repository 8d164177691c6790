import { once } from 'node:events'
import { connect } from 'node:net'

export interface PipelinedAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  // biome-ignore lint/suspicious/noExplicitAny: the shape is that of the query
  readonly body: any
}

/**
 * Sends POSTs in one piece over one connection, so that the server has read all of them before it
 * can have an answer to the first.
 */
export async function pipelined(
  url: string,
  bodies: readonly string[],
): Promise<PipelinedAnswer[]> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  const chunks: Buffer[] = []
  socket.on('data', (chunk) => chunks.push(chunk))
  socket.write(bodies.map((body, index) => post(body, index === bodies.length - 1)).join(''))
  await once(socket, 'close')
  return answersIn(Buffer.concat(chunks))
}

/** The bytes of a POST; the last one closes its connection. */
export function post(body: string, isLast: boolean): string {
  const length = Buffer.byteLength(body)
  const connection = isLast ? 'close' : 'keep-alive'
  return (
    'POST /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\n' +
    `connection: ${connection}\r\ncontent-length: ${length}\r\n\r\n${body}`
  )
}

export function answersIn(bytes: Buffer): PipelinedAnswer[] {
  const answers: PipelinedAnswer[] = []
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf('\r\n\r\n', at) + 4
    const [first = '', ...lines] = bytes.toString('latin1', at, end - 4).split('\r\n')
    const headers = Object.fromEntries(lines.map((line) => line.split(': ')))
    at = end + Number(headers['content-length'])
    const body = JSON.parse(bytes.toString('utf8', end, at))
    answers.push({ status: Number(first.split(' ')[1]), headers, body })
  }
  return answers
}
