import './SignatureHandover.css'
import '../lib/text/handoverTexts.ts'
import { lazy, Suspense, useState } from 'react'
import { text } from '../lib/text/text.ts'
import { Button } from './Button.tsx'
import { CopyButton } from './CopyButton.tsx'

const QrCode = lazy(async () => ({ default: (await import('./QrCode.tsx')).QrCode }))

export type SignatureHandoverProps = {
  /** What Paxos's submit endpoint takes. */
  reply: { id: string; signature: string }
  saveFile: (name: string, contents: string) => void
  /** Smaller, for a list. */
  small?: boolean
}

/** A signature, to be handed over by hand: copied alone or with its id, saved, or shown as a QR code. */
export function SignatureHandover({ reply, saveFile, small = false }: SignatureHandoverProps) {
  const [qr, setQr] = useState(false)
  const { id, signature } = reply
  const handed = JSON.stringify({ id, signature }, null, 2)
  const look = { variant: 'secondary', size: small ? 'small' : 'regular' } as const
  return (
    <>
      <p className="signature" translate="no">
        {signature}
      </p>
      <div className="handover__buttons">
        <CopyButton value={signature} label={text('common.copySignature')} {...look} />
        <CopyButton value={handed} label={text('common.copyReply')} {...look} />
        <Button icon="download" size={look.size} onClick={() => saveFile(fileName(id), handed)}>
          {text('handover.save')}
        </Button>
        <Button icon="qr" size={look.size} aria-expanded={qr} onClick={() => setQr(!qr)}>
          {text(qr ? 'handover.hideQr' : 'handover.showQr')}
        </Button>
      </div>
      {qr && (
        <Suspense>
          <QrCode value={JSON.stringify({ id, signature })} label={text('handover.qrLabel')} />
          <p className="dim small">{text('handover.qrHint')}</p>
        </Suspense>
      )}
    </>
  )
}

/** The id comes from whoever asked: only letters, digits and hyphens of it go into a file's name. */
function fileName(id: string): string {
  return `signature-${id.replaceAll(/[^\w-]+/g, '-').slice(0, 64)}.json`
}
