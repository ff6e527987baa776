import type { ReactElement } from 'react'

/** Our own 16 × 16 line icons: one stroke width, current colour. */
const shapes = {
  arrowRight: <path d="M3 8h10M9 4l4 4-4 4" />,
  block: <path d="M5.3 2h5.4L14 5.3v5.4L10.7 14H5.3L2 10.7V5.3zM5.75 5.75l4.5 4.5M10.25 5.75l-4.5 4.5" />,
  check: <path d="M3 8.5l3.5 3.5L13 4.5" />,
  chevronDown: <path d="M4 6l4 4 4-4" />,
  clipboard: (
    <path d="M6 3H4.5A1.5 1.5 0 0 0 3 4.5v8A1.5 1.5 0 0 0 4.5 14h7a1.5 1.5 0 0 0 1.5-1.5v-8A1.5 1.5 0 0 0 11.5 3H10M6 2h4v2.5H6z" />
  ),
  clock: <path d="M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M8 4.75V8l2.25 1.5" />,
  copy: (
    <path d="M6.5 5h5A1.5 1.5 0 0 1 13 6.5v5a1.5 1.5 0 0 1-1.5 1.5h-5A1.5 1.5 0 0 1 5 11.5v-5A1.5 1.5 0 0 1 6.5 5M3 10.5V4.5A1.5 1.5 0 0 1 4.5 3h6" />
  ),
  cross: <path d="M4 4l8 8M12 4l-8 8" />,
  download: <path d="M8 2.5v7M5 7l3 3 3-3M3 13.5h10" />,
  external: (
    <path d="M9.5 3H13v3.5M13 3L7.5 8.5M11 9.5v2a1.5 1.5 0 0 1-1.5 1.5h-5A1.5 1.5 0 0 1 3 11.5v-5A1.5 1.5 0 0 1 4.5 5h2" />
  ),
  file: (
    <path d="M9 2H5a1.5 1.5 0 0 0-1.5 1.5v9A1.5 1.5 0 0 0 5 14h6a1.5 1.5 0 0 0 1.5-1.5v-7zM9 2v3.5h3.5" />
  ),
  info: <path d="M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M8 7.25v3.5M8 5.1v.05" />,
  key: <path d="M10.5 2.5a3 3 0 1 0 0 6 3 3 0 0 0 0-6M8.3 7.7L2.5 13.5M4.5 11.5l1.5 1.5" />,
  link: (
    <path d="M6.75 9.25l2.5-2.5M7.5 4.5l1.25-1.25a2.83 2.83 0 0 1 4 4L11.5 8.5M8.5 11.5l-1.25 1.25a2.83 2.83 0 0 1-4-4L4.5 7.5" />
  ),
  lock: (
    <path d="M4.5 7h7A1.5 1.5 0 0 1 13 8.5v4a1.5 1.5 0 0 1-1.5 1.5h-7A1.5 1.5 0 0 1 3 12.5v-4A1.5 1.5 0 0 1 4.5 7M5.25 7V4.75a2.75 2.75 0 0 1 5.5 0V7" />
  ),
  page: (
    <path d="M3.5 3h9A1.5 1.5 0 0 1 14 4.5v7a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 2 11.5v-7A1.5 1.5 0 0 1 3.5 3M2 6h12" />
  ),
  pen: <path d="M10.5 3l2.5 2.5L6 12.5l-3 .5.5-3zM9 13.5h4.5" />,
  plus: <path d="M8 3v10M3 8h10" />,
  qr: <path d="M2.5 2.5h4v4h-4zM9.5 2.5h4v4h-4zM2.5 9.5h4v4h-4zM9.5 9.5v4M13.5 9.5v.05M11.5 11.5h2v2" />,
  retry: <path d="M13 8a5 5 0 1 1-1.5-3.55M13 2.5v3h-3" />,
  settings: (
    <path d="M2.5 5h6M12 5h1.5M2.5 11H4M7.5 11h6M10.25 3.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3M5.75 9.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3" />
  ),
  site: (
    <path d="M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M2 8h12M8 2c1.6 1.6 2.4 3.6 2.4 6S9.6 12.4 8 14C6.4 12.4 5.6 10.4 5.6 8S6.4 3.6 8 2" />
  ),
  trash: <path d="M3 4.5h10M6.5 4.5v-2h3v2M4.5 4.5l.5 9h6l.5-9" />,
  unlock: (
    <path d="M4.5 7h7A1.5 1.5 0 0 1 13 8.5v4a1.5 1.5 0 0 1-1.5 1.5h-7A1.5 1.5 0 0 1 3 12.5v-4A1.5 1.5 0 0 1 4.5 7M5.25 7V4.75a2.75 2.75 0 0 1 5.3-1" />
  ),
  wallet: (
    <path d="M12.5 5.5v-2h-9a1.5 1.5 0 0 0 0 3h9A1.5 1.5 0 0 1 14 8v4a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 2 12V5M11 9.75v.05" />
  ),
  warn: <path d="M8 2.5l6 11H2zM8 6.75v3M8 11.6v.05" />,
} as const satisfies Record<string, ReactElement>

export type IconName = keyof typeof shapes

type IconProps = {
  name: IconName
  /** Edge in CSS pixels; 16 by default. */
  size?: number
  className?: string
}

/** A decorative icon: hidden from assistive technology, so the words beside it must say the same. */
export function Icon({ name, size = 16, className }: IconProps) {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      className={className === undefined ? 'icon' : `icon ${className}`}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      style={{ flex: 'none' }}
    >
      {shapes[name]}
    </svg>
  )
}
