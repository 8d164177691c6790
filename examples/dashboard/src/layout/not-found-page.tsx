import { Link } from 'react-router'
import { Page } from './page.tsx'

export function NotFoundPage() {
  return (
    <Page title="No such page">
      <p>
        Go back to the <Link to="/">overview</Link>.
      </p>
    </Page>
  )
}
