import { useSearchParams } from 'react-router'

/** The page of a list, in the address, so that a reload and a link keep it. Null: none is named. */
export function usePageNumber(name: string): [number | null, (pageNumber: number) => void] {
  const [search, setSearch] = useSearchParams()
  const told = Number(search.get(name) ?? Number.NaN)
  const turn = (pageNumber: number) => {
    const next = new URLSearchParams(search)
    next.set(name, String(pageNumber + 1))
    setSearch(next, { replace: true, preventScrollReset: true })
  }
  return [Number.isInteger(told) && told > 0 ? told - 1 : null, turn]
}
