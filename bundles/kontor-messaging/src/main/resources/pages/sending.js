// Sending an entry: what must be answered is asked, each question with "Abbrechen"; then the answers go along.
import { confirm, openDialog } from 'kontor/dialogs.js';
import { t } from 'kontor/texts.js';
import { sendEntry } from './calls.js';
import './number-dialog.js';
import './preview-dialog.js';

const ROUNDS = 10;
const OF_THE_FORM = ['activityCategory', 'recipients', 'sender'];

/**
 * The dispatch; undefined when somebody cancelled, or when the form says what is wrong.
 *
 * @param refuse shows what keeps the entry from going out, at its field
 */
export async function send(entry, way, refuse) {
  const answers = new Map();
  let numberAsked = null;
  for (let round = 0; round < ROUNDS; round++) {
    try {
      const result = await sendEntry(entry.id, entry.version, { way, answers: [...answers.values()] });
      if (result.dispatch) return result.dispatch;
      for (const asked of result.questions) {
        const answer = await answered(asked, way, null);
        if (!answer) return undefined;
        answers.set(asked.question, answer);
        if (asked.question === 'SMS_RECIPIENT') numberAsked = asked;
      }
    } catch (error) {
      if (numberAsked && concerns(error, ['number'])) {
        const corrected = await answered(numberAsked, way, error);
        if (!corrected) return undefined;
        answers.set(numberAsked.question, corrected);
      } else if (concerns(error, OF_THE_FORM)) {
        refuse(error);
        return undefined;
      } else {
        throw error;
      }
    }
  }
  return undefined;
}

export const preview = (id) => openDialog('messaging-preview-dialog', { entryId: id });

const concerns = (error, fields) => (error.fields ?? []).some((problem) => fields.includes(problem.field));

async function answered(asked, way, error) {
  if (asked.question === 'SMS_RECIPIENT') {
    const number = await openDialog('messaging-number-dialog', { choices: asked.choices ?? [], way, error });
    return number === undefined ? null : { token: asked.token, number };
  }
  const names = (asked.choices ?? []).map((choice) => choice.name).join(', ');
  const isMeant = await confirm({
    question: t(`messaging.question.${asked.question}`),
    text: t(`messaging.question.${asked.question}.text`, { names }),
    action: t(`messaging.question.${asked.question}.yes`),
  });
  return isMeant ? { token: asked.token } : null;
}
