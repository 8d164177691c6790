/** Query parameter that chooses the page. */
const OFFLINE = 'explorer=graphiql'
const SANDBOX =
  'https://embeddable-sandbox.cdn.apollographql.com/v2/embeddable-sandbox.umd.production.min.js'

/** What a newcomer runs first; its ids are those of the embedded simulator. */
export const FIRST_QUERY = `# Press the play button.
# These ids exist on the embedded simulator.
query FirstLook {
  autoCalloutTask(taskId: "1") {
    name
    state
    notBefore
    calleeSummary {
      total
      answered
      calling
      awaitingRetry
    }
    callees(state: [ANSWERED], pageSize: 5) {
      nodes {
        number
        sessions {
          callRecord {
            startTime
            durationSeconds
            hungUpSide
          }
        }
      }
    }
  }
  predictiveDialingCampaigns(pageSize: 5) {
    totalCount
    nodes {
      name
      state
      progress {
        finishedCalleeCount
        calleeCount
      }
      skillGroup {
        name
      }
    }
  }
}
`

/** The page for a browser at `/graphql`: Apollo Sandbox, or GraphiQL that needs no network. */
export async function explorerPage(url: string): Promise<string> {
  return url.includes(OFFLINE) ? graphiqlPage() : SANDBOX_PAGE
}

/** Where the offline explorer draws itself; its first mention stands before all scripts. */
const ROOT = '<div id="root"></div>'

let graphiql: string | undefined

/** Loaded when first asked for: its script has nine megabytes, which most starts never need. */
async function graphiqlPage(): Promise<string> {
  if (graphiql === undefined) {
    const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql')
    const page = renderGraphiQL({
      title: 'CCC GraphQL',
      defaultQuery: FIRST_QUERY,
      endpoint: '/graphql',
    })
    graphiql = page.replace(ROOT, `${ROOT}${switchTo('/graphql', 'Apollo Sandbox')}`)
  }
  return graphiql
}

function switchTo(href: string, name: string): string {
  const style =
    'position:fixed;left:50%;bottom:0;z-index:9;padding:.25rem 1rem;border-radius:.5rem .5rem 0 0;' +
    'background:#1b2240;color:#fff;font:14px system-ui;text-decoration:none'
  return `<a href="${href}" style="${style}">Open ${name}</a>`
}

/** Falls back by itself where the CDN cannot be reached, at once or after four seconds of silence. */
const SANDBOX_PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>CCC GraphQL</title>
    <style>
      body { margin: 0 }
      #sandbox { height: 100vh }
      #sandbox iframe { width: 100%; height: 100%; border: 0 }
    </style>
  </head>
  <body>
    <div id="sandbox"></div>
    ${switchTo(`?${OFFLINE}`, 'GraphiQL (works offline)')}
    <script>
      const goOffline = () => location.replace('?${OFFLINE}')
      const waiting = setTimeout(goOffline, 4000)
      const showSandbox = () => {
        clearTimeout(waiting)
        new EmbeddedSandbox({
          target: '#sandbox',
          initialEndpoint: location.origin + '/graphql',
          initialSubscriptionEndpoint: location.origin.replace(/^http/, 'ws') + '/graphql',
          initialState: { document: ${JSON.stringify(FIRST_QUERY)} },
          runTelemetry: false,
        })
      }
    </script>
    <script src="${SANDBOX}" onload="showSandbox()" onerror="goOffline()" async></script>
  </body>
</html>
`
