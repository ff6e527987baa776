import { connect } from './en/connect.ts'
import { addTexts } from './text.ts'

addTexts({ connect })
