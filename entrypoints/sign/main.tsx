import { afterPaint } from './afterPaint.ts'
import { takeFirstLook } from './firstLookOffer.ts'

async function open(root: HTMLElement): Promise<void> {
  const removeFirstLook = await takeFirstLook()
  // Whatever is loaded now would hold up the frame that has the message.
  if (removeFirstLook !== undefined) await afterPaint()
  const { openSignWindow } = await import('./openSignWindow.tsx')
  await openSignWindow(root, removeFirstLook)
}

const root = document.getElementById('root')
if (root !== null) void open(root)
