import { type ReactNode, useEffect, useRef } from 'react'
import { useLocation } from 'react-router'

interface PageProps {
  readonly title: string
  /** What stands beside the title, such as a state. */
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** A page with its one `h1`, which has the focus after a navigation, so that it is read out. */
export function Page({ title, aside, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const wasNavigatedTo = useLocation().key !== 'default'
  useEffect(() => {
    document.title = `${title} · Outbound calls`
  }, [title])
  useEffect(() => {
    if (wasNavigatedTo) heading.current?.focus()
  }, [wasNavigatedTo])
  return (
    <>
      <div className="title">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {aside}
      </div>
      {children}
    </>
  )
}
