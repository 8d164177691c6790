import { useNumbers } from '../gateway/numbers.tsx'

export function NumbersSwitch() {
  const { inFull, show } = useNumbers()
  return (
    <label className="switch">
      <input
        type="checkbox"
        role="switch"
        aria-checked={inFull}
        checked={inFull}
        onChange={({ target }) => show(target.checked)}
      />
      See numbers in full
    </label>
  )
}
