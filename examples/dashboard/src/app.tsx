import { Route, Routes } from 'react-router'
import { CampaignPage } from './campaign/campaign-page.tsx'
import { Header } from './layout/header.tsx'
import { NotFoundPage } from './layout/not-found-page.tsx'
import { NewTaskPage } from './new-task/new-task-page.tsx'
import { OverviewPage } from './overview/overview-page.tsx'
import { TaskPage } from './task/task-page.tsx'

export function App() {
  return (
    <>
      <a className="skip" href="#main">
        Skip to the content
      </a>
      <Header />
      <main id="main" tabIndex={-1}>
        <Routes>
          <Route index element={<OverviewPage />} />
          <Route path="tasks/new" element={<NewTaskPage />} />
          <Route path="tasks/:sdkAppId/:taskId" element={<TaskPage />} />
          <Route path="campaigns/:sdkAppId/:campaignId" element={<CampaignPage />} />
          <Route path="*" element={<NotFoundPage />} />
        </Routes>
      </main>
    </>
  )
}
