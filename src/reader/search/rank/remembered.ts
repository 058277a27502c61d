/** Answers each question once, as long as not many others came after; one that failed is asked again. */
export function remembered<T>(
  most: number,
  ask: (question: string) => Promise<T>,
): (question: string) => Promise<T> {
  const answers = new Map<string, Promise<T>>();
  return (question) => {
    const answer = answers.get(question) ?? ask(question);
    // What was asked last stands last.
    answers.delete(question);
    answers.set(question, answer);
    answer.catch(() => answers.delete(question));
    for (const oldest of answers.keys()) {
      if (answers.size <= most) break;
      answers.delete(oldest);
    }
    return answer;
  };
}
