import { NavLink } from 'react-router'
import { NumbersSwitch } from './numbers-switch.tsx'

export function Header() {
  return (
    <header className="site">
      <nav aria-label="Main">
        <NavLink className="brand" to="/" end>
          Outbound calls
        </NavLink>
        <NavLink className="button primary" to="/tasks/new">
          New task
        </NavLink>
      </nav>
      <NumbersSwitch />
    </header>
  )
}
