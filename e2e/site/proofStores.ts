// What a plain page needs to work with the kept proofs, as one module.
export * from '../../lib/browser/activityStore.ts'
export * from '../../lib/browser/proofStore.ts'
