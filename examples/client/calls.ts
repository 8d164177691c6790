/**
 * Prints the calls of a predictive campaign, page by page:
 *
 *     npm run example:calls -- http://localhost:4000/graphql 2570
 *
 * What stands behind is sent as headers. Who may not see what is personal is told masked numbers:
 *
 *     npm run example:calls -- http://localhost:4000/graphql 2570 'ccc-rights: read'
 */
import { createClient } from './client.ts'
import { CampaignCallsDocument, type CampaignCallsQuery } from './generated/graphql.ts'

type Campaign = NonNullable<CampaignCallsQuery['predictiveDialingCampaign']>
type Sessions = NonNullable<Campaign['sessions']>
type Session = Sessions['nodes'][number]

const PAGE_SIZE = 20
const [url = 'http://localhost:4000/graphql', campaignId = '2570', ...lines] = process.argv.slice(2)
const client = createClient(url, Object.fromEntries(lines.map(header)))

for (let pageNumber = 0, more = true; more; pageNumber++) {
  const { name, sessions } = await readPage(pageNumber)
  if (pageNumber === 0) print(`${name}: ${sessions.totalCount} calls`)
  print(`page ${pageNumber + 1}`)
  for (const session of sessions.nodes) print(`  ${line(session)}`)
  more = sessions.hasNextPage
}

/** One page. `all`, since an error below one session says nothing of the others. */
async function readPage(pageNumber: number) {
  const { data, error } = await client.query({
    query: CampaignCallsDocument,
    variables: { campaignId, pageSize: PAGE_SIZE, pageNumber },
    errorPolicy: 'all',
  })
  const campaign = data?.predictiveDialingCampaign
  if (!campaign?.sessions) throw error ?? new Error(`There is no campaign ${campaignId}.`)
  if (error) process.stderr.write(`${error.message}\n`)
  return { name: campaign.name, sessions: campaign.sessions }
}

function line({ sessionId, callRecord }: Session): string {
  if (!callRecord) return `${sessionId} has no record: it goes on, or is older than 180 days`
  const { startTime, callee, endStatus, durationSeconds, staff } = callRecord
  const agent = staff?.name ? `, ${staff.name}` : ''
  return `${startTime} ${callee}: ${endStatus}, ${durationSeconds} s${agent}`
}

function header(line: string): [string, string] {
  const [name = '', ...value] = line.split(':')
  return [name.trim(), value.join(':').trim()]
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}
