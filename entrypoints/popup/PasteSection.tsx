import { Button } from '../../components/Button.tsx'
import { Heading } from '../../components/Heading.tsx'
import { IntakeForm, type IntakeFormProps } from '../../components/IntakeForm.tsx'
import { text } from '../../lib/text/text.ts'

export type PasteSectionProps = Pick<IntakeFormProps, 'onText' | 'onFile'> & {
  /** Opens the page that takes files: some browsers close a popup when they ask for one (R35). */
  onOpenPage: () => void
}

/** A field for a payload that came by other ways than a page. */
export function PasteSection({ onText, onFile, onOpenPage }: PasteSectionProps) {
  return (
    <section className="stack popup__section" aria-labelledby="paste-heading">
      <Heading level={2} look={3} id="paste-heading">
        {text('intake.heading')}
      </Heading>
      <IntakeForm
        onText={onText}
        onFile={onFile}
        rows={3}
        more={() => (
          <Button variant="quiet" icon="qr" onClick={onOpenPage}>
            {text('intake.openPage')}
          </Button>
        )}
      />
    </section>
  )
}
