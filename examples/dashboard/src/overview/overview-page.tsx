import { LiveStatus } from '../layout/live-status.tsx'
import { Page } from '../layout/page.tsx'
import { CampaignList } from './campaign-list.tsx'
import { TaskList } from './task-list.tsx'

export function OverviewPage() {
  return (
    <Page title="Overview" aside={<LiveStatus />}>
      <div className="columns">
        <TaskList />
        <CampaignList />
      </div>
    </Page>
  )
}
