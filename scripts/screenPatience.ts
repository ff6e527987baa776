import { beforeAll } from 'vitest'

// Screens are looked for as long as it may take where other work runs beside the tests, instead of for a second.
beforeAll(async () => {
  if (typeof document === 'undefined') return
  const { configure } = await import('@testing-library/react')
  configure({ asyncUtilTimeout: 10_000 })
})
