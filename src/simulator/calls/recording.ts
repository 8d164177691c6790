import { drawnId } from './chance.ts'

/** Where a recording or its text lies. Whoever has the link can open it. */
export function linkTo(recordId: string, ending: 'mp3' | 'json'): string {
  return `https://records.example.com/${recordId}.${ending}?sign=${drawnId(recordId, ending)}`
}

/** The same link, good until then (Unix seconds); none stays none. */
export function linkUntil(link: string | null | undefined, expires: number): string {
  if (!link) return ''
  const url = new URL(link)
  url.searchParams.set('expires', String(expires))
  return url.href
}
