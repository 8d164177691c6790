import { dateAndTime } from '../format.ts'
import { graphql } from '../generated/gql.ts'
import type { TaskFactsFragment } from '../generated/graphql.ts'

graphql(`
  fragment TaskFacts on AutoCalloutTask {
    id
    taskId
    sdkAppId
    description
    notBefore
    notAfter
    callers
    ivrId
  }
`)

export function TaskFacts({ task }: { task: TaskFactsFragment }) {
  return (
    <section className="card" aria-labelledby="facts">
      <h2 id="facts">About</h2>
      {task.description && <p>{task.description}</p>}
      <dl className="facts">
        <dt>Calls from</dt>
        <dd>{task.callers?.join(', ') || '–'}</dd>
        <dt>Not before</dt>
        <dd>{dateAndTime(task.notBefore)}</dd>
        <dt>Not after</dt>
        <dd>{dateAndTime(task.notAfter)}</dd>
        <dt>Voice flow</dt>
        <dd>{task.ivrId ?? '–'}</dd>
        <dt>Task</dt>
        <dd>
          {task.taskId} of application {task.sdkAppId}
        </dd>
      </dl>
    </section>
  )
}
