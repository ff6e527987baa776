import { openSignWindow } from './openSignWindow.tsx'

const root = document.getElementById('root')
if (root !== null) void openSignWindow(root)
